package cerebellum.oviedo2025.missing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.cell.CompartmentCell;
import cerebellum.experiment.Checks;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OliveTest {
    private static final OliveCell OSCILLATOR = new OliveCell(1.5, 4);

    @Test
    void twoThatRestAloneOscillateTogether() {
        Checks.allHold(new Manor1997(), 1);
    }

    @Test
    void withoutAGapJunctionTheyRest() {
        assertFalse(Checks.holds(new Manor1997(0), "pairSwingMv"));
    }

    @Test
    void aSheetSharesARhythm() {
        Checks.allHold(new Long2002(), 1, 2);
    }

    @Test
    void aWeakGapJunctionIsNotEnough() {
        assertFalse(Checks.holds(new Long2002(10, .05), "order"));
    }

    @Test
    void theTwoVariablesFollowTheirEquations() {
        double[] v = course(.005);
        double mv = -60;
        double h = 1 / (1 + Math.exp((mv + 85.5) / 8.6));
        double worst = 0;
        for (int k = 0; k < 500_000; k++) {
            if (k % 1000 == 0) {
                worst = Math.max(worst, Math.abs(mv - v[k / 1000]));
            }
            double m = 1 / (1 + Math.exp(-(mv + 61) / 4.2));
            double tau = 40 + 30 * Math.exp((mv + 160) / 30) / (1 + Math.exp((mv + 84) / 7.3));
            double dv = -.15 * (mv + 63) - .4 * m * m * m * h * (mv - 120);
            h += .001 * (1 / (1 + Math.exp((mv + 85.5) / 8.6)) - h) / tau;
            mv += .001 * dv;
        }
        assertEquals(0, worst, .05, "mV apart in half a second");
    }

    private static double[] course(double dtMs) {
        CompartmentCell cell = OSCILLATOR.create(dtMs, -60);
        double[] v = new double[500];
        for (int ms = 0; ms < 500; ms++) {
            cell.runTo(ms);
            v[ms] = cell.vMv(0);
        }
        return v;
    }

    @Test
    void alikeCellsThatStartTogetherStayTogether() {
        double[] start = new double[9];
        Arrays.fill(start, -60);
        double[][] v = new OliveSheet(Collections.nCopies(9, OSCILLATOR), 3, 1, start, .1).run(0, 500, .1);
        assertEquals(
                v[0][499], v[4][499], .01, "mV: the step knows how many neighbours a cell has, the equation does not");
        assertEquals(1, Long2002.order(OliveSheet.rhythms(run(2))), 1e-6);
    }

    private static double[][] run(int cells) {
        double[] start = new double[cells];
        Arrays.fill(start, -60);
        return new OliveSheet(Collections.nCopies(cells, OSCILLATOR), cells, 1, start, .1).run(1000, 2000, .1);
    }

    @Test
    void aSineHasItsRateAndItsPhase() {
        double[] sine = IntStream.range(0, 2000)
                .mapToDouble(k -> -60 + 2 * Math.sin(2 * Math.PI * (k - 30) / 160))
                .toArray();
        Rhythm rhythm = Rhythm.of(sine, 1);
        assertEquals(6.25, rhythm.meanHz(), .01);
        assertEquals(4, rhythm.swingMv(), .01);
        assertEquals(.25, rhythm.phaseTurn(30 + 160 + 40), .01);
        assertTrue(Double.isNaN(rhythm.phaseTurn(1999)));
        assertEquals(0, Rhythm.of(new double[] {-60, -60, -60}, 1).meanHz());
    }

    @Test
    void phasesAreMapsOfTheWholeSheet() {
        Long2002 sheet = new Long2002(4, 2);
        List<Long2002.OnSheet> ahead = sheet.ahead(OliveSheet.rhythms(sheet.run(new Seed(1))), 1000);
        assertEquals(16, ahead.size());
        assertTrue(ahead.stream().allMatch(s -> Math.abs(s.value()) <= 180));
    }

    @Test
    void rowsThatAreNotFullAreRefused() {
        assertEquals(
                "3 cells do not fill rows of 2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> new OliveSheet(
                                        Collections.nCopies(3, OSCILLATOR), 2, 1, new double[] {-60, -60, -60}, .1))
                        .getMessage());
        assertEquals(
                "gap_ns = -1 nS must lie between 0 and 20 nS",
                assertThrows(IllegalArgumentException.class, () -> new Manor1997(-1))
                        .getMessage());
    }
}
