package cerebellum.cell;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A neuron as a tree of compartments with channels, stepped by a fixed time step.
 *
 * <p>Potentials by a {@link Method}: one tree-ordered elimination a step (Hines 1984, Int J Bio-Med Comput 15:69), exact
 * to the rounding for any tree. Gates by exponential Euler (Rush and Larsen 1978), after the potentials and with them;
 * calcium takes the current from before the step, so the whole is of first order in the step. Curves are tabulated once for the step, .1 mV and 1/128 octave of calcium
 * apart, and interpolated.
 */
public final class CompartmentCell {
    /** How potentials are stepped; gates are half a step beside them in either. */
    public enum Method {
        /** Implicit Euler: first order, never rings. */
        IMPLICIT_EULER,
        /** Crank and Nicolson's: half a step of implicit Euler, doubled; second order in the potentials. */
        CRANK_NICOLSON
    }

    private final List<Compartment> tree;
    private final double dtMs;
    private final double restMv;
    /** Steps of implicit Euler that would fit into one step of this method: 1 or 2. */
    private final int perStep;

    private double noise;
    private @Nullable SplittableRandom random;
    private long steps;

    private final int[] parent;
    private final double[] axial;
    private final double[] inertia;
    private final double[] fixedDiagonal;
    private final double[] leakNs;
    private final double[] leakPull;
    private final double[] v;
    private final double[] diagonal;
    private final double[] right;
    private final double[] injectedPa;
    private final double[] outerNs;
    private final double[] outerPull;

    private final boolean[] shelled;
    private final double[] calcium;
    private final double[] calciumRest;
    private final double[] calciumPerPa;
    private final double[] calciumKeep;
    private final double[] calciumPa;

    private final ChannelBank bank;

    /** A cell at rest, stepped by implicit Euler. */
    public CompartmentCell(List<Compartment> tree, double axialOhmCm, double dtMs, double restMv) {
        this(tree, axialOhmCm, dtMs, restMv, Method.IMPLICIT_EULER);
    }

    /**
     * A cell at rest.
     *
     * @param tree the root first, every compartment after its parent
     * @param axialOhmCm resistivity of the cytoplasm
     * @param dtMs time step
     * @param restMv potential to start from, gates at their steady state
     */
    public CompartmentCell(List<Compartment> tree, double axialOhmCm, double dtMs, double restMv, Method method) {
        this.tree = List.copyOf(tree);
        perStep = method == Method.CRANK_NICOLSON ? 2 : 1;
        this.dtMs = Require.in("time step", dtMs, "ms", 1e-5, 1);
        this.restMv = Require.in("resting potential", restMv, "mV", -100, 0);
        Require.in("axial resistivity", axialOhmCm, "Ohm cm", 1, 1e5);
        int n = Require.in("number of compartments", tree.size(), "", 1, 100_000);
        parent = new int[n];
        axial = new double[n];
        inertia = new double[n];
        fixedDiagonal = new double[n];
        leakNs = new double[n];
        leakPull = new double[n];
        v = new double[n];
        diagonal = new double[n];
        right = new double[n];
        injectedPa = new double[n];
        outerNs = new double[n];
        outerPull = new double[n];
        shelled = new boolean[n];
        calcium = new double[n];
        calciumRest = new double[n];
        calciumPerPa = new double[n];
        calciumKeep = new double[n];
        calciumPa = new double[n];
        for (int i = 0; i < n; i++) {
            build(i, tree.get(i), axialOhmCm);
        }
        bank = new ChannelBank(this.tree, dtMs);
        reset();
    }

    private void build(int i, Compartment c, double axialOhmCm) {
        Require.that(
                i == 0 ? c.parent() == -1 : c.parent() >= 0 && c.parent() < i,
                "compartment %d, %s, hangs on %d: the root comes first and hangs on -1, the others on one before them",
                i,
                c.name(),
                c.parent());
        parent[i] = c.parent();
        inertia[i] = c.membrane().capacitanceUfPerCm2() * .01 * c.areaUm2() * perStep / dtMs;
        leakNs[i] = c.membrane().leakSiemensPerM2() * 1e-3 * c.areaUm2();
        leakPull[i] = leakNs[i] * c.membrane().leakMv();
        fixedDiagonal[i] += inertia[i] + leakNs[i];
        if (i > 0) {
            axial[i] = c.couplingNanosiemens(tree.get(parent[i]), axialOhmCm);
            fixedDiagonal[i] += axial[i];
            fixedDiagonal[parent[i]] += axial[i];
        }
        CalciumShell shell = c.membrane().calcium();
        if (shell != null) {
            shelled[i] = true;
            calciumRest[i] = shell.restMm();
            calciumPerPa[i] = shell.perPa(c.areaUm2());
            calciumKeep[i] = shell.keep(dtMs);
        }
    }

    /** Back to the start: resting potential and calcium, gates settled, no current, noise as it is. */
    public void reset() {
        steps = 0;
        for (int i = 0; i < v.length; i++) {
            v[i] = restMv;
            calcium[i] = calciumRest[i];
            injectedPa[i] = 0;
            conduct(i, 0, 0);
            right[i] = restMv;
        }
        locate();
        bank.settle(v, calcium);
    }

    /** A state of a cell, to return to. */
    public static final class Saved {
        private final long steps;
        private final double[] v;
        private final double[] calcium;
        private final double[] gates;

        private Saved(CompartmentCell cell) {
            steps = cell.steps;
            v = cell.v.clone();
            calcium = cell.calcium.clone();
            gates = cell.bank.gates();
        }
    }

    /** The state now: potentials, calcium, gates. Currents and conductances from outside are not in it. */
    public Saved save() {
        return new Saved(this);
    }

    /** Back to a state of this cell or of one of the same tree; what is injected and open stays. */
    public void restore(Saved state) {
        Require.length("potentials of the state", state.v.length, v.length);
        steps = state.steps;
        System.arraycopy(state.v, 0, v, 0, v.length);
        System.arraycopy(state.v, 0, right, 0, v.length);
        System.arraycopy(state.calcium, 0, calcium, 0, v.length);
        bank.set(state.gates);
        locate();
    }

    /** Whether gates of calcium stay where they are from now on: a question that only a model can be asked. */
    public void holdCalciumGates(boolean hold) {
        bank.holdCalciumGates(hold);
    }

    /** Puts Gaussian noise of sigma (ms^-1/2) on every gate of voltage, dx = ... + sigma dW, x kept within 0 and 1. */
    public void noise(double sigma, Seed seed) {
        noise = Require.in("noise of the gates", sigma, "ms^-1/2", 0, 10) * Math.sqrt(dtMs);
        random = seed.random();
    }

    /** Injects a current from now on, positive inward. */
    public void inject(int compartment, double currentPa) {
        injectedPa[compartment] = Require.in("injected current", currentPa, "pA", -1e9, 1e9);
    }

    /** Opens a synaptic conductance from now on, in place of all before. */
    public void conduct(int compartment, double conductanceNs, double reversalMv) {
        outerNs[compartment] = 0;
        outerPull[compartment] = 0;
        conductToo(compartment, conductanceNs, reversalMv);
    }

    /** Opens a synaptic conductance from now on, beside those before. */
    public void conductToo(int compartment, double conductanceNs, double reversalMv) {
        outerNs[compartment] += Require.in("synaptic conductance", conductanceNs, "nS", 0, 1e7);
        outerPull[compartment] += conductanceNs * Require.in("synaptic reversal", reversalMv, "mV", -1000, 1000);
    }

    /** Closes all synaptic conductances. */
    public void close() {
        Arrays.fill(outerNs, 0);
        Arrays.fill(outerPull, 0);
    }

    /** Side area of every compartment, all copies, um2. */
    public double[] areasUm2() {
        return tree.stream().mapToDouble(Compartment::areaUm2).toArray();
    }

    /**
     * One time step.
     *
     * @throws IllegalStateException if a potential leaves -150 to 100 mV: the step is too long or a current too strong
     */
    public void step() {
        int n = v.length;
        for (int i = 0; i < n; i++) {
            diagonal[i] = fixedDiagonal[i] + outerNs[i];
            right[i] = inertia[i] * v[i] + leakPull[i] + outerPull[i] + injectedPa[i];
            calciumPa[i] = 0;
        }
        bank.currents(v, calcium, diagonal, right, calciumPa);
        for (int i = n - 1; i > 0; i--) {
            double factor = axial[i] / diagonal[i];
            diagonal[parent[i]] -= factor * axial[i];
            right[parent[i]] += factor * right[i];
        }
        right[0] = right[0] / diagonal[0];
        for (int i = 1; i < n; i++) {
            right[i] = (right[i] + axial[i] * right[parent[i]]) / diagonal[i];
        }
        double old = perStep - 1;
        for (int i = 0; i < n; i++) {
            v[i] = perStep * right[i] - old * v[i];
        }
        for (int i = 0; i < n; i++) {
            if (shelled[i]) {
                double towards = calciumRest[i] - calciumPerPa[i] * calciumPa[i];
                calcium[i] = towards + (calcium[i] - towards) * calciumKeep[i];
            }
        }
        steps++;
        locate();
        bank.advance(v, calcium);
        if (random != null) {
            bank.shake(noise, random);
        }
    }

    /** Steps until a time. */
    public void runTo(double endMs) {
        while (timeMs() < endMs - dtMs / 2) {
            step();
        }
    }

    /** What each compartment's membrane conducts now, leak and open channels, nS. */
    public double[] membraneNanosiemens() {
        double[] all = leakNs.clone();
        bank.currents(v, calcium, all, new double[v.length], new double[v.length]);
        return all;
    }

    /**
     * What left through each compartment's membrane in the last step, capacitive, ionic and synaptic, positive outward: what
     * came along the axis and out of the electrode (Kirchhoff), at the potentials that the step solved for. Their sum is what
     * electrodes inject. To be asked before another current is injected; 0 before the first step.
     *
     * @param outwardNa modified: nA
     */
    public void membraneCurrents(double[] outwardNa) {
        Require.length("membrane currents", outwardNa.length, v.length);
        for (int i = 0; i < v.length; i++) {
            outwardNa[i] = steps == 0 ? 0 : injectedPa[i] * 1e-3;
        }
        for (int i = 1; i < v.length; i++) {
            double inward = axial[i] * (right[parent[i]] - right[i]) * 1e-3;
            outwardNa[i] += inward;
            outwardNa[parent[i]] -= inward;
        }
    }

    /** Time since the start. */
    public double timeMs() {
        return steps * dtMs;
    }

    /** Membrane potential. */
    public double vMv(int compartment) {
        return v[compartment];
    }

    private void locate() {
        int outside = bank.locate(v, calcium);
        if (outside >= 0 && Double.isNaN(v[outside])) {
            throw new IllegalStateException(Text.of(
                    "%s has no potential any more at %.4g ms: the curve of a gate of voltage and calcium is not a number",
                    tree.get(outside).name(), timeMs()));
        }
        if (outside >= 0) {
            throw new IllegalStateException(Text.of(
                    "%s left -150 to 100 mV, or calcium 1 pM to 16 mM, at %.4g ms: v = %.4g mV, [Ca] = %.4g mM; the step of %.4g ms is too long or a current too strong",
                    tree.get(outside).name(), timeMs(), v[outside], calcium[outside], dtMs));
        }
    }
}
