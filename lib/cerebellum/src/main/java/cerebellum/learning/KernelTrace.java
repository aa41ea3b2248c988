package cerebellum.learning;

import cerebellum.Require;
import java.util.Arrays;

/**
 * What parallel fibres did in the last moments, weighed by how long ago it was: a climbing fibre spike changes each weight
 * by that sum. The kernel's greatest value lies where the fibres are to be blamed, a loop's delay ago.
 *
 * <p>The additive kernel rule of EDLUT (Ros, Carrillo, Garrido and others), read in its code.
 */
public final class KernelTrace {
    private final double[] kernel;
    private final double[][] history;
    private int at;

    /**
     * Nothing has happened.
     *
     * @param kernel its value at the present step, one step ago, and so on; not modified
     */
    public KernelTrace(int fibres, double[] kernel) {
        Require.in("parallel fibres", fibres, "", 1, 1_000_000);
        Require.in("length of the kernel", kernel.length, "steps", 1, 100_000);
        this.kernel = kernel.clone();
        history = new double[kernel.length][fibres];
    }

    /**
     * The kernel e^(-x/tau) sin^20(x/tau), greatest 1 at a time ago; its second lobe is cut off.
     *
     * @param peakMs that time
     * @param dtMs the step
     */
    public static double[] sine(double peakMs, double dtMs) {
        Require.in("peak of the kernel", peakMs, "ms", dtMs, 10_000);
        double tau = peakMs / StrictMath.atan(20);
        double top = wave(peakMs / tau);
        double[] kernel = new double[(int) (Math.PI * tau / dtMs) + 1];
        Arrays.setAll(kernel, k -> wave(k * dtMs / tau) / top);
        return kernel;
    }

    private static double wave(double x) {
        return StrictMath.exp(-x) * StrictMath.pow(StrictMath.sin(x), 20);
    }

    /** The present step's activity. {@code activity}: not modified. */
    public void step(double[] activity) {
        at = (at + 1) % history.length;
        System.arraycopy(activity, 0, history[at], 0, activity.length);
    }

    /** Forgets all. */
    public void clear() {
        for (double[] row : history) {
            Arrays.fill(row, 0);
        }
    }

    /** Adds to each weight a multiple of its fibre's sum. {@code weight}: modified. */
    public void add(double[] weight, double times) {
        for (int ago = 0; ago < kernel.length; ago++) {
            double by = times * kernel[ago];
            if (by != 0) {
                double[] row = history[Math.floorMod(at - ago, history.length)];
                for (int i = 0; i < row.length; i++) {
                    weight[i] += by * row[i];
                }
            }
        }
    }
}
