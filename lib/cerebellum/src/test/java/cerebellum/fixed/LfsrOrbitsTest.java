package cerebellum.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cerebellum.fixed.LfsrOrbits.Orbit;
import cerebellum.fixed.LfsrOrbits.Place;
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
    void streamsInAnyOrderAreTheStreamsInOrder() {
        int[] seeds = {
            Shinji2024Chip.traceSeed(0),
            Shinji2024Chip.weightSeed(3),
            Shinji2024Chip.Seed.MF.value(),
            1,
            0x00F213F4,
            0x0000BEED
        };
        int n = 3 * LfsrStreams.SPAN;
        LfsrStreams streams = new LfsrStreams(seeds);
        for (int s = 0; s < seeds.length; s++) {
            int[] words = new int[n];
            new Lfsr32(seeds[s]).fill(words);
            SplittableRandom random = new SplittableRandom(s);
            for (int i = 0; i < 200; i++) {
                int at = random.nextInt(n);
                assertEquals(words[at], streams.word(s, at));
            }
            for (int at = LfsrStreams.SPAN - 2000; at < LfsrStreams.SPAN + 2000; at++) {
                assertEquals(words[at], streams.word(s, at));
            }
        }
    }

    @Test
    void aStreamGoesRoundItsOrbit() {
        int seed = Shinji2024Chip.Seed.MF.value();
        Place place = LfsrOrbits.find(seed);
        Orbit orbit = LfsrOrbits.all().get(place.orbit());
        LfsrStreams streams = new LfsrStreams(seed);
        assertEquals(seed, streams.word(0, orbit.length() - 1));
        assertEquals(Lfsr32.next(seed), streams.word(0, orbit.length()));
        long end = orbit.length() - place.position() - 1;
        for (long number = end - 1500; number < end + 1500; number++) {
            assertEquals(Lfsr32.next(streams.word(0, number)), streams.word(0, number + 1));
        }
    }
}
