package cerebellum.shinji2024;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Csv;
import cerebellum.experiment.Datasets;
import java.util.List;
import org.junit.jupiter.api.Test;

class MotorReferenceTest {
    @Test
    void theFirstCyclesAreThoseOfTheReferenceToTheLastBit() {
        Csv expected = Datasets.read("motor/first-cycles.csv").csv();
        List<Motor.Cycle> found =
                new Motor().with("repeats=1 cycles=5 loads=none").run().cycles();
        assertEquals(10, expected.size());
        for (int row = 0; row < 10; row++) {
            assertEquals(expected.text(row, 1), found.get(row).condition());
            assertEquals(expected.number(row, 3), found.get(row).errorRps());
        }
    }

    @Test
    void theReferenceHasTheFeaturesOfFigure7() {
        Csv windows = Datasets.read("motor/windows.csv").csv();
        double[] least = {.9, 0, 0, 0, 0, 0, 0, 0};
        double[] most = {1, .45, 1, .4, 1, 1, 1, .35};
        for (int row = 0; row < 8; row++) {
            double ratio = windows.number(row, windows.column("ratio"));
            assertTrue(ratio >= least[row] && ratio < most[row], "window " + row + ": " + ratio);
        }
        Csv jumps = Datasets.read("motor/jumps.csv").csv();
        double first = jumps.number(0, jumps.column("cerebellum_rps"));
        assertTrue(first > 5 * jumps.number(0, jumps.column("cerebellum_sd_rps")));
        for (int row = 1; row < 3; row++) {
            assertTrue(Math.abs(jumps.number(row, jumps.column("cerebellum_rps"))) < first / 2);
        }
        Csv course = Datasets.read("motor/figure7.csv").csv();
        for (int row = 0; row < course.size(); row++) {
            double level = course.text(row, course.column("load")).equals("true") ? 8.4 : 7.13;
            assertEquals(level, course.number(row, course.column("pd_rps")), .03 * level);
        }
    }
}
