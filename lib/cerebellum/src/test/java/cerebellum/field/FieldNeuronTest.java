package cerebellum.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import cerebellum.Csv;
import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.TextbookCells;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The potential beside a cell that fires, in NEURON ({@code src/test/neuron/field.py}) and here. */
@Tag("tools")
class FieldNeuronTest {
    private static final double DT_MS = .005;

    @ParameterizedTest
    @CsvSource({"50, 0", "30, 105", "15, 230", "200, -300"})
    void potentialBesideABallAndStick(double xUm, double zUm) throws Exception {
        if (run("-c", "import neuron") == null) {
            String line = "NEURON is missing: apt-get install python3-neuron";
            if ("true".equals(System.getenv("CI"))) {
                fail(line);
            }
            abort(line);
        }
        String text = run(
                Path.of("src/test/neuron/field.py").toAbsolutePath().toString(),
                Double.toString(DT_MS),
                "0.5",
                "12",
                Double.toString(xUm),
                Double.toString(zUm));
        Csv theirs = Csv.parse("NEURON", text == null ? "" : text);
        List<Compartment> tree = TextbookCells.ballAndStick();
        int n = tree.size();
        List<Segment> shape = new ArrayList<>();
        shape.add(new Segment(0, new Spot(0, 0, -20), new Spot(0, 0, 0), 20));
        for (int i = 1; i < n; i++) {
            shape.add(new Segment(i, new Spot(0, 0, 10 * (i - 1)), new Spot(0, 0, 10 * i), 2));
        }
        ElectrodeArray electrode = ElectrodeArray.of(new Spot(xUm, 0, zUm));
        LeadField point = LeadField.of(Source.point(.3, 0), shape, n, electrode);
        LeadField line = LeadField.of(Source.line(.3, 0), shape, n, electrode);
        CompartmentCell cell = new CompartmentCell(tree, 150, DT_MS, -65);
        double[] currents = new double[n];
        double largest = 0;
        double formula = 0;
        double sum = 0;
        double squares = 0;
        double theirSquares = 0;
        for (int k = 0; k < theirs.size(); k++) {
            double total = 0;
            for (int c = 0; c < n; c++) {
                currents[c] = theirs.number(k, 3 + c);
                total += currents[c];
            }
            largest = Math.max(largest, Math.abs(theirs.number(k, 2)));
            formula = Math.max(formula, Math.abs(point.potentialsUv(currents)[0] - theirs.number(k, 1)));
            formula = Math.max(formula, Math.abs(line.potentialsUv(currents)[0] - theirs.number(k, 2)));
            double injected = theirs.number(k, 0) > 1 + DT_MS / 2 ? .5 : 0;
            sum = Math.max(sum, Math.abs(total - injected));
            cell.inject(0, 1000 * injected);
            cell.step();
            cell.membraneCurrents(currents);
            assertEquals(theirs.number(k, 0), cell.timeMs(), DT_MS / 2);
            squares += Math.pow(line.potentialsUv(currents)[0] - theirs.number(k, 2), 2);
            theirSquares += Math.pow(theirs.number(k, 2), 2);
        }
        String found = "peak %.3g uV; formulas differ by %.3g uV, cells by %.3g rms of it; currents sum to %.3g nA"
                .formatted(largest, formula, Math.sqrt(squares / theirSquares), sum);
        assertTrue(largest > .1, found);
        assertTrue(formula < 1e-9 * largest, found);
        assertTrue(Math.sqrt(squares / theirSquares) < .02, found);
        assertTrue(sum < 1e-9, found);
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, "/usr/bin/python3");
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("NEURON_MODULE_OPTIONS", "-nogui");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? out : null;
    }
}
