package cerebellum.oviedo2025.potential;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.SpikeDetector;
import cerebellum.experiment.Checks;
import cerebellum.field.Source;
import cerebellum.oviedo2025.potential.CellMap.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class Parasuram2016Test {
    @Test
    void everyCheckHolds() {
        Checks.allHold(new Parasuram2016(), 1, 2);
    }

    @Test
    void withoutTheSlowSynapseThereIsNoSecondWave() {
        assertFalse(Checks.holds(new Parasuram2016(.3, 0, .3), "second"));
    }

    @Test
    void withoutGolgiCellsTheyHoldNothingDown() {
        assertFalse(Checks.holds(new Parasuram2016(.3, 4, 0), "withoutGolgi"));
    }

    @Test
    void theShapedGranuleCellFiresWhereTheBallDoes() {
        assertEquals(0, spikes(4));
        assertEquals(10, spikes(6), 4);
        assertEquals(17, spikes(10), 4);
    }

    /** In half a second. */
    private static int spikes(double currentPa) {
        CompartmentCell cell = GranuleTree.create(.025);
        cell.runTo(300);
        cell.inject(0, currentPa);
        SpikeDetector spikes = new SpikeDetector(-20);
        while (cell.timeMs() < 800) {
            cell.step();
            spikes.at(cell.timeMs(), cell.vMv(GranuleTree.HILLOCK));
        }
        return spikes.count();
    }

    @Test
    void potentialsAreInverselyProportionalToTheConductivity() {
        double once = new Parasuram2016(.3, 4, .3)
                .beside(new cerebellum.field.Spot(30, 0, 0), .15, 20).stream()
                        .mapToDouble(b -> Math.abs(b.lineUv()))
                        .max()
                        .orElseThrow();
        double twice = new Parasuram2016(.6, 4, .3)
                .beside(new cerebellum.field.Spot(30, 0, 0), .15, 20).stream()
                        .mapToDouble(b -> Math.abs(b.lineUv()))
                        .max()
                        .orElseThrow();
        assertEquals(2, once / twice, 1e-9);
    }

    @Test
    void aPurkinjeCellsSpikeIsNegativeAtItsSomaAndPositiveAtItsTwigs() {
        List<Frame> frames = CellMap.spike(.5, 12).frames();
        double deepest = 0;
        double highest = 0;
        for (Frame f : frames) {
            for (double uv : f.potentialsUv()) {
                deepest = Math.min(deepest, uv);
                highest = Math.max(highest, uv);
            }
        }
        assertTrue(deepest < -30 && highest > 3, deepest + " to " + highest);
    }

    @Test
    void whatIsOutOfRangeIsSaidInASentence() {
        assertEquals(
                "tissue_siemens_per_m = 0 S/m must lie between 0.01 and 10 S/m",
                assertThrows(IllegalArgumentException.class, () -> new Parasuram2016(0, 4, .3))
                        .getMessage());
        assertEquals(
                "frame = 12 must lie between 0 and 11",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> CellMap.spike(.5, 12).panel(12))
                        .getMessage());
    }

    @Test
    void aShockLeavesNoNetCurrent() {
        assertTrue(new GranuleVolley(.8, 4, .3, 3)
                        .shock(Source.line(.3, 0), new Seed(5))
                        .largestSumNa()
                < 1e-9);
    }
}
