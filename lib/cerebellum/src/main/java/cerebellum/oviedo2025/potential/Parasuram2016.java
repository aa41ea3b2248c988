package cerebellum.oviedo2025.potential;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.cell.CompartmentCell;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.field.ElectrodeArray;
import cerebellum.field.LeadField;
import cerebellum.field.Segment;
import cerebellum.field.Source;
import cerebellum.field.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * [27] LFPsim (Parasuram et al. 2016, Front Comput Neurosci 10:65): potentials beside cells by point sources, line sources,
 * and an option "RC", which its script computes as a factor of distance. Here for a granule cell with a shape, and for a
 * patch of granular layer after a shock to its mossy fibres.
 *
 * @param tissueSiemensPerM conductivity of the tissue
 * @param nmdaNs slow part of a mossy fibre's synapse
 * @param gabaNs of a Golgi cell's synapse on a dendrite
 */
@Entry("parasuram-2016")
@Claims("""
        lineOverPoint | greatest part by which line and point differ at ten lengths | 0 to .01 | ours | far away a line is a point | -
        nearby | the same at one length | >= .01 | ours | near a long segment they differ | -
        poleSlope | slope of a single pole's potential against distance, both logarithmic | -1.05 to -.95 | ours | falls with distance | -
        dipoleSlope | slope of a pair's | -2.05 to -1.95 | ours | falls with distance squared | -
        sumNa | greatest sum of all membrane currents of a cell | 0 to 1e-9 | ours | what enters leaves | -
        pointPercent | greatest difference of point and line beside a cell, of the peak | 0 to 10 | read, in the manner of | point and line give nearly the same (.05 percent in the shipped traces) | the shipped traces' cell, of which some sections are skipped; ours is closed and small, so that its poles nearly cancel
        rcCorrelation | correlation of RC and line over time | >= .99 | read, in the manner of | RC adds no time course (.99999986 in the shipped traces) | their cell
        missed | input at 8, 32 and 56 Hz: peaks of the potential's spectrum elsewhere | 0 to 0 | read, in the manner of | tested at 8, 32 and 56 Hz | neocortical cells
        second | second wave / the first, 4 to 14 ms after, negative part over time | .1 to .9 | read, in the manner of | N2a and N2b waves in the granular layer | here more than one later wave follows; T and C waves
        withoutNmda | second wave without NMDA / with it | 0 to .5 | known, in the manner of | N2b needs NMDA receptors | -
        withoutGolgi | second wave without inhibition / with it | >= 1.1 | known, in the manner of | Golgi cells hold N2b down | -""")
public record Parasuram2016(
        @About(value = "conductivity of the tissue", low = .01, high = 10)
        double tissueSiemensPerM,

        @About(value = "slow part of a mossy fibre's synapse", low = 0, high = 10)
        double nmdaNs,

        @About(value = "a Golgi cell's synapse on a dendrite", low = 0, high = 10)
        double gabaNs)
        implements ModelEntry {
    private static final double AMPA_NS = .8;
    private static final int CELLS = 80;
    /** The electrode over the patch at which waves are measured: z = 100 um. */
    private static final int ABOVE = 12;
    /** LFPsim's default. */
    private static final Spot DEFAULT = new Spot(-100, 50, 0);

    /** .3 S/m as published; synapses: see the patch. */
    public Parasuram2016() {
        this(Source.SIEMENS_PER_M, 2.5, .2);
    }

    /** Checks all. */
    public Parasuram2016 {
        Ranges.check(Parasuram2016.class, tissueSiemensPerM, nmdaNs, gabaNs);
    }

    /** A moment beside one cell: three ways to compute one potential, and the soma's own. */
    public record Beside(double timeMs, double lineUv, double pointUv, double rcUv, double somaMv) {}

    /** A granule cell under a steady conductance of its four dendrites from 5 ms on, seen by one electrode. */
    public List<Beside> beside(Spot electrode, double dendriteNs, double durationMs) {
        List<Segment> shape = GranuleTree.shape();
        int n = GranuleTree.tree().size();
        ElectrodeArray one = ElectrodeArray.of(electrode);
        List<LeadField> fields = List.of(
                LeadField.of(Source.line(tissueSiemensPerM, 0), shape, n, one),
                LeadField.of(Source.point(tissueSiemensPerM, 0), shape, n, one),
                LeadField.of(Source.distanceFactor(tissueSiemensPerM), shape, n, one));
        CompartmentCell cell = GranuleTree.create(GranuleVolley.DT_MS);
        cell.runTo(400);
        double[] currents = new double[n];
        List<Beside> rows = new ArrayList<>();
        long steps = Math.round(durationMs / GranuleVolley.DT_MS);
        for (long k = 1; k <= steps; k++) {
            double time = k * GranuleVolley.DT_MS;
            for (int d = 1; d <= GranuleTree.DENDRITES; d++) {
                cell.conduct(d, time > 5 ? dendriteNs : 0, 0);
            }
            cell.step();
            cell.membraneCurrents(currents);
            rows.add(new Beside(
                    time,
                    fields.get(0).potentialsUv(currents)[0],
                    fields.get(1).potentialsUv(currents)[0],
                    fields.get(2).potentialsUv(currents)[0],
                    cell.vMv(0)));
        }
        return rows;
    }

    /** Greatest part by which a line of 20 um and a point differ so many lengths away, over 200 directions. */
    double lineOverPoint(double lengths, Seed seed) {
        Segment upright = new Segment(0, new Spot(0, 0, -10), new Spot(0, 0, 10), 1);
        SplittableRandom random = seed.of("directions").random();
        double worst = 0;
        for (int k = 0; k < 200; k++) {
            double z = 2 * random.nextDouble() - 1;
            double across = Math.sqrt(1 - z * z);
            Spot at = new Spot(20 * lengths * across, 0, 20 * lengths * z);
            worst = Math.max(
                    worst,
                    Math.abs(Source.line(tissueSiemensPerM, 0).microvolts(upright, at)
                                    / Source.point(tissueSiemensPerM, 0).microvolts(upright, at)
                            - 1));
        }
        return worst;
    }

    /** Slope from 500 to 1000 um, 30 degrees off the axis of two pieces of 20 um, for currents of 1 nA and another. */
    double slope(double secondNa) {
        List<Segment> pair = List.of(
                new Segment(0, new Spot(0, 0, -20), new Spot(0, 0, 0), 1),
                new Segment(1, new Spot(0, 0, 0), new Spot(0, 0, 20), 1));
        double[] phi = new double[2];
        for (int i = 0; i < 2; i++) {
            double d = 500 * (i + 1);
            LeadField field = LeadField.of(
                    Source.line(tissueSiemensPerM, 0),
                    pair,
                    2,
                    ElectrodeArray.of(new Spot(.5 * d, 0, Math.sqrt(.75) * d)));
            phi[i] = field.potentialsUv(new double[] {1, secondNa})[0];
        }
        return StrictMath.log(phi[1] / phi[0]) / StrictMath.log(2);
    }

    /** How many of three input frequencies are not the loudest of the potential beside a cell. */
    private int missed() {
        int missed = 0;
        LeadField field = LeadField.of(
                Source.line(tissueSiemensPerM, 0),
                GranuleTree.shape(),
                GranuleTree.tree().size(),
                ElectrodeArray.of(DEFAULT));
        double dt = GranuleVolley.DT_MS;
        double[] currents = new double[GranuleTree.tree().size()];
        for (double hz : new double[] {8, 32, 56}) {
            CompartmentCell cell = GranuleTree.create(dt);
            cell.runTo(300);
            double[] course = new double[1000];
            for (int k = 0; k < 40_000; k++) {
                double ns = .005 * (1 + StrictMath.sin(2 * Math.PI * hz * k * dt / 1000));
                for (int d = 1; d <= GranuleTree.DENDRITES; d++) {
                    cell.conduct(d, ns, 0);
                }
                cell.step();
                if (k % 40 == 39) {
                    cell.membraneCurrents(currents);
                    course[Math.floorDiv(k, 40)] = field.potentialsUv(currents)[0];
                }
            }
            missed += Traces.loudestHz(course, 1, 2, 100, 1) == hz ? 0 : 1;
        }
        return missed;
    }

    private GranuleVolley.Found shock(double nmda, double gaba, Seed seed) {
        return new GranuleVolley(AMPA_NS, nmda, gaba, CELLS).shock(Source.line(tissueSiemensPerM, 0), seed);
    }

    /** How much a wave is: the negative part of the potential above the patch over some time, uV ms. */
    private static double wave(GranuleVolley.Found found, double fromMs, double toMs) {
        double[] course = Traces.of(found.potentialsUv(), ABOVE, 0);
        double sum = 0;
        for (int k = (int) Math.round(fromMs / GranuleVolley.EVERY_MS);
                k < Math.round(toMs / GranuleVolley.EVERY_MS);
                k++) {
            sum -= Math.min(0, course[k]) * GranuleVolley.EVERY_MS;
        }
        return sum;
    }

    private static double first(GranuleVolley.Found found) {
        return wave(found, GranuleVolley.SHOCK_MS - 1, GranuleVolley.SHOCK_MS + 3);
    }

    private static double second(GranuleVolley.Found found) {
        return wave(found, GranuleVolley.SHOCK_MS + 4, GranuleVolley.SHOCK_MS + 14);
    }

    /** What is checked. */
    record Measured(
            double lineOverPoint,
            double nearby,
            double poleSlope,
            double dipoleSlope,
            double sumNa,
            double pointPercent,
            double rcCorrelation,
            int missed,
            double second,
            double withoutNmda,
            double withoutGolgi) {}

    @Override
    public Measured measure(Seed seed) {
        List<Beside> beside = beside(DEFAULT, .15, 60);
        double peak = beside.stream().mapToDouble(b -> Math.abs(b.lineUv)).max().orElseThrow();
        double differ = beside.stream()
                .mapToDouble(b -> Math.abs(b.lineUv - b.pointUv))
                .max()
                .orElseThrow();
        GranuleVolley.Found patch = shock(nmdaNs, gabaNs, seed.of("patch"));
        double second = second(patch);
        return new Measured(
                lineOverPoint(10, seed),
                lineOverPoint(1, seed),
                slope(1),
                slope(-1),
                patch.largestSumNa(),
                100 * differ / peak,
                Traces.correlation(
                        beside.stream().mapToDouble(Beside::rcUv).toArray(),
                        beside.stream().mapToDouble(Beside::lineUv).toArray()),
                missed(),
                second / first(patch),
                second(shock(0, gabaNs, seed.of("patch"))) / second,
                second(shock(nmdaNs, 0, seed.of("patch"))) / second);
    }

    /** The patch's shaft, one course over another: where axons rise the spike's sink is, below them its sources. */
    public Panel depthProfile(Seed seed) {
        return Profile.panel(
                        shock(nmdaNs, gabaNs, seed.of("patch")).potentialsUv(),
                        GranuleVolley.EVERY_MS,
                        0,
                        30,
                        GranuleVolley.ELECTRODES,
                        GranuleVolley::depthUm,
                        4,
                        1)
                .titled("A shock to the mossy fibres, along a shaft through the granular layer")
                .upright("shock", GranuleVolley.SHOCK_MS - 1);
    }

    /** Above the patch, as it is and without NMDA. */
    public Panel waves(Seed seed) {
        double[] with = Traces.of(shock(nmdaNs, gabaNs, seed.of("patch")).potentialsUv(), ABOVE, 0);
        double[] without = Traces.of(shock(0, gabaNs, seed.of("patch")).potentialsUv(), ABOVE, 0);
        double[] times = IntStream.range(0, with.length)
                .mapToDouble(k -> (k + 1) * GranuleVolley.EVERY_MS)
                .toArray();
        return Panel.of("timeMs", "potential 100 um above (uV)")
                .with(Picture.Mark.LINE, "as it is", times, with)
                .with(Picture.Mark.LINE, "without NMDA", times, without)
                .titled("Without the slow part of the synapse only the first wave is left")
                .xFrom(0, 30);
    }

    @Override
    public Picture picture() {
        return Picture.of(
                "A shock makes a first wave and smaller ones after it, upside down below the cells",
                depthProfile(new Seed(1)),
                waves(new Seed(1)));
    }
}
