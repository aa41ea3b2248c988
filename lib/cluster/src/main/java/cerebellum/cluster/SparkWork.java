package cerebellum.cluster;

import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.sweep.Draw;
import cerebellum.experiment.sweep.LibraryHash;
import cerebellum.experiment.sweep.Outcome;
import cerebellum.experiment.sweep.Sweep;
import cerebellum.experiment.sweep.SweepAxis;
import cerebellum.experiment.sweep.SweepTake;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.jspecify.annotations.Nullable;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** A sweep as text, and what an executor does with it: it holds the library to its hash, then computes some parts. */
final class SparkWork extends AbstractFunction2<TaskContext, Iterator<int[]>, SparkWork.Done> implements Serializable {
    private static final long serialVersionUID = 1;

    private final String type;
    private final LinkedHashMap<String, String> parameters;
    private final LinkedHashMap<String, String> axes = new LinkedHashMap<>();
    private final int draws;
    private final boolean latin;
    private final long drawSeed;
    private final String[] takes;
    private final String hash;

    /** Of the sweep that the driver has. */
    SparkWork(Sweep sweep) {
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
     * Some parts that are done.
     *
     * @param refused why none is, "" if they are
     */
    record Done(List<Integer> parts, List<Outcome> outcomes, String refused) implements Serializable {}

    @Override
    public Done apply(TaskContext context, Iterator<int[]> chunks) {
        Class<?> here = here();
        String own = LibraryHash.of(here);
        if (!own.equals(hash)) {
            return new Done(
                    new ArrayList<>(),
                    new ArrayList<>(),
                    Text.of(
                            "an executor on %s has another version of the library: its hash begins with %s, here with %s",
                            host(), own.substring(0, 12), hash.substring(0, 12)));
        }
        int[] parts = chunks.next();
        Sweep sweep = sweep((Experiment<?>) Experiments.construct(here, new Class<?>[0]));
        List<Integer> finished = new ArrayList<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (int part : parts) {
            Optional<Outcome> outcome = sweep.compute(part);
            if (outcome.isEmpty() || context.isInterrupted()) {
                throw new IllegalStateException("interrupted");
            }
            finished.add(part);
            outcomes.add(outcome.get());
        }
        return new Done(finished, outcomes, "");
    }

    private Class<?> here() {
        @Nullable ClassLoader loader = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(type, false, loader == null ? SparkWork.class.getClassLoader() : loader);
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
            return java.net.InetAddress.getLocalHost().getHostName();
        } catch (java.net.UnknownHostException e) {
            return "an unknown host";
        }
    }
}
