package cerebellum.model;

import cerebellum.control.PulseStep;
import cerebellum.control.PulseStep.Movement;
import java.util.List;

/** The sticky spring-mass system of Barto et al. (1995), section 2 and Figure 1: the body their model learns to stop. */
public final class BartoPlant implements ModelEntry {
    private static final String FIGURE = "Figure 1A shows the movement, the text gives no number";

    @Override
    public String name() {
        return "barto-plant";
    }

    @Override
    public Citation citation() {
        return Barto1995.CITATION;
    }

    @Override
    public Subject subject() {
        return Subject.ARCHITECTURE;
    }

    @Override
    public String style() {
        return "nonlinear spring-mass system under pulse-step control";
    }

    @Override
    public List<Claim> claims() {
        return List.of(
                claim("endpoint for target .05 m", "m", "sticks near .05, at neither equilibrium", .0499, .0501),
                claim("speed 1 s after the start", "m/s", "drifts extremely slowly once stuck", 0, .005),
                claim("error with the target as equilibrium", "m", "does not work in practice", -.05, -.005),
                claim("turns faster than .005 m/s", "", "ends with little or no oscillation", 0, 0),
                ours("turns under linear viscosity, same b", "", "not in the paper; for comparison", 1, 100),
                ours("pulse", "s", FIGURE, .1377, .1387),
                ours("end of movement", "s", FIGURE, .255, .26),
                ours("peak velocity", "m/s", "Figure 1A's axis ends at .5; its constants give .35", .345, .355));
    }

    private static Claim claim(String quantity, String unit, String claim, double low, double high) {
        return new Claim(quantity, unit, claim, Trust.READ, low, high, true, "");
    }

    private static Claim ours(String quantity, String unit, String claim, double low, double high) {
        return new Claim(quantity, unit, claim, Trust.OURS, low, high, true, "");
    }

    @Override
    public boolean deterministic() {
        return true;
    }

    @Override
    public double[] measure(long seed) {
        PulseStep command = Barto1995.COMMAND;
        double pulseS = command.pulseFor(0, .05);
        Movement m = command.move(0, pulseS);
        double[] state = {m.endpointM(), command.stickMPerS()};
        for (int i = 0; m.endS() + i * command.dtS() < 1; i++) {
            command.plant().step(state, command.stepM(), command.dtS());
        }
        double direct = new PulseStep(command.plant(), .05, .05, command.stickMPerS(), command.dtS())
                .move(0, 0)
                .endpointM();
        int linear = command.withPlant(command.plant().linear(command.plant().damping()))
                .move(0, pulseS)
                .turns();
        return new double[] {
            m.endpointM(), Math.abs(state[1]), direct - .05, m.turns(), linear, pulseS, m.endS(), m.peakMPerS()
        };
    }
}
