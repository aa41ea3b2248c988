package cerebellum.oviedo2025.missing;

import static cerebellum.cell.Channel.ohmic;
import static cerebellum.cell.Gate.settling;
import static cerebellum.cell.Gate.sigmoid;
import static java.lang.StrictMath.exp;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.cell.Channel;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Patch;
import java.util.List;

/**
 * A cell of the inferior olive without its spikes: a leak and calcium of low threshold, two variables (Manor, Rinzel,
 * Segev and Yarom 1997, J Neurophysiol 77:2736; kinetics as in the authors' code, ModelDB 144502).
 *
 * <pre>  C dV/dt = -g_l (V + 63) - g_Ca m^3 h (V - 120) + gap junctions,   m at its steady state, C = 1 uF/cm2</pre>
 *
 * @param leakSiemensPerM2 density of the leak; the paper's mS/cm2 times 10
 * @param calciumSiemensPerM2 density of the calcium channel
 */
public record OliveCell(
        @About(value = "density of the leak", low = .1, high = 10)
        double leakSiemensPerM2,

        @About(value = "density of calcium", low = 0, high = 30)
        double calciumSiemensPerM2) {
    private static final Channel CALCIUM = ohmic("T", 120)
            .with(PointCell.instant(3, sigmoid(-61, 4.2)))
            .with(settling(1, sigmoid(-85.5, -8.6), v -> 40 + 30 * exp((v + 160) / 30) / (1 + exp((v + 84) / 7.3))));

    /** Checks both. */
    public OliveCell {
        Ranges.check(OliveCell.class, leakSiemensPerM2, calciumSiemensPerM2);
    }

    /** A cell of 1000 um2, its gates settled at a potential. */
    public CompartmentCell create(double dtMs, double startMv) {
        Patch membrane = new Patch(1, leakSiemensPerM2, -63, List.of(), null).with(CALCIUM, calciumSiemensPerM2);
        return PointCell.of(membrane, dtMs, startMv);
    }
}
