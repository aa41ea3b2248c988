package cerebellum.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AhpCellTest {
    private static final AhpCell CELL = new AhpCell(106, 2.32, -68, -55, 100, -70, 2.5);

    @Test
    void aSpikePullsTheCellDown() {
        AhpCell.Group cells = CELL.group(1);
        int spikes = 0;
        boolean before = false;
        for (int t = 0; t < 1000; t++) {
            boolean fires = cells.step(0, 1, 0);
            assertFalse(fires && before, "two spikes in a row at " + t + " ms");
            before = fires;
            spikes += fires ? 1 : 0;
        }
        assertTrue(spikes > 10 && spikes < 300, spikes + " spikes in a second");
    }

    @Test
    void withoutInputItRests() {
        AhpCell.Group cells = CELL.group(2);
        for (int t = 0; t < 1000; t++) {
            assertFalse(cells.step(1, 0, 0));
        }
    }

    @Test
    void aCellWithoutAMembraneIsRefused() {
        assertEquals(
                "capacitance = 0 pF must lie between 0.001 and 1000000 pF",
                assertThrows(IllegalArgumentException.class, () -> new AhpCell(0, 1, -60, -50, 1, -70, 1))
                        .getMessage());
    }
}
