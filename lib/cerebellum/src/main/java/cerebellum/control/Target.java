package cerebellum.control;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A periodic target; both its methods are the same in every cycle. */
public interface Target {
    /** Steps in a cycle. */
    int steps();

    /** The target at a step of a cycle, 0 to {@link #steps} - 1. */
    double at(int step);

    /** A target kept as a table. */
    static Target of(int steps, IntToDoubleFunction at) {
        double[] table = new double[steps];
        Arrays.setAll(table, at);
        return new Target() {
            @Override
            public int steps() {
                return steps;
            }

            @Override
            public double at(int step) {
                return table[step];
            }
        };
    }

    /** A sum of sines of the given amplitudes, the first once a cycle, the second twice and so on. */
    static Target sines(int steps, double... amplitudes) {
        double[] own = amplitudes.clone();
        return of(steps, step -> {
            double sum = 0;
            for (int k = 0; k < own.length; k++) {
                sum += own[k] * StrictMath.sin(2 * Math.PI * (k + 1) * step / steps);
            }
            return sum;
        });
    }
}
