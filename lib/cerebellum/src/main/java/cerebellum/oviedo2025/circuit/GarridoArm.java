package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.learning.MicroColumn;
import java.util.Arrays;

/**
 * One joint of an arm that carries a load, with an agonist and an antagonist micro-column whose three sites learn: Garrido,
 * Luque, D'Angelo and Ros 2013 (Front Neural Circuits 7:159), read in their code; the joint is ours.
 *
 * <pre>  nucleus = [mossy - inhibition P]+,   P = table(state) in 0..1,   table += .01 / (1 + IO)^1000 - .02 IO</pre>
 *
 * <p>The power of 1000 makes potentiation a gate. Nuclear weights grow until Purkinje cells rest at neither end: they set
 * the range of the output, the table its shape.
 *
 * @param load_kg at the hand
 * @param nuclear whether the nucleus learns, too; if not, its weights stay at 1
 */
public record GarridoArm(double load_kg, boolean nuclear) {
    private static final int STATES = 500;
    private static final double DT_S = .002;
    private static final int CYCLES = 300;
    private static final double LENGTH_M = .3;
    private static final double INERTIA = .2;
    private static final double DAMPING = 3;
    /** Errors of angle and velocity, as of the paper's first joint, and what error half fills the olive. */
    private static final double POSITION = 1;

    private static final double VELOCITY = 2;
    private static final double SCALE = .3;
    /** Torque of a full nucleus, N m, and a weak feedback. */
    private static final double TORQUE = 1.5;

    private static final double FEEDBACK = 20;

    /** Checks the load. */
    public GarridoArm {
        Require.in("load", load_kg, "kg", 0, 10);
    }

    /**
     * Mean errors, rad, of the first and the last ten cycles with the load, and how much of the first cycle's error comes
     * back when the load goes, with its sign.
     */
    public record Learned(double firstError, double lastError, double afterEffect) {}

    /** Learns for 300 cycles of a second, then lets go of the load. */
    public Learned learn() {
        MicroColumn[] columns = {new MicroColumn(STATES, nuclear), new MicroColumn(STATES, nuclear)};
        double[] nucleus = new double[2];
        double[] first = new double[STATES];
        double[] mean = new double[CYCLES + 1];
        double[] after = new double[2];
        double q = 0;
        double v = .2 * Math.PI;
        for (int cycle = 0; cycle <= CYCLES; cycle++) {
            double inertia = INERTIA + (cycle == CYCLES ? 0 : load_kg * LENGTH_M * LENGTH_M);
            for (int s = 0; s < STATES; s++) {
                double angle = 2 * Math.PI * s / STATES;
                double wanted = .1 * StrictMath.sin(angle);
                double speed = .2 * Math.PI * StrictMath.cos(angle);
                double acceleration = -4 * Math.PI * Math.PI * wanted;
                double off = wanted - q;
                double teach = POSITION * off + VELOCITY * (speed - v);
                for (int side = 0; side < 2; side++) {
                    double olive = 1 - StrictMath.exp(-Math.max(0, side == 0 ? teach : -teach) / SCALE);
                    nucleus[side] = columns[side].step(s, Math.floorMod(s - 1, STATES), olive, 1);
                }
                double torque =
                        INERTIA * acceleration + DAMPING * speed + FEEDBACK * off + TORQUE * (nucleus[0] - nucleus[1]);
                v += DT_S * (torque - DAMPING * v) / inertia;
                q += DT_S * v;
                mean[cycle] += Math.abs(off) / STATES;
                if (cycle == 0) {
                    first[s] = off;
                } else if (cycle == CYCLES) {
                    after[0] += off * first[s];
                    after[1] += first[s] * first[s];
                }
            }
        }
        return new Learned(
                mean[0], Arrays.stream(mean, CYCLES - 10, CYCLES).average().orElseThrow(), after[0] / after[1]);
    }
}
