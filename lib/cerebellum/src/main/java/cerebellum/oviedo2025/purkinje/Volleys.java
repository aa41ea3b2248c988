package cerebellum.oviedo2025.purkinje;

import cerebellum.Seed;
import cerebellum.cell.Afferents;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Patch;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The Purkinje tree of 340 compartments at rest without fast spikes, asked again and again by parallel fibres. */
final class Volleys {
    private static final double SETTLE_MS = 600;

    private final List<Compartment> tree;
    private final CompartmentCell cell;
    private final CompartmentCell.Saved rest;
    private final double restMv;
    /** Compartments on which parallel fibres end. */
    final int[] twigs;

    Volleys(UnaryOperator<Patch> change) {
        tree = PurkinjeCell.whole(change);
        cell = PurkinjeCell.of(tree, PurkinjeCell.DT_MS);
        cell.runTo(SETTLE_MS);
        rest = cell.save();
        restMv = cell.vMv(0);
        twigs = IntStream.range(0, tree.size())
                .filter(i -> tree.get(i).name().startsWith("twigs"))
                .toArray();
    }

    /** No channel in the soma, all of them in the dendrite. */
    static Patch passiveSoma(Patch m) {
        boolean soma = m.channels().stream().anyMatch(d -> d.channel().name().equals(PurkinjeCell.NAF.name()));
        return soma ? DeSchutterBower1994.Block.ALL.apply(m) : m;
    }

    /** The soma's depolarization after volleys: its greatest and its last. */
    record Response(double peakMv, double lastMv) {}

    /**
     * Volleys, one after the other.
     *
     * @param weights of each volley on each compartment, in parallel fibres
     * @param everyMs from one to the next
     * @param durationMs from the first
     * @param held whether calcium's gates stay as they are at rest
     */
    Response ask(double[][] weights, double everyMs, double durationMs, boolean held) {
        cell.restore(rest);
        cell.holdCalciumGates(held);
        double[] everywhere = new double[tree.size()];
        IntStream.of(twigs).forEach(i -> everywhere[i] = 1);
        Afferents fibres = new Afferents(PurkinjeInputs.PARALLEL, everywhere, PurkinjeCell.DT_MS, new Seed(1));
        double peak = -1000;
        int sent = 0;
        long steps = Math.round(durationMs / PurkinjeCell.DT_MS);
        for (long k = 0; k < steps; k++) {
            if (sent < weights.length && k * PurkinjeCell.DT_MS >= sent * everyMs - PurkinjeCell.DT_MS / 2) {
                for (int i : twigs) {
                    if (weights[sent][i] > 0) {
                        fibres.volley(i, weights[sent][i]);
                    }
                }
                sent++;
            }
            cell.close();
            fibres.step(cell);
            cell.step();
            peak = Math.max(peak, cell.vMv(0) - restMv);
        }
        return new Response(peak, cell.vMv(0) - restMv);
    }

    /** A volley without any weight on this tree. */
    double[] none() {
        return new double[tree.size()];
    }

    /** The compartment of a name. */
    int place(String name) {
        return IntStream.range(0, tree.size())
                .filter(i -> tree.get(i).name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
