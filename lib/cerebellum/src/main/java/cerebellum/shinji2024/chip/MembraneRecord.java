package cerebellum.shinji2024.chip;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.fixed.LfsrStream;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.Throughput;
import java.util.ArrayList;
import java.util.List;

/**
 * What goes into the membrane processor for one Golgi cell of the running 16-bit network, and what comes out, millisecond by
 * millisecond: the first Golgi cell of the right hemisphere in the open loop, from {@value #FROM_MS} ms on.
 */
public final class MembraneRecord {
    /** When every cell has left the common start. */
    private static final int FROM_MS = 100;

    private static final int MOST_ROWS = 1000;
    private static final int RIGHT = 1;
    private static final int CELL = 0;

    private MembraneRecord() {}

    /**
     * One step of the cell, all of it raw: what it gets, its potential before, and after.
     *
     * @param currentRaw s11.4 pA
     * @param vRaw s7.8 mV, as {@code newRaw}
     * @param driveRaw s7.24 mV
     * @param wordRaw the random word
     */
    public record Pass(int timeMs, int currentRaw, int vRaw, int driveRaw, int wordRaw, int newRaw, boolean spike) {}

    /** So many steps. */
    public static List<Pass> of(int rows) {
        Require.in("rows", rows, "", 1, MOST_ROWS);
        Shinji2024 model = new Shinji2024();
        FixedEngine engine = (FixedEngine) Throughput.openLoop(Throughput.Arithmetic.FIXED, model, new Seed(1));
        int mask = new FixedRegisters(engine.network()).driveMask[Shinji2024.GOC];
        FixedHemisphere right = engine.hemisphere(RIGHT);
        // both hemispheres take words from it; the right one's are the last
        LfsrStream words = engine.tile(0).cell[Shinji2024.GOC];
        while (engine.steps() < FROM_MS) {
            engine.step();
        }
        List<Pass> passes = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            int before = right.potential[Shinji2024.GOC][CELL];
            engine.step();
            int word = words.word(CELL);
            boolean spike = right.count[Shinji2024.GOC] > 0 && right.fired[Shinji2024.GOC][0] == CELL;
            passes.add(new Pass(
                    engine.steps(),
                    right.current[Shinji2024.GOC][CELL],
                    before,
                    word & mask,
                    word,
                    right.potential[Shinji2024.GOC][CELL],
                    spike));
        }
        return passes;
    }

    /** The registers of the cell's processor. */
    public static MembraneProcessor cell() {
        return Shinji2024Chip.GOLGI;
    }
}
