package cerebellum.oviedo2025.purkinje;

import static cerebellum.cell.Channel.Drive.NERNST;
import static cerebellum.cell.Channel.ohmic;
import static cerebellum.cell.Gate.rates;
import static cerebellum.cell.Gate.settling;
import static cerebellum.cell.Gate.sigmoid;
import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import cerebellum.Require;
import cerebellum.cell.CalciumShell;
import cerebellum.cell.Channel;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Gate;
import cerebellum.cell.Patch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The Purkinje cell of De Schutter and Bower 1994 (J Neurophysiol 71:375 and 401): its channels on a tree of 34
 * compartments that follows from its published areas, with nothing tuned.
 *
 * <p>Channels, densities, passive constants and calcium: ModelDB 7176, at 37 °C; mV, ms.
 *
 * <p>The tree has the areas of the 1600 compartments: main dendrite 2,250 um2 (published 2,247), thick dendrite 11,336
 * (11,345), spiny twigs 52,628 (52,583), and on these 13 spines of 1.33 um2 a um, which carry capacitance and leak and
 * no channel. Eight equal trunks, one, one and six of them on the three pieces of the main dendrite, each of two thick
 * pieces with five chains of four twigs; equal branches are lumped.
 *
 * <p>Differs: 34 compartments in place of 1600; no explicit spines. Effect: rates and latencies are not the paper's; a
 * climbing fibre gives one fast spike, not three.
 */
public final class PurkinjeCell {
    /**
     * The published script reads what calcium opens from a table of 3000 rows, .1 uM wide, and its solver does not
     * interpolate. Near rest these steps decide: without them the cell rests 2.5 mV lower and makes no dendritic spike.
     */
    private static final Gate.Rows ROWS = new Gate.Rows(4e-5, .3, 3000);

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
            .with(Gate.calcium(2, ca -> 1 / (1 + .004 / ca), ca -> 10).inRows(ROWS));
    /** K2: the same at less calcium. */
    public static final Channel K2 = ohmic("K2", -85)
            .with(rates(1, v -> 25, v -> .075 * exp(-(v + 25) / 6)))
            .with(Gate.calcium(2, ca -> 1 / (1 + .0002 / ca), ca -> 10).inRows(ROWS));
    /** Anomalous rectifier, its fast part; */
    public static final Channel H_FAST = ohmic("h-fast", -30).with(settling(1, sigmoid(-82, -7), v -> 7.6));
    /** and its slow part. */
    public static final Channel H_SLOW = ohmic("h-slow", -30).with(settling(1, sigmoid(-82, -7), v -> 36.8));

    /** As in the soma: calcium reverses at 12.5 mV ln(2.4 / 4e-5), whatever enters. */
    public static final Channel CAT_SOMA =
            new Channel("CaT", Channel.Drive.CALCIUM, 12.5 * log(2.4 / 4e-5), CAT.gates());

    /** The shell of .2 um below a cylinder holds a little less than .2 um times its area. 13.363 mV is RT/2F at 37 °C. */
    private static CalciumShell shell(double diameterUm) {
        return new CalciumShell(.2 * (1 - .2 / diameterUm), .1, 4e-5, 2.4, 13.363);
    }

    /** Resistivity of the cytoplasm, Ohm cm. */
    public static final double AXIAL_OHM_CM = 250;
    /** Potential to start from. */
    public static final double REST_MV = -68;
    /** Time step of the published script. */
    public static final double DT_MS = .02;

    private static final double SOMA_UM = 29.8;
    private static final double MAIN_UM = 8.32;
    private static final double THICK_UM = 4.65;
    private static final double SPINY_UM = 1.5;
    /** Area of the twigs with spines over area without: 13 spines of 1.33 um2 on a um. */
    private static final double SPINE_FACTOR = 1 + 13 * 1.33 / (Math.PI * SPINY_UM);

    private static final Patch SOMA = membrane(SOMA_UM, 1)
            .with(NAF, 75_000)
            .with(NAP, 10)
            .with(CAT_SOMA, 5)
            .with(KA, 150)
            .with(KDR, 6000)
            .with(KM, .4)
            .with(H_FAST, .8 * 3)
            .with(H_SLOW, .2 * 3);
    private static final Patch MAIN = membrane(MAIN_UM, 1 / 3.)
            .with(CAP, 45)
            .with(CAT, 5)
            .with(KA, 20)
            .with(KDR, 600)
            .with(KM, .1)
            .with(KC, 800)
            .with(K2, 3.9);
    private static final Patch THICK = rest(THICK_UM);
    private static final Patch SPINY = rest(SPINY_UM).spiny(SPINE_FACTOR);

    private static Patch rest(double diameterUm) {
        return membrane(diameterUm, 1 / 3.)
                .with(CAP, 45)
                .with(CAT, 5)
                .with(KM, .13)
                .with(KC, 800)
                .with(K2, 3.9);
    }

    private PurkinjeCell() {}

    /** A cell of this kind, by the published method: Crank and Nicolson's. */
    public static CompartmentCell of(List<Compartment> tree, double dtMs) {
        return new CompartmentCell(tree, AXIAL_OHM_CM, dtMs, REST_MV, CompartmentCell.Method.CRANK_NICOLSON);
    }

    /** The tree. */
    public static List<Compartment> tree() {
        return tree(m -> m);
    }

    /**
     * The same membrane with other rows in the table of calcium.
     *
     * @param rowUm width of a row, uM, .1 as published, 0 for smooth gates
     */
    public static Patch withRows(Patch membrane, double rowUm) {
        Require.in("width of a row of calcium", rowUm, "uM", 0, 1);
        return membrane.withGates(gate -> gate.of() != Gate.Of.CALCIUM_ROWS
                ? gate
                : rowUm == 0 ? gate.smooth() : gate.inRows(new Gate.Rows(4e-5, .3, (int) Math.round(299.96 / rowUm))));
    }

    /** The same with every membrane changed: a channel blocked, say. */
    public static List<Compartment> tree(UnaryOperator<Patch> change) {
        return grow(false, change);
    }

    /** The same tree of 340 compartments, equal branches apart: for inputs that do not reach all of them alike. */
    public static List<Compartment> whole(UnaryOperator<Patch> change) {
        return grow(true, change);
    }

    private static List<Compartment> grow(boolean apart, UnaryOperator<Patch> change) {
        List<Compartment> tree = new ArrayList<>();
        tree.add(new Compartment("soma", -1, SOMA_UM, SOMA_UM, 1, change.apply(SOMA)));
        for (int k = 1; k <= 3; k++) {
            tree.add(new Compartment("main" + k, k - 1, 28.7, MAIN_UM, 1, change.apply(MAIN)));
        }
        Patch thick = change.apply(THICK);
        Patch spiny = change.apply(SPINY);
        int[] trunks = {1, 1, 6};
        for (int k = 1; k <= 3; k++) {
            int copies = apart ? 1 : trunks[k - 1];
            for (int t = 0; t < trunks[k - 1]; t += copies) {
                int parent = k;
                for (int piece = 1; piece <= 2; piece++) {
                    String here = k + "." + (t + 1) + "." + piece;
                    tree.add(new Compartment("thick" + here, parent, 48.5, THICK_UM, copies, thick));
                    parent = tree.size() - 1;
                    for (int chain = 1; chain <= (apart ? 5 : 1); chain++) {
                        for (int row = 1; row <= 4; row++) {
                            int before = row == 1 ? parent : tree.size() - 1;
                            String name = "twigs" + here + "." + chain + "." + row;
                            tree.add(new Compartment(name, before, 34.9, SPINY_UM, apart ? 1 : 5 * copies, spiny));
                        }
                    }
                }
            }
        }
        return tree;
    }

    /** A weight for every compartment of some kinds, which are told by how their names begin; 0 for the others. */
    static double[] shares(List<Compartment> tree, Map<String, Double> perUm2) {
        return tree.stream()
                .mapToDouble(c -> c.areaUm2()
                        * perUm2.entrySet().stream()
                                .filter(e -> c.name().startsWith(e.getKey()))
                                .mapToDouble(Map.Entry::getValue)
                                .sum())
                .toArray();
    }

    /** Passive constants of the paper: Cm 1.64 uF/cm2, leak of 10 kOhm cm2 in the soma and 30 in the dendrite. */
    private static Patch membrane(double diameterUm, double leak) {
        return new Patch(1.64, leak, -80, List.of(), shell(diameterUm));
    }

    /** a / (1 + e^(-(v - half) / slope)). */
    private static java.util.function.DoubleUnaryOperator rise(double a, double half, double slope) {
        return v -> a / (1 + exp((half - v) / slope));
    }

    private static double yamada(double v, double theta) {
        return .0235 * (v - theta) / (1 - exp(-(v - theta) / 12));
    }
}
