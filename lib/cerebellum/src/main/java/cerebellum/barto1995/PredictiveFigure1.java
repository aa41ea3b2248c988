package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.barto1995.PulseStep.Movement;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.plant.SpringMass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The plant of Barto et al. (1995) under pulse-step commands: their Figure 1 and their two claims about it. */
@About(
        name = "predictive-figure1",
        value = "pulse-step control of a sticky mass: movement, switching curve, reachable band, both plant claims",
        source = "Barto et al. 1995, Figure 1 and section 2")
public record PredictiveFigure1(
        @About(value = "where the mass should stick, within the reach of the commands", low = -10, high = 10)
        double targetM,

        @About(value = "where it starts, at rest, short of the target", low = -10, high = 10)
        double startM,

        @About("the mass and its commands") PulseStep command)
        implements Experiment<PredictiveFigure1.Found> {
    private static final double SHOWN_S = .6;

    /** Starts compared, as distances from the one asked for, m. */
    private static final double[] ASIDE_M = {-.02, -.01, 0, .01, .02};

    /** Figure 1. */
    public PredictiveFigure1() {
        this(.05, 0, Barto1995.COMMAND);
    }

    /** Checks the ranges; the target must lie inside the reachable band, beyond the start. */
    public PredictiveFigure1 {
        Ranges.check(PredictiveFigure1.class, targetM, startM, command);
        double[] band = command.band();
        Require.in("target_m", targetM, "m", Math.ceil(band[0] * 1e6) / 1e6, Math.floor(band[1] * 1e6) / 1e6);
        Require.that(startM <= targetM, "start_m = %s m must not lie beyond target_m = %s m", startM, targetM);
    }

    /**
     * Moves and compares.
     *
     * @throws IllegalArgumentException if no pulse up to 1 s brings the mass from the start to the target, or none is needed
     */
    @Override
    public Found run(Progress progress) {
        SpringMass plant = command.plant();
        double dtS = command.dtS();
        double pulseS = command.pulseFor(startM, targetM);
        Require.that(pulseS != 0, "target_m = %s m is reached from start_m = %s m without a pulse", targetM, startM);
        Require.that(
                pulseS > 0,
                "target_m = %s m cannot be reached from start_m = %s m by a pulse of 1 s or less",
                targetM,
                startM);
        List<Sample> course = new ArrayList<>();
        Movement movement = command.move(startM, pulseS, (t, x, v, c) -> course.add(new Sample(t, x, v, c)));
        Sample stuck = course.get(course.size() - 1);
        double[] state = {stuck.positionM, stuck.velocityMPerS};
        for (int i = 1; stuck.timeS + (i - 1) * dtS < SHOWN_S; i++) {
            plant.step(state, command.stepM(), dtS);
            course.add(new Sample(stuck.timeS + i * dtS, state[0], state[1], command.stepM()));
        }
        List<double[]> curve = command.switchingCurve(targetM, 2 * movement.peakMPerS());
        PulseStep direct = new PulseStep(plant, targetM, targetM, command.stickMPerS(), dtS);
        double sameForce = plant.resistanceN(movement.peakMPerS()) / movement.peakMPerS();
        double critical = 2 * Math.sqrt(plant.massKg() * plant.stiffnessNPerM());
        String law = plant.viscosity() == SpringMass.Viscosity.LINEAR ? "linear" : "fifth root of speed";
        return new Found(
                List.of(new Figure(
                        targetM, startM, pulseS, movement.endpointM(), movement.endS(), movement.peakMPerS())),
                course,
                curve.stream().map(p -> new State(p[0], p[1])).toList(),
                aside().filter(x -> command.pulseFor(x, targetM) > 0)
                        .mapToObj(x -> bisected(curve, x))
                        .toList(),
                bands(),
                pulses(),
                aside().mapToObj(start -> straight(direct, start)).toList(),
                List.of(
                        ending(law, plant, pulseS),
                        ending("linear, same coefficient", plant.linear(plant.damping()), pulseS),
                        ending("linear, same force at the peak", plant.linear(sameForce), pulseS),
                        ending("linear, critical", plant.linear(critical), pulseS)),
                Provenance.of(this, command));
    }

    private DoubleStream aside() {
        return DoubleStream.of(ASIDE_M).map(distance -> startM + distance);
    }

    /** Where the command switches in the best movement from a start, and what the backward curve says at its speed. */
    private Switch bisected(List<double[]> curve, double fromM) {
        Movement best = command.move(fromM, command.pulseFor(fromM, targetM));
        double backwardM = PulseStep.positionOn(curve, best.switchMPerS());
        return new Switch(fromM, best.switchM(), best.switchMPerS(), backwardM, best.switchM() - backwardM);
    }

    private List<Band> bands() {
        double[] closed = command.band();
        Spread simulated = Spread.of(IntStream.range(0, 400)
                .mapToDouble(
                        ms -> command.move(command.stepM() - .04, ms * .001).endpointM()));
        return List.of(
                new Band("closed form", closed[0], closed[1]),
                new Band("simulated", simulated.least(), simulated.greatest()));
    }

    private List<Pulse> pulses() {
        double stepM = command.stepM();
        List<Pulse> rows = new ArrayList<>();
        for (double target : new double[] {stepM - .01, stepM, stepM + .01}) {
            for (double start : new double[] {stepM - .06, stepM - .04, stepM - .02}) {
                double pulseS = command.pulseFor(start, target);
                if (pulseS >= 0) {
                    Movement m = command.move(start, pulseS);
                    rows.add(new Pulse(target, start, pulseS, m.endS(), m.peakMPerS(), m.endpointM()));
                }
            }
        }
        return rows;
    }

    /** The first claim: the target itself as equilibrium leaves the mass short of it, or where it was. */
    private Equilibrium straight(PulseStep direct, double fromM) {
        Movement m = direct.move(fromM, 0);
        return new Equilibrium(fromM, targetM, m.endpointM(), m.endpointM() - targetM, m.endS());
    }

    /** The second claim: the same commands end without oscillation here and ring under linear viscosity. */
    private Ending ending(String viscosity, SpringMass medium, double pulseS) {
        double[] furthest = {Double.NEGATIVE_INFINITY};
        Movement m =
                command.withPlant(medium).move(startM, pulseS, (t, x, v, c) -> furthest[0] = Math.max(furthest[0], x));
        return new Ending(viscosity, medium.damping(), m.endpointM(), m.endS(), furthest[0] - m.endpointM(), m.turns());
    }

    /** The movement of the figure: the best pulse and what comes of it. */
    public record Figure(
            double targetM, double startM, double pulseS, double endpointM, double endS, double peakMPerS) {}

    /** The time course of Figure 1A, drift after the endpoint included. */
    public record Sample(double timeS, double positionM, double velocityMPerS, double commandM) {}

    /** The switching curve of Figure 1B by backward integration. */
    public record State(double positionM, double velocityMPerS) {}

    /** The same by bisection from several starts, with the backward curve's position at the same velocity. */
    public record Switch(double startM, double positionM, double velocityMPerS, double backwardM, double differenceM) {}

    /** The endpoints within reach. */
    public record Band(String method, double lowM, double highM) {}

    /** The best pulse for a target and a start. */
    public record Pulse(
            double targetM, double startM, double pulseS, double endS, double peakMPerS, double endpointM) {}

    /** What comes of commanding the target as the equilibrium. */
    public record Equilibrium(double startM, double commandM, double endpointM, double errorM, double endS) {}

    /** How a movement ends: how far it goes beyond its endpoint, and how often it turns round. */
    public record Ending(
            String viscosity, double damping, double endpointM, double endS, double overshootM, int turns) {}

    /** All of it. */
    public record Found(
            List<Figure> figure,
            List<Sample> course,
            List<State> curve,
            List<Switch> switches,
            List<Band> band,
            List<Pulse> pulses,
            List<Equilibrium> equilibrium,
            List<Ending> endings,
            Provenance provenance)
            implements Result {
        @Override
        public List<String> summary() {
            Figure f = figure.get(0);
            double apart = Spread.of(switches, s -> Math.abs(s.differenceM)).greatest();
            double shortest = Spread.of(equilibrium, e -> Math.abs(e.errorM)).least();
            return List.of(
                    Text.of(
                            "pulse %.4f s, endpoint %.5f m at %.4f s, peak %.4f m/s",
                            f.pulseS, f.endpointM, f.endS, f.peakMPerS),
                    Text.of("switching curve: backward integration and bisection differ by at most %.1e m", apart),
                    Text.of(
                            "reachable %.5f to %.5f m in closed form, %.5f to %.5f m simulated",
                            band.get(0).lowM, band.get(0).highM, band.get(1).lowM, band.get(1).highM),
                    Text.of("target as equilibrium: the mass stays at least %.4f m away from it", shortest),
                    Text.of(
                            "turns at the end: %d, under linear viscosity %d",
                            endings.get(0).turns, endings.get(1).turns));
        }
    }
}
