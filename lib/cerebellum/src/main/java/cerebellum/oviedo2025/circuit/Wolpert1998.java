package cerebellum.oviedo2025.circuit;

import static cerebellum.Weighted.dot;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Weighted;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.StatUtils;

/**
 * [12] Paired internal models: each module predicts with a forward model and commands with an inverse one, in proportion
 * to how well it predicts (Wolpert and Kawato 1998; MOSAIC). The body is a mass on a spring with a damper that changes
 * among three contexts.
 *
 * <pre>  responsibility_i = prior_i e^(-e_i / 2 sigma^2) / sum over j of the same,   command = sum of responsibility_i u_i</pre>
 *
 * @param modules 1 to 3
 * @param sigma how far a prediction of acceleration may be off, m/s2
 */
@Entry("wolpert-1998")
@Claims("""
        foundMs | mean time from a switch to .9 of the responsibility | 0 to 50 | ours | quick adaptation to a new context | hand and object, one mass here
        errorOverOne | tracking error of three modules / one | 0 to .3 | ours | modules for a wide range of contexts | trained with the context told
        mixtureShares | mixture of two contexts: responsibility of the two | >= .6 | ours | new contexts are mixtures of known ones | -
        mixtureLeast | the smaller of their shares | >= .1 | ours | both take part | -
        mixtureError | tracking error in the mixture, three modules / one | 0 to 1 | ours | - | -""")
public record Wolpert1998(int modules, double sigma) implements ModelEntry {
    private static final double DT_S = .001;
    private static final double TRAIN_S = 240;
    private static final double BLOCK_S = 4;
    /** What prediction errors fade with, 20 ms. */
    private static final double KEEP = .95;
    /** Mass kg, damping N s/m, stiffness N/m of each context; general knowledge of the paper. */
    private static final double[][] CONTEXTS = {{1, 2, 8}, {1, 8, 1}, {4, 2, 1}};

    /** What the wanted movement sums. */
    private static final double[] RAD_PER_S = {1.3, 2.9, 4.7};

    /** Of the wanted position, velocity and acceleration. */
    private static final double[] VARIANCE = {.375, 4, 70};

    private static final double[] MIXTURE = {1, 5, 4.5};

    /** Three modules; tuned: sigma, on seeds 101 to 110, for a choice within tens of ms that still blends. */
    public Wolpert1998() {
        this(3, .5);
    }

    /** Checks both. */
    public Wolpert1998 {
        Require.in("modules", modules, "", 1, 3);
        Require.in("sigma", sigma, "m/s2", 1e-3, 10);
    }

    /** One moment of a test: context, the right module's responsibility, wanted and real position. */
    public record Sample(double timeS, int context, double responsibility, double wantedM, double positionM) {}

    /**
     * A test.
     *
     * @param errorM root mean square of the tracking error
     * @param foundMs mean time from a switch until the right module has .9 of the responsibility
     * @param shares mean responsibility of each module
     * @param trace every 10 ms
     */
    public record Test(double errorM, double foundMs, List<Double> shares, List<Sample> trace) {}

    /** Trains with the context as a cue for the prior, then tests without: 60 s of switching, 20 s of a mixture. */
    public List<Test> run(Seed seed) {
        Circuit circuit = new Circuit(seed);
        circuit.drive(TRAIN_S, true, false);
        return List.of(circuit.drive(60, false, false), circuit.drive(20, false, true));
    }

    private final class Circuit {
        private final double[][] forward = new double[modules][3];
        private final double[][] inverse = new double[modules][3];
        private final double[] error = new double[modules];
        private final double[] responsibility = new double[modules];
        private final double[] mean = new double[modules];
        private final double[] wanted = new double[3];
        private final double[] senses = new double[3];
        private final double[] phase;
        private final SplittableRandom random;
        private double t;
        private double x;
        private double v;

        Circuit(Seed seed) {
            random = seed.of("body").random();
            phase = seed.of("course").random().doubles(3, 0, 2 * Math.PI).toArray();
            for (double[] weights : forward) {
                Arrays.setAll(weights, i -> .1 * Seed.normal(random));
            }
        }

        private Test drive(double seconds, boolean training, boolean mixture) {
            List<Sample> trace = new ArrayList<>();
            Arrays.fill(mean, 0);
            double squares = 0;
            double found = 0;
            boolean open = false;
            int context = 0;
            int steps = (int) Math.round(seconds / DT_S);
            int block = (int) Math.round(BLOCK_S / DT_S);
            for (int k = 0; k < steps; k++) {
                if (k % block == 0) {
                    context = training ? (context + 1) % 3 : (context + 1 + random.nextInt(2)) % 3;
                    open = true;
                }
                weigh(training ? context : -1);
                double own = responsibility[context % modules];
                open &= own <= .9;
                found += open ? DT_S * 1000 : 0;
                step(mixture ? MIXTURE : CONTEXTS[context], training);
                squares += (wanted[0] - x) * (wanted[0] - x);
                for (int i = 0; i < modules; i++) {
                    mean[i] += responsibility[i] / steps;
                }
                if (k % 10 == 0) {
                    trace.add(new Sample(k * DT_S, context + 1, own, wanted[0], x));
                }
            }
            List<Double> shares = Arrays.stream(mean).boxed().toList();
            return new Test(Math.sqrt(squares / steps), found * block / steps, shares, trace);
        }

        /** By prediction, or by the cue alone where there is one. */
        private void weigh(int cue) {
            double least = StatUtils.min(error);
            for (int i = 0; i < modules; i++) {
                responsibility[i] =
                        cue < 0 ? StrictMath.exp((least - error[i]) / (2 * sigma * sigma)) : i == cue % modules ? 1 : 0;
            }
            Weighted.toSumOne(responsibility);
        }

        /** One step of body and models. */
        private void step(double[] body, boolean training) {
            Arrays.fill(wanted, 0);
            for (int i = 0; i < 3; i++) {
                double w = RAD_PER_S[i];
                double angle = w * t + phase[i];
                wanted[0] += .5 * StrictMath.sin(angle);
                wanted[1] += .5 * w * StrictMath.cos(angle);
                wanted[2] -= .5 * w * w * StrictMath.sin(angle);
            }
            double feedback = 20 * (wanted[0] - x) + 10 * (wanted[1] - v);
            double command = feedback;
            for (int i = 0; i < modules; i++) {
                command += responsibility[i] * dot(inverse[i], wanted);
            }
            double acceleration = (command - body[1] * v - body[2] * x) / body[0] + .05 * Seed.normal(random);
            senses[0] = x;
            senses[1] = v;
            senses[2] = command;
            double size = 1 + dot(senses, senses);
            for (int i = 0; i < modules; i++) {
                double off = acceleration - dot(forward[i], senses);
                error[i] = KEEP * error[i] + (1 - KEEP) * off * off;
                if (training) {
                    for (int j = 0; j < 3; j++) {
                        forward[i][j] += .01 * responsibility[i] * off * senses[j] / size;
                        inverse[i][j] += .003 * responsibility[i] * feedback * wanted[j] / VARIANCE[j];
                    }
                }
            }
            t += DT_S;
            v += DT_S * acceleration;
            x += DT_S * v;
        }
    }

    /** What is checked. */
    record Measured(
            double foundMs, double errorOverOne, double mixtureShares, double mixtureLeast, double mixtureError) {}

    @Override
    public Measured measure(Seed seed) {
        List<Test> three = run(seed);
        List<Test> one = new Wolpert1998(1, sigma).run(seed);
        Test switching = three.get(0);
        Test mixture = three.get(1);
        double first = mixture.shares.get(0);
        double second = mixture.shares.get(modules > 1 ? 1 : 0);
        return new Measured(
                switching.foundMs,
                switching.errorM / one.get(0).errorM,
                first + second,
                Math.min(first, second),
                mixture.errorM / one.get(1).errorM);
    }

    @Override
    public Picture picture() {
        List<Sample> trace = run(new Seed(1)).get(0).trace.subList(0, 2000);
        return Picture.of(
                "A change of context is found within tens of milliseconds",
                Panel.of("timeS", "context").line("context", trace, Sample::timeS, Sample::context),
                Panel.of("timeS", "responsibility")
                        .line("of the right module", trace, Sample::timeS, Sample::responsibility));
    }
}
