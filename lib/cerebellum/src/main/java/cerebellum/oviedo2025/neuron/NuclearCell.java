package cerebellum.oviedo2025.neuron;

import static cerebellum.cell.Channel.ohmic;
import static cerebellum.cell.Gate.settling;
import static cerebellum.cell.Gate.sigmoid;
import static java.lang.StrictMath.exp;

import cerebellum.Require;
import cerebellum.cell.CalciumShell;
import cerebellum.cell.Channel;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Gate;
import cerebellum.cell.Patch;
import java.util.List;

/**
 * A neuron of the deep nuclei: the soma of Steuber, Schultheiss, Silver, De Schutter and Jaeger 2011 (J Comput Neurosci
 * 30:633), at 32 °C; kinetics as in ModelDB 136175 and Open Source Brain.
 *
 * <p>Differs: one compartment instead of 511; CaLVA ohmic about 60 mV, so that it leaves the shell of SK alone; the
 * shell is 14 um deep. tuned: the shell, on seeds 101 to 106 of the model, so that SK is recruited in proportion to the
 * rate; in a thinner one SK saturates and the cell jumps from slow firing to fast. CaHVA's time constant and the leak are
 * general knowledge.
 *
 * @param lowCalciumSiemensPerM2 density of CaLVA
 * @param persistentSodiumSiemensPerM2 density of NaP
 * @param hSiemensPerM2 density of h
 */
public record NuclearCell(double lowCalciumSiemensPerM2, double persistentSodiumSiemensPerM2, double hSiemensPerM2) {
    private static final Channel NAF = ohmic("NaF", 71)
            .with(settling(3, sigmoid(-45, 7.3), v -> 5.83 / (exp(-(v - 6.4) / 9) + exp((v + 97) / 17)) + .025))
            .with(settling(1, sigmoid(-42, -5.9), v -> 16.67 / (exp(-(v - 8.3) / 29) + exp((v + 66) / 9)) + .2));
    private static final Channel NAP = ohmic("NaP", 71)
            .with(settling(3, sigmoid(-70, 4.1), v -> 50))
            .with(settling(1, sigmoid(-80, -4), v -> 1750 / (1 + exp(-(v + 65) / 8)) + 250));
    private static final Channel FAST_KDR = ohmic("fKdr", -90)
            .with(settling(4, sigmoid(-40, 7.8), v -> 13.9 / (exp((v + 40) / 12) + exp(-(v + 40) / 13)) + .1));
    private static final Channel SLOW_KDR = ohmic("sKdr", -90)
            .with(settling(4, sigmoid(-50, 9.1), v -> 14.95 / (exp((v + 50) / 21.74) + exp(-(v + 50) / 13.91)) + .05));
    private static final Channel SK = ohmic("SK", -90)
            .with(Gate.calcium(
                    1, ca -> 1 / (1 + StrictMath.pow(3e-4 / ca, 4)), ca -> ca < .005 ? 1 - 186.67 * ca : .0667));
    private static final Channel H = ohmic("h", -45).with(settling(2, sigmoid(-80, -5), v -> 400));
    private static final Channel TNC = ohmic("TNC", -35);
    private static final Channel CA_HVA = Channel.calcium("CaHVA", Channel.Drive.GOLDMAN)
            .with(settling(
                    3,
                    sigmoid(-34.5, 9),
                    v -> 1 / (31.746 / (exp(-(v - 5) / 13.89) + 1) + 3.97e-4 * (v + 8.9) / (exp((v + 8.9) / 5) - 1))));
    private static final Channel CA_LVA = ohmic("CaLVA", 60)
            .with(settling(2, sigmoid(-56, 6.2), v -> .333 / (exp(-(v + 131) / 16.7) + exp((v + 15.8) / 18.2)) + .204))
            .with(settling(
                    1,
                    sigmoid(-80, -4),
                    v -> v < -81 ? .333 * exp((v + 466) / 66) : .333 * exp(-(v + 21) / 10.5) + 9.32));
    private static final CalciumShell SHELL = new CalciumShell(14, 70, 5e-5, 2, 13.14);

    /** Checks ranges. */
    public NuclearCell {
        Require.in("density of CaLVA", lowCalciumSiemensPerM2, "S/m2", 0, 1000);
        Require.in("density of NaP", persistentSodiumSiemensPerM2, "S/m2", 0, 100);
        Require.in("density of h", hSiemensPerM2, "S/m2", 0, 100);
    }

    /** A cell before it has settled. */
    public CompartmentCell create(double dtMs) {
        Patch membrane = new Patch(1.57, .28, -66, List.of(), SHELL)
                .with(NAF, 250)
                .with(NAP, persistentSodiumSiemensPerM2)
                .with(FAST_KDR, 150)
                .with(SLOW_KDR, 125)
                .with(SK, 2.2)
                .with(H, hSiemensPerM2)
                .with(TNC, .3)
                .with(CA_HVA, 7.5e-8)
                .with(CA_LVA, lowCalciumSiemensPerM2);
        return new CompartmentCell(List.of(new Compartment("soma", -1, 21.6, 21.6, 1, membrane)), 100, dtMs, -60);
    }
}
