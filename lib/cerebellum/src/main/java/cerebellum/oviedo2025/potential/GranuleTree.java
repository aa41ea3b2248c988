package cerebellum.oviedo2025.potential;

import cerebellum.cell.CalciumShell;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Patch;
import cerebellum.field.Segment;
import cerebellum.field.Spot;
import cerebellum.oviedo2025.neuron.GranuleCell;
import java.util.ArrayList;
import java.util.List;

/**
 * A granule cell with a shape, as far as a field needs one: four dendrites below the soma, a hillock and an axon that rises.
 * Sizes of soma, hillock and axon, and that sodium lies in hillock and axon alone: read of Diwakar et al. 2009 (J
 * Neurophysiol 101:520). Channels are those of {@link GranuleCell}; the areas sum to that cell's within a tenth, and each
 * channel's conductance to its own.
 *
 * <p>tuned: diameters of dendrites, hillock and axon, and which part of a channel lies where, until the cell fires from the
 * hillock at the currents at which the ball does.
 */
public final class GranuleTree {
    /** Dendrites; compartments 1 to 4. */
    public static final int DENDRITES = 4;

    /** The compartment in which spikes begin. */
    public static final int HILLOCK = DENDRITES + 1;

    /** The ball of 10 um whose conductances are shared out. */
    private static final double BALL_UM2 = Math.PI * 100;

    private GranuleTree() {}

    /** Soma, dendrites, hillock, three pieces of axon. */
    public static List<Compartment> tree() {
        Patch bare = new Patch(1, .33, -65, List.of(), null);
        CalciumShell shell = new CalciumShell(.084 * BALL_UM2 / (Math.PI * 5.8 * 5.8), 10, 7.55e-5, 2.4, 13.4);
        Patch calcium = new Patch(1, .33, -65, List.of(), shell);
        double soma = Math.PI * 5.8 * 5.8;
        double hillock = Math.PI * 5 * 1.5;
        double axon = 3 * Math.PI * 10 * .3;
        List<Compartment> tree = new ArrayList<>();
        tree.add(new Compartment(
                "soma",
                -1,
                5.8,
                5.8,
                1,
                calcium.with(GranuleCell.KDR, 89 * .5 * BALL_UM2 / soma)
                        .with(GranuleCell.KA, 11.46 * BALL_UM2 / soma)
                        .with(GranuleCell.CA_HVA, 9.08 * BALL_UM2 / soma)
                        .with(GranuleCell.KCA, 179.8 * BALL_UM2 / soma)
                        .with(GranuleCell.H, .309 * BALL_UM2 / soma)));
        for (int i = 1; i <= DENDRITES; i++) {
            tree.add(new Compartment("dendrite " + i, 0, 15, .75, 1, bare));
        }
        Patch initial = bare.with(GranuleCell.NA, 557 * .8 * BALL_UM2 / hillock)
                .with(GranuleCell.KDR, 89 * .4 * BALL_UM2 / hillock);
        tree.add(new Compartment("hillock", 0, 5, 1.5, 1, initial));
        Patch rising =
                bare.with(GranuleCell.NA, 557 * .2 * BALL_UM2 / axon).with(GranuleCell.KDR, 89 * .1 * BALL_UM2 / axon);
        for (int i = 0; i < 3; i++) {
            tree.add(new Compartment("axon " + (i + 1), HILLOCK + i, 10, .3, 1, rising));
        }
        return tree;
    }

    /** At rest. */
    public static CompartmentCell create(double dtMs) {
        return new CompartmentCell(tree(), 100, dtMs, -70);
    }

    /** Where it lies: the soma's middle at 0, the axon upward, dendrites down and outward. */
    public static List<Segment> shape() {
        List<Segment> shape = new ArrayList<>();
        shape.add(new Segment(0, new Spot(0, 0, -2.9), new Spot(0, 0, 2.9), 5.8));
        for (int i = 0; i < DENDRITES; i++) {
            Spot tip = new Spot(9, 0, -12).turned(Math.PI / 2 * i);
            double size = tip.distanceUm(new Spot(0, 0, 0));
            Spot root = new Spot(0, 0, 0).towards(tip, 2.9 / size);
            shape.add(new Segment(
                    1 + i, root, root.towards(root.moved(tip.xUm(), tip.yUm(), tip.zUm()), 15 / size), .75));
        }
        shape.add(new Segment(HILLOCK, new Spot(0, 0, 2.9), new Spot(0, 0, 7.9), 1.5));
        for (int i = 0; i < 3; i++) {
            shape.add(new Segment(HILLOCK + 1 + i, new Spot(0, 0, 7.9 + 10 * i), new Spot(0, 0, 17.9 + 10 * i), .3));
        }
        return shape;
    }
}
