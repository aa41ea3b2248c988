package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.complex.Complex;

/**
 * [9] Ito's (2006) side path through the flocculus, as Clopath, Badura, De Zeeuw and Brunel (2014) made it run: the cortex
 * learns from the climbing fibre by day, the vestibular nucleus from the cortex, mostly by night.
 *
 * <pre>  dw_i = -rate sum over t of (CF + noise) G_i + forgetting (w_0 - w_i),   dv = consolidation sum over t of (1/4 - M)(P - mean P)</pre>
 *
 * <p>The eye's response is D = 2 v (M - 1/4) + 9/4 - M - P, with P the Purkinje cells' and M the mossy fibres' activity.
 * All of them are a constant and a sine, here one complex number each, so that a cycle of training is summed exactly.
 *
 * @param rate of depression, at the parallel fibres
 * @param consolidation rate of learning at the mossy fibres' synapses in the nucleus
 */
@Entry("ito-2006")
@Claims("""
        gainDay1 | gain after day 1, target 0 / that before | .4 to .65 | ours | gain falls in the light | a cycle stands for a minute
        gainNight1 | gain after the night / that of the evening | 1.1 to 1.7 | ours | part of what was learned is lost in the dark | -
        gainDay2 | gain after day 2, target -.5 | .1 to .45 | ours | and learned anew, further, the next day | -
        phaseDay2Deg | phase after day 2 | 0 to 60 | ours | the phase has hardly begun to turn | -
        phaseDay3Deg | phase after day 3, target -1 | 60 to 140 | ours | it turns half-way | -
        phaseDay4Deg | phase after day 4, target -1 | 150 to 180 | read | training day by day reverses the phase | -
        oneSiteDeg | phase after day 4 without learning in the nucleus | 0 to 140 | ours | reversal needs both sites | -
        oneSiteKept | phase left after night 3 without it / that with it | 0 to .3 | ours | what the cortex learned alone is gone in the morning | -""")
public record Ito2006(double rate, double consolidation) implements ModelEntry {
    /** The constants of Clopath et al. 2014, read in their code; times in steps of 1 ms, rates a cycle. */
    private static final class Clopath2014 {
        static final int GRANULES = 100;
        static final int PERIOD = 1666;
        static final int DELAY = 100;
        static final double RATE = 3.5e-7;
        static final double NOISE = 3.5;
        static final double FORGETTING = 7.4697e-5;
        static final double CONSOLIDATION = 5.6022e-6;
        static final double WEIGHT = 1.85 / GRANULES;
        static final double LEAST = .85 / GRANULES;
        static final double GREATEST = 2.85 / GRANULES;
        static final double NUCLEUS = .88;
        /** Cycles of light and of dark in turn, and the gain that is wanted in each light. */
        static final int[] LIGHT = {50, 50, 50, 50, 50};

        static final int[] DARK = {2880, 1440, 1440, 1440, 0};
        static final double[] WANTED = {1, 0, -.5, -1, -1};

        private Clopath2014() {}
    }

    /** Both rates of the paper. */
    public Ito2006() {
        this(Clopath2014.RATE, Clopath2014.CONSOLIDATION);
    }

    /** Checks both. */
    public Ito2006 {
        Require.in("rate", rate, "", 0, 1e-5);
        Require.in("consolidation", consolidation, "", 0, 1e-3);
    }

    /**
     * The reflex after a cycle.
     *
     * @param gain over that of the end of the first night
     * @param nucleus weight of the mossy fibres in the nucleus
     */
    public record Cycle(int cycle, boolean light, double gain, double phaseDeg, double nucleus) {}

    /** Five lights, the first to settle, and the dark after each. */
    public List<Cycle> train(Seed seed) {
        Circuit circuit = new Circuit(seed);
        List<Cycle> raw = new ArrayList<>();
        for (int day = 0; day < Clopath2014.LIGHT.length; day++) {
            for (int k = 0; k < Clopath2014.LIGHT[day] + Clopath2014.DARK[day]; k++) {
                boolean light = k < Clopath2014.LIGHT[day];
                Complex eye = circuit.cycle(light, Clopath2014.WANTED[day]);
                double phase = Math.toDegrees(Math.abs(eye.multiply(Complex.I).getArgument()));
                raw.add(new Cycle(raw.size() + 1, light, eye.abs(), phase, circuit.nucleus));
            }
        }
        double one = raw.get(Clopath2014.LIGHT[0] + Clopath2014.DARK[0] - 1).gain;
        return raw.stream()
                .map(c -> new Cycle(c.cycle, c.light, c.gain / one, c.phaseDeg, c.nucleus))
                .toList();
    }

    /** A sine sin(w t) is the complex number -i: Re(z e^(i w t)). */
    private final class Circuit {
        private static final int N = Clopath2014.GRANULES;
        private static final Complex SINE = Complex.I.negate();
        private final double[] weight = new double[N];
        private final double[] cos = new double[N];
        private final double[] sin = new double[N];
        private final SplittableRandom random;
        private final Complex direct;
        private double nucleus = Clopath2014.NUCLEUS;

        Circuit(Seed seed) {
            random = seed.of("climbing fibre").random();
            Arrays.fill(weight, Clopath2014.WEIGHT);
            for (int i = 0; i < N; i++) {
                double even = 2 * Math.PI * i / N;
                double phase = even + .1886 * StrictMath.cos(even);
                cos[i] = StrictMath.cos(phase);
                sin[i] = StrictMath.sin(phase);
            }
            direct = sum(null).multiply(2.5 / N);
        }

        /** Of the granule cells, weighted or not. */
        private Complex sum(double @org.jspecify.annotations.Nullable [] w) {
            double re = 0;
            double im = 0;
            for (int i = 0; i < N; i++) {
                double by = w == null ? 1 : w[i];
                re += by * cos[i];
                im -= by * sin[i];
            }
            return new Complex(re, im);
        }

        /** One cycle; the sine of the eye's response at its start. */
        private Complex cycle(boolean light, double wanted) {
            Complex purkinje = sum(weight).subtract(direct);
            double tonic = Arrays.stream(weight).sum() - .85;
            Complex eye = SINE.multiply(.5 * nucleus - .25).subtract(purkinje);
            Complex climbing = SINE.multiply(.25 * .03);
            double mean = 0;
            if (light) {
                climbing = climbing.add(SINE.multiply(.25 * wanted)).subtract(eye);
                mean = 1 - (2 - tonic);
            }
            double turn = -2 * Math.PI * Clopath2014.DELAY / Clopath2014.PERIOD;
            climbing = climbing.multiply(new Complex(StrictMath.cos(turn), StrictMath.sin(turn)));
            double t = Clopath2014.PERIOD;
            double noise = Clopath2014.NOISE * Math.sqrt(1.5 * t);
            for (int i = 0; i < N; i++) {
                double taught = t * mean + t / 2 * (climbing.getReal() * cos[i] - climbing.getImaginary() * sin[i]);
                double w = weight[i] - rate * (taught + noise * Seed.normal(random));
                w = Math.min(Clopath2014.GREATEST, Math.max(Clopath2014.LEAST, w));
                weight[i] = w + Clopath2014.FORGETTING * (Clopath2014.WEIGHT - w);
            }
            nucleus = Math.max(0, nucleus + consolidation * t / 2 * .25 * purkinje.getImaginary());
            return eye;
        }
    }

    /** What is checked. */
    record Measured(
            double gainDay1,
            double gainNight1,
            double gainDay2,
            double phaseDay2Deg,
            double phaseDay3Deg,
            double phaseDay4Deg,
            double oneSiteDeg,
            double oneSiteKept) {}

    @Override
    public Measured measure(Seed seed) {
        List<Cycle> both = train(seed);
        List<Cycle> one = new Ito2006(rate, 0).train(seed);
        return new Measured(
                end(both, 1).gain,
                morning(both, 1).gain / end(both, 1).gain,
                end(both, 2).gain,
                end(both, 2).phaseDeg,
                end(both, 3).phaseDeg,
                end(both, 4).phaseDeg,
                end(one, 4).phaseDeg,
                morning(one, 3).phaseDeg / morning(both, 3).phaseDeg);
    }

    /** After a day's light. */
    private static Cycle end(List<Cycle> all, int day) {
        int k = Clopath2014.LIGHT[day] - 1;
        for (int d = 0; d < day; d++) {
            k += Clopath2014.LIGHT[d] + Clopath2014.DARK[d];
        }
        return all.get(k);
    }

    /** After the night that follows it. */
    private static Cycle morning(List<Cycle> all, int day) {
        return all.get(end(all, day).cycle - 1 + Clopath2014.DARK[day]);
    }

    @Override
    public Picture picture() {
        List<Cycle> both = train(new Seed(1));
        List<Cycle> one = new Ito2006(rate, 0).train(new Seed(1));
        return Picture.of(
                "Days of training turn the reflex over, if the nucleus keeps by night what the cortex learned",
                lit(Panel.of("cycles", "gain"))
                        .line("both sites learn", both, Cycle::cycle, Cycle::gain)
                        .line("the cortex alone", one, Cycle::cycle, Cycle::gain),
                lit(Panel.of("cycles", "phaseDeg"))
                        .line("both sites learn", both, Cycle::cycle, Cycle::phaseDeg)
                        .line("the cortex alone", one, Cycle::cycle, Cycle::phaseDeg));
    }

    /** The five lights, shaded; night is between them. */
    private static Panel lit(Panel panel) {
        Panel all = panel;
        int from = 0;
        for (int day = 0; day < Clopath2014.LIGHT.length; day++) {
            all = all.span("light, days 0 to 4", from, from + Clopath2014.LIGHT[day]);
            from += Clopath2014.LIGHT[day] + Clopath2014.DARK[day];
        }
        return all;
    }
}
