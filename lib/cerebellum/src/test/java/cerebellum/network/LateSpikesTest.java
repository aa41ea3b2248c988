package cerebellum.network;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.Seed;
import cerebellum.cell.Lif;
import cerebellum.cell.RefractoryLif;
import cerebellum.fixed.Rounding;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Static;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.chip.FixedEngine;
import cerebellum.shinji2024.chip.Quirks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Synapses with a delay, cells with a refractory time and a current of their own. */
class LateSpikesTest {
    private static final Lif CELL = new Lif(10, 1, -70, -55, -75, -90);
    private static final double DT_MS = .1;

    private static Network network(double delayMs, double refractoryMs) {
        RefractoryLif model = new RefractoryLif(CELL, refractoryMs, 0, -85, 30);
        return new Network(
                List.of(
                        new Population("fibre", 1, CELL, CELL, 0, 20, .2),
                        new Population("paced", 1, CELL, model, 0, 0, 0),
                        new Population("relay", 1, CELL, CELL, 0, 0, 0)),
                List.of(new Static("fibre", "relay", true, 1, 1, 64, delayMs, (tile, s, t, fanIn) -> {
                    Synapses made = new Synapses(s, t, fanIn);
                    made.weight[0] = 64;
                    return made;
                })),
                1,
                DT_MS);
    }

    private static List<Integer> spikes(Engine engine, int population, int steps) {
        List<Integer> found = new ArrayList<>();
        for (int s = 0; s < steps; s++) {
            engine.step();
            if (engine.count(0, population) > 0) {
                found.add(s);
            }
        }
        return found;
    }

    @Test
    void aSpikeArrivesItsDelayLater() {
        int[] with = spikes(new FloatEngine(network(4, 2), new Seed(1)), 2, 20_000).stream()
                .mapToInt(s -> s - 40)
                .toArray();
        int[] without = spikes(new FloatEngine(network(0, 2), new Seed(1)), 2, 20_000).stream()
                .mapToInt(s -> s)
                .limit(with.length)
                .toArray();
        assertEquals(true, with.length > 100, with.length + " spikes");
        assertArrayEquals(without, with);
    }

    @Test
    void aPacemakerKeepsItsPeriod() {
        List<Integer> found = spikes(new FloatEngine(network(0, 2), new Seed(1)), 1, 20_000);
        double rise = 10 * Math.log((-40 + 75.) / (-40 + 55.));
        double periodMs = (found.get(found.size() - 1) - found.get(0)) * DT_MS / (found.size() - 1);
        assertEquals(rise + 2, periodMs, 2 * DT_MS);
    }

    @Test
    void spikesOnTheWayAreSavedToo(@TempDir Path folder) {
        FloatEngine first = new FloatEngine(network(4, 2), new Seed(1));
        spikes(first, 2, 1003);
        Path file = folder.resolve("state");
        Tape.save(file, "late", first::carry);
        FloatEngine second = new FloatEngine(network(4, 2), new Seed(2));
        Tape.restore(file, "late", second::carry);
        assertEquals(spikes(first, 2, 2000), spikes(second, 2, 2000));
    }

    @Test
    void whatIsNoStepIsRefused() {
        assertEquals(
                "delay of fibre to relay = 0.25 ms must be a whole number of steps of 0.1 ms",
                refusal(() -> network(.25, 2)));
        assertEquals(
                "refractory time of paced = 0.25 ms must be a whole number of steps of 0.1 ms",
                refusal(() -> network(0, .25)));
    }

    @Test
    void theHardwareKeepsNoSpikes() {
        Network late = new Shinji2024()
                .network()
                .mapProjections(p -> p instanceof Static s && s.name().equals("MF to GrC")
                        ? new Static(s.from(), s.to(), s.excitatory(), s.tauMs(), s.fanIn(), s.gain(), 3, s.wiring())
                        : p);
        assertEquals(
                "the delay of MF to GrC, 3 ms, must be 0: the hardware keeps no spikes",
                refusal(() -> new FixedEngine(late, Quirks.PAPER, Rounding.RANDOMIZED)));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable made) {
        return assertThrows(IllegalArgumentException.class, made).getMessage();
    }
}
