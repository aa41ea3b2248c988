package cerebellum.oviedo2025.purkinje;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.cell.CompartmentCell;
import cerebellum.experiment.Checks;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The chapter's models: what holds, and that a spoiled constant is noticed. */
class PurkinjeModelsTest {
    @Test
    void theLumpedTreeIsTheWholeTree() {
        CompartmentCell lumped = PurkinjeCell.of(PurkinjeCell.tree(), .02);
        CompartmentCell whole = PurkinjeCell.of(PurkinjeCell.whole(m -> m), .02);
        lumped.inject(0, 2000);
        whole.inject(0, 2000);
        for (int k = 0; k < 1500; k++) {
            lumped.step();
            whole.step();
            assertEquals(lumped.vMv(0), whole.vMv(0), 1e-6, "step " + k);
        }
    }

    @Test
    void areasAreThePublishedOnes() {
        double[] published = {2247, 11_345, 52_583};
        List<String> kinds = List.of("main", "thick", "twigs");
        for (int k = 0; k < 3; k++) {
            String kind = kinds.get(k);
            double area = PurkinjeCell.tree().stream()
                    .filter(c -> c.name().startsWith(kind))
                    .mapToDouble(c -> c.areaUm2())
                    .sum();
            assertEquals(published[k], area, .002 * published[k], kind);
        }
    }

    @Test
    void synapses() {
        Checks.allHold(new DeSchutterBower1994Part2(), 3);
        assertFalse(Checks.holds(new DeSchutterBower1994Part2(25, 2), "mixedHz"));
    }

    @Test
    void sites() {
        Checks.allHold(new DeSchutter1994(), 1);
        assertFalse(Checks.holds(new DeSchutter1994(2), "gainGrows"));
    }

    @Test
    void oneOfTheFirst() {
        Checks.allHold(new PellioniszLlinas1977(), 1);
        assertFalse(Checks.holds(new PellioniszLlinas1977(12, 1), "burstSpikes"));
    }

    @Test
    void densities() {
        Checks.allHold(new Hakimian1999(), 5);
        assertFalse(Checks.holds(new Hakimian1999(5), "variancePercent"));
    }

    @Test
    void order() {
        Checks.allHold(new SteuberDeSchutter2002(), 3);
        assertFalse(Checks.holds(new SteuberDeSchutter2002(20), "activePercent"));
    }

    @Test
    void patterns() {
        Checks.allHold(new SteuberDeSchutter2001(), 2);
        assertFalse(Checks.holds(new SteuberDeSchutter2001(2, 100, 1), "peakMv"));
    }

    @Test
    void parametersOutsideTheirRange() {
        String message = assertThrows(IllegalArgumentException.class, () -> new SteuberDeSchutter2002(.5))
                .getMessage();
        assertTrue(message.contains("0.5") && message.contains("1") && message.contains("20"), message);
        assertThrows(IllegalArgumentException.class, () -> new DeSchutterBower1994Part2(-1, 0));
    }
}
