package cerebellum.cell;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.SplittableRandom;

/**
 * A population of equal synapses, spread over the compartments of a cell and lumped there; every event falls into the
 * step of its time.
 */
public final class Afferents {
    private final double reversalMv;
    private final double dtMs;
    private final DualExponential[] synapse;
    private final int[] at;
    /** Share of the population up to and with each place, 0 to 1. */
    private final double[] upTo;

    private final double[] arriving;
    private double perMs;
    private double nextMs = Double.POSITIVE_INFINITY;
    private double timeMs;
    private SplittableRandom random;

    /** A synapse: two exponentials scaled to the peak. */
    public record Kind(double peakNs, double riseMs, double fallMs, double reversalMv) {}

    /**
     * Silent.
     *
     * @param share of each compartment in the population, on any scale; 0 where it has no synapse. Not modified
     * @param dtMs the cell's time step
     */
    public Afferents(Kind kind, double[] share, double dtMs, Seed seed) {
        reversalMv = kind.reversalMv;
        this.dtMs = dtMs;
        random = seed.random();
        at = java.util.stream.IntStream.range(0, share.length)
                .filter(i -> share[i] > 0)
                .toArray();
        Require.that(at.length > 0, "a population of synapses with a share in no compartment");
        synapse = new DualExponential[at.length];
        upTo = new double[at.length];
        arriving = new double[at.length];
        double sum = 0;
        for (int k = 0; k < at.length; k++) {
            synapse[k] = new DualExponential(kind.peakNs, kind.riseMs, kind.fallMs, dtMs);
            sum += share[at[k]];
            upTo[k] = sum;
        }
        for (int k = 0; k < at.length; k++) {
            upTo[k] /= sum;
        }
    }

    /** From now on spikes come by chance at a rate, that of the whole population. */
    public void fire(double rateHz) {
        perMs = Require.in("rate of a population of synapses", rateHz, "Hz", 0, 1e8) / 1000;
        nextMs = timeMs + wait(perMs);
    }

    /** Once, now: spikes with a summed weight, spread over the compartments by their share. */
    public void volley(double weight) {
        for (int k = 0; k < at.length; k++) {
            arriving[k] += weight * (upTo[k] - (k == 0 ? 0 : upTo[k - 1]));
        }
    }

    /** Once, now: spikes with a summed weight at one compartment. */
    public void volley(int compartment, double weight) {
        int k = java.util.Arrays.binarySearch(at, compartment);
        Require.that(k >= 0, "compartment %d has no such synapse", compartment);
        arriving[k] += weight;
    }

    /** One time step: what came in it is opened in the cell, beside what is open there. Before the cell's own step. */
    public void step(CompartmentCell cell) {
        timeMs += dtMs;
        while (nextMs < timeMs) {
            arriving[place(random.nextDouble())]++;
            nextMs += wait(perMs);
        }
        for (int k = 0; k < at.length; k++) {
            cell.conductToo(at[k], synapse[k].step(arriving[k]), reversalMv);
            arriving[k] = 0;
        }
    }

    private int place(double x) {
        int k = java.util.Arrays.binarySearch(upTo, x);
        return k >= 0 ? Math.min(k + 1, at.length - 1) : Math.min(-k - 1, at.length - 1);
    }

    private double wait(double rate) {
        return rate == 0 ? Double.POSITIVE_INFINITY : -StrictMath.log(1 - random.nextDouble()) / rate;
    }
}
