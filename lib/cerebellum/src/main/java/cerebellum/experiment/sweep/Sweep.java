package cerebellum.experiment.sweep;

import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Sha256;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Provenance;
import cerebellum.experiment.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One experiment at every combination of some values: {@code Sweep.of(new Motor()).over("ltp",
 * "1e-8..1e-6/log5").over("seed", "1-20").take("windows.ratio:last").run()}.
 *
 * <p>The axis that was named last turns fastest, drawn axes together slowest. A part is an experiment's name and its
 * parameters as text, so that whoever has the library can compute it, and it gives the same numbers there. Immutable.
 */
public final class Sweep {
    /** So many parts are computed without being sure. */
    public static final int MANY = 100_000;

    private static final int MOST = 100_000_000;

    private final Experiment<?> base;
    private final Map<String, String> axisTexts;
    private final Draw draw;
    private final List<String> takeTexts;
    private final @Nullable Path folder;
    private final boolean sure;
    private final List<SweepAxis> axes;
    private final List<SweepTake> takes;

    private Sweep(
            Experiment<?> base,
            Map<String, String> axisTexts,
            Draw draw,
            List<String> takeTexts,
            @Nullable Path folder,
            boolean sure) {
        this.base = base;
        this.axisTexts = axisTexts;
        this.draw = draw;
        this.takeTexts = takeTexts;
        this.folder = folder;
        this.sure = sure;
        List<SweepAxis> read = new ArrayList<>();
        axisTexts.forEach((key, text) -> read.add(SweepAxis.of(base, key, text, draw)));
        axes = List.copyOf(read);
        takes = takeTexts.isEmpty()
                ? SweepTake.usual(base)
                : takeTexts.stream().map(text -> SweepTake.of(base, text)).toList();
    }

    /** A sweep over nothing yet: the experiment as it is. */
    public static Sweep of(Experiment<?> base) {
        return new Sweep(base, Map.of(), Draw.NONE, List.of(), null, false);
    }

    /**
     * Over one parameter more; {@link SweepAxis} says how values are written.
     *
     * @throws IllegalArgumentException if there is no such parameter, it is swept already, or a value is not allowed
     */
    public Sweep over(String key, String values) {
        Map<String, String> more = new LinkedHashMap<>(axisTexts);
        Require.that(more.put(key, values) == null, "\"%s\" is given twice", key);
        return new Sweep(base, more, draw, takeTexts, folder, sure);
    }

    /** With draws for the axes that are named after this. */
    public Sweep draw(Draw newDraw) {
        return new Sweep(base, axisTexts, newDraw, takeTexts, folder, sure);
    }

    /** With so many draws, a Latin hypercube, for the axes that are named after this. */
    public Sweep draw(int count, long seed) {
        return draw(new Draw(count, true, seed));
    }

    /**
     * Taking these numbers of what is found; {@link SweepTake} says how they are named.
     *
     * @throws IllegalArgumentException if the experiment finds no such number
     */
    public Sweep take(String... texts) {
        return new Sweep(base, axisTexts, draw, List.of(texts), folder, sure);
    }

    /** Keeping finished parts in a folder, and taking from there what is finished already. */
    public Sweep keptIn(Path newFolder) {
        return new Sweep(base, axisTexts, draw, takeTexts, newFolder, sure);
    }

    /** However many parts there are. */
    public Sweep sure() {
        return new Sweep(base, axisTexts, draw, takeTexts, folder, true);
    }

    /** What is swept. */
    public Experiment<?> base() {
        return base;
    }

    /** What is varied. */
    public List<SweepAxis> axes() {
        return axes;
    }

    /** How axes without a number of values are filled. */
    public Draw draws() {
        return draw;
    }

    /** What is taken of each part. */
    public List<SweepTake> takes() {
        return takes;
    }

    /** How many parts. */
    public long size() {
        boolean drawn = axes.stream().anyMatch(SweepAxis::isDrawn);
        double all = drawn ? draw.count() : 1;
        for (SweepAxis axis : axes) {
            all *= axis.isDrawn() ? 1 : axis.count();
        }
        return (long) all;
    }

    /** What is varied in one part, by key, as text; parts count from 0. */
    public Map<String, String> part(int part) {
        String[] values = new String[axes.size()];
        long rest = part;
        for (int a = values.length - 1; a >= 0; a--) {
            if (!axes.get(a).isDrawn()) {
                values[a] = axes.get(a).value(rest % axes.get(a).count());
                rest /= axes.get(a).count();
            }
        }
        Map<String, String> found = new LinkedHashMap<>();
        for (int a = 0; a < values.length; a++) {
            SweepAxis axis = axes.get(a);
            found.put(axis.key(), axis.isDrawn() ? axis.value(rest) : values[a]);
        }
        return found;
    }

    /** Computes one part on this thread; nothing if it was interrupted. */
    public Optional<Outcome> compute(int part) {
        try {
            Result result = Experiments.with(base, part(part)).run(Progress.quiet());
            return result.provenance().complete() && !Thread.currentThread().isInterrupted()
                    ? Optional.of(
                            Outcome.of(takes.stream().map(t -> t.of(result)).toList()))
                    : Optional.empty();
        } catch (RuntimeException | Error e) {
            return Thread.currentThread().isInterrupted() ? Optional.empty() : Optional.of(Outcome.of(e));
        }
    }

    /** All of it on the threads of this JVM, without display. */
    public Swept run() {
        return run("local", Progress.quiet());
    }

    /** All of it on the threads of this JVM. */
    public Swept run(Progress progress) {
        return run("local", progress);
    }

    /**
     * All of it.
     *
     * @param on who computes: {@link Workers#at}
     * @param progress parts done; after a stop, what is finished is returned, and kept if there is a folder
     * @throws IllegalArgumentException if there are more parts than {@link #MANY} and one is not {@link #sure}, or those who
     *     should compute are not there
     */
    public Swept run(String on, Progress progress) {
        long size = size();
        Require.that(
                sure || size <= MANY,
                "the sweep has %,d parts (%s), more than %,d; if that is meant, say --yes",
                size,
                axes.stream()
                        .map(a -> a.isDrawn() ? a.key() + " drawn" : Text.of("%s: %,d", a.key(), a.count()))
                        .collect(Collectors.joining(", ")),
                MANY);
        Require.that(
                draw.count() == 0 || axes.stream().anyMatch(SweepAxis::isDrawn),
                "draw = %s draws nothing: no axis is written LOW..HIGH/lin or LOW..HIGH/log",
                draw);
        Require.that(!takes.isEmpty(), "%s must be told what to take", this);
        int parts = (int) Require.in("parts of a sweep", size, "", 1, MOST);
        Workers workers = Workers.at(on);
        String hash = LibraryHash.of(base.getClass());
        String common = common(hash);
        @Nullable Outcome[] outcomes = new Outcome[parts];
        AtomicInteger computed = new AtomicInteger();
        try (KeptParts kept = kept(hash)) {
            if (kept != null) {
                for (int i = 0; i < parts; i++) {
                    outcomes[i] = kept.find(key(common, i)).orElse(null);
                }
            }
            int[] missing =
                    IntStream.range(0, parts).filter(i -> outcomes[i] == null).toArray();
            Object gate = new Object();
            boolean[] closed = {false};
            if (missing.length > 0) {
                workers.compute(
                        on,
                        this,
                        missing,
                        (outcome, part) -> {
                            synchronized (gate) {
                                if (!closed[0] && outcomes[part] == null) {
                                    if (kept != null) {
                                        kept.keep(key(common, part), outcome);
                                    }
                                    outcomes[part] = outcome;
                                    computed.incrementAndGet();
                                }
                            }
                        },
                        (done, total) -> progress.at(parts - missing.length + done, parts));
            }
            synchronized (gate) {
                closed[0] = true;
            }
            return new Swept(this, outcomes, computed.get(), provenance(hash));
        }
    }

    private @Nullable KeptParts kept(String hash) {
        if (folder == null) {
            return null;
        }
        Require.that(
                !hash.isEmpty(),
                "parts of %s cannot be kept: its class is in no file, so that nobody could tell it from another of that name",
                Experiments.nameOf(base.getClass()));
        return new KeptParts(folder);
    }

    /** What goes into every part. */
    private String common(String library) {
        Map<String, String> fixed = parameters();
        axes.forEach(axis -> fixed.remove(axis.key()));
        return String.join(
                "\n", library, base.getClass().getName(), new TreeMap<>(fixed).toString(), takes.toString(), "");
    }

    /** The hash of all that goes into a part, whatever the order of the axes. */
    private String key(String common, int part) {
        String text = common + new TreeMap<>(part(part));
        return HexFormat.of().formatHex(Sha256.start().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Every parameter of the experiment as text, before any is varied. */
    public Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        Experiments.parameters(base).forEach(p -> all.put(p.key(), p.value()));
        return all;
    }

    private Provenance provenance(String hash) {
        Map<String, String> all = new LinkedHashMap<>(parameters());
        axes.forEach(axis -> all.put(axis.key(), axis.text()));
        return new Provenance(
                Experiments.nameOf(base.getClass()) + "-sweep",
                all,
                List.of(
                        "taken: " + takes.stream().map(SweepTake::toString).collect(Collectors.joining(", ")),
                        Text.of("drawn: %s, seed %d", draw, draw.seed()),
                        "sha256 of the library and its data: " + (hash.isEmpty() ? "none" : hash)),
                Map.of(),
                Provenance.libraryVersion(),
                true);
    }

    @Override
    public String toString() {
        return Experiments.nameOf(base.getClass()) + " "
                + Arrays.toString(axes.stream().map(SweepAxis::toString).toArray());
    }
}
