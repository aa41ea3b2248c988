package cerebellum.fixed;

/**
 * One kind of synapse on a chip: its conductance (DP, Figure 3D) and its current (CP, Figure 3B), 16 bits each.
 *
 * @param decay -1 / tau, s1.14 per ms; -16384 forgets within a step and never needs rounding
 * @param reversal reversal potential, s7.8 mV
 */
public record SynapseProcessor(int decay, int reversal) {
    /**
     * The conductance one step on: {@code g' = g + decay g + w}, 14 fraction bits inside.
     *
     * @param g old conductance in steps of 2^-6 nS
     * @param weights sum of the weights of the synapses that got a spike, same steps, 16 bits
     * @param word random word for the rounding of 14 bits
     * @param sums how they end
     */
    public int conductance(int g, int weights, int word, Sums sums) {
        int change = decay * g + (weights << 14);
        return sums.overflow().fit16(g + (change >> 14) + sums.rounding().up(change, 14, word));
    }

    /**
     * The current of a conductance, never randomized.
     *
     * @param g new conductance, 2^-6 nS
     * @param v old potential, s7.8 mV
     * @param sums how they end
     * @return s11.4 pA
     */
    public int current(int g, int v, Sums sums) {
        int product = sums.overflow().fit16(reversal - v) * g;
        return sums.overflow().fit16((product >> 10) + ((product >> sums.currentBit()) & 1));
    }

    /**
     * {@link #conductance} of a whole population, in loops fit for vector instructions.
     *
     * @param g modified
     * @param weights sums before their overflow; modified: made to fit 16 bits
     * @param words one a cell, not modified; not looked at where the conductance forgets within a step
     * @param sums how they end; {@link Overflow#CANNOT} is allowed if they {@link #fits fit}
     */
    public void conductances(int[] g, int[] weights, int[] words, Sums sums) {
        Rounding rounding = sums.rounding();
        sums.overflow().fit16(weights);
        if (decay == -16384) {
            System.arraycopy(weights, 0, g, 0, g.length);
        } else if (rounding.compares()) {
            int kept = decay;
            int mask = rounding.mask(14);
            int fixed = rounding.fixed(14);
            for (int c = 0; c < g.length; c++) {
                int change = kept * g[c] + (weights[c] << 14);
                g[c] += (change >> 14) + (((words[c] & mask) + fixed - (change & 0x3FFF)) >>> 31);
            }
            sums.overflow().fit16(g);
        } else {
            for (int c = 0; c < g.length; c++) {
                g[c] = conductance(g[c], weights[c], words[c], sums);
            }
        }
    }

    /**
     * {@link #current} of a whole population.
     *
     * @param g not modified
     * @param v not modified
     * @param into the currents are added to it; modified
     * @param scratch of the same length; modified
     * @param sums as for {@link #conductances}
     */
    public void currents(int[] g, int[] v, int[] into, int[] scratch, Sums sums) {
        Overflow overflow = sums.overflow();
        int bit = sums.currentBit();
        int from = reversal;
        if (overflow == Overflow.CANNOT) {
            for (int c = 0; c < g.length; c++) {
                int product = (from - v[c]) * g[c];
                into[c] += (product >> 10) + ((product >> bit) & 1);
            }
            return;
        }
        for (int c = 0; c < g.length; c++) {
            scratch[c] = from - v[c];
        }
        overflow.fit16(scratch);
        for (int c = 0; c < g.length; c++) {
            int product = scratch[c] * g[c];
            scratch[c] = (product >> 10) + ((product >> bit) & 1);
        }
        overflow.fit16(scratch);
        for (int c = 0; c < g.length; c++) {
            into[c] += scratch[c];
        }
    }

    /**
     * Whether no sum of these synapses can leave 16 bits on a cell, whatever spikes come.
     *
     * @param mostWeights sum of all weights of a cell, 2^-6 nS
     * @param cell whose potential starts at 0 at the latest and stays between its floor and its threshold
     */
    public boolean fits(long mostWeights, MembraneProcessor cell) {
        long most = mostWeights * 16384 / -decay + 1;
        long furthest = Math.max(
                Math.max(Math.abs(reversal - cell.floor()), Math.abs(reversal - cell.threshold())), Math.abs(reversal));
        return furthest <= Short.MAX_VALUE && ((most * furthest) >> 10) < Short.MAX_VALUE;
    }
}
