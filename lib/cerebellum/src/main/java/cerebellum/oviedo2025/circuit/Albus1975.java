package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.granular.CmacTiling;
import cerebellum.learning.ParallelFibres;
import cerebellum.plant.TwoLinkArm;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Albus' cerebellar model articulation controller (1975), here fitting sin x sin y on a square of side pi.
 *
 * @param tilings C, how many tiles an input activates
 * @param tileRad width of a tile
 */
@Entry("albus-1975")
@Claims("""
        firstError | error after the first pass | 0 to .2 | ours | learns fast: few weights an example | -
        lastError | error after 20 passes | 0 to .02 | ours | a table with overlapping tiles fits a smooth function | one output
        reachTiles | reach of an example | 1 to 1 | known | beyond C cells there is no influence | -
        collisions | error with half the memory used / ample memory | 0 to 1.1 | ours | collisions of the hash cost little | the bar is out of reach \
        of a random hash: least squares in place of learning comes to 1.2 to 1.3 too
        beside | torques that hold an arm, .2 rad beside the learned path: error left | 0 to .5 | ours | neighbours improve | statics""")
public record Albus1975(int tilings, double tileRad) implements ModelEntry {
    private static final int SAMPLES = 1000;

    /** 16 tilings of tiles .8 wide; tuned: the width, for an error below .02. */
    public Albus1975() {
        this(16, .8);
    }

    /** Checks both. */
    public Albus1975 {
        Require.in("tilings", tilings, "", 1, 256);
        Require.in("width of a tile", tileRad, "rad", .01, Math.PI);
    }

    /** Error after so many passes through the examples, root mean square over a fine grid. */
    public record Epoch(int epoch, double rmse) {}

    /** Before learning and after each pass, on so many parallel fibres; few of them make tiles collide. */
    public List<Epoch> learn(int fibres, int epochs, Seed seed) {
        CmacTiling layer = new CmacTiling(new double[] {tileRad, tileRad}, tilings, fibres, seed.of("hash"));
        ParallelFibres purkinje = new ParallelFibres(fibres, .3 / tilings, ParallelFibres.Trace.instant());
        SplittableRandom random = seed.of("examples").random();
        double[] active = new double[fibres];
        List<Epoch> course = new ArrayList<>();
        for (int epoch = 0; epoch <= epochs; epoch++) {
            for (int i = 0; i < (epoch == 0 ? 0 : SAMPLES); i++) {
                double[] at = {random.nextDouble() * Math.PI, random.nextDouble() * Math.PI};
                layer.encode(at, active);
                purkinje.teach(purkinje.respond(active) - target(at));
            }
            double squares = 0;
            for (int i = 0; i < 400; i++) {
                double[] at = {(i % 20 + .5) * Math.PI / 20, (Math.floorDiv(i, 20) + .5) * Math.PI / 20};
                layer.encode(at, active);
                squares += StrictMath.pow(purkinje.respond(active) - target(at), 2);
            }
            course.add(new Epoch(epoch, Math.sqrt(squares / 400)));
        }
        return course;
    }

    private static double target(double[] at) {
        return StrictMath.sin(at[0]) * StrictMath.sin(at[1]);
    }

    /** How far from an example, in tiles, learning it changes the answer at most; one input, no collisions. */
    private double reach(Seed seed) {
        CmacTiling layer = new CmacTiling(new double[] {tileRad}, tilings, 1 << 20, seed.of("hash"));
        ParallelFibres purkinje = new ParallelFibres(1 << 20, 1. / tilings, ParallelFibres.Trace.instant());
        double[] active = new double[1 << 20];
        double at = 10 * tileRad + tileRad / (2 * tilings);
        layer.encode(new double[] {at}, active);
        purkinje.respond(active);
        purkinje.teach(-1);
        int cells = 0;
        for (int k = 1; k <= 2 * tilings; k++) {
            layer.encode(new double[] {at + k * tileRad / tilings}, active);
            cells = purkinje.respond(active) > 1e-12 ? k : cells;
        }
        return (cells + 1.) / tilings;
    }

    /**
     * What holds a human arm up, learned along a path of postures: error .2 rad beside the path, over the error before
     * learning.
     */
    private double beside(Seed seed) {
        CmacTiling layer = new CmacTiling(new double[] {tileRad, tileRad}, tilings, 1 << 12, seed.of("arm"));
        double[] active = new double[layer.size()];
        double[] squares = new double[2];
        for (int joint = 0; joint < 2; joint++) {
            ParallelFibres purkinje = new ParallelFibres(layer.size(), .3 / tilings, ParallelFibres.Trace.instant());
            for (int pass = 0; pass <= 20; pass++) {
                for (int i = 0; i <= 100; i++) {
                    double aside = pass < 20 ? 0 : i % 2 == 0 ? .14 : -.14;
                    double[] posture = {.2 + .012 * i + aside, 2 - .006 * i + aside};
                    double torque = TwoLinkArm.holding(joint, posture);
                    layer.encode(posture, active);
                    double off = purkinje.respond(active) - torque;
                    if (pass < 20) {
                        purkinje.teach(off);
                    } else {
                        squares[0] += off * off;
                        squares[1] += torque * torque;
                    }
                }
            }
        }
        return Math.sqrt(squares[0] / squares[1]);
    }

    /** What is checked. */
    record Measured(double firstError, double lastError, double reachTiles, double collisions, double beside) {}

    @Override
    public Measured measure(Seed seed) {
        List<Epoch> roomy = learn(1 << 14, 20, seed);
        int tiles = (int) (tilings * StrictMath.pow(Math.PI / tileRad + 1, 2));
        List<Epoch> tight = learn(2 * tiles, 20, seed);
        double last = roomy.get(20).rmse;
        return new Measured(roomy.get(1).rmse, last, reach(seed), tight.get(20).rmse / last, beside(seed));
    }

    @Override
    public Picture picture() {
        List<Epoch> roomy = learn(1 << 14, 20, new Seed(1));
        List<Epoch> tight = learn(4096, 20, new Seed(1));
        return Picture.of(
                "A table with overlapping tiles learns fast; too small a memory leaves an error",
                Panel.of("passes", "error")
                        .line("4,096 weights", tight, Epoch::epoch, Epoch::rmse)
                        .line("16,384 weights", roomy, Epoch::epoch, Epoch::rmse));
    }
}
