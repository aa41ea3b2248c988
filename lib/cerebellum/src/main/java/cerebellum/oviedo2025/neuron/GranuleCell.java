package cerebellum.oviedo2025.neuron;

import static cerebellum.cell.Channel.ohmic;
import static cerebellum.cell.Gate.rates;
import static cerebellum.cell.Gate.settling;
import static cerebellum.cell.Gate.sigmoid;
import static java.lang.StrictMath.exp;

import cerebellum.cell.CalciumShell;
import cerebellum.cell.Channel;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Gate;
import cerebellum.cell.Patch;
import cerebellum.cell.SpikeDetector;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The granule cell of Maex and De Schutter 1998 as Saarinen, Linne and Yli-Harja 2008 (PLoS Comput Biol 4:e1000004)
 * use it: six channels and calcium in a ball of 10 um.
 *
 * <p>Constants: the model as Open Source Brain keeps it ({@code GranuleCell}); curves of u = V - 10 mV, rates of 17.35 °C
 * times 5 but for KA, which is Q10 = 3 at 32 °C; sodium's least time constants are those before the factor. Its spike
 * times under 10 pA are published ({@link SpikeTimes}). Differs: Saarinen's passive constants are a little others.
 */
public final class GranuleCell {
    /** Fast sodium. */
    public static final Channel NA = ohmic("Na", 55)
            .with(rates(3, warm(u -> 1.5 * exp(.081 * (u + 39))), warm(u -> 1.5 * exp(-.066 * (u + 39))), .05 / 5))
            .with(rates(1, warm(u -> .12 * exp(-.089 * (u + 50))), warm(u -> .12 * exp(.089 * (u + 50))), .225 / 5));
    /** Delayed rectifier. */
    public static final Channel KDR = ohmic("KDr", -90)
            .with(rates(4, warm(u -> .17 * exp(.073 * (u + 38))), warm(u -> .17 * exp(-.018 * (u + 38)))))
            .with(rates(
                    1,
                    warm(u -> u > -46 ? 7.6e-4 : 7e-4 + 6.5e-5 * exp(-.08 * (u + 46))),
                    warm(u -> .0011 / (1 + exp(-.0807 * (u + 44))))));
    /** A-type potassium. */
    public static final Channel KA = ohmic("KA", -90)
            .with(settling(3, shifted(sigmoid(-46.7, 19.8)), shifted(u -> .41 * exp(-(u + 43.5) / 42.8) + .167)))
            .with(settling(
                    1,
                    shifted(sigmoid(-78.8, -8.4)),
                    shifted(u -> 10.8 + .03 * u + 1 / (57.9 * exp(.127 * u) + 1.34e-4 * exp(-.059 * u)))));
    /** High-threshold calcium. */
    public static final Channel CA_HVA = new Channel("CaHVA", Channel.Drive.CALCIUM, 80, List.of())
            .with(rates(
                    2,
                    warm(u -> 1.6 / (1 + exp(-.072 * (u - 5)))),
                    warm(u -> .02 * (u + 8.9) / (exp(.2 * (u + 8.9)) - 1))))
            .with(rates(1, warm(GranuleCell::recovery), warm(u -> .005 - recovery(u))));
    /** Potassium opened by calcium and voltage. */
    public static final Channel KCA = ohmic("KCa", -90).with(mixed());
    /** Mixed cations, opened by hyperpolarization. */
    public static final Channel H = ohmic("H", -42)
            .with(rates(1, warm(u -> 8e-4 * exp(-.0909 * (u + 75))), warm(u -> 8e-4 * exp(.0909 * (u + 75)))));

    private GranuleCell() {}

    /** The shell, .084 um of a ball, as a layer of the same volume below a plane: .084 - .084^2 / 5 + .084^3 / 75. */
    private static final double SHELL_UM = .0826;

    /** A cell at -65 mV, before it has settled. */
    public static CompartmentCell create(double dtMs) {
        Patch membrane = new Patch(1, .33, -65, List.of(), new CalciumShell(SHELL_UM, 10, 7.55e-5, 2.4, 13.4))
                .with(NA, 557)
                .with(KDR, 89)
                .with(KA, 11.46)
                .with(CA_HVA, 9.08)
                .with(KCA, 179.8)
                .with(H, .309);
        return new CompartmentCell(List.of(new Compartment("soma", -1, 10, 10, 1, membrane)), 100, dtMs, -65);
    }

    /** Times (ms) of the spikes of a cell under a current from 100 to 600 ms, by an upward crossing of 0 mV. */
    public static double[] step(double picoamp, double dtMs) {
        CompartmentCell cell = create(dtMs);
        SpikeDetector spikes = new SpikeDetector(0);
        long steps = Math.round(650 / dtMs);
        for (long k = 0; k < steps; k++) {
            double t = k * dtMs;
            spikes.at(t, cell.vMv(0));
            cell.inject(0, t >= 100 - dtMs / 2 && t < 600 - dtMs / 2 ? picoamp : 0);
            cell.step();
        }
        return spikes.timesMs();
    }

    private static DoubleUnaryOperator shifted(DoubleUnaryOperator curve) {
        return v -> curve.applyAsDouble(v - 10);
    }

    private static DoubleUnaryOperator warm(DoubleUnaryOperator rate) {
        return v -> 5 * rate.applyAsDouble(v - 10);
    }

    private static double recovery(double u) {
        return u < -60 ? .005 : .005 * exp(-(u + 60) / 20);
    }

    private static Gate mixed() {
        return Gate.both(
                1,
                (v, ca) -> opening(v - 10, ca) / (opening(v - 10, ca) + closing(v - 10, ca)),
                (v, ca) -> 1 / (5 * (opening(v - 10, ca) + closing(v - 10, ca))));
    }

    private static double opening(double u, double ca) {
        return 2.5 / (1 + 1.5e-3 * exp(-.085 * u) / ca);
    }

    private static double closing(double u, double ca) {
        return 1.5 / (1 + ca / (1.5e-4 * exp(-.077 * u)));
    }
}
