package cerebellum.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Patch;
import cerebellum.cell.TextbookCells;
import cerebellum.oviedo2025.purkinje.PurkinjeCell;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FieldTest {
    private static final Spot HERE = new Spot(0, 0, 0);
    private static final Segment UPRIGHT = new Segment(0, HERE, new Spot(0, 0, 20), 1);

    @Test
    void aPointSourceIsOhmsLaw() {
        // 1 nA through a ball of 100 um into .3 S/m: 1e-9 / (4 pi .3 1e-4) V
        assertEquals(
                1e6 * 1e-9 / (4 * Math.PI * .3 * 1e-4),
                Source.point(.3, 0).microvolts(new Segment(0, HERE, HERE, 1), new Spot(0, 100, 0)),
                1e-12);
    }

    @Test
    void aLineIsTheSumOfItsPoints() {
        for (Spot at : List.of(new Spot(3, 0, 10), new Spot(5, 2, -12), new Spot(1, 1, 40), new Spot(0, 0, 31))) {
            double sum = 0;
            int n = 20_000;
            for (int i = 0; i < n; i++) {
                Spot piece = HERE.towards(UPRIGHT.to(), (i + .5) / n);
                sum += Source.point(.3, 0).microvolts(new Segment(0, piece, piece, 1e-3), at) / n;
            }
            // on the axis the line keeps off by its radius
            assertEquals(sum, Source.line(.3, 0).microvolts(UPRIGHT, at), 2e-3 * sum, at.toString());
        }
    }

    @Test
    void beyondTenLengthsALineIsAPoint() {
        SplittableRandom random = new Seed(3).random();
        double worst = 0;
        double near = 0;
        for (int k = 0; k < 300; k++) {
            Spot direction = new Spot(Seed.normal(random), Seed.normal(random), Seed.normal(random));
            double size = HERE.distanceUm(direction);
            worst = Math.max(
                    worst,
                    difference(UPRIGHT.middle()
                            .moved(
                                    200 * direction.xUm() / size,
                                    200 * direction.yUm() / size,
                                    200 * direction.zUm() / size)));
            near = Math.max(
                    near,
                    difference(UPRIGHT.middle()
                            .moved(
                                    20 * direction.xUm() / size,
                                    20 * direction.yUm() / size,
                                    20 * direction.zUm() / size)));
        }
        assertTrue(worst < .01, "beyond ten lengths " + worst);
        assertTrue(near > .01, "at one length " + near);
    }

    private static double difference(Spot at) {
        return Math.abs(
                Source.line(.3, 0).microvolts(UPRIGHT, at) / Source.point(.3, 0).microvolts(UPRIGHT, at) - 1);
    }

    @Test
    void farAwayAPoleFallsWithDistanceAndAPairWithItsSquare() {
        List<Segment> pair = List.of(UPRIGHT, new Segment(1, new Spot(0, 0, 20), new Spot(0, 0, 40), 1));
        Source line = Source.line(.3, 0);
        assertEquals(-1, slope(pair, line, 1, 1), .01);
        assertEquals(-2, slope(pair, line, 1, -1), .05);
        // the distance factor is no source: it falls by e every 72 um
        assertTrue(slope(pair, Source.distanceFactor(.3), 1, 1) < -5);
    }

    /** Of the potential over distance from 500 to 1000 um, both logarithmic, 30 degrees off the axis. */
    private static double slope(List<Segment> cell, Source source, double... currentsNa) {
        double[] phi = new double[2];
        for (int i = 0; i < 2; i++) {
            double d = 500 * (i + 1);
            Spot at = new Spot(.5 * d, 0, 20 + Math.sqrt(.75) * d);
            phi[i] = LeadField.of(source, cell, 2, ElectrodeArray.of(at)).potentialsUv(currentsNa)[0];
        }
        return StrictMath.log(phi[1] / phi[0]) / StrictMath.log(2);
    }

    @Test
    void theDistanceFactorIsThePublishedOne() {
        Segment ball = new Segment(0, HERE, HERE, 1);
        assertEquals(10 / Math.E, Source.distanceFactor(.3).microvolts(ball, new Spot(72, 0, 0)), 1e-12);
        assertEquals(10, Source.distanceFactor(.3).microvolts(ball, HERE), 0);
    }

    /** Capacitance and leak of a passive cell, computed from its potentials, are what it says it passes outward. */
    @Test
    void membraneCurrentsAreCapacitanceAndLeak() {
        Patch membrane = new Patch(1, 1, -65, List.of(), null);
        List<Compartment> tree = List.of(
                new Compartment("a", -1, 20, 20, 1, membrane),
                new Compartment("b", 0, 50, 2, 1, membrane),
                new Compartment("c", 1, 50, 1, 3, membrane));
        double dt = .025;
        for (CompartmentCell.Method method : CompartmentCell.Method.values()) {
            CompartmentCell cell = new CompartmentCell(tree, 150, dt, -65, method);
            double[] out = new double[3];
            cell.membraneCurrents(out);
            assertEquals(0, out[0], 0);
            cell.inject(2, 20);
            for (int k = 0; k < 50; k++) {
                double[] before = {cell.vMv(0), cell.vMv(1), cell.vMv(2)};
                cell.step();
                cell.membraneCurrents(out);
                for (int i = 0; i < 3; i++) {
                    double area = tree.get(i).areaUm2();
                    // uF/cm2 um2 = .01 pF; S/m2 um2 = .001 nS; Crank and Nicolson look at the middle of the step
                    double at = method == CompartmentCell.Method.IMPLICIT_EULER
                            ? cell.vMv(i)
                            : (cell.vMv(i) + before[i]) / 2;
                    double pa = .01 * area * (cell.vMv(i) - before[i]) / dt + .001 * area * (at + 65);
                    assertEquals(pa * 1e-3, out[i], 1e-12, method + " " + i);
                }
                assertEquals(.02, out[0] + out[1] + out[2], 1e-13);
            }
        }
    }

    @Test
    void currentsOfACellThatFiresSumToNothing() {
        CompartmentCell cell = new CompartmentCell(PurkinjeCell.tree(), 250, .02, -68);
        double[] out = new double[PurkinjeCell.tree().size()];
        double worst = 0;
        double largest = 0;
        for (int k = 0; k < 5000; k++) {
            cell.close();
            cell.conductToo(20, k < 2500 ? 0 : 30, 0);
            cell.step();
            cell.membraneCurrents(out);
            double sum = 0;
            for (double one : out) {
                sum += one;
                largest = Math.max(largest, Math.abs(one));
            }
            worst = Math.max(worst, Math.abs(sum));
        }
        assertTrue(largest > 1, largest + " nA");
        assertTrue(worst < 1e-9, worst + " nA");
    }

    @Test
    void aFanHoldsEveryTwigAtItsParentsEnd() {
        List<Compartment> tree = PurkinjeCell.tree();
        List<Segment> fan = FanLayout.of(tree, 120);
        assertEquals(tree.stream().mapToInt(Compartment::copies).sum(), fan.size());
        for (Segment s : fan) {
            assertEquals(tree.get(s.compartment()).lengthUm(), s.lengthUm(), 1e-9);
            int parent = tree.get(s.compartment()).parent();
            assertTrue(
                    parent < 0 || fan.stream().anyMatch(p -> p.compartment() == parent && p.to().equals(s.from())),
                    s.toString());
        }
    }

    @Test
    void electrodesStandWhereTheyAreAsked() {
        assertEquals(
                List.of(new Spot(1, 2, -10), new Spot(1, 2, 0), new Spot(1, 2, 10)),
                ElectrodeArray.shaft(new Spot(1, 2, -10), new Spot(1, 2, 10), 3).sites());
        List<Spot> grid =
                ElectrodeArray.grid(new Spot(-1, 5, 0), new Spot(1, 5, 4), 3, 2).sites();
        assertEquals(new Spot(1, 5, 0), grid.get(2));
        assertEquals(new Spot(-1, 5, 4), grid.get(3));
    }

    @Test
    void whatIsWrongIsSaidInASentence() {
        refused("conductivity = 0 S/m must lie between 0.001 and 100 S/m", () -> Source.point(0, 0));
        refused("least distance of an electrode = -1 um must lie between 0 and 1000 um", () -> Source.line(.3, -1));
        refused(
                "z of a spot = NaN um must lie between -1000000 and 1000000 um",
                () -> ElectrodeArray.of(new Spot(0, 0, Double.NaN)));
        refused("electrodes = 0 must lie between 1 and 1000000", () -> new ElectrodeArray(List.of()));
        refused(
                "compartment 1 lies nowhere: its current would be lost",
                () -> LeadField.of(Source.point(.3, 0), List.of(UPRIGHT), 2, ElectrodeArray.of(HERE)));
        refused(
                "membrane currents has length 3, must have 1",
                () -> LeadField.of(Source.point(.3, 0), List.of(UPRIGHT), 1, ElectrodeArray.of(HERE))
                        .potentialsUv(new double[3]));
        refused(
                "membrane currents has length 2, must have 21",
                () -> new CompartmentCell(TextbookCells.ballAndStick(), 150, .025, -65)
                        .membraneCurrents(new double[2]));
        refused(
                "opening of a fan = 400 deg must lie between 0 and 360 deg",
                () -> FanLayout.of(TextbookCells.ballAndStick(), 400));
    }

    private static void refused(String sentence, Executable call) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
