package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.granular.RandomProjection;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Random projection: granule cells that inhibit each other at random turn the wanted movement, from which they start anew in
 * each cycle, into a sequence (Yamazaki &amp; Tanaka 2007, Neural Netw 20:290; 2009, Cerebellum 8:423). 120 cells; the
 * strength of inhibition as in the review's entry, its decay 175 ms; the drive is 1, plus or minus what the movement adds.
 */
@About(
        name = "random-projection",
        value = "a sequence of granule cells that inhibit each other at random; taught by the feedback's command",
        source = "Yamazaki & Tanaka 2007, 2009")
public final class RandomReservoir extends Cerebellum {
    private static final int CELLS = 120;
    private static final double KAPPA = 1.7;
    private static final double TAU_S = .175;

    /** Untuned. */
    public RandomReservoir() {
        super(CYCLES, 1, true, .03);
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        Mossy mossy = new Mossy(rig);
        double keep = StrictMath.exp(-rig.task().dtS() / TAU_S);
        RandomProjection layer = new RandomProjection(
                CELLS, KAPPA * (1 - keep) / (1 - StrictMath.exp(-1 / 175.)), keep, seed.of("layer"));
        SplittableRandom random = seed.of("mossy").random();
        double[][] projection = new double[CELLS][mossy.signals()];
        for (double[] row : projection) {
            Arrays.setAll(row, i -> .5 * Seed.normal(random));
        }
        Cortex.Code code = new Cortex.Code(layer, CELLS, (now, drive) -> {
            if (now.stepInCycle() == 0) {
                layer.reset();
            }
            double[] signals = mossy.at(now);
            for (int c = 0; c < CELLS; c++) {
                double sum = 1;
                for (int i = 0; i < signals.length; i++) {
                    sum += projection[c][i] * signals[i];
                }
                drive[c] = Math.max(0, sum);
            }
        });
        return new Cortex(rig, numbers, code, Cortex.Climbing.MOTOR_ERROR);
    }
}
