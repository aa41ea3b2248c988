package cerebellum.arena.cerebella;

import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.granular.GranularLayer;

/**
 * What mossy fibres tell of the wanted movement, as it is when a command sent now arrives: of each target the position, its
 * rate and its acceleration, each in parts of its largest in a cycle, so between -1 and 1.
 */
final class Mossy {
    private final double[][] table;
    private final int ahead;

    Mossy(Rig rig) {
        Task task = rig.task();
        int steps = task.steps();
        int targets = task.targets().size();
        ahead = task.efferentSteps();
        table = new double[steps][3 * targets];
        for (int k = 0; k < targets; k++) {
            for (int t = 0; t < steps; t++) {
                double before = task.targets().get(k).at((t + steps - 1) % steps);
                double now = task.targets().get(k).at(t);
                double after = task.targets().get(k).at((t + 1) % steps);
                table[t][3 * k] = now;
                table[t][3 * k + 1] = after - before;
                table[t][3 * k + 2] = after - 2 * now + before;
            }
        }
        for (int i = 0; i < 3 * targets; i++) {
            scale(i, i % 3 == 0);
        }
    }

    private void scale(int signal, boolean centred) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double[] row : table) {
            low = Math.min(low, row[signal]);
            high = Math.max(high, row[signal]);
        }
        double middle = centred ? (low + high) / 2 : 0;
        double size = Math.max(1e-12, Math.max(high - middle, middle - low));
        for (double[] row : table) {
            row[signal] = (row[signal] - middle) / size;
        }
    }

    /** How many signals. */
    int signals() {
        return table[0].length;
    }

    /** The signals of a moment; not to be changed. */
    double[] at(Moment now) {
        return table[(now.stepInCycle() + ahead) % table.length];
    }

    /** A granular layer on all signals. */
    Cortex.Code onto(GranularLayer granular) {
        return new Cortex.Code(
                granular, signals(), (now, fibres) -> System.arraycopy(at(now), 0, fibres, 0, fibres.length));
    }
}
