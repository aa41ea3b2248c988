package cerebellum.oviedo2025.purkinje;

import static cerebellum.cell.Channel.Drive.NERNST;
import static cerebellum.cell.Channel.ohmic;
import static cerebellum.cell.Gate.rates;
import static cerebellum.cell.Gate.settling;
import static cerebellum.cell.Gate.sigmoid;
import static java.lang.StrictMath.exp;

import cerebellum.cell.CalciumShell;
import cerebellum.cell.Channel;
import cerebellum.cell.Compartment;
import cerebellum.cell.Gate;
import cerebellum.cell.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The Purkinje cell of De Schutter and Bower 1994 (J Neurophysiol 71:375), its channels on a tree of 16 compartments.
 *
 * <p>Channels, densities, passive constants and calcium: ModelDB 7176, at 37 °C; mV, ms.
 *
 * <p>Differs: the paper has about 1600 compartments after a filled cell. Here symmetric branches are collapsed: soma,
 * main dendrite of three pieces, and on each of them 2, 3 and 3 branches of a thick piece and three rows of 12 spiny
 * twigs. Effect: rates and latencies are not the paper's, the two modes of firing are.
 */
public final class PurkinjeCell {
    /** Fast sodium. */
    public static final Channel NAF = ohmic("NaF", 45)
            .with(rates(3, v -> 35 * exp((v + 5) / 10), v -> 7 * exp(-(v + 65) / 20)))
            .with(rates(1, v -> .225 / (1 + exp((v + 80) / 10)), v -> 7.5 * exp((v - 3) / 18)));
    /** Persistent sodium. */
    public static final Channel NAP =
            ohmic("NaP", 45).with(rates(3, rise(200, 18, 16), v -> 25 / (1 + exp((v + 58) / 8))));
    /** P-type calcium. */
    public static final Channel CAP = Channel.calcium("CaP", NERNST)
            .with(rates(1, rise(8.5, 8, 12.5), rise(35, -74, -14.5)))
            .with(rates(1, rise(.0015, -29, -8), rise(.0055, -23, 8)));
    /** T-type calcium. */
    public static final Channel CAT = Channel.calcium("CaT", NERNST)
            .with(rates(1, rise(2.6, -21, 8), rise(.18, -40, -4)))
            .with(rates(1, rise(.0025, -40, -8), rise(.19, -50, 10)));
    /** A-type potassium. */
    public static final Channel KA = ohmic("KA", -85)
            .with(rates(4, rise(1.4, -27, 12), rise(.49, -30, -4)))
            .with(rates(1, rise(.0175, -50, -8), rise(1.3, -13, 10)));
    /** Delayed rectifier, after Yamada. */
    public static final Channel KDR = ohmic("Kdr", -85)
            .with(settling(
                    2,
                    v -> yamada(v, 8) / (yamada(v, 8) + 5 * exp(-(v + 127) / 30)),
                    v -> 1 / (yamada(v, -12) + 5 * exp(-(v + 147) / 30))))
            .with(settling(1, sigmoid(-25, -4), v -> v < -25 ? 1200 : 10));
    /** Muscarinic potassium. */
    public static final Channel KM = ohmic("KM", -85)
            .with(settling(1, sigmoid(-35, 10), v -> 200 / (3.3 * exp((v + 35) / 20) + exp(-(v + 35) / 20))));
    /** BK: potassium opened by calcium and voltage. */
    public static final Channel KC = ohmic("KC", -85)
            .with(rates(1, v -> 7.5, v -> .11 * exp(-(v - 35) / 14.9)))
            .with(Gate.calcium(2, ca -> 1 / (1 + .004 / ca), ca -> 10));
    /** K2: the same at less calcium. */
    public static final Channel K2 = ohmic("K2", -85)
            .with(rates(1, v -> 25, v -> .075 * exp(-(v + 25) / 6)))
            .with(Gate.calcium(2, ca -> 1 / (1 + .0002 / ca), ca -> 10));
    /** Anomalous rectifier, its fast part; */
    public static final Channel H_FAST = ohmic("h-fast", -30).with(settling(1, sigmoid(-82, -7), v -> 7.6));
    /** and its slow part. */
    public static final Channel H_SLOW = ohmic("h-slow", -30).with(settling(1, sigmoid(-82, -7), v -> 36.8));

    private static final CalciumShell SHELL = new CalciumShell(.2, .1, 4e-5, 2.4, 12.5);

    /** Resistivity of the cytoplasm, Ohm cm. */
    public static final double AXIAL_OHM_CM = 250;
    /** Potential to start from. */
    public static final double REST_MV = -68;

    private static final Patch SOMA = membrane(1)
            .with(NAF, 75_000)
            .with(NAP, 10)
            .with(CAT, 5)
            .with(KA, 150)
            .with(KDR, 6000)
            .with(KM, .4)
            .with(H_FAST, .8 * 3)
            .with(H_SLOW, .2 * 3);
    // tuned: 40 instead of 45 S/m2 of CaP in the main dendrite; with the spine factor the cell is silent at rest
    private static final Patch MAIN = membrane(1 / 3.)
            .with(CAP, 40)
            .with(CAT, 5)
            .with(KA, 20)
            .with(KDR, 600)
            .with(KM, .1)
            .with(KC, 800)
            .with(K2, 3.9);
    private static final Patch REST = membrane(1 / 3.)
            .with(CAP, 45)
            .with(CAT, 5)
            .with(KM, .13)
            .with(KC, 800)
            .with(K2, 3.9);

    /**
     * What carries the spines' area, Cm and leak of the twigs alone. tuned: by hand for silence at rest, a range of
     * sodium spikes and dendritic spikes above it; 4.0 fires at rest and 5.5 has no dendritic spikes in a tree nearly
     * like this one.
     */
    public static final double SPINE_FACTOR = 4.2;

    private PurkinjeCell() {}

    /** The tree of 16 compartments as published here. */
    public static List<Compartment> tree() {
        return tree(SPINE_FACTOR, m -> m);
    }

    /** The same with another spine factor and every membrane changed: a channel blocked, say. */
    public static List<Compartment> tree(double spineFactor, UnaryOperator<Patch> change) {
        List<Compartment> tree = new ArrayList<>();
        tree.add(new Compartment("soma", -1, 29.8, 29.8, 1, change.apply(SOMA)));
        for (int k = 1; k <= 3; k++) {
            tree.add(new Compartment("main" + k, k - 1, 50, 10, 1, change.apply(MAIN)));
        }
        Patch spiny = change.apply(REST.spiny(spineFactor));
        int[] branches = {2, 3, 3};
        for (int k = 1; k <= 3; k++) {
            int copies = branches[k - 1];
            tree.add(new Compartment("thick" + k, k, 40, 6, copies, change.apply(REST)));
            for (int row = 1; row <= 3; row++) {
                tree.add(new Compartment("twigs" + k + "." + row, tree.size() - 1, 36, 1.2, 12 * copies, spiny));
            }
        }
        return tree;
    }

    /** Passive constants of the paper: Cm 1.64 uF/cm2, leak of 10 kOhm cm2 in the soma and 30 in the dendrite. */
    private static Patch membrane(double leak) {
        return new Patch(1.64, leak, -80, List.of(), SHELL);
    }

    /** a / (1 + e^(-(v - half) / slope)). */
    private static java.util.function.DoubleUnaryOperator rise(double a, double half, double slope) {
        return v -> a / (1 + exp((half - v) / slope));
    }

    private static double yamada(double v, double theta) {
        return .0235 * (v - theta) / (1 - exp(-(v - theta) / 12));
    }
}
