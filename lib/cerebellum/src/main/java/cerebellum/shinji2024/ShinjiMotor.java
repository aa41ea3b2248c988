package cerebellum.shinji2024;

import static cerebellum.Require.number;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.control.Pd;
import cerebellum.control.Tracker;
import cerebellum.control.Waveform;
import cerebellum.fixed.Rounding;
import cerebellum.learning.ClimbingFibreRule;
import cerebellum.network.Engine;
import cerebellum.network.FloatEngine;
import cerebellum.network.Network;
import cerebellum.plant.DcMotor;
import cerebellum.shinji2024.chip.ChipPd;
import cerebellum.shinji2024.chip.ChipRegisters;
import cerebellum.shinji2024.chip.ChipTracker;
import cerebellum.shinji2024.chip.FixedEngine;
import cerebellum.shinji2024.chip.FixedRegisters;
import cerebellum.shinji2024.chip.Formats;
import cerebellum.shinji2024.chip.Quirks;
import cerebellum.shinji2024.chip.Register;
import cerebellum.shinji2024.chip.Registers;
import java.util.List;
import java.util.Set;

/**
 * The adaptive motor control of Shinji, Okuno and Hirata (2024), section 3.3: machine, controller, coding and learning.
 *
 * <p>The paper prints the controller's gains (.00635, .00001), the output's (.35, 310 ms) and the load's 13.5 ohm.
 * What it does not print is marked below.
 */
public record ShinjiMotor(
        @About("how numbers are computed") Arithmetic arithmetic,
        @About("the machine") DcMotor.Constants motor,
        @About("the controller beside the cerebellum") Pd pd,
        @About("what the fibres carry") FibreSignals signals,
        @About("what becomes of Purkinje spikes") CerebellarTracker.Output output,
        @About("what is varied of the network") SynapticGains synapses) {
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
            new DcMotor.Constants(
                    new DcMotor.Winding(.012, 11),
                    1e-6,
                    new DcMotor.Friction(2e-6, 5e-4, 6e-4, 10),
                    new DcMotor.Disturbance(2.2e-4, 50),
                    13.5,
                    new DcMotor.Drive(36, false),
                    new DcMotor.Encoder(44, 20)),
            new Pd(.00635, 1e-5),
            new FibreSignals(.2, 1.3, 15, 125, 13, 6),
            new CerebellarTracker.Output(.35, 310, 1, 1),
            new SynapticGains(1e-7, 1e-7 / 6.2, 0, 1, 1, 1, 2));

    /** How numbers are computed. */
    public enum Kind {
        /** Single precision. */
        FLOAT,
        /**
         * The chip's 16 bits in network, output filter and controller. What the fibres carry is still computed in real
         * numbers, climbing fibres fire by a chance of the run and not of the chip, and the target is exact ({@link
         * CerebellarTracker}).
         */
        FIXED,
        /** All that the chip has in the loop, in its integers: what the hardware runs ({@link ChipTracker}). */
        CHIP
    }

    /** What the cerebellum and the controller beside it are computed with. */
    public record Arithmetic(
            @About("float, fixed (16 bits in network, filter and controller) or chip (everything but the machine)")
            Kind engine,

            @About(
                    "quirks of the published design: paper (none), as-published (all) or names joined by +; chip has none")
            Quirks quirks,

            @About("of the fixed engine: randomized, half-up, truncate, ...; the chip's is randomized")
            Rounding rounding) {
        private static final Set<Quirks.Switch> OF_FIBRES = Set.of(
                Quirks.Switch.FIVE_MODALITIES,
                Quirks.Switch.UNDRIVEN_CLIMBING_FIBRES,
                Quirks.Switch.NEIGHBOURS_INTENSITY);

        /** Checks that the engine knows the quirks and the rounding. */
        public Arithmetic {
            Require.that(
                    engine != Kind.CHIP || quirks.on().isEmpty(),
                    "quirks = \"%s\" must be paper with engine=chip: the design in hdl has none",
                    quirks);
            Require.that(
                    engine != Kind.FLOAT || OF_FIBRES.containsAll(quirks.on()),
                    "quirks = \"%s\" must be followed with engine=fixed",
                    quirks);
            Require.that(
                    engine == Kind.FIXED || rounding.equals(Rounding.RANDOMIZED),
                    engine == Kind.FLOAT
                            ? "rounding = %s must go with engine=fixed: engine=float does not round"
                            : "rounding = %s must be randomized with engine=chip, which has no other",
                    rounding);
        }

        @Override
        public String toString() {
            return switch (engine) {
                case FLOAT -> "engine float: single precision, nothing rounded to steps; quirks " + quirks;
                case FIXED ->
                    Text.of(
                            "engine fixed: 16 bits in network, filter and controller, quirks %s; potentials, conductances,"
                                    + " traces and weights rounded %s, the filter randomized, currents %s; fibre coding in"
                                    + " real numbers",
                            quirks,
                            rounding,
                            quirks.has(Quirks.Switch.CURRENT_ROUNDS_BY_BIT_13) ? "by bit 13" : "half-up");
                case CHIP ->
                    "engine chip: everything in the loop but the machine in the chip's integers, quirks paper; rounded"
                            + " randomized, currents half-up; climbing fibres fire at climbing_hz while the error has the"
                            + " wrong sign, whatever its size, and currents end at 2,048 pA, not at limit_pa";
            };
        }
    }

    /** What is varied of the network. */
    public record SynapticGains(
            @About(value = "what a parallel fibre spike adds to a weight, of 1", low = 0, high = 1)
            double ltp,

            @About(value = "what a climbing fibre spike takes per spike/s of the parallel fibre", low = 0, high = 1)
            double ltdPerHz,

            @About(
                    value = "mean of the plastic conductances at the start, uniform from 0 to twice that; paper: 0",
                    low = 0,
                    high = 500 * Shinji2024.FULL_WEIGHT_NS)
            double initialPs,

            @About(value = "factor on mossy fibres to granule cells", low = 0, high = 100)
            double mossyGain,

            @About(value = "factor on Golgi to granule cells", low = 0, high = 1000)
            double golgiGain,

            @About(value = "factor on interneurons to Purkinje cells", low = 0, high = 1000)
            double interneuronGain,

            @About(value = "spontaneous drive of Purkinje cells, uniform from 0 to this in a step", low = 0, high = 100)
            double purkinjeMv) {
        /** Checks ranges. */
        public SynapticGains {
            Ranges.check(
                    SynapticGains.class, ltp, ltdPerHz, initialPs, mossyGain, golgiGain, interneuronGain, purkinjeMv);
        }

        private ClimbingFibreRule rule() {
            return new ClimbingFibreRule(ltp, ltdPerHz);
        }

        private Network network() {
            return new Shinji2024()
                    .network()
                    .withGain("MF to GrC", mossyGain)
                    .withGain("GoC to GrC", golgiGain)
                    .withGain("MLI to PkC", interneuronGain)
                    .mapPlasticity(p -> p.with(rule()))
                    .mapPopulations(p -> p.name().equals("PkC") ? p.withUniform(purkinjeMv) : p);
        }

        /** The mean that weights of whole steps have, of a uniform start from 0 to twice {@code initialPs}. */
        private void hold(Registers into) {
            double step = 1000 * Formats.CONDUCTANCE.resolution();
            double most = 2 * initialPs / step;
            Require.that(
                    most == 0 || most > .5,
                    "initial_ps = %s pS must be 0 or more than %s pS on 16 bits: in steps of %s pS all weights would be 0",
                    number(initialPs),
                    number(step / 4),
                    number(step));
            // whole steps n have the widths of the intervals n - 1/2 to n + 1/2 within 0 to the most
            double mean = 0;
            for (int n = 1; n < most + .5; n++) {
                mean += n * (Math.min(most, n + .5) - (n - .5)) / most;
            }
            into.add(new Register("initial_ps", initialPs, step * mean, "pS", Formats.CONDUCTANCE, Math.round(mean)));
        }
    }

    /** Checks that the engine can be given all of it. */
    public ShinjiMotor {
        if (arithmetic.engine == Kind.FIXED) {
            held(pd, signals, output, synapses);
        }
    }

    /** The network with these synapses and plastic weights of 0. */
    public Network network() {
        return synapses.network();
    }

    /** The network with plastic weights as they are at the start; {@code seed}: of the weights. */
    public Network network(Seed seed) {
        if (synapses.initialPs == 0) {
            return network();
        }
        Network.Start start = Network.Start.uniform(seed, 1e-3 * synapses.initialPs / Shinji2024.FULL_WEIGHT_NS);
        return network().mapPlasticity(p -> p.with(start));
    }

    /** The controller alone. */
    public Tracker controller() {
        return arithmetic.engine == Kind.FLOAT ? pd.start(Waveform.DT_S) : ChipPd.start(pd, arithmetic.quirks);
    }

    /**
     * The controller and a cerebellum that has learned nothing, in float or fixed. The fixed engine's own chance is the
     * chip's; that of climbing fibres and starting weights is the seed's.
     */
    public CerebellarTracker cerebellum(Seed seed) {
        Require.that(arithmetic.engine != Kind.CHIP, "engine = chip must be given a target: it makes its own");
        Network network = network(seed.of("weights"));
        Engine engine = arithmetic.engine == Kind.FIXED
                ? new FixedEngine(network, arithmetic.quirks, arithmetic.rounding)
                : new FloatEngine(network, seed.of("network"));
        return new CerebellarTracker(
                engine, controller(), signals, output, arithmetic.quirks, seed.of("climbing fibres"));
    }

    /**
     * The registers of the chip for a target.
     *
     * @throws IllegalArgumentException if it has none for what is asked
     */
    public ChipRegisters chip(Waveform target) {
        SynapticGains s = S1.synapses;
        without("initial_ps", synapses.initialPs, s.initialPs);
        without("mossy_gain", synapses.mossyGain, s.mossyGain);
        without("golgi_gain", synapses.golgiGain, s.golgiGain);
        without("interneuron_gain", synapses.interneuronGain, s.interneuronGain);
        without("purkinje_mv", synapses.purkinjeMv, s.purkinjeMv);
        without("limit_pa", signals.limitPa(), S1.signals.limitPa());
        without("climbing_hz_per_rps", signals.climbingHzPerRps(), S1.signals.climbingHzPerRps());
        return ChipRegisters.of(target, pd, signals, output, synapses.rule(), Shinji2024.TAU_LTD_MS);
    }

    /** What the chip has no register for must be what it is. */
    private static void without(String key, double asked, double is) {
        Require.that(
                asked == is,
                "%s = %s must be %s with engine=chip, which has no register for it",
                key,
                number(asked),
                number(is));
    }

    /** The chip in the loop. */
    public ChipTracker chipCerebellum(Waveform target) {
        return new ChipTracker(network(), chip(target));
    }

    /** What registers hold of what was asked; none in float. Of the network's constants, those a percent off. */
    public List<Register> registers(Waveform target) {
        return switch (arithmetic.engine) {
            case FLOAT -> List.of();
            case FIXED -> held(pd, signals, output, synapses);
            case CHIP -> chip(target).held();
        };
    }

    private static List<Register> held(
            Pd pd, FibreSignals signals, CerebellarTracker.Output output, SynapticGains synapses) {
        Registers own = new Registers();
        ChipPd.hold(pd, own);
        output.hold(own);
        own.floor("limit_pa", signals.limitPa(), "pA", Formats.CURRENT);
        synapses.hold(own);
        new FixedRegisters(synapses.network())
                .all().stream()
                        .filter(r -> r.differs() || r.name().startsWith("lt"))
                        .forEach(own::add);
        return own.all();
    }

    /** The machine at rest. */
    public DcMotor machine(Seed seed) {
        return new DcMotor(motor, seed.of("torque"));
    }
}
