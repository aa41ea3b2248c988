package cerebellum.barto1995;

import cerebellum.About;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.barto1995.PulseStep.Movement;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import cerebellum.plant.SpringMass;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** The plant of Barto et al. (1995) under pulse-step commands: their Figure 1 and their two claims about it. */
@About(
        name = "predictive-figure1",
        value = "pulse-step control of a sticky mass: movement, switching curve, reachable band, both plant claims",
        source = "Barto et al. 1995, Figure 1 and section 2")
public record PredictiveFigure1(
        @About("where the mass should stick") double targetM,
        @About("where it starts, at rest") double startM,
        @About("mass") double massKg,
        @About("damping b, N (s/m)^(1/5)") double damping,
        @About("stiffness of the spring") double stiffnessNPerM,
        @About("equilibrium during the pulse") double pulseM,
        @About("equilibrium during the step") double stepM,
        @About("step of the integrator") double dtS)
        implements Experiment<PredictiveFigure1.Found> {
    private static final double SHOWN_S = .6;

    /** Figure 1. */
    public PredictiveFigure1() {
        this(
                .05,
                0,
                Barto1995.PLANT.massKg(),
                Barto1995.PLANT.damping(),
                Barto1995.PLANT.stiffnessNPerM(),
                Barto1995.COMMAND.pulseM(),
                Barto1995.COMMAND.stepM(),
                Barto1995.COMMAND.dtS());
    }

    /** Checks the ranges; the target must lie inside the reachable band, beyond the start. */
    public PredictiveFigure1 {
        PulseStep command = command(massKg, damping, stiffnessNPerM, pulseM, stepM, dtS);
        double[] band = command.band();
        Require.in("target", targetM, "m", Math.ceil(band[0] * 1e6) / 1e6, Math.floor(band[1] * 1e6) / 1e6);
        Require.in("start", startM, "m", -1, targetM);
        double pulseS = command.pulseFor(startM, targetM);
        Require.that(pulseS != 0, "target = %s m is reached from start = %s m without a pulse", targetM, startM);
        Require.that(
                pulseS > 0,
                "target = %s m cannot be reached from start = %s m by a pulse of 1 s or less",
                targetM,
                startM);
    }

    private static PulseStep command(double m, double b, double k, double pulseM, double stepM, double dtS) {
        SpringMass plant = new SpringMass(m, b, k, SpringMass.Viscosity.FIFTH_POWER);
        return new PulseStep(plant, pulseM, stepM, Barto1995.COMMAND.stickMPerS(), dtS);
    }

    @Override
    public Found run(Progress progress) {
        PulseStep command = command(massKg, damping, stiffnessNPerM, pulseM, stepM, dtS);
        double pulseS = command.pulseFor(startM, targetM);
        List<Sample> course = new ArrayList<>();
        Movement movement = command.move(startM, pulseS, (t, x, v, c) -> course.add(new Sample(t, x, v, c)));
        double[] state = {course.get(course.size() - 1).positionM, course.get(course.size() - 1).velocityMPerS};
        double endS = course.get(course.size() - 1).timeS;
        for (int i = 1; endS + (i - 1) * dtS < SHOWN_S; i++) {
            command.plant().step(state, stepM, dtS);
            course.add(new Sample(endS + i * dtS, state[0], state[1], stepM));
        }
        List<double[]> curve = command.switchingCurve(targetM, 2 * movement.peakMPerS());
        List<Switch> switches = DoubleStream.of(-.02, -.01, 0, .01, .02)
                .map(offset -> startM + offset)
                .filter(x -> command.pulseFor(x, targetM) > 0)
                .mapToObj(x -> bisected(command, curve, x))
                .toList();
        return new Found(
                List.of(new Figure(
                        targetM, startM, pulseS, movement.endpointM(), movement.endS(), movement.peakMPerS())),
                course,
                curve.stream().map(p -> new State(p[0], p[1])).toList(),
                switches,
                bands(command),
                pulses(command),
                equilibrium(command),
                endings(command, pulseS),
                Provenance.of(this, command));
    }

    /** Where the command switches in the best movement from a start, and what the backward curve says at its speed. */
    private Switch bisected(PulseStep command, List<double[]> curve, double startM) {
        Movement best = command.move(startM, command.pulseFor(startM, targetM));
        double backwardM = PulseStep.positionOn(curve, best.switchMPerS());
        return new Switch(startM, best.switchM(), best.switchMPerS(), backwardM, best.switchM() - backwardM);
    }

    private List<Band> bands(PulseStep command) {
        double[] closed = command.band();
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int pulseMs = 0; pulseMs < 400; pulseMs++) {
            double at = command.move(stepM - .04, pulseMs * .001).endpointM();
            low = Math.min(low, at);
            high = Math.max(high, at);
        }
        return List.of(new Band("closed form", closed[0], closed[1]), new Band("simulated", low, high));
    }

    private List<Pulse> pulses(PulseStep command) {
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
    private List<Equilibrium> equilibrium(PulseStep command) {
        PulseStep direct = new PulseStep(command.plant(), targetM, targetM, command.stickMPerS(), dtS);
        return DoubleStream.of(-.02, -.01, 0, .01, .02)
                .map(offset -> startM + offset)
                .mapToObj(start -> {
                    Movement m = direct.move(start, 0);
                    return new Equilibrium(start, targetM, m.endpointM(), m.endpointM() - targetM, m.endS());
                })
                .toList();
    }

    /** The second claim: the same commands end without oscillation here and ring under linear viscosity. */
    private List<Ending> endings(PulseStep command, double pulseS) {
        double peak = command.move(startM, pulseS).peakMPerS();
        double equal = command.plant().resistanceN(peak) / peak;
        double critical = 2 * Math.sqrt(massKg * stiffnessNPerM);
        return List.of(
                ending("fifth power", command, pulseS),
                ending(
                        "linear, same coefficient",
                        command.withPlant(command.plant().linear(damping)),
                        pulseS),
                ending(
                        "linear, same force at the peak",
                        command.withPlant(command.plant().linear(equal)),
                        pulseS),
                ending("linear, critical", command.withPlant(command.plant().linear(critical)), pulseS));
    }

    private Ending ending(String viscosity, PulseStep command, double pulseS) {
        double[] furthest = {Double.NEGATIVE_INFINITY};
        Movement m = command.move(startM, pulseS, (t, x, v, c) -> furthest[0] = Math.max(furthest[0], x));
        double overshootM = furthest[0] - m.endpointM();
        return new Ending(viscosity, command.plant().damping(), m.endpointM(), m.endS(), overshootM, m.turns());
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
            double apart = switches.stream()
                    .mapToDouble(s -> Math.abs(s.differenceM))
                    .max()
                    .orElse(0);
            double shortest = equilibrium.stream()
                    .mapToDouble(e -> Math.abs(e.errorM))
                    .min()
                    .orElse(0);
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
