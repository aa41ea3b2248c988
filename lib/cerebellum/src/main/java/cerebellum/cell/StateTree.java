package cerebellum.cell;

import cerebellum.Require;
import java.util.List;

/**
 * A channel that calcium moves through several states, closed and open ones: a Markov chain whose states form a tree, so
 * that an implicit step is one elimination from the twigs to the root and back.
 *
 * @param states the root first, every state after the one it hangs on
 */
public record StateTree(List<State> states) {
    /**
     * A state.
     *
     * @param parent index of the state it hangs on, smaller than its own; -1 for the root, whose rates are 0
     * @param inPerMs rate from there to here
     * @param inPerMmMs the same for each mM of calcium
     * @param outPerMs rate back
     * @param open whether the channel conducts in it
     */
    public record State(int parent, double inPerMs, double inPerMmMs, double outPerMs, boolean open) {
        /** Checks the rates. */
        public State {
            Require.in("rate into a state", inPerMs, "1/ms", 0, 1e6);
            Require.in("rate into a state by calcium", inPerMmMs, "1/(mM ms)", 0, 1e9);
            Require.in("rate out of a state", outPerMs, "1/ms", parent < 0 ? 0 : 1e-9, 1e6);
        }
    }

    /** Checks the tree. */
    public StateTree {
        states = List.copyOf(states);
        Require.in("states of a channel", states.size(), "", 2, 32);
        for (int i = 0; i < states.size(); i++) {
            int parent = states.get(i).parent;
            Require.that(
                    i == 0 ? parent == -1 : parent >= 0 && parent < i,
                    "state %d hangs on %d: the root comes first and hangs on -1, the others on one before them",
                    i,
                    parent);
        }
    }

    /** How many numbers hold it: the open part, then the part of channels in every state. */
    int size() {
        return states.size() + 1;
    }

    private double in(int i, double calciumMm) {
        return states.get(i).inPerMs + states.get(i).inPerMmMs * calciumMm;
    }

    /** The steady state, where every pair of neighbours is in balance. {@code x}: modified from {@code at} on. */
    void settle(double[] x, int at, double calciumMm) {
        double sum = 1;
        x[at + 1] = 1;
        for (int i = 1; i < states.size(); i++) {
            State s = states.get(i);
            x[at + 1 + i] = x[at + 1 + s.parent] * in(i, calciumMm) / s.outPerMs;
            sum += x[at + 1 + i];
        }
        for (int i = 0; i < states.size(); i++) {
            x[at + 1 + i] /= sum;
        }
        x[at] = openPart(x, at);
    }

    /** An implicit Euler step. {@code x}: modified from {@code at} on; {@code diagonal}: scratch of 32. */
    void step(double[] x, int at, double calciumMm, double dtMs, double[] diagonal) {
        int n = states.size();
        int first = at + 1;
        java.util.Arrays.fill(diagonal, 0, n, 1);
        for (int i = n - 1; i > 0; i--) {
            State s = states.get(i);
            double in = dtMs * in(i, calciumMm);
            double out = dtMs * s.outPerMs;
            diagonal[i] += out;
            x[first + s.parent] += out * x[first + i] / diagonal[i];
            diagonal[s.parent] += in - out * in / diagonal[i];
        }
        x[first] /= diagonal[0];
        for (int i = 1; i < n; i++) {
            x[first + i] = (x[first + i] + dtMs * in(i, calciumMm) * x[first + states.get(i).parent]) / diagonal[i];
        }
        x[at] = openPart(x, at);
    }

    private double openPart(double[] x, int at) {
        double open = 0;
        for (int i = 0; i < states.size(); i++) {
            open += states.get(i).open ? x[at + 1 + i] : 0;
        }
        return open;
    }
}
