package cerebellum.hdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.model.ShinjiMotor;
import cerebellum.plant.DcMotor;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hardware in the loop, simulated: the netlist of the chip drives the Java motor, beside Java that drives its own. */
@Tag("tools")
class ClosedLoopTest {
    private static final int PERIOD_MS = 512;
    private static final int PERIODS = 2;

    @Test
    void theChipDrivesTheMotorAsJavaDoes() throws Exception {
        Hdl.need("ghdl-mcode", "verilator", "g++", "make", "perl");
        Hdl.Run built = Hdl.run(Hdl.WORK, Hdl.FOLDER.resolve("tb/check.sh").toString(), "verilator", "cerebellum", "-");
        assertEquals(0, built.exit(), built.output());
        ChipTwins.Registers registers = ChipTwins.Registers.s1(2048 / PERIOD_MS);
        List<String> command = new ArrayList<>();
        command.add(built.output().strip());
        for (int value : registers.values()) {
            command.add("%08X".formatted(value));
        }
        Process chip = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Writer to = new OutputStreamWriter(chip.getOutputStream(), StandardCharsets.US_ASCII);
                BufferedReader from =
                        new BufferedReader(new InputStreamReader(chip.getInputStream(), StandardCharsets.US_ASCII))) {
            drive(registers, to, from);
        } finally {
            chip.destroy();
        }
    }

    private static void drive(ChipTwins.Registers registers, Writer to, BufferedReader from) throws Exception {
        ReferenceHemispheres model = new ReferenceHemispheres();
        List<String> passes = new ArrayList<>();
        ChipTwins.Chip twin = new ChipTwins.Chip(registers, (hem, signals) -> {
            model.pass(hem, signals);
            passes.add(HemisphereVectors.outputs(hem, signals.learns(), model));
            int fired = 0;
            for (boolean spike : model.purkinje) {
                fired += spike ? 1 : 0;
            }
            return fired;
        });
        DcMotor motor = ShinjiMotor.S1.machine(new Seed(1));
        DcMotor own = ShinjiMotor.S1.machine(new Seed(1));
        double measured = 0;
        double ownMeasured = 0;
        double error = 0;
        for (int ms = 0; ms < PERIODS * PERIOD_MS; ms++) {
            to.write("%08X%n".formatted((int) Math.rint(measured * 0x1p16)));
            to.flush();
            passes.clear();
            int expected = twin.tick((int) Math.rint(ownMeasured * 0x1p16));
            for (int hem = 0; hem < 2; hem++) {
                assertEquals(passes.get(hem), from.readLine(), "ms " + ms + " hemisphere " + hem);
            }
            int got = (int) Long.parseLong(from.readLine(), 16);
            assertEquals(expected, got, "command in ms " + ms);
            measured = motor.step(got * 0x1p-16);
            ownMeasured = own.step(expected * 0x1p-16);
            error += Math.abs(twin.target() * 0x1p-16 - measured) / (PERIODS * PERIOD_MS);
        }
        assertTrue(error > 1 && error < 32, "mean error " + error + " rps");
    }
}
