package cerebellum.plant;

import cerebellum.Require;

/**
 * An eye in its orbit: slow s fast s theta'' + (slow + fast) theta' + theta = command; general knowledge.
 *
 * @param slowS time constant of the tissue
 * @param fastS time constant of the muscles
 */
public record Eye(double slowS, double fastS) {
    /** Checks ranges. */
    public Eye {
        Require.in("slow time constant of the eye", slowS, "s", .01, 10);
        Require.in("fast time constant of the eye", fastS, "s", .001, slowS);
    }

    /** .2 and .012 s. */
    public static Eye human() {
        return new Eye(.2, .012);
    }

    /** The command that keeps the eye on a course exactly, rad. */
    public double inverse(double angleRad, double velocity, double acceleration) {
        return angleRad + (slowS + fastS) * velocity + slowS * fastS * acceleration;
    }

    /**
     * Advances one step, implicit in the velocity.
     *
     * @param state modified: angle rad, velocity rad/s
     * @param command rad, the angle at which the eye would come to rest; held over the step
     */
    public void step(double[] state, double command, double dtS) {
        double inertia = slowS * fastS / dtS;
        state[1] = (inertia * state[1] + command - state[0]) / (inertia + slowS + fastS + dtS);
        state[0] += dtS * state[1];
    }
}
