package cerebellum.model;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.control.Cerebellum;
import cerebellum.control.FibreSignals;
import cerebellum.control.Pd;
import cerebellum.control.Tracker;
import cerebellum.control.TrackingLoop;
import cerebellum.fixed.Quirks;
import cerebellum.fixed.Rounding;
import cerebellum.learning.ClimbingFibreRule;
import cerebellum.learning.LearningRule;
import cerebellum.network.Engine;
import cerebellum.network.FixedEngine;
import cerebellum.network.FloatEngine;
import cerebellum.network.Network;
import cerebellum.plant.DcMotor;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * The adaptive motor control of Shinji, Okuno and Hirata (2024), section 3.3: machine, controller, coding and learning.
 *
 * <p>The paper prints the controller's gains (.00635, .00001), the output's (.35, 310 ms) and the load's 13.5 ohm.
 * What it does not print is marked below.
 *
 * @param arithmetic of cerebellum and controller
 * @param motor the machine
 * @param pd the controller beside the cerebellum
 * @param signals what the fibres carry
 * @param output what becomes of Purkinje spikes
 * @param synapses what is varied of the network
 */
public record ShinjiMotor(
        Arithmetic arithmetic,
        DcMotor.Constants motor,
        Pd pd,
        FibreSignals signals,
        Cerebellum.Output output,
        Synapses synapses) {
    /**
     * The default. The motor is a small one of 12 V with brushes; a command of 1 stands for 36 V, for what the pulse
     * width of a command is the paper does not say, and commands stay below .3.
     *
     * <p>tuned: motor constants within what such motors have, friction and noise so that the controller alone gets two
     * thirds of the movement and less under load, and such that the currents of the Purkinje cells, load or not, hardly
     * ever reach the chip's 2,048 pA; fibre currents for mossy rates of 20 to 300 Hz and a granular layer that sees the
     * error well; 13 Hz because sign-like climbing fibres teach with little drift when their rate is about twice the
     * balance rate, which is 6.2 Hz so that weights common to both hemispheres grow slowly; potentiation a quarter of the
     * paper's, so that the load change at cycle 120 is still visible. Some 30 sets were tried in float on seeds 11
     * and 12, four of them on 16 bits; the reference results are of seed 1.
     */
    public static final ShinjiMotor S1 = new ShinjiMotor(
            new Arithmetic(Kind.FLOAT, Quirks.PAPER, Rounding.RANDOMIZED),
            new DcMotor.Constants(.012, 11, 1e-6, 2e-6, 5e-4, 6e-4, 10, 2.2e-4, 50, 13.5, 36, false, 44, 20),
            new Pd(.00635, 1e-5),
            new FibreSignals(.2, 1.3, 15, 125, 13, 6),
            new Cerebellum.Output(.35, 310, 1, 1),
            new Synapses(1e-7, 1e-7 / 6.2, 0, 1, 1, 1, 2));

    /**
     * With the paper's potentiation. tuned: a motor that needs about twice the command, of twice the friction; error
     * fibres half as strong, mossy synapses weaker by a fifth, balance at 7 Hz.
     */
    public static final ShinjiMotor S2 = new ShinjiMotor(
            S1.arithmetic,
            new DcMotor.Constants(.0174, 12, 1e-6, 2e-6, 1e-3, 1.2e-3, 10, 3e-4, 50, 13.5, 24, false, 44, 20),
            S1.pd,
            new FibreSignals(.2, .8, 15, 125, 13, 6),
            S1.output,
            new Synapses(Shinji2024.GAMMA_LTP, Shinji2024.GAMMA_LTP / 7, 0, .8, 1, 1, 2));

    /** How numbers are computed. */
    public enum Kind {
        /** Single precision. */
        FLOAT,
        /** The chip's 16 bits. */
        FIXED
    }

    /**
     * What the cerebellum and the controller beside it are computed with.
     *
     * @param engine float or fixed
     * @param quirks of the published design; in float those of the fibres only
     * @param rounding of the fixed engine
     */
    public record Arithmetic(Kind engine, Quirks quirks, Rounding rounding) {
        private static final Set<Quirks.Switch> OF_FIBRES = Set.of(
                Quirks.Switch.FIVE_MODALITIES,
                Quirks.Switch.UNDRIVEN_CLIMBING_FIBRES,
                Quirks.Switch.NEIGHBOURS_INTENSITY);

        /** Checks that the engine knows the quirks. */
        public Arithmetic {
            Require.that(
                    engine == Kind.FIXED || OF_FIBRES.containsAll(quirks.on()),
                    "quirks = \"%s\" must be followed with engine=fixed",
                    quirks);
        }
    }

    /**
     * What is varied of the network.
     *
     * @param ltp what a parallel fibre spike adds to a weight
     * @param ltdPerHz what a climbing fibre spike takes for each spike/s of the parallel fibre
     * @param initialPs mean of the plastic conductances at the start, which are uniform from 0 to twice that; paper: 0
     * @param mossyGain factor on MF to GrC
     * @param golgiGain factor on GoC to GrC
     * @param interneuronGain factor on MLI to PkC
     * @param purkinjeMv spontaneous drive of the Purkinje cells, uniform from 0 to this in a step
     */
    public record Synapses(
            double ltp,
            double ltdPerHz,
            double initialPs,
            double mossyGain,
            double golgiGain,
            double interneuronGain,
            double purkinjeMv) {
        /** Checks ranges. */
        public Synapses {
            Require.in("ltp", ltp, "", 0, 1);
            Require.in("ltd", ltdPerHz, "1/Hz", 0, 1);
            Require.in("initial weight", initialPs, "pS", 0, 500 * Shinji2024.FULL_WEIGHT_NS);
            Require.in("mossy gain", mossyGain, "", 0, 100);
            Require.in("Golgi gain", golgiGain, "", 0, 1000);
            Require.in("interneuron gain", interneuronGain, "", 0, 1000);
            Require.in("spontaneous drive of Purkinje cells", purkinjeMv, "mV/ms", 0, 100);
        }

        /** The paper's rule, which first fills in the initial weights. */
        private LearningRule rule() {
            LearningRule rule = new ClimbingFibreRule(ltp, ltdPerHz);
            if (initialPs == 0) {
                return rule;
            }
            return (s, step, spikes, count, teaching, taught) -> {
                if (step == 0) {
                    SplittableRandom random = new SplittableRandom(1);
                    for (int i = 0; i < s.weight.length; i++) {
                        s.weight[i] = (float) (random.nextDouble() * 2e-3 * initialPs / Shinji2024.FULL_WEIGHT_NS);
                    }
                }
                rule.step(s, step, spikes, count, teaching, taught);
            };
        }
    }

    /** The network with these synapses. */
    public Network network() {
        return new Shinji2024()
                .withGains(synapses.mossyGain, synapses.golgiGain)
                .network()
                .mapProjections(p -> {
                    Network.Plasticity plasticity = p.plasticity();
                    return plasticity != null
                            ? p.with(plasticity.with(synapses.rule()))
                            : p.from().equals("MLI") ? p.withGain(synapses.interneuronGain) : p;
                })
                .mapPopulations(p -> p.name().equals("PkC")
                        ? new Network.Population("PkC", p.count(), p.cell(), p.model(), synapses.purkinjeMv, 0, 0)
                        : p);
    }

    /** The controller alone. */
    public Tracker controller() {
        return arithmetic.engine == Kind.FIXED ? pd.chip(arithmetic.quirks) : pd.start(TrackingLoop.DT_S);
    }

    /** The controller and a cerebellum that has learned nothing. The fixed engine's own chance is the chip's. */
    public Cerebellum cerebellum(Seed seed) {
        Engine engine = arithmetic.engine == Kind.FIXED
                ? new FixedEngine(network(), arithmetic.quirks, arithmetic.rounding)
                : new FloatEngine(network(), seed.of("network"));
        return new Cerebellum(engine, controller(), signals, output, arithmetic.quirks, seed.of("climbing fibres"));
    }

    /** The machine at rest. */
    public DcMotor machine(Seed seed) {
        return new DcMotor(motor, seed.of("torque"));
    }
}
