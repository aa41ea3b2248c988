package cerebellum.oviedo2025.neuron;

import static cerebellum.cell.Channel.ohmic;
import static cerebellum.cell.Gate.rates;
import static cerebellum.cell.Gate.settling;
import static cerebellum.cell.Gate.sigmoid;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.pow;

import cerebellum.Require;
import cerebellum.cell.CalciumShell;
import cerebellum.cell.Channel;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Gate;
import cerebellum.cell.Patch;
import cerebellum.cell.StateTree;
import cerebellum.cell.StateTree.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;

/**
 * The Golgi cell of Solinas et al. 2007 (Front Cell Neurosci 1:2 and 1:4): twelve currents in the soma at 23 °C, three
 * passive dendrites, an axon.
 *
 * <p>Constants: the published NEURON scripts as Open Source Brain keeps them; mV, ms, mM. The h currents have a fast and a
 * slow part each, which stand here as two channels; their temperature factor is computed there and not applied.
 *
 * <p>Differs: one compartment a dendrite and one for the axon, five in place of 133; no electrode. Effect: spike times
 * move by some per cent ({@link Solinas2007}).
 */
public final class GolgiCell {
    /** Fast sodium. */
    public static final Channel NA = ohmic("Na", 87.39)
            .with(rates(
                    3,
                    warm(20, v -> .3 * (v + 25) / (1 - exp(-(v + 25) / 10))),
                    warm(20, v -> 12 * exp(-(v + 50) / 18.182))))
            .with(rates(1, warm(20, v -> .21 * exp(-(v + 50) / 3.333)), warm(20, v -> 3 / (1 + exp(-(v + 17) / 5)))));
    /** Resurgent sodium. */
    public static final Channel NAR = ohmic("NaR", 87.39)
            .with(rates(
                    1,
                    warm(20, v -> .00008 - .00493 * (v - 4.48754) / (exp(-(v - 4.48754) / 6.81881) - 1)),
                    warm(20, v -> .04752 + .01558 * (v + 43.97494) / (exp((v + 43.97494) / .10818) - 1))))
            .with(rates(
                    1,
                    warm(20, v -> .31836 * exp(-(v + 80) / 62.52621)),
                    warm(20, v -> .01014 * exp((v + 83.3332) / 16.05379))));
    /** Persistent sodium. */
    public static final Channel NAP = ohmic("NaP", 87.39)
            .with(settling(
                    1,
                    sigmoid(-43, 5),
                    v -> 5
                            / (.91 * (v + 40) / (1 - exp(-(v + 40) / 5)) + .62 * (v + 40) / (exp((v + 40) / 5) - 1))
                            / warmth(3, 30)));
    /** High-threshold calcium. */
    public static final Channel CA_HVA = Channel.calcium("CaHVA", Channel.Drive.NERNST)
            .with(rates(
                    2,
                    warm(20, v -> .04944 * exp((v + 29.06) / 15.873)),
                    warm(20, v -> .08298 * exp(-(v + 18.66) / 25.641))))
            .with(rates(
                    1, warm(20, v -> .0013 * exp(-(v + 48) / 18.183)), warm(20, v -> .0013 * exp((v + 48) / 83.33))));
    /** Low-threshold calcium, with a pool of its own; curves of v + 2 mV. */
    public static final Channel CA_LVA = Channel.calcium("CaLVA", Channel.Drive.NERNST_APART)
            .with(settling(
                    2, sigmoid(-52, 7.4), v -> (3 + 1 / (exp((v + 27) / 10) + exp(-(v + 102) / 15))) / warmth(5, 24)))
            .with(settling(
                    1, sigmoid(-80, -5), v -> (85 + 1 / (exp((v + 48) / 4) + exp(-(v + 407) / 50))) / warmth(3, 24)));
    /** Delayed rectifier. */
    public static final Channel KV = ohmic("KV", -84.69)
            .with(rates(
                    4,
                    warm(6.3, v -> .01 * (v + 26) / (1 - exp(-(v + 26) / 10))),
                    warm(6.3, v -> .125 * exp(-(v + 36) / 80))));
    /** Muscarinic potassium. */
    public static final Channel KM = ohmic("KM", -84.69)
            .with(settling(
                    1,
                    sigmoid(-35, 6),
                    v -> 1 / (.0033 * exp((v + 30) / 40) + .0033 * exp(-(v + 30) / 20)) / warmth(3, 22)));
    /** A-type potassium. */
    public static final Channel KA = ohmic("KA", -84.69)
            .with(settling(
                    3,
                    sigmoid(-38, 17),
                    v -> 1
                            / (.8147 / (1 + exp(-(v + 9.172) / 23.327)) + .1655 / exp((v + 18.279) / 19.472))
                            / warmth(3, 25.5)))
            .with(settling(
                    1,
                    sigmoid(-78.8, -8.4),
                    v -> 1
                            / (.0368 / (1 + exp((v + 111.332) / 12.843)) + .0345 / (1 + exp(-(v + 49.954) / 8.901)))
                            / warmth(3, 25.5)));
    /** Potassium opened by calcium and voltage. */
    public static final Channel BK = ohmic("BK", -84.69)
            .with(Gate.both(
                    1,
                    (v, ca) -> opening(v, ca) / (opening(v, ca) + closing(v, ca)),
                    (v, ca) -> 1 / (opening(v, ca) + closing(v, ca)) / warmth(3, 30)));
    /** Potassium opened by calcium alone: four closed states in a row, an open one at each of the last two. */
    public static final Channel SK2 = Channel.ofStates(
            "SK2",
            -84.69,
            new StateTree(List.of(
                    new State(-1, 0, 0, 0, false),
                    new State(0, 0, 200 / 3., .08, false),
                    new State(1, 0, 160 / 3., .08, false),
                    new State(2, 0, 80 / 3., .2, false),
                    new State(2, .16, 0, 1, true),
                    new State(3, 1.2, 0, .1, true))));
    /** The first h current's fast part. */
    public static final Channel HCN1_FAST = h("HCN1 fast", .11305, 72.49, v -> fastOfOne(v), .01371, 3.368);
    /** Its slow part. */
    public static final Channel HCN1_SLOW = h("HCN1 slow", .11305, 72.49, v -> 1 - fastOfOne(v), .01451, 4.056);
    /** The second h current's fast part. */
    public static final Channel HCN2_FAST = h("HCN2 fast", .1661, 81.95, v -> fastOfTwo(v), .0269, 5.6111);
    /** Its slow part. */
    public static final Channel HCN2_SLOW = h("HCN2 slow", .1661, 81.95, v -> 1 - fastOfTwo(v), .0152, 5.2944);

    /** Resistivity of the cytoplasm. */
    public static final double AXIAL_OHM_CM = 100;

    /** A fifth of a micrometre below the membrane; 2 mM outside; RT/2F at 23 °C. */
    static final CalciumShell SHELL = new CalciumShell(.2, 1 / 1.3, 5e-5, 2, 12.76);

    private GolgiCell() {}

    /** A membrane without channels. {@code leakMv}: reversal of the leak. */
    static Patch passive(double leakMv) {
        return new Patch(1, .21, leakMv, List.of(), SHELL);
    }

    /** The soma's membrane. {@code leakMv}: reversal of the leak. */
    public static Patch soma(double leakMv) {
        return passive(leakMv)
                .with(NA, 480)
                .with(NAR, 17)
                .with(NAP, 1.9)
                .with(CA_HVA, 4.6)
                .with(CA_LVA, 2.5)
                .with(KV, 320)
                .with(KM, 10)
                .with(KA, 80)
                .with(BK, 30)
                .with(SK2, 380)
                .with(HCN1_FAST, .5)
                .with(HCN1_SLOW, .5)
                .with(HCN2_FAST, .8)
                .with(HCN2_SLOW, .8);
    }

    /** The same membrane with all parts of the h currents, HCN1's and HCN2's, multiplied. */
    static Patch scaledH(Patch soma, double first, double second) {
        return soma.scaled("HCN1 fast", first)
                .scaled("HCN1 slow", first)
                .scaled("HCN2 fast", second)
                .scaled("HCN2 slow", second);
    }

    /**
     * The soma first, then the dendrites and the axon.
     *
     * @param leakMv reversal of the leak of soma and dendrites
     * @param axonLeakMv of the axon
     * @param change of the soma's membrane
     * @param dendritePieces of each of three dendrites; 1, or 10 as published
     * @param axonPieces 1, or 100 as published
     */
    public static List<Compartment> tree(
            double leakMv, double axonLeakMv, UnaryOperator<Patch> change, int dendritePieces, int axonPieces) {
        List<Compartment> tree = new ArrayList<>();
        tree.add(new Compartment("soma", -1, 27, 27, 1, change.apply(soma(leakMv))));
        for (int i = 1; i <= 3; i++) {
            cable(tree, "dendrite" + i, dendritePieces, 113, 3, passive(leakMv));
        }
        cable(tree, "axon", axonPieces, 1200, 2.4, passive(axonLeakMv));
        return tree;
    }

    private static void cable(
            List<Compartment> tree, String name, int pieces, double lengthUm, double diameterUm, Patch membrane) {
        Require.in("pieces of " + name, pieces, "", 1, 1000);
        for (int i = 0; i < pieces; i++) {
            int parent = i == 0 ? 0 : tree.size() - 1;
            tree.add(new Compartment(name + "." + (i + 1), parent, lengthUm / pieces, diameterUm, 1, membrane));
        }
    }

    /** The cell as it beats by itself, before its first step at -60 mV. */
    public static CompartmentCell create(double dtMs) {
        return new CompartmentCell(tree(-55, -55, UnaryOperator.identity(), 1, 1), AXIAL_OHM_CM, dtMs, -60);
    }

    /** How much faster rates are at 23 °C than where they were measured. */
    private static double warmth(double perTenDegrees, double measuredCelsius) {
        return pow(perTenDegrees, (23 - measuredCelsius) / 10);
    }

    private static DoubleUnaryOperator warm(double measuredCelsius, DoubleUnaryOperator rate) {
        double factor = warmth(3, measuredCelsius);
        return v -> factor * rate.applyAsDouble(v);
    }

    private static double opening(double v, double ca) {
        return 7 / (1 + 1.5e-3 * exp(-v / 11.765) / ca);
    }

    private static double closing(double v, double ca) {
        return 1 / (1 + ca / (.15e-3 * exp(-v / 11.765)));
    }

    private static Channel h(
            String name, double steepness, double halfMv, DoubleUnaryOperator part, double slope, double offset) {
        return ohmic(name, -20)
                .with(settling(
                        1,
                        v -> part.applyAsDouble(v) / (1 + exp(steepness * (v + halfMv))),
                        v -> pow(10, slope * v + offset)));
    }

    private static double fastOfOne(double v) {
        return Math.min(1, .002096 * v + .97596);
    }

    private static double fastOfTwo(double v) {
        return Math.min(1, Math.max(0, -.0227 * v - 1.4694));
    }
}
