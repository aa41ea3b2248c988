package cerebellum.cell;

import static java.lang.StrictMath.exp;

import java.util.ArrayList;
import java.util.List;

/** Textbook cells to test the solver with. */
public final class TextbookCells {
    /** Hodgkin and Huxley 1952, 6.3 °C, rest at -65 mV. */
    private static final Channel SODIUM = Channel.ohmic("Na", 50)
            .with(Gate.rates(3, v -> .1 * (v + 40) / (1 - exp(-(v + 40) / 10)), v -> 4 * exp(-(v + 65) / 18)))
            .with(Gate.rates(1, v -> .07 * exp(-(v + 65) / 20), v -> 1 / (exp(-(v + 35) / 10) + 1)));

    private static final Channel POTASSIUM = Channel.ohmic("K", -77)
            .with(Gate.rates(4, v -> .01 * (v + 55) / (1 - exp(-(v + 55) / 10)), v -> .125 * exp(-(v + 65) / 80)));

    private TextbookCells() {}

    /** A patch of the squid's axon, 100 um long and wide. */
    static CompartmentCell squid(double dtMs) {
        return squid(dtMs, -65);
    }

    /** The same from another potential. */
    static CompartmentCell squid(double dtMs, double restMv) {
        Patch membrane = new Patch(
                1, 3, -54.3, List.of(new Patch.Density(SODIUM, 1200), new Patch.Density(POTASSIUM, 360)), null);
        return new CompartmentCell(List.of(new Compartment("axon", -1, 100, 100, 1, membrane)), 35.4, dtMs, restMv);
    }

    /** A ball of the squid's membrane, 20 um, and 200 um of passive dendrite in pieces of 10 um. */
    public static List<Compartment> ballAndStick() {
        Patch ball = new Patch(
                1, 3, -54.3, List.of(new Patch.Density(SODIUM, 1200), new Patch.Density(POTASSIUM, 360)), null);
        List<Compartment> tree = new ArrayList<>();
        tree.add(new Compartment("ball", -1, 20, 20, 1, ball));
        for (int i = 1; i <= 20; i++) {
            tree.add(new Compartment("stick " + i, i - 1, 10, 2, 1, passive()));
        }
        return tree;
    }

    /** 1 mm of passive cable in pieces of 10 um; length constant 577 um. */
    static CompartmentCell cable(double dtMs) {
        List<Compartment> tree = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            tree.add(new Compartment("c" + i, i - 1, 10, 2, 1, passive()));
        }
        return new CompartmentCell(tree, 150, dtMs, -65);
    }

    static Patch passive() {
        return new Patch(1, 1, -65, List.of(), null);
    }
}
