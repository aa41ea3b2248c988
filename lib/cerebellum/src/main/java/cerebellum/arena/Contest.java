package cerebellum.arena;

import cerebellum.Parallel;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.arena.Standings.Alone;
import cerebellum.arena.Standings.Pair;
import cerebellum.arena.Standings.Place;
import cerebellum.arena.Standings.Ratios;
import cerebellum.arena.Standings.Time;
import cerebellum.arena.Standings.Tuned;
import cerebellum.arena.Trial.Phase;
import cerebellum.arena.rivals.FeedbackAlone;
import cerebellum.control.Contender;
import cerebellum.control.Controller;
import cerebellum.control.Loop;
import cerebellum.control.Rig;
import cerebellum.experiment.Provenance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some controllers on some plants, guests among them: {@code new Arena().contest().with("mine", mine).run()}. */
@SuppressWarnings({"EnumOrdinal", "ArrayRecordComponent"
}) // phases number the places of arrays that live as long as a run
public final class Contest {
    /** More than so many times the error of feedback alone is called unstable. */
    private static final double UNSTABLE = 3;

    private final Arena arena;
    private final SortedMap<String, Rig> rigs;
    private final SortedMap<String, Contender> contenders;

    Contest(Arena arena, Map<String, Rig> rigs, Map<String, Contender> contenders) {
        this.arena = arena;
        this.rigs = new TreeMap<>(rigs);
        this.contenders = new TreeMap<>(contenders);
    }

    /**
     * The same with a guest.
     *
     * @throws IllegalArgumentException if there is a controller of that name already
     */
    public Contest with(String name, Contender guest) {
        Require.that(!contenders.containsKey(name), "there is a controller \"%s\" already", name);
        Contest more = new Contest(arena, rigs, contenders);
        more.contenders.put(name, guest);
        return more;
    }

    /**
     * The same with a plant more.
     *
     * @throws IllegalArgumentException if there is a plant of that name already
     */
    public Contest with(String name, Rig guest) {
        Require.that(!rigs.containsKey(name), "there is a plant \"%s\" already", name);
        Contest more = new Contest(arena, rigs, contenders);
        more.rigs.put(name, guest);
        return more;
    }

    /**
     * Error over that of feedback alone.
     *
     * @param cycle from 1
     */
    public record Cycle(String controller, int cycle, double ratio) {}

    /**
     * The courses of all controllers on one plant, tuned, from the first seed.
     *
     * @param delays how many times as long as usual, whole
     */
    public List<Cycle> courses(String plant, int delays) {
        Rig usual = Require.known("there is no plant", plant, rigs);
        Require.in("delays", delays, "", 0, 100);
        Rig rig = usual.with(usual.task().with(usual.task().lag().times(delays)));
        double[] alone = new Loop(rig, Controller.NOTHING, seed(0)).run();
        List<Cycle> courses = new ArrayList<>();
        contenders.forEach((name, contender) -> {
            Contender tuned = contender.tunedFor(usual);
            if (tuned.cannot(usual).isEmpty()) {
                double[] own = new Loop(rig, tuned.start(usual, seed(0).of("controller")), seed(0)).run();
                for (int c = 0; c < own.length; c++) {
                    courses.add(new Cycle(name, c + 1, own[c] / alone[c]));
                }
            }
        });
        return courses;
    }

    /** Runs all without display. */
    public Standings run() {
        return run(Progress.quiet());
    }

    /** One controller on one plant. */
    private record Entry(String plant, Rig rig, String controller, Contender contender, Optional<String> cannot) {}

    /** Tunes, then runs all; when {@code progress} says stop, tells of the pairs that are done. */
    public Standings run(Progress progress) {
        int seeds = arena.seeds().count();
        List<Entry> known = new ArrayList<>();
        rigs.forEach((plant, rig) -> contenders.forEach(
                (name, contender) -> known.add(new Entry(plant, rig, name, contender, contender.cannot(rig)))));
        List<Rig> all = List.copyOf(rigs.values());
        long total = known.size() + (long) (known.size() + all.size()) * seeds;
        List<Entry> entries =
                Parallel.map(known.size(), (done, of) -> progress.at(done, total), i -> tuned(known.get(i)));
        int first = entries.size();
        List<Trial> alone = first < known.size()
                ? List.of()
                : Parallel.map(
                        all.size() * seeds,
                        (done, of) -> progress.at(first + done, total),
                        i -> new Trial(all.get(i / seeds), new FeedbackAlone(), seed(i % seeds)));
        int second = first + alone.size();
        boolean told = alone.size() == all.size() * seeds;
        List<Optional<Trial>> trials = !told
                ? List.of()
                : Parallel.map(entries.size() * seeds, (done, of) -> progress.at(second + done, total), i -> {
                    Entry entry = entries.get(i / seeds);
                    return entry.cannot.isPresent()
                            ? Optional.empty()
                            : Optional.of(new Trial(entry.rig, entry.contender, seed(i % seeds)));
                });
        List<Row> rows = new ArrayList<>();
        List<String> plants = List.copyOf(rigs.keySet());
        for (int e = 0; (e + 1) * seeds <= trials.size(); e++) {
            int p = plants.indexOf(entries.get(e).plant) * seeds;
            rows.add(row(entries.get(e), trials.subList(e * seeds, (e + 1) * seeds), alone.subList(p, p + seeds)));
        }
        return standings(rows, entries, told ? alone : List.of(), rows.size() == known.size());
    }

    private Seed seed(int index) {
        return new Seed(arena.seeds().first() + index);
    }

    private static Entry tuned(Entry entry) {
        if (entry.cannot.isPresent()) {
            return entry;
        }
        Contender tuned = entry.contender.tunedFor(entry.rig);
        return new Entry(entry.plant, entry.rig, entry.controller, tuned, tuned.cannot(entry.rig));
    }

    /** What is told of a pair. {@code scores}: a seed each, none of a pair that makes no sense. */
    private record Row(Pair pair, double[] scores, double stepUs) {}

    private static Row row(Entry entry, List<Optional<Trial>> trials, List<Trial> alone) {
        if (entry.cannot.isPresent()) {
            String why = entry.cannot.get().replace(",", ";");
            return new Row(new Pair(entry.plant, entry.controller, Ratios.NONE, null, null, why), new double[0], 0);
        }
        List<Trial> own = trials.stream().flatMap(Optional::stream).toList();
        Spread[] ratio = new Spread[Phase.values().length];
        double[] scores = new double[own.size()];
        for (Phase phase : Phase.values()) {
            int f = phase.ordinal();
            double[] of = new double[own.size()];
            for (int s = 0; s < of.length; s++) {
                of[s] = own.get(s).error[f] / alone.get(s).error[f];
                scores[s] += phase == Phase.START ? 0 : StrictMath.log(of[s]) / (Phase.values().length - 1);
            }
            ratio[f] = Spread.of(DoubleStream.of(of));
        }
        Arrays.setAll(scores, s -> StrictMath.exp(scores[s]));
        Ratios told = new Ratios(
                ratio[0].mean(),
                ratio[1].mean(),
                ratio[1].sd(),
                ratio[2].mean(),
                ratio[3].mean(),
                ratio[3].sd(),
                ratio[4].mean(),
                ratio[5].mean());
        Pair pair = new Pair(
                entry.plant,
                entry.controller,
                told,
                half(own, alone, ratio[1].mean()),
                own.get(0).weights,
                note(own, ratio));
        return new Row(pair, scores, Spread.of(own, t -> t.stepUs).mean());
    }

    private static @Nullable Integer half(List<Trial> own, List<Trial> alone, double learned) {
        int free = own.get(0).free;
        for (int c = 0; learned <= .9 && c < free; c++) {
            int cycle = c;
            double ratio = IntStream.range(0, own.size())
                    .mapToDouble(s -> own.get(s).course[cycle] / alone.get(s).course[cycle])
                    .average()
                    .orElse(1);
            if (ratio <= (1 + learned) / 2) {
                return cycle + 1;
            }
        }
        return null;
    }

    private static String note(List<Trial> own, Spread[] ratio) {
        List<String> notes = new ArrayList<>();
        String[] when = {"unstable", "unstable when late", "unstable in noise"};
        double[] worst = {Math.max(ratio[1].mean(), ratio[3].mean()), ratio[4].mean(), ratio[5].mean()};
        for (int i = 0; i < when.length; i++) {
            int run = i;
            if (worst[i] > UNSTABLE || own.stream().anyMatch(t -> t.lost[run])) {
                notes.add(when[i]);
            }
        }
        return String.join("; ", notes);
    }

    private Standings standings(List<Row> rows, List<Entry> entries, List<Trial> alone, boolean complete) {
        List<Row> filled = rows.stream().filter(r -> r.scores.length > 0).toList();
        List<Place> places = Ranking.places(filled.stream()
                .map(r -> {
                    Spread score = Spread.of(Arrays.stream(r.scores));
                    return new Place(r.pair.plant(), 0, r.pair.controller(), score.mean(), score.sd());
                })
                .toList());
        List<Pair> pairs = rows.stream().map(Row::pair).toList();
        List<Alone> feedback = new ArrayList<>();
        int seeds = arena.seeds().count();
        List<String> plants = List.copyOf(rigs.keySet());
        List<Rig> all = List.copyOf(rigs.values());
        for (int p = 0; p < plants.size() && !alone.isEmpty(); p++) {
            List<Trial> own = alone.subList(p * seeds, (p + 1) * seeds);
            feedback.add(new Alone(
                    plants.get(p),
                    all.get(p).task().senses().get(0).name(),
                    Spread.of(own, t -> t.error[Phase.LEARNED.ordinal()]).mean(),
                    Spread.of(own, t -> t.error[Phase.RELEARNED.ordinal()]).mean(),
                    (int) own.stream().filter(t -> t.lost[0]).count()));
        }
        List<Tuned> tuned = entries.stream()
                .filter(e -> e.contender != contenders.get(e.controller))
                .map(e -> new Tuned(e.plant, e.controller, e.contender.toString()))
                .toList();
        List<Time> times = filled.stream()
                .map(r -> new Time(r.pair.plant(), r.pair.controller(), r.stepUs))
                .toList();
        return new Standings(
                pairs,
                places,
                Ranking.ranks(places, pairs),
                feedback,
                tuned,
                times,
                Provenance.of(arena).complete(complete));
    }
}
