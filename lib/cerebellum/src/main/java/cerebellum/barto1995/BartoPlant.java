package cerebellum.barto1995;

import cerebellum.Seed;
import cerebellum.barto1995.PulseStep.Movement;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The sticky spring-mass system of Barto et al. (1995), section 2 and Figure 1: the body their model learns to stop. */
@Entry(value = "barto-plant", chance = false)
@Claims("""
        endpointM | endpoint for target .05 m | .0499 to .0501 | read | sticks near .05, at neither equilibrium | -
        driftMPerS | speed 1 s after the start | 0 to .005 | read | drifts extremely slowly once stuck | -
        directM | error with the target as equilibrium | -.05 to -.005 | read | does not work in practice | -
        turns | turns faster than .005 m/s | 0 to 0 | read | ends with little or no oscillation | -
        linearTurns | turns under linear viscosity, same b | 1 to 100 | ours | not in the paper; for comparison | -
        pulseS | pulse | .1377 to .1387 | ours | Figure 1A shows the movement, the text gives no number | -
        endS | end of movement | .255 to .26 | ours | the same | -
        peakMPerS | peak velocity | .345 to .355 | ours | Figure 1A's axis ends at .5; its constants give .35 | -""")
public final class BartoPlant implements ModelEntry {
    /** What is checked. */
    record Measured(
            double endpointM,
            double driftMPerS,
            double directM,
            int turns,
            int linearTurns,
            double pulseS,
            double endS,
            double peakMPerS) {}

    private static final PulseStep STICKY = Barto1995.COMMAND;
    private static final PulseStep LINEAR = STICKY.withPlant(Barto1995.PLANT.linear(Barto1995.PLANT.damping()));

    @Override
    public Measured measure(Seed seed) {
        double pulseS = STICKY.pulseFor(0, .05);
        Movement m = STICKY.move(0, pulseS);
        double[] state = {m.endpointM(), STICKY.stickMPerS()};
        for (int i = 0; m.endS() + i * STICKY.dtS() < 1; i++) {
            STICKY.plant().step(state, STICKY.stepM(), STICKY.dtS());
        }
        PulseStep direct = new PulseStep(STICKY.plant(), .05, .05, STICKY.stickMPerS(), STICKY.dtS());
        double directM = direct.move(0, 0).endpointM() - .05;
        int turns = LINEAR.move(0, pulseS).turns();
        return new Measured(
                m.endpointM(), Math.abs(state[1]), directM, m.turns(), turns, pulseS, m.endS(), m.peakMPerS());
    }

    @Override
    public Picture picture() {
        return Picture.of(
                "The same pulse: the sticky plant stops on .05 m, a linear one swings",
                Panel.of("timeS", "positionM")
                        .with(Picture.Mark.LINE, "linear viscosity", TIME_S, course(LINEAR))
                        .with(Picture.Mark.LINE, "fifth root of the speed", TIME_S, course(STICKY))
                        .level("target", .05));
    }

    private static final double[] TIME_S =
            IntStream.range(0, 1000).mapToDouble(i -> i * .001).toArray();

    private static double[] course(PulseStep command) {
        double pulseS = STICKY.pulseFor(0, .05);
        double[] state = new double[2];
        return DoubleStream.of(TIME_S)
                .map(t -> {
                    double x = state[0];
                    command.plant().step(state, t < pulseS ? command.pulseM() : command.stepM(), .001);
                    return x;
                })
                .toArray();
    }
}
