package cerebellum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListsTest {
    @Test
    void aListIsMadeInItsOrderAndNobodyChangesIt() {
        List<String> made = Lists.of(3, i -> "n" + i);
        assertEquals(List.of("n0", "n1", "n2"), made);
        assertEquals(List.of(), Lists.of(0, i -> i));
        assertThrows(UnsupportedOperationException.class, () -> made.add("n3"));
    }

    @Test
    void oneMoreStandsLastAndTheListItCameFromStays() {
        List<Integer> two = List.of(1, 2);
        assertEquals(List.of(1, 2, 3), Lists.more(two, 3));
        assertEquals(2, two.size());
    }
}
