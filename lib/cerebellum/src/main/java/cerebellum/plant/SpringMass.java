package cerebellum.plant;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;

/**
 * A mass on a spring in a viscous medium, moved by shifting the spring's resting position.
 *
 * <pre>  m x'' + b f(x') + k (x - equilibrium) = 0,   f(v) = sgn(v) |v|^(1/5)   or   f(v) = v</pre>
 *
 * <p>Barto, Buckingham &amp; Houk (1995), equation 1, after Wu et al. (1990). The one-fifth power has an infinite slope
 * at rest, so that every explicit scheme chatters about the creep speed; {@link #step} is implicit (SDIRK2, Alexander
 * 1977, L-stable), each of its two stages one scalar equation.
 *
 * @param damping in a medium of linear viscosity N s/m, there from 1e-9 to 1e9
 */
public record SpringMass(
        @About(value = "mass m", low = .01, high = 100) double massKg,

        @About(value = "damping b, N (s/m)^(1/5)", low = .01, high = 1000)
        double damping,

        @About(value = "stiffness k of the spring", low = .1, high = 10_000)
        double stiffnessNPerM,

        @About("how the medium resists: fifth_power of the speed's root, or linear, damping in N s/m then")
        Viscosity viscosity) {
    private static final double GAMMA = 1 - Math.sqrt(.5);
    private static final long FIFTH_ROOT_OF_ONE = Double.doubleToRawLongBits(1) / 5 * 4;

    /** Checks the ranges. */
    public SpringMass {
        double sticky = damping;
        if (viscosity == Viscosity.LINEAR) {
            Require.in("damping", damping, "N s/m", 1e-9, 1e9);
            sticky = 1;
        }
        Ranges.check(SpringMass.class, massKg, sticky, stiffnessNPerM, viscosity);
    }

    /** How the medium resists. */
    public enum Viscosity {
        /** One-fifth power of speed, as in muscle with its reflexes. */
        FIFTH_POWER,
        /** Proportional to speed, for comparison. */
        LINEAR
    }

    /** The same with another mass. */
    public SpringMass withMass(double kg) {
        return new SpringMass(kg, damping, stiffnessNPerM, viscosity);
    }

    /** The same in a medium of linear viscosity, N s/m. */
    public SpringMass linear(double dampingNsPerM) {
        return new SpringMass(massKg, dampingNsPerM, stiffnessNPerM, Viscosity.LINEAR);
    }

    /**
     * Advances one step.
     *
     * @param state Modified: position m, velocity m/s
     * @param equilibriumM the command, held over the step
     * @param dtS length of the step, s, positive
     */
    public void step(double[] state, double equilibriumM, double dtS) {
        double h = GAMMA * dtS;
        double pull = h * stiffnessNPerM / massKg;
        double g = 1 + h * pull;
        double c = h * damping / (massKg * g);
        double x = state[0];
        double v = state[1];
        double v1 = velocity((v - pull * (x - equilibriumM)) / g, c);
        double x2 = x + (1 - GAMMA) * dtS * v1;
        double v2 = v + (1 - GAMMA) * dtS * (v1 - v) / h;
        double next = velocity((v2 - pull * (x2 - equilibriumM)) / g, c);
        state[0] = x2 + h * next;
        state[1] = next;
    }

    /** Acceleration, m/s², at a position (m) and velocity (m/s) under a command (m). */
    public double acceleration(double positionM, double velocityMPerS, double equilibriumM) {
        return (-resistanceN(velocityMPerS) - stiffnessNPerM * (positionM - equilibriumM)) / massKg;
    }

    /** The force of the medium, N, at a velocity, m/s. */
    public double resistanceN(double velocityMPerS) {
        double size = Math.abs(velocityMPerS);
        return Math.copySign(
                damping * (viscosity == Viscosity.LINEAR ? size : StrictMath.pow(size, .2)), velocityMPerS);
    }

    /** How far from the equilibrium, m, the spring pulls just hard enough to creep at a speed, m/s. */
    public double stickingBandM(double speedMPerS) {
        return resistanceN(speedMPerS) / stiffnessNPerM;
    }

    /**
     * Whether the mass is slower than a speed and stays so for good while the command is held: it is in the sticking
     * band, or has not the energy left.
     *
     * @param state Not modified: position m, velocity m/s
     */
    public boolean rests(double[] state, double equilibriumM, double speedMPerS) {
        double away = Math.abs(state[0] - equilibriumM);
        double v = state[1];
        return Math.abs(v) < speedMPerS
                && (viscosity == Viscosity.FIFTH_POWER
                        ? away <= stickingBandM(speedMPerS)
                        : massKg * v * v + stiffnessNPerM * away * away < massKg * speedMPerS * speedMPerS);
    }

    /**
     * The root v of v + c f(v) = r. With v = ±u^5 the curve is convex and Newton's steps come from one side; the first
     * guess is a fifth root by dividing the exponent, good to some percent.
     */
    private double velocity(double r, double c) {
        if (viscosity == Viscosity.LINEAR) {
            return r / (1 + c);
        }
        double size = Math.abs(r);
        double root = Double.longBitsToDouble(Double.doubleToRawLongBits(size) / 5 + FIFTH_ROOT_OF_ONE);
        double u = Math.min(root, size / c);
        for (int i = 0; i < 20; i++) {
            double u4 = u * u * u * u;
            double down = (u * u4 + c * u - size) / (5 * u4 + c);
            u -= down;
            if (Math.abs(down) <= 1e-15 * u) {
                break;
            }
        }
        return Math.copySign(u * u * u * u * u, r);
    }
}
