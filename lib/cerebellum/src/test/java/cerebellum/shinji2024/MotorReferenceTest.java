package cerebellum.shinji2024;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

    /** Printed with five digits, as the files are. */
    @Test
    void theCoursesBeginAsTheReferencesDo() {
        List<Motor.Window> course =
                new Motor().with("repeats=10 cycles=3 loads=none").run().course();
        Csv figure7 = Datasets.read("motor/figure7.csv").csv();
        Csv engines = Datasets.read("motor/engines.csv").csv();
        List<Motor.Window> fixed = new Motor()
                .with("engine=fixed repeats=2 cycles=3 loads=none")
                .run()
                .course();
        for (int row = 0; row < 3; row++) {
            Motor.Window c = course.get(row);
            double[] means = {c.cerebellumRps(), c.cerebellumSdRps(), c.pdRps(), c.pdSdRps()};
            String[] columns = {"cerebellum_rps", "cerebellum_sd_rps", "pd_rps", "pd_sd_rps"};
            for (int i = 0; i < means.length; i++) {
                double printed = figure7.number(row, figure7.column(columns[i]));
                assertEquals(printed, means[i], 6e-5 * printed, "cycle " + row + " " + columns[i]);
            }
            double printed = engines.number(row, engines.column("fixed_rps"));
            assertEquals(printed, fixed.get(row).cerebellumRps(), 6e-5 * printed, "16 bits, cycle " + row);
        }
    }
}
