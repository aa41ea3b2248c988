package cerebellum.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.oviedo2025.purkinje.PurkinjeCell;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompartmentCellTest {
    @Test
    void aSteadyCurrentFadesAlongACableAsTheoryHasIt() {
        CompartmentCell cable = TextbookCells.cable(.1);
        cable.inject(0, 20);
        cable.runTo(200);
        double lambda = 1e4 * Math.sqrt(1e4 * 2e-4 / (4 * 150));
        for (int i : new int[] {0, 30, 60, 99}) {
            double expected = Math.cosh((1000 - 10 * (i + .5)) / lambda) / Math.cosh((1000 - 5) / lambda);
            assertEquals(expected, (cable.vMv(i) + 65) / (cable.vMv(0) + 65), 1e-4, "piece " + i);
        }
        double atEnd = 20 * 1e-5 * 150 * lambda / Math.PI / Math.tanh(1000 / lambda);
        assertEquals(atEnd * Math.cosh(995 / lambda) / Math.cosh(1000 / lambda), cable.vMv(0) + 65, .001);
    }

    /** A ball of leak alone charges to 1 - e^-t; half the step leaves half the error, or by Crank and Nicolson a quarter. */
    @Test
    void crankAndNicolsonsMethodIsOfSecondOrder() {
        double euler = chargingError(CompartmentCell.Method.IMPLICIT_EULER, .1)
                / chargingError(CompartmentCell.Method.IMPLICIT_EULER, .05);
        double crankNicolson = chargingError(CompartmentCell.Method.CRANK_NICOLSON, .1)
                / chargingError(CompartmentCell.Method.CRANK_NICOLSON, .05);
        assertEquals(2, euler, .1);
        assertEquals(4, crankNicolson, .1);
    }

    private static double chargingError(CompartmentCell.Method method, double dtMs) {
        List<Compartment> ball = List.of(new Compartment("ball", -1, 10, 10, 1, TextbookCells.passive()));
        CompartmentCell cell = new CompartmentCell(ball, 100, dtMs, -65, method);
        double nanosiemens = 100 * Math.PI * 1e-3;
        cell.inject(0, 10 * nanosiemens);
        cell.runTo(10);
        return Math.abs(cell.vMv(0) + 65 - 10 * (1 - Math.exp(-1)));
    }

    @Test
    void theErrorHalvesWithTheStep() {
        double exact = afterSpike(.0005);
        double coarse = Math.abs(afterSpike(.016) - exact);
        double middle = Math.abs(afterSpike(.008) - exact);
        double fine = Math.abs(afterSpike(.004) - exact);
        assertEquals(1, Math.log(coarse / middle) / Math.log(2), .2);
        assertEquals(1, Math.log(middle / fine) / Math.log(2), .2);
    }

    /** Potential of the squid's axon on the falling side of its first spike. */
    private static double afterSpike(double dtMs) {
        CompartmentCell axon = TextbookCells.squid(dtMs);
        axon.inject(0, 3000);
        axon.runTo(4);
        return axon.vMv(0);
    }

    @Test
    void goldmansFluxStopsAtNernstsPotential() {
        Channel leak = Channel.calcium("Ca", Channel.Drive.GOLDMAN);
        CalciumShell shell = new CalciumShell(.2, 1e-3, 1e-4, 2, 12.5);
        Patch membrane = new Patch(1, 0, 0, List.of(new Patch.Density(leak, 1e-6)), shell);
        CompartmentCell cell =
                new CompartmentCell(List.of(new Compartment("ball", -1, 10, 10, 1, membrane)), 100, .1, -65);
        assertThrows(IllegalStateException.class, () -> cell.runTo(1e4), "E = 124 mV is out of bounds");
        Patch half =
                new Patch(1, 0, 0, List.of(new Patch.Density(leak, 1e-6)), new CalciumShell(.2, 1e-3, .1, 2, 12.5));
        CompartmentCell rich = new CompartmentCell(List.of(new Compartment("ball", -1, 10, 10, 1, half)), 100, .1, -65);
        rich.runTo(3000);
        assertEquals(12.5 * Math.log(20), rich.vMv(0), .01);
    }

    /** dx = -x/tau dt + sigma dW has the variance sigma^2 tau / 2. */
    @Test
    void noiseOfAGateHasTheVarianceOfTheory() {
        Gate slow = Gate.settling(1, v -> .5, v -> 2);
        Channel open = Channel.ohmic("open", -65).with(slow);
        Patch membrane = new Patch(1, 0, -65, List.of(new Patch.Density(open, 1)), null);
        CompartmentCell cell =
                new CompartmentCell(List.of(new Compartment("ball", -1, 10, 10, 1, membrane)), 100, .05, -65);
        double fullyOpen = cell.membraneNanosiemens()[0] / .5;
        cell.noise(.1, new Seed(1));
        SummaryStatistics x = new SummaryStatistics();
        for (int k = 0; k < 400_000; k++) {
            cell.step();
            x.addValue(cell.membraneNanosiemens()[0] / fullyOpen);
        }
        assertEquals(.5, x.getMean(), .005);
        assertEquals(.01, x.getVariance(), .01 * .06);
    }

    @Test
    void resetReturnsToTheStart() {
        CompartmentCell axon = TextbookCells.squid(.01);
        axon.inject(0, 3000);
        axon.runTo(5);
        double first = axon.vMv(0);
        axon.reset();
        assertEquals(-65, axon.vMv(0));
        axon.inject(0, 3000);
        axon.runTo(5);
        assertEquals(first, axon.vMv(0));
    }

    @Test
    void whatCannotBeIsRefusedByName() {
        refused("density of NaF = -1 S/m2", () -> new Patch.Density(PurkinjeCell.NAF, -1));
        refused("synaptic conductance = -2 nS", () -> TextbookCells.squid(.01).conduct(0, -2, 0));
        refused("time step = 2 ms", () -> TextbookCells.squid(2));
        refused("CaP needs calcium", () -> new Patch(1, 1, -65, List.of(new Patch.Density(PurkinjeCell.CAP, 1)), null));
        refused(
                "compartment 1, b, hangs on 1",
                () -> new CompartmentCell(
                        List.of(
                                new Compartment("a", -1, 1, 1, 1, TextbookCells.passive()),
                                new Compartment("b", 1, 1, 1, 1, TextbookCells.passive())),
                        100,
                        .01,
                        -65));
        CompartmentCell axon = TextbookCells.squid(1);
        axon.inject(0, 1e6);
        String said =
                assertThrows(IllegalStateException.class, () -> axon.runTo(100)).getMessage();
        assertTrue(said.startsWith("axon left") && said.contains("step of 1.000 ms"), said);
    }

    /** Where a rate x / (1 - exp(-x)) of sodium (-40 mV) or potassium (-55 mV) is 0 / 0. */
    @ParameterizedTest
    @ValueSource(doubles = {-40, -55})
    void aCellMayRestWhereARateIsNothingOverNothing(double restMv) {
        CompartmentCell there = TextbookCells.squid(.01, restMv);
        CompartmentCell beside = TextbookCells.squid(.01, restMv + 1e-4);
        for (int k = 0; k < 500; k++) {
            there.step();
            beside.step();
            assertEquals(beside.vMv(0), there.vMv(0), .02, "at " + there.timeMs() + " ms");
        }
    }

    @Test
    void aCurveIsLookedAtBesideTheHoleAndNowhereElse() {
        Gate gate = Gate.rates(1, v -> .1 * (v + 40) / (1 - Math.exp(-(v + 40) / 10)), v -> .25);
        // the rate is 10 * .1 = 1 at its hole, so that the gate is 1 / 1.25 open and takes 1 / 1.25 ms
        assertEquals(Double.NaN, gate.steady().applyAsDouble(-40, 0));
        assertEquals(.8, gate.steadyAt(-40, 0), 1e-6);
        assertEquals(.8, gate.tauMsAt(-40, 0), 1e-6);
        assertEquals(gate.steady().applyAsDouble(-41, 0), gate.steadyAt(-41, 0));
        assertEquals(gate.tauMs().applyAsDouble(-41, 0), gate.tauMsAt(-41, 0));
        Gate both = Gate.both(1, (v, ca) -> (v + 40) / Math.expm1(v + 40), (v, ca) -> 1);
        assertEquals(1, both.steadyAt(-40, .5), 1e-6);
    }

    @Test
    void aGateOfVoltageAndCalciumMayPassItsHole() {
        // the hole is at the resting potential, where the cell stays
        Gate both = Gate.both(1, (v, ca) -> (v + 65) / Math.expm1(v + 65) / 2, (v, ca) -> 1);
        CompartmentCell cell = ball(Channel.ohmic("both", -65).with(both));
        cell.runTo(1);
        assertEquals(-65, cell.vMv(0), 1e-9);
        assertEquals(.5 * 100 * Math.PI * 1e-3, cell.membraneNanosiemens()[0] - 100 * Math.PI * 1e-3, 1e-6);
    }

    @Test
    void aCurveThatIsNoNumberIsBlamedAndNotTheStep() {
        refused(
                "a gate of root has a curve that is not a number at -150.000 mV",
                () -> ball(Channel.ohmic("root", -65).with(Gate.settling(1, v -> Math.sqrt(v), v -> 1))));
        refused(
                "a gate of late has a curve that is not a number at 10.0000 mV",
                () -> ball(Channel.ohmic("late", -65).with(Gate.settling(1, v -> 1, v -> v < 10 ? 1 : Double.NaN))));
        refused(
                "injected current = NaN pA must lie",
                () -> TextbookCells.squid(.01).inject(0, Double.NaN));
        refused(
                "synaptic reversal = NaN mV must lie",
                () -> TextbookCells.squid(.01).conduct(0, 1, Double.NaN));
        Gate both = Gate.both(1, (v, ca) -> v > -64 ? Double.NaN : 1, (v, ca) -> 1);
        CompartmentCell cell = ball(Channel.ohmic("both", -65).with(both));
        cell.inject(0, 100);
        String said =
                assertThrows(IllegalStateException.class, () -> cell.runTo(10)).getMessage();
        assertTrue(said.startsWith("ball has no potential any more at") && !said.contains("step"), said);
    }

    private static CompartmentCell ball(Channel channel) {
        CalciumShell shell = new CalciumShell(.2, 1, 1e-4, 2, 12.5);
        Patch membrane = new Patch(1, 1, -65, List.of(new Patch.Density(channel, 1)), shell);
        return new CompartmentCell(List.of(new Compartment("ball", -1, 10, 10, 1, membrane)), 100, .1, -65);
    }

    private static void refused(String start, org.junit.jupiter.api.function.Executable what) {
        String said = assertThrows(IllegalArgumentException.class, what).getMessage();
        assertTrue(said.startsWith(start), said);
    }
}
