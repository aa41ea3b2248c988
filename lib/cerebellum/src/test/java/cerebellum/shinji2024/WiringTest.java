package cerebellum.shinji2024;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.cell.Cells;
import cerebellum.cell.Lif;
import cerebellum.network.Network;
import cerebellum.network.Network.Projection;
import cerebellum.network.Network.Static;
import cerebellum.network.Synapses;
import cerebellum.shinji2024.chip.FibreCode;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WiringTest {
    private final Network network = new Shinji2024().network();

    @Test
    void hasTheCountsOfThePaper() {
        assertEquals(9_504, network.cells());
        assertEquals(240_484, network.synapses());
        assertArrayEquals(
                new long[] {24_576, 12_288, 36_900, 7_380, 6_250, 80, 32_768},
                network.projections().stream().mapToLong(network::synapses).toArray());
        Network hundred = new Shinji2024().withScale(100).network();
        assertEquals(950_400, hundred.cells());
        assertEquals(24_048_400, hundred.synapses());
    }

    @Test
    void theHardwaresWiringIsDrawnToTheBit() {
        Synapses mfGrc = wire("MF", "GrC", 0);
        Synapses gocGrc = wire("GoC", "GrC", 0);
        assertArrayEquals(new int[] {16, 16, 16, 16, 16, 16}, sources(mfGrc, 0, 6));
        assertArrayEquals(new int[] {43, 43, 43, 43, 43, 43}, weights(mfGrc, 0, 6));
        assertArrayEquals(new int[] {24, 24, 24}, sources(gocGrc, 0, 3));
        assertArrayEquals(new int[] {0, 0, 0}, weights(gocGrc, 0, 3));
        assertArrayEquals(new int[] {31, 31, 31, 31, 31, 31}, sources(mfGrc, 1, 6));
        assertArrayEquals(new int[] {63, 63, 63, 63, 63, 63}, sources(mfGrc, 2, 6));
        assertArrayEquals(new int[] {95, 94, 94}, sources(gocGrc, 2, 3));
        // cell 0 of the first Golgi processor is number 246: the third processor comes first
        assertArrayEquals(new int[] {3751, 3407, 2719, 1343, 2685, 1275}, sources(wire("GrC", "GoC", 0), 246, 6));
        assertArrayEquals(new int[] {14, 12, 8, 1, 2, 4}, weights(wire("GrC", "GoC", 0), 246, 6));
        assertArrayEquals(new int[] {226, 208, 170, 95, 190, 135}, sources(wire("MF", "GoC", 0), 246, 6));
        assertArrayEquals(new int[] {77, 67, 47, 6, 12, 25}, weights(wire("MF", "GoC", 0), 246, 6));
        assertArrayEquals(
                new int[] {2169, 243, 485, 970, 1940, 3880, 3665, 3235}, sources(wire("GrC", "MLI", 0), 0, 8));
        assertArrayEquals(new int[] {1, 1, 0, 1, 0, 0, 0, 1}, weights(wire("GrC", "MLI", 0), 0, 8));
        assertArrayEquals(new int[] {20, 16, 8, 16, 7, 14, 5, 10, 20, 15}, sources(wire("MLI", "PkC", 0), 0, 10));
        assertArrayEquals(new int[] {0, 0, 0, 1, 1, 0, 1, 1, 1, 1}, weights(wire("MLI", "PkC", 0), 0, 10));
    }

    @Test
    void theWeightsAddUpToWhatTheDesignShows() {
        // the design loses the first MF synapse of all cells of a Golgi processor but the first
        Synapses mfGoc = wire("MF", "GoC", 0);
        assertArrayEquals(
                new int[] {857, 1040, 1202, 667, 891},
                IntStream.range(0, 5)
                        .map(c -> sum(mfGoc, 246 + c) - (c == 0 ? 0 : mfGoc.weight[(246 + c) * mfGoc.fanIn]))
                        .toArray());
        assertArrayEquals(new int[] {665, 789, 793, 788, 816}, sums(wire("GrC", "GoC", 0), 246, 5));
        assertArrayEquals(new int[] {134, 141, 140}, sums(wire("GrC", "MLI", 0), 0, 3));
        assertArrayEquals(new int[] {6, 6, 2, 7, 6, 3, 3, 5}, sums(wire("MLI", "PkC", 0), 0, 8));
    }

    @Test
    void theHardwaresWiringRepeatsConnections() {
        Synapses mfGrc = wire("MF", "GrC", 0);
        int[] histogram = new int[7];
        for (int t = 0; t < 4096; t++) {
            histogram[(int) Arrays.stream(sources(mfGrc, t, 6)).distinct().count()]++;
        }
        assertArrayEquals(new int[] {0, 14, 19, 39, 83, 237, 3704}, histogram);
        int[] divergence = new int[246];
        for (char s : mfGrc.source) {
            divergence[s]++;
        }
        assertEquals(41, Arrays.stream(divergence).min().orElseThrow());
        assertEquals(142, Arrays.stream(divergence).max().orElseThrow());
    }

    @Test
    void tilesHaveStreamsOfTheirOwn() {
        assertTrue(!Arrays.equals(wire("GrC", "GoC", 0).source, wire("GrC", "GoC", 1).source));
        assertTrue(!Arrays.equals(wire("GrC", "GoC", 1).source, wire("GrC", "GoC", 2).source));
    }

    @Test
    void aWiringWithoutRepeatsHasNone() {
        Network distinct =
                new Shinji2024().withWiring(Shinji2024.Wires.DISTINCT, 3).network();
        Synapses made = distinct.wire((Static) distinct.projections().get(2), 0);
        for (int t = 0; t < 369; t++) {
            assertEquals(100, Arrays.stream(sources(made, t, 100)).distinct().count());
        }
    }

    @ParameterizedTest
    @EnumSource(Shinji2024.Wires.class)
    void thinningKeepsTheFanInWhereTheCountsAllow(Shinji2024.Wires wires) {
        Network small = new Shinji2024().withScale(1 / 16.).withWiring(wires, 1).network();
        assertEquals(256, small.populations().get(Shinji2024.GRC).count());
        for (Projection p : small.projections().subList(0, 6)) {
            int sources = small.count(p.from());
            Synapses made = small.wire((Static) p, 0);
            assertEquals(p.fanIn(sources), made.fanIn);
            assertEquals(small.synapses(p), made.source.length);
            for (char s : made.source) {
                assertTrue(s < sources);
            }
        }
    }

    @Test
    void fibresCarryTheSignalsOfTheReleasedSeeds() {
        FibreCode mossy = FibreCode.mossy(246);
        int[] of = new int[9];
        for (int f = 0; f < 246; f++) {
            of[mossy.choice(f) + 4]++;
        }
        assertArrayEquals(new int[] {16, 24, 30, 32, 45, 29, 26, 27, 17}, of);
        assertArrayEquals(
                new int[] {-2, -4, 1, 1, 2, -4, 0, 0, 0, 1, 2, 4, 0, 0, 0, -1, -2, -3, 2, 3},
                IntStream.range(0, 20).map(mossy::choice).toArray());
        double[] gains = {.372, .744, .489, .977, .955, .910, .820, .639};
        for (int f = 0; f < 8; f++) {
            assertEquals(gains[f], mossy.gain(f), 6e-4);
        }
        FibreCode climbing = FibreCode.climbing(8);
        assertArrayEquals(
                new int[] {1, 0, -1, 1, -1, 0, 1, 0},
                IntStream.range(0, 8).map(climbing::choice).toArray());
    }

    @Test
    void aNetworkThatDoesNotHangTogetherIsRefused() {
        Network n = network;
        assertThrows(IllegalArgumentException.class, () -> n.index("DCN"));
        assertThrows(
                IllegalArgumentException.class,
                () -> n.mapProjections(p -> p.to().equals("GoC") && p.from().equals("MF") ? withTau(p, 2) : p));
        assertThrows(IllegalArgumentException.class, () -> new Shinji2024().withScale(1.5));
    }

    @Test
    void aStepLongerThanATimeConstantIsRefused() {
        assertEquals(
                "time constant of MLI to PkC = 0.3 ms must be 1 ms or more, the step: a longer step overshoots",
                refusal(() -> network.mapProjections(p -> p.from().equals("MLI") ? withTau(p, .3) : p)));
        assertEquals(
                "time constant of the trace of GrC to PkC = 0.5 ms must be 1 ms or more, the step: a longer step overshoots",
                refusal(() ->
                        network.mapPlasticity(p -> new Network.Plasticity(p.rule(), p.teacher(), .5, p.fullNs()))));
        Lif fast = new Lif(10, 25, -70, -55, -80, -90);
        assertEquals(
                "time constant of PkC, C / g = 0.4 ms must be 1 ms or more, the step: a longer step overshoots",
                refusal(() -> network.mapPopulations(
                        p -> p.name().equals("PkC") ? new Network.Population("PkC", 8, fast, fast, 2, 0, 0) : p)));
        assertEquals(
                "time constant of the cell, C / g = 0.4 ms must be 1 ms or more, the step: a longer step overshoots",
                refusal(() -> fast.step(new Cells(3), 1)));
        // what is as long as the step is allowed, and a shorter step as well
        new Lif(10, 10, -70, -55, -80, -90).step(new Cells(3), 1);
        fast.step(new Cells(3), .4f);
        Network finer = new Shinji2024().withDtMs(.25).network();
        finer.mapProjections(p -> p.from().equals("MLI") ? withTau(p, .3) : p);
    }

    private static String refusal(org.junit.jupiter.api.function.Executable made) {
        return assertThrows(IllegalArgumentException.class, made).getMessage();
    }

    private static Projection withTau(Projection p, double tauMs) {
        return p instanceof Static s
                ? new Static(s.from(), s.to(), s.excitatory(), tauMs, s.fanIn(), s.gain(), s.wiring())
                : p;
    }

    private Synapses wire(String from, String to, int tile) {
        Projection p = network.projections().stream()
                .filter(q -> q.from().equals(from) && q.to().equals(to))
                .findFirst()
                .orElseThrow();
        return network.wire((Static) p, tile);
    }

    private static int[] sources(Synapses s, int target, int first) {
        return IntStream.range(0, first)
                .map(k -> s.source[target * s.fanIn + k])
                .toArray();
    }

    private static int[] weights(Synapses s, int target, int first) {
        return IntStream.range(0, first)
                .map(k -> s.weight[target * s.fanIn + k])
                .toArray();
    }

    private static int sum(Synapses s, int target) {
        return Arrays.stream(weights(s, target, s.fanIn)).sum();
    }

    private static int[] sums(Synapses s, int target, int howMany) {
        return IntStream.range(target, target + howMany).map(t -> sum(s, t)).toArray();
    }
}
