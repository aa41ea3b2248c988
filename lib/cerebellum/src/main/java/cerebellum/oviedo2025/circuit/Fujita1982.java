package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.learning.ParallelFibres;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.complex.Complex;

/**
 * The cerebellar cortex as an adaptive filter (Fujita 1982): granule cells give leaky integrals of what the mossy fibres
 * bring, each with a time constant of its own, and a Purkinje cell learns to add them up to a wanted lead-lag compensator.
 *
 * <pre>  dp_i/dt = (u - p_i) / tau_i,   response = sum of w_i p_i,   dw_i/dt = -rate p_i (response - wanted)</pre>
 *
 * <p>Read: the abstract. tuned: bank, rate and bars, on seeds 101 to 110, so that 600 s suffice.
 *
 * @param filters granule cells, of time constants from .01 to 5 s in equal ratios
 * @param rate of learning, 1/s
 */
@Entry("fujita-1982")
@Claims("""
        errorBefore | error before learning / the wanted output | 1 to 1 | ours | all weights are 0 | -
        errorAfter | the same after 600 s | 0 to .03 | read, in the manner of | the cortex learns to be a lead-lag compensator | known from the abstract; spikes
        gainError | worst error of gain, .07 to 3.7 Hz | 0 to .08 | ours | the filter is learned, not the course: untrained frequencies too | -
        phaseErrorDeg | worst error of phase, .07 to 3.7 Hz | 0 to 5 | ours | the same | -
        oneFilter | error after 600 s with one time constant | >= .15 | ours | it takes a spectrum of granule cells | -""")
public record Fujita1982(int filters, double rate) implements ModelEntry {
    private static final double DT_S = .002;
    /** Time constants of the compensator's lead and lag. */
    private static final double LEAD_S = .25;

    private static final double LAG_S = 1.5;
    /** What the wanted input is made of. */
    private static final double[] TRAINED_HZ = {.07, .13, .29, .53, 1.1, 1.9, 3.7};

    /** Eight granule cells. */
    public Fujita1982() {
        this(8, 5);
    }

    /** Checks both. */
    public Fujita1982 {
        Require.in("filters", filters, "", 1, 100);
        Require.in("rate", rate, "1/s", 0, 20);
    }

    /** Five seconds of learning until a time: the error over the wanted output, both root mean square. */
    public record Stretch(double timeS, double error) {}

    /** What was learned: the course, and the weights from the fastest granule cell to the slowest. */
    public record Learned(List<Stretch> course, List<Double> weights) {}

    /** Learns from sines of random phases. */
    public Learned learn(double durationS, Seed seed) {
        double[] phase = new double[TRAINED_HZ.length];
        SplittableRandom random = seed.of("phases").random();
        Arrays.setAll(phase, i -> random.nextDouble(2 * Math.PI));
        ParallelFibres purkinje = new ParallelFibres(filters, rate * DT_S, ParallelFibres.Trace.instant());
        double[] granule = new double[filters];
        double slow = 0;
        List<Stretch> course = new ArrayList<>();
        double[] squares = new double[2];
        for (int k = 0; k < durationS / DT_S; k++) {
            double u = 0;
            for (int i = 0; i < phase.length; i++) {
                u += StrictMath.sin(2 * Math.PI * TRAINED_HZ[i] * k * DT_S + phase[i]) / 2;
            }
            slow += DT_S / LAG_S * (u - slow);
            double wanted = LEAD_S / LAG_S * u + (1 - LEAD_S / LAG_S) * slow;
            for (int i = 0; i < filters; i++) {
                granule[i] += DT_S / tauS(i) * (u - granule[i]);
            }
            double off = purkinje.respond(granule) - wanted;
            purkinje.teach(off);
            squares[0] += off * off;
            squares[1] += wanted * wanted;
            if ((k + 1) % 2500 == 0) {
                course.add(new Stretch((k + 1) * DT_S, Math.sqrt(squares[0] / squares[1])));
                squares = new double[2];
            }
        }
        return new Learned(course, Arrays.stream(purkinje.weights()).boxed().toList());
    }

    /** Time constant of a granule cell. */
    public double tauS(int filter) {
        return filters == 1 ? .2 : .01 * StrictMath.pow(500, filter / (filters - 1.));
    }

    /** What the weights do to a sine: gain and phase as one complex number. */
    public Complex response(List<Double> weights, double hz) {
        Complex sum = Complex.ZERO;
        for (int i = 0; i < filters; i++) {
            sum = sum.add(Complex.ONE
                    .divide(new Complex(1, 2 * Math.PI * hz * tauS(i)))
                    .multiply(weights.get(i)));
        }
        return sum;
    }

    /** What is wanted of a sine. */
    public static Complex wanted(double hz) {
        double omega = 2 * Math.PI * hz;
        return new Complex(1, omega * LEAD_S).divide(new Complex(1, omega * LAG_S));
    }

    /** What is checked. */
    record Measured(double errorBefore, double errorAfter, double gainError, double phaseErrorDeg, double oneFilter) {}

    @Override
    public Measured measure(Seed seed) {
        Learned learned = learn(600, seed);
        double gain = 0;
        double phase = 0;
        for (double hz = .07; hz <= 3.7; hz *= 1.1) {
            Complex off = response(learned.weights, hz).divide(wanted(hz));
            gain = Math.max(gain, Math.abs(off.abs() - 1));
            phase = Math.max(phase, Math.abs(phaseDeg(off)));
        }
        double untaught = new Fujita1982(filters, 0).learn(60, seed).course.get(0).error;
        Learned one = new Fujita1982(1, rate).learn(600, seed);
        return new Measured(untaught, late(learned), gain, phase, late(one));
    }

    /** Mean error of the last minute. */
    private static double phaseDeg(Complex response) {
        return Math.toDegrees(response.getArgument());
    }

    private static double late(Learned learned) {
        return Spread.mean(learned.course.stream().skip(learned.course.size() - 12), Stretch::error);
    }

    @Override
    public Picture picture() {
        List<Double> weights = learn(600, new Seed(1)).weights;
        List<Double> hz = new ArrayList<>();
        for (double f = .03; f <= 10; f *= 1.1) {
            hz.add(f);
        }
        return Picture.of(
                "A Purkinje cell learns a lead-lag compensator out of leaky integrals",
                Panel.of("frequencyHz", "gain")
                        .logX()
                        .span("taught", .07, 3.7)
                        .line("learned", hz, f -> f, f -> response(weights, f).abs())
                        .dashes("wanted", hz, f -> f, f -> wanted(f).abs()),
                Panel.of("frequencyHz", "phaseDeg")
                        .logX()
                        .span("taught", .07, 3.7)
                        .line("learned", hz, f -> f, f -> phaseDeg(response(weights, f)))
                        .dashes("wanted", hz, f -> f, f -> phaseDeg(wanted(f))));
    }
}
