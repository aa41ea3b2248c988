package cerebellum.cell;

import cerebellum.Require;

/**
 * A cylinder of membrane in a tree.
 *
 * @param name unique in a cell
 * @param parent index of the compartment it hangs on, smaller than its own; -1 for the root
 * @param lengthUm along the axis; a sphere has length = diameter
 * @param diameterUm of one copy
 * @param copies how many identical twigs in parallel this one stands for
 * @param membrane what it is made of
 */
public record Compartment(String name, int parent, double lengthUm, double diameterUm, int copies, Patch membrane) {
    /** Checks every value. */
    public Compartment {
        Require.in("length of " + name, lengthUm, "um", 1e-3, 1e6);
        Require.in("diameter of " + name, diameterUm, "um", 1e-3, 1e4);
        Require.in("copies of " + name, copies, "", 1, 1_000_000);
    }

    /** Side area of all copies, um2. */
    public double areaUm2() {
        return Math.PI * lengthUm * diameterUm * copies;
    }

    /** Resistance from the middle to one end of one copy, GOhm (1/nS), for cytoplasm in Ohm cm. */
    double halfResistance(double axialOhmCm) {
        return axialOhmCm * 1e-5 * (lengthUm / 2) / (Math.PI * diameterUm * diameterUm / 4);
    }

    /**
     * Conductance between the middles of a compartment and the one it hangs on, nS: every copy by a resistance of its
     * own, as in programs of asymmetric compartments. Differs: on a real fork all share the half of the parent.
     */
    double couplingNanosiemens(Compartment parent, double axialOhmCm) {
        return copies / (halfResistance(axialOhmCm) + parent.halfResistance(axialOhmCm));
    }
}
