package cerebellum.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cerebellum.fixed.LfsrOrbits.Orbit;
import cerebellum.fixed.LfsrOrbits.Place;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LfsrOrbitsTest {
    @Test
    void nineOrbitsHoldAllStatesAndEachCloses() {
        List<Orbit> all = LfsrOrbits.all();
        assertEquals(1L << 32, all.stream().mapToLong(Orbit::length).sum());
        assertEquals(
                List.of(3_747_224_053L, 541_294_728L, 1L),
                List.of(all.get(0).length(), all.get(1).length(), all.get(8).length()));
        for (int i = 0; i < all.size(); i++) {
            int last = LfsrOrbits.state(new Place(i, all.get(i).length() - 1));
            assertEquals(all.get(i).least(), Lfsr32.next(last));
        }
    }

    @Property(tries = 20)
    void theTablesSegmentsMeet(@ForAll int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int orbit = random.nextInt(9);
        long position = random.nextLong(LfsrOrbits.all().get(orbit).length());
        Place place = new Place(orbit, position);
        assertEquals(Lfsr32.advance(LfsrOrbits.state(place), 1100), LfsrOrbits.state(place.plus(1100)));
    }

    @Property(tries = 8)
    void aStateIsFoundWhereItLies(@ForAll int state) {
        assertEquals(state, LfsrOrbits.state(LfsrOrbits.find(state)));
    }

    @Test
    void aStreamGoesRoundItsOrbitAndIsEnteredAnywhere() {
        int seed = Shinji2024Chip.GroupSeed.MF.value();
        Place place = LfsrOrbits.find(seed);
        Orbit orbit = LfsrOrbits.all().get(place.orbit());
        assertEquals(seed, LfsrOrbits.state(place.plus(orbit.length())));
        long end = orbit.length() - place.position() - 1;
        LfsrStream stream = new LfsrStream(LfsrOrbits.state(place.plus(end - 1500)));
        stream.fill(3000);
        for (int i = 0; i < 3000; i++) {
            assertEquals(LfsrOrbits.state(place.plus(end - 1499 + i)), stream.word(i));
        }
    }
}
