package cerebellum.plant;

import cerebellum.Require;

/**
 * A planar arm of two links, without gravity: M(q) q'' + C(q, q') + B q' = torque.
 *
 * <p>Its dynamics are linear in five numbers, which a controller may learn ({@link #regressor}).
 *
 * @param alphaKgM2 inertia about the shoulder, arm straight, less the coupling
 * @param betaKgM2 coupling of the links
 * @param deltaKgM2 inertia of the forearm about the elbow
 * @param shoulderNmSPerRad damping of the joint
 * @param elbowNmSPerRad damping of the joint
 */
public record TwoLinkArm(
        double alphaKgM2, double betaKgM2, double deltaKgM2, double shoulderNmSPerRad, double elbowNmSPerRad)
        implements Motion {
    /** Checks that the inertia matrix is positive definite for every posture. */
    public TwoLinkArm {
        Require.in("alpha", alphaKgM2, "kg m2", 1e-6, 1e6);
        Require.in("delta", deltaKgM2, "kg m2", 1e-6, 1e6);
        Require.that(
                alphaKgM2 * deltaKgM2 > deltaKgM2 * deltaKgM2 + betaKgM2 * betaKgM2
                        && alphaKgM2 > 2 * Math.abs(betaKgM2),
                "the inertia of an arm with alpha = %s, beta = %s, delta = %s kg m2 is not positive",
                alphaKgM2,
                betaKgM2,
                deltaKgM2);
        Require.in("damping of the shoulder", shoulderNmSPerRad, "N m s/rad", 0, 1e4);
        Require.in("damping of the elbow", elbowNmSPerRad, "N m s/rad", 0, 1e4);
    }

    /** A human arm's links; general knowledge. Upper arm, then forearm with hand. */
    private static final double UPPER_M = .3;

    private static final double FOREARM_M = .33;

    private static final double[] MASS_KG = {1.4, 1.1};
    private static final double[] CENTRE_M = {.11, .16};
    private static final double[] INERTIA_KG_M2 = {.025, .045};

    /** A human arm: links of .30 and .33 m, 1.4 and 1.1 kg, centres of mass at .11 and .16 m. */
    public static TwoLinkArm human() {
        return new TwoLinkArm(
                INERTIA_KG_M2[0]
                        + INERTIA_KG_M2[1]
                        + MASS_KG[0] * CENTRE_M[0] * CENTRE_M[0]
                        + MASS_KG[1] * (UPPER_M * UPPER_M + CENTRE_M[1] * CENTRE_M[1]),
                MASS_KG[1] * UPPER_M * CENTRE_M[1],
                INERTIA_KG_M2[1] + MASS_KG[1] * CENTRE_M[1] * CENTRE_M[1],
                .05,
                .05);
    }

    /**
     * The torque (N m) that holds a human arm up against gravity.
     *
     * @param joint 0 shoulder, 1 elbow
     * @param angleRad of both joints, from the horizontal; not modified
     */
    public static double holding(int joint, double[] angleRad) {
        double elbow = MASS_KG[1] * CENTRE_M[1] * 9.81 * StrictMath.cos(angleRad[0] + angleRad[1]);
        double upper = (MASS_KG[0] * CENTRE_M[0] + MASS_KG[1] * UPPER_M) * 9.81 * StrictMath.cos(angleRad[0]);
        return joint == 0 ? upper + elbow : elbow;
    }

    /** The five numbers, in order. */
    public double[] parameters() {
        return new double[] {alphaKgM2, betaKgM2, deltaKgM2, shoulderNmSPerRad, elbowNmSPerRad};
    }

    /**
     * What each of the five numbers contributes to the torques for a wanted motion: torque = Y parameters.
     *
     * @param motion angles, velocities, accelerations of shoulder and elbow: rad, rad/s, rad/s2; not modified
     * @param into modified: five numbers for the shoulder, five for the elbow
     */
    public static void regressor(double[] motion, double[][] into) {
        double cos = StrictMath.cos(motion[1]);
        double sin = StrictMath.sin(motion[1]);
        double v1 = motion[2];
        double v2 = motion[3];
        double a1 = motion[4];
        double a2 = motion[5];
        into[0][0] = a1;
        into[0][1] = cos * (2 * a1 + a2) - sin * (2 * v1 * v2 + v2 * v2);
        into[0][2] = a2;
        into[0][3] = v1;
        into[1][1] = cos * a1 + sin * v1 * v1;
        into[1][2] = a1 + a2;
        into[1][4] = v2;
    }

    /**
     * Advances one step: velocities by Euler's rule, angles with the new velocities.
     *
     * @param state modified: angles and velocities, rad, rad/s
     * @param torqueNm of shoulder and elbow; not modified
     */
    public void step(double[] state, double[] torqueNm, double dtS) {
        accelerate(state, torqueNm, dtS, state);
        state[0] += dtS * state[2];
        state[1] += dtS * state[3];
    }

    private void accelerate(double[] state, double[] torqueNm, double dtS, double[] into) {
        double cos = StrictMath.cos(state[1]);
        double sin = StrictMath.sin(state[1]);
        double v1 = state[2];
        double v2 = state[3];
        double m11 = alphaKgM2 + 2 * betaKgM2 * cos;
        double m12 = deltaKgM2 + betaKgM2 * cos;
        double r1 = torqueNm[0] + betaKgM2 * sin * (2 * v1 * v2 + v2 * v2) - shoulderNmSPerRad * v1;
        double r2 = torqueNm[1] - betaKgM2 * sin * v1 * v1 - elbowNmSPerRad * v2;
        double determinant = m11 * deltaKgM2 - m12 * m12;
        into[2] += dtS * (deltaKgM2 * r1 - m12 * r2) / determinant;
        into[3] += dtS * (m11 * r2 - m12 * r1) / determinant;
    }

    /** The same arm with a point of some mass in the hand of a human arm, .33 m from the elbow. */
    public TwoLinkArm holding(double payloadKg) {
        Require.in("payload", payloadKg, "kg", 0, 100);
        return new TwoLinkArm(
                alphaKgM2 + payloadKg * (UPPER_M * UPPER_M + FOREARM_M * FOREARM_M),
                betaKgM2 + payloadKg * UPPER_M * FOREARM_M,
                deltaKgM2 + payloadKg * FOREARM_M * FOREARM_M,
                shoulderNmSPerRad,
                elbowNmSPerRad);
    }

    /** A body; loaded, it has half a kilogram in its hand. */
    public Body body() {
        return new Body(this, holding(.5));
    }

    /** Torques of shoulder and elbow, N m. */
    @Override
    public int commands() {
        return 2;
    }

    /** Angles of shoulder and elbow, rad, and their velocities, rad/s. */
    /** The posture of .3 and 1.2 rad. */
    @Override
    public double[] start() {
        return new double[] {.3, 1.2, 0, 0};
    }

    @Override
    public double[] bounds() {
        return new double[] {20, 20, 200, 200};
    }

    @Override
    public void rate(double[] state, double[] command, double[] into) {
        into[0] = state[2];
        into[1] = state[3];
        into[2] = 0;
        into[3] = 0;
        accelerate(state, command, 1, into);
    }
}
