package cerebellum.oviedo2025.missing;

import static java.lang.StrictMath.atan2;
import static java.lang.StrictMath.cos;
import static java.lang.StrictMath.sin;

import cerebellum.About;
import cerebellum.Lists;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * A sheet of the olive with gap junctions and without, as in mice that lack their protein: the rhythm goes on, its
 * synchrony is lost.
 *
 * <p>The cells are of Manor's four kinds (1997), mixed at random; the paper is of experiments, the sheet is ours. tuned:
 * 2 nS, on seeds 101 to 105; at 1 nS a wave may go round a point in the sheet for seconds.
 *
 * @param side cells in a row and rows
 * @param gapNs a gap junction
 */
@Entry("long-2002")
@Claims("""
        share | part of the cells that oscillate, coupled | 1 to 1 | ours | every cell takes part | no spikes
        order | order of their phases, 0 to 1 | >= .85 | read | olivary cells oscillate in synchrony | -
        spreadHz | fastest rate less the slowest | 0 to .05 | ours | at one rate | -
        loneHz | mean rate of those that oscillate, uncoupled | 5 to 10 | read | without gap junctions the rhythm stays at 5 to 10 Hz | -
        loneOrder | order of their phases | 0 to .4 | read | but not its synchrony | -
        loneShare | part of the cells that oscillate, uncoupled | .3 to .8 | ours | some cells need the others | all go on in the mice""")
public record Long2002(
        @About(value = "cells in a row, and rows", low = 2, high = 30)
        int side,

        @About(value = "a gap junction", low = 0, high = 20) double gapNs)
        implements ModelEntry {
    private static final double DT_MS = .1;
    private static final double SETTLE_MS = 6000;
    private static final double KEPT_MS = 2000;
    /** Leak and calcium of the four kinds, mS/cm2, and how cells of a kind scatter. */
    private static final double[][] KINDS = {{.18, .4}, {.4, 1.22}, {.35, .7}, {.25, .72}};

    private static final double LEAK_SD = .005;
    private static final double CALCIUM_SD = .1;

    /** 100 cells. */
    public Long2002() {
        this(10, 2);
    }

    /** Checks both. */
    public Long2002 {
        Ranges.check(Long2002.class, side, gapNs);
    }

    /** A cell's place in the sheet and a number of it. */
    public record OnSheet(int column, int row, double value) {}

    /** Two seconds of the sheet, after six: potentials in mV, a cell a row, a sample a ms. */
    public double[][] run(Seed seed) {
        SplittableRandom random = seed.of("cells").random();
        List<OliveCell> cells = new ArrayList<>();
        double[] startMv = new double[side * side];
        for (int i = 0; i < side * side; i++) {
            double[] kind = KINDS[random.nextInt(KINDS.length)];
            cells.add(new OliveCell(
                    10 * (kind[0] + LEAK_SD * Seed.normal(random)),
                    10 * Math.max(0, kind[1] + CALCIUM_SD * Seed.normal(random))));
            startMv[i] = -65 + 12 * random.nextDouble();
        }
        return new OliveSheet(cells, side, gapNs, startMv, DT_MS).run(SETTLE_MS, KEPT_MS, DT_MS);
    }

    /** e^(i phase), summed over the cells that oscillate at a time, and how many these are. */
    private static double[] sum(List<Rhythm> rhythms, double timeMs) {
        double[] sum = new double[3];
        for (Rhythm r : rhythms) {
            double turn = r.phaseTurn(timeMs);
            if (!Double.isNaN(turn)) {
                sum[0] += cos(2 * Math.PI * turn);
                sum[1] += sin(2 * Math.PI * turn);
                sum[2]++;
            }
        }
        return sum;
    }

    /** Kuramoto's order |mean of e^(i phase)| over the cells that oscillate, its mean over the middle second. */
    public static double order(List<Rhythm> rhythms) {
        return IntStream.range(0, 50)
                .mapToObj(k -> sum(rhythms, KEPT_MS / 4 + 20 * k))
                .mapToDouble(s -> Math.sqrt(s[0] * s[0] + s[1] * s[1]) / Math.max(1, s[2]))
                .average()
                .orElseThrow();
    }

    /** How far every cell that oscillates is ahead of the sheet's mean phase at a time, from -180 to below 180 degrees. */
    public List<OnSheet> ahead(List<Rhythm> rhythms, double timeMs) {
        double[] sum = sum(rhythms, timeMs);
        double mean = atan2(sum[1], sum[0]) / (2 * Math.PI);
        return IntStream.range(0, rhythms.size())
                .mapToObj(i -> {
                    double apart = rhythms.get(i).phaseTurn(timeMs) - mean;
                    return new OnSheet(i % side, i / side, 360 * (apart - Math.floor(apart + .5)));
                })
                .filter(spot -> !Double.isNaN(spot.value))
                .toList();
    }

    private static double[] rates(List<Rhythm> rhythms) {
        return rhythms.stream().mapToDouble(Rhythm::meanHz).filter(hz -> hz > 0).toArray();
    }

    /** What is checked. */
    record Measured(double share, double order, double spreadHz, double loneHz, double loneOrder, double loneShare) {}

    @Override
    public Measured measure(Seed seed) {
        List<Rhythm> coupled = OliveSheet.rhythms(run(seed));
        List<Rhythm> lone = OliveSheet.rhythms(new Long2002(side, 0).run(seed));
        double[] hz = rates(coupled);
        double[] loneHz = rates(lone);
        return new Measured(
                (double) hz.length / coupled.size(),
                order(coupled),
                StatUtils.max(hz) - StatUtils.min(hz),
                StatUtils.mean(loneHz),
                order(lone),
                (double) loneHz.length / lone.size());
    }

    @Override
    public Picture picture() {
        return Picture.of(
                        "With gap junctions the olive's cells share a rhythm; without, none agree and many rest",
                        phaseMap(new Seed(1)).titled("With gap junctions: ahead of the sheet by"),
                        new Long2002(side, 0).phaseMap(new Seed(1)).titled("Without"))
                .beside(2);
    }

    /** How far cells are ahead of the sheet's mean phase at one moment, as a map; crosses are cells at rest. */
    public Panel phaseMap(Seed seed) {
        List<Rhythm> rhythms = OliveSheet.rhythms(run(seed));
        Panel map = map(ahead(rhythms, KEPT_MS / 2), "deg", -180, -60, -20, 0, 20, 60, 180);
        List<Integer> resting = IntStream.range(0, rhythms.size())
                .filter(i -> rhythms.get(i).meanHz() == 0)
                .boxed()
                .toList();
        return resting.isEmpty()
                ? map
                : map.with(Mark.CROSSES, "at rest", resting, i -> i % side, i -> Math.floorDiv(i, side));
    }

    /** Potentials at one sample of {@link #run} as a map. */
    public Panel potentialMap(double[][] vMv, int sample) {
        List<OnSheet> potentials = Lists.of(vMv.length, i -> new OnSheet(i % side, i / side, vMv[i][sample]));
        return map(potentials, "mV", -70, -62, -59, -56, -53, -50, -40);
    }

    /** A map in the colors between edges. */
    private Panel map(List<OnSheet> cells, String unit, double... edges) {
        Panel map = Panel.of("column of the sheet", "row of the sheet")
                .xFrom(-.5, side - .5)
                .yFrom(-.5, side - .5);
        for (int e = 0; e + 1 < edges.length; e++) {
            double low = edges[e];
            double high = edges[e + 1];
            List<OnSheet> there =
                    cells.stream().filter(s -> s.value >= low && s.value < high).toList();
            String name = Text.of("%.0f to %.0f %s", low, high, unit);
            map = map.with(Mark.CELLS, name, there, OnSheet::column, OnSheet::row);
        }
        return map;
    }
}
