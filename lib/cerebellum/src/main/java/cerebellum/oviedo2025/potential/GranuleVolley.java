package cerebellum.oviedo2025.potential;

import cerebellum.Lists;
import cerebellum.Seed;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.DualExponential;
import cerebellum.field.ElectrodeArray;
import cerebellum.field.LeadField;
import cerebellum.field.Segment;
import cerebellum.field.Source;
import cerebellum.field.Spot;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A patch of granular layer in a slice after one shock to its mossy fibres: granule cells with a shape ({@link
 * GranuleTree}), each with up to four active fibres, and Golgi cells' inhibition a little later.
 *
 * <p>Each cell that is computed stands for several at other places. tuned: conductances and delays, by hand at seeds 1 to 10,
 * until a second wave stands apart from the first and inhibition makes it smaller. Block by magnesium: Jahr and Stevens 1990.
 *
 * @param ampaNs peak conductance of a mossy fibre, fast
 * @param nmdaNs slow, before the block
 * @param gabaNs of a Golgi cell on a dendrite
 * @param cells that are computed
 */
record GranuleVolley(double ampaNs, double nmdaNs, double gabaNs, int cells) {
    static final double DT_MS = .025;
    static final double EVERY_MS = .1;
    static final double DURATION_MS = 30;
    /** When fibres arrive, a millisecond after the shock, each a little earlier or later. */
    static final double SHOCK_MS = 3;

    static final int ELECTRODES = 17;

    private static final double PART_ACTIVE = .8;
    /** Synapses differ by as much, up or down. */
    private static final double SPREAD = .5;

    private static final double JITTER_MS = .15;
    private static final double GOLGI_LATER_MS = 4;
    private static final double AMPA_REVERSAL_MV = 0;
    private static final double GABA_REVERSAL_MV = -70;
    private static final int COPIES = 12;
    private static final double RADIUS_UM = 80;
    private static final double HALF_THICK_UM = 40;

    /**
     * Found.
     *
     * @param potentialsUv one row each .1 ms, the first after .1 ms
     * @param largestSumNa of all membrane currents of a cell at one time
     */
    record Found(List<double[]> potentialsUv, double largestSumNa) {}

    static double depthUm(int electrode) {
        return -200 + 400. * electrode / (ELECTRODES - 1);
    }

    /** One shock. */
    Found shock(Source source, Seed seed) {
        ElectrodeArray shaft = ElectrodeArray.shaft(new Spot(0, 0, -200), new Spot(0, 0, 200), ELECTRODES);
        CompartmentCell cell = GranuleTree.create(DT_MS);
        cell.runTo(400);
        CompartmentCell.Saved rest = cell.save();
        int n = GranuleTree.tree().size();
        int rows = (int) Math.round(DURATION_MS / EVERY_MS);
        List<double[]> potentials = Lists.of(rows, r -> new double[ELECTRODES]);
        double[] currents = new double[n];
        double largest = 0;
        for (int c = 0; c < cells; c++) {
            SplittableRandom random = seed.of("cell " + c).random();
            LeadField lead = places(source, n, shaft, random);
            cell.restore(rest);
            Dendrite[] dendrites = new Dendrite[GranuleTree.DENDRITES];
            for (int d = 0; d < dendrites.length; d++) {
                boolean active = random.nextDouble() < PART_ACTIVE;
                dendrites[d] = new Dendrite(
                        active ? SHOCK_MS + JITTER_MS * Seed.normal(random) : 1e9,
                        1 + SPREAD * (2 * random.nextDouble() - 1));
            }
            for (int step = 0; step < Math.round(DURATION_MS / DT_MS); step++) {
                cell.close();
                for (int d = 0; d < dendrites.length; d++) {
                    dendrites[d].open(cell, d + 1, step * DT_MS);
                }
                cell.step();
                cell.membraneCurrents(currents);
                double sum = 0;
                for (double one : currents) {
                    sum += one;
                }
                largest = Math.max(largest, Math.abs(sum));
                if ((step + 1) % Math.round(EVERY_MS / DT_MS) == 0) {
                    lead.add(currents, potentials.get((int) ((step + 1) / Math.round(EVERY_MS / DT_MS)) - 1));
                }
            }
        }
        return new Found(potentials, largest);
    }

    private static LeadField places(Source source, int n, ElectrodeArray shaft, SplittableRandom random) {
        @Nullable LeadField sum = null;
        for (int k = 0; k < COPIES; k++) {
            double angle = 2 * Math.PI * random.nextDouble();
            double away = RADIUS_UM * Math.sqrt(random.nextDouble());
            double x = away * StrictMath.cos(angle);
            double y = away * StrictMath.sin(angle);
            double z = HALF_THICK_UM * (2 * random.nextDouble() - 1);
            List<Segment> shape =
                    Segment.each(GranuleTree.shape(), p -> p.turned(angle).moved(x, y, z));
            LeadField one = LeadField.of(source, shape, n, shaft);
            sum = sum == null ? one : sum.plus(one);
        }
        return Objects.requireNonNull(sum);
    }

    /** The synapses on one dendrite. */
    private final class Dendrite {
        private final DualExponential ampa = new DualExponential(ampaNs, .3, 1.7, DT_MS);
        private final DualExponential nmda = new DualExponential(nmdaNs, 3, 30, DT_MS);
        private final DualExponential gaba = new DualExponential(gabaNs, .5, 10, DT_MS);
        private final double atMs;
        private final double weight;

        Dendrite(double atMs, double weight) {
            this.atMs = atMs;
            this.weight = weight;
        }

        void open(CompartmentCell cell, int compartment, double timeMs) {
            double arrives = timeMs <= atMs && atMs < timeMs + DT_MS ? weight : 0;
            double golgi = SHOCK_MS + GOLGI_LATER_MS;
            int inhibits = timeMs <= golgi && golgi < timeMs + DT_MS ? 1 : 0;
            double v = cell.vMv(compartment);
            double free = 1 / (1 + StrictMath.exp(-.062 * v) / 3.57);
            cell.conductToo(compartment, ampa.step(arrives) + free * nmda.step(arrives), AMPA_REVERSAL_MV);
            cell.conductToo(compartment, gaba.step(inhibits), GABA_REVERSAL_MV);
        }
    }
}
