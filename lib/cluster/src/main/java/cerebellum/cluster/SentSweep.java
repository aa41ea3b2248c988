package cerebellum.cluster;

import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.sweep.Draw;
import cerebellum.experiment.sweep.LibraryHash;
import cerebellum.experiment.sweep.Sweep;
import cerebellum.experiment.sweep.SweepAxis;
import cerebellum.experiment.sweep.SweepTake;
import java.io.Serializable;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sweep as text, which an executor is sent once; there it holds the library to its hash and becomes a sweep again, once for
 * all tasks, because to read the library takes as long as some short parts.
 */
final class SentSweep implements Serializable {
    private static final long serialVersionUID = 1;

    private final String type;
    private final LinkedHashMap<String, String> parameters;
    private final LinkedHashMap<String, String> axes = new LinkedHashMap<>();
    private final int draws;
    private final boolean latin;
    private final long drawSeed;
    private final String[] takes;
    private final String hash;
    private transient @Nullable Here here;

    /** Of the sweep that the driver has. */
    SentSweep(Sweep sweep) {
        type = sweep.base().getClass().getName();
        parameters = new LinkedHashMap<>(sweep.parameters());
        for (SweepAxis axis : sweep.axes()) {
            axes.put(axis.key(), axis.text());
        }
        draws = sweep.draws().count();
        latin = sweep.draws().latin();
        drawSeed = sweep.draws().seed();
        takes = sweep.takes().stream().map(SweepTake::toString).toArray(String[]::new);
        hash = LibraryHash.of(sweep.base().getClass());
    }

    /**
     * What it is on this machine.
     *
     * @param sweep null if it is refused
     * @param refused why, "" if it is not
     */
    record Here(@Nullable Sweep sweep, String refused) {}

    /** By any thread. */
    synchronized Here here() {
        Here found = here;
        if (found == null) {
            Class<?> experiment = experiment();
            String own = LibraryHash.of(experiment);
            found = own.equals(hash)
                    ? new Here(sweep((Experiment<?>) Experiments.construct(experiment, new Class<?>[0])), "")
                    : new Here(
                            null,
                            Text.of(
                                    "an executor on %s has another version of the library: its hash begins with %s, here"
                                            + " with %s",
                                    host(), own.substring(0, 12), hash.substring(0, 12)));
            here = found;
        }
        return found;
    }

    private Class<?> experiment() {
        @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(type, false, loader == null ? SentSweep.class.getClassLoader() : loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sweep sweep(Experiment<?> defaults) {
        Sweep sweep = Sweep.of(Experiments.with(defaults, parameters));
        if (draws > 0) {
            sweep = sweep.draw(new Draw(draws, latin, drawSeed));
        }
        for (Map.Entry<String, String> axis : axes.entrySet()) {
            sweep = sweep.over(axis.getKey(), axis.getValue());
        }
        return sweep.take(takes);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unknown host";
        }
    }
}
