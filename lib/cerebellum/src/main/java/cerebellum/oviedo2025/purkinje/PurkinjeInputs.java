package cerebellum.oviedo2025.purkinje;

import cerebellum.Seed;
import cerebellum.cell.Afferents;
import cerebellum.cell.Afferents.Kind;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Patch;
import cerebellum.cell.SpikeDetector;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The Purkinje cell of De Schutter and Bower 1994 with its four kinds of synapse, lumped on the compartments by area.
 * Constants: ModelDB 7176.
 *
 * <p>Differs: no explicit spines, parallel fibres end on the shaft. 1474 parallel fibres stand for 145,000, so that one
 * of them at 25 Hz is 98 fibres at .25 Hz.
 */
public final class PurkinjeInputs {
    /** A parallel fibre: 750 S/m2 on a spine's head of .916 um2. */
    public static final Kind PARALLEL = new Kind(.69, .5, 1.2, 0);
    /** Parallel fibres of the published cell, one for each spiny compartment. */
    public static final int PARALLEL_FIBRES = 1474;
    /** A stellate cell's synapse on a spiny compartment, 70 S/m2 there. */
    public static final Kind STELLATE = new Kind(2.48, .93, 26.5, -80);
    /** The same on a thick one, at a fifth. */
    public static final Kind STELLATE_THICK = new Kind(1.51, .93, 26.5, -80);

    private static final Kind BASKET = new Kind(1, .93, 26.5, -80);
    private static final Kind CLIMBING = new Kind(1, .5, 1.2, 0);
    /** 20 S/m2 on the soma, 10 on the main dendrite: 78 nS in all. */
    private static final Map<String, Double> BASKET_NS = Map.of("soma", .02, "main", .01);
    /** 150 S/m2 on the thick dendrite, 75 on the main one: 1.87 uS in all. */
    private static final Map<String, Double> CLIMBING_NS = Map.of("thick", .15, "main", .075);

    private static final int GROUPS = 5;
    private static final double GROUP_MS = .2;

    private final CompartmentCell cell;
    private final int tip;
    private final double dtMs;
    private final Afferents parallel;
    private final Afferents stellate;
    private final Afferents stellateThick;
    private final Afferents basket;
    private final Afferents climbing;
    private final double basketNs;
    private final double climbingNs;
    private final SpikeDetector fast = new SpikeDetector(-20);
    private final SpikeDetector dendritic = new SpikeDetector(-25);
    private int groupsLeft;
    private double nextGroupMs;

    /** A cell at rest, silent inputs. */
    public PurkinjeInputs(UnaryOperator<Patch> change, double dtMs, Seed seed) {
        List<Compartment> tree = PurkinjeCell.tree(change);
        this.dtMs = dtMs;
        cell = PurkinjeCell.of(tree, dtMs);
        tip = tree.size() - 1;
        double[] twigs = PurkinjeCell.shares(tree, Map.of("twigs", 1.));
        parallel = new Afferents(PARALLEL, twigs, dtMs, seed.of("parallel fibres"));
        stellate = new Afferents(STELLATE, twigs, dtMs, seed.of("stellate cells"));
        double[] thick = PurkinjeCell.shares(tree, Map.of("thick", 1.));
        stellateThick = new Afferents(STELLATE_THICK, thick, dtMs, seed.of("stellate cells, thick"));
        double[] atSoma = PurkinjeCell.shares(tree, BASKET_NS);
        basket = new Afferents(BASKET, atSoma, dtMs, seed.of("basket cells"));
        basketNs = java.util.Arrays.stream(atSoma).sum();
        double[] climbed = PurkinjeCell.shares(tree, CLIMBING_NS);
        climbing = new Afferents(CLIMBING, climbed, dtMs, seed.of("climbing fibre"));
        climbingNs = java.util.Arrays.stream(climbed).sum();
    }

    /** From now on parallel fibres and stellate cells fire by chance, so many Hz each. */
    public void background(double parallelHz, double stellateHz) {
        parallel.fire(PARALLEL_FIBRES * parallelHz);
        stellate.fire(1485 * stellateHz);
        stellateThick.fire(210 * stellateHz);
    }

    /** Now a spike of the climbing fibre: five groups of synapses, .2 ms apart. */
    public void climb() {
        groupsLeft = GROUPS;
        nextGroupMs = cell.timeMs();
    }

    /** Now a spike of all basket cells at once. */
    public void basketVolley() {
        basket.volley(basketNs);
    }

    /** Steps until a time. */
    public void runTo(double endMs) {
        while (cell.timeMs() < endMs - dtMs / 2) {
            if (groupsLeft > 0 && cell.timeMs() >= nextGroupMs - dtMs / 2) {
                climbing.volley(climbingNs / GROUPS);
                nextGroupMs += GROUP_MS;
                groupsLeft--;
            }
            cell.close();
            parallel.step(cell);
            stellate.step(cell);
            stellateThick.step(cell);
            basket.step(cell);
            climbing.step(cell);
            cell.step();
            fast.at(cell.timeMs(), somaMv());
            dendritic.at(cell.timeMs(), twigsMv());
        }
    }

    /** The cell: for a clamp, or another potential. */
    public CompartmentCell cell() {
        return cell;
    }

    /** Potential of the soma. */
    public double somaMv() {
        return cell.vMv(0);
    }

    /** Potential of the outermost twigs. */
    public double twigsMv() {
        return cell.vMv(tip);
    }

    /** The soma's spikes so far. */
    public SpikeDetector fast() {
        return fast;
    }

    /** Spikes of the outermost twigs so far. */
    public SpikeDetector dendritic() {
        return dendritic;
    }
}
