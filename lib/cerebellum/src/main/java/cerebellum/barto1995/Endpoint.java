package cerebellum.barto1995;

/** Watches a movement for its endpoint: the place where the speed falls below a limit and stays there. */
final class Endpoint {
    private final double limitMPerS;
    private double positionM;
    private double endS;
    private double peakMPerS;
    private double direction;
    private int turns;

    Endpoint(double startM, double limitMPerS) {
        positionM = startM;
        this.limitMPerS = limitMPerS;
    }

    /** The speed at a moment, for the peak. */
    void speed(double velocityMPerS) {
        peakMPerS = Math.max(peakMPerS, Math.abs(velocityMPerS));
    }

    /** A step from (x, v) at {@code timeS} to {@code state} = {x, v}, Not modified; the crossing is interpolated. */
    void step(double timeS, double dtS, double x, double v, double[] state) {
        speed(state[1]);
        if (Math.abs(state[1]) >= limitMPerS) {
            turns += direction * state[1] < 0 ? 1 : 0;
            direction = state[1];
        } else if (Math.abs(v) >= limitMPerS) {
            double part = (v - Math.copySign(limitMPerS, v)) / (v - state[1]);
            positionM = x + part * (state[0] - x);
            endS = timeS + part * dtS;
        }
    }

    /** What came of the movement, given where the command switched. */
    PulseStep.Movement movement(double switchM, double switchMPerS) {
        return new PulseStep.Movement(positionM, endS, peakMPerS, turns, switchM, switchMPerS);
    }
}
