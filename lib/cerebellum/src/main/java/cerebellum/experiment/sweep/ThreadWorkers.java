package cerebellum.experiment.sweep;

import cerebellum.Parallel;
import cerebellum.Progress;
import java.util.function.ObjIntConsumer;

/** The threads of this JVM, one a core. */
final class ThreadWorkers implements Workers {
    @Override
    public boolean areAt(String on) {
        return on.equals("local");
    }

    @Override
    public void compute(String on, Sweep sweep, int[] parts, ObjIntConsumer<Outcome> done, Progress progress) {
        Parallel.all(
                parts.length,
                progress,
                i -> sweep.compute(parts[i]).ifPresent(outcome -> done.accept(outcome, parts[i])));
    }
}
