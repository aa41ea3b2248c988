package cerebellum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class SeedTest {
    @Test
    void streamsDependOnSeedAndNameAlone() {
        assertEquals(new Seed(5).of("granule"), new Seed(5).of("granule"));
        assertNotEquals(new Seed(5).of("granule"), new Seed(6).of("granule"));
        assertNotEquals(new Seed(5).of("granule"), new Seed(5).of("golgi"));
        assertNotEquals(new Seed(5).of("ab"), new Seed(5).of("a").of("b"));
    }

    @Test
    void sameNumbersOnEveryMachine() {
        assertEquals(0.6299696676548627, new Seed(1).of("granule").random().nextDouble());
    }
}
