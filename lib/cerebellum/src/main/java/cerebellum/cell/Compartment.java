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

    /** Resistance from the middle to one end, all copies in parallel, GOhm (1/nS), for cytoplasm in Ohm cm. */
    double halfResistance(double axialOhmCm) {
        return axialOhmCm * 1e-5 * (lengthUm / 2) / (Math.PI * diameterUm * diameterUm / 4 * copies);
    }

    /** Conductance between the middles of two neighbours, nS. */
    public double couplingNanosiemens(Compartment neighbor, double axialOhmCm) {
        return 1 / (halfResistance(axialOhmCm) + neighbor.halfResistance(axialOhmCm));
    }
}
