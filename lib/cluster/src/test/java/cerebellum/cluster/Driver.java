package cerebellum.cluster;

import cerebellum.Progress;
import cerebellum.experiment.sweep.Sweep;
import java.nio.file.Path;

/** A sweep in a JVM of its own, to be killed: where, in which folder it keeps its parts, and how long a part is. */
final class Driver {
    private Driver() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Sweep sweep = sweep(Integer.parseInt(arguments[2])).keptIn(Path.of(arguments[1]));
        System.out.println(
                "computed " + sweep.run(arguments[0], Progress.quiet()).computed());
        System.exit(0);
    }

    /** Two hundred parts. */
    static Sweep sweep(int thousands) {
        return Sweep.of(new Counting(thousands, 1)).over("seed", "1-200");
    }
}
