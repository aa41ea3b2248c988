package cerebellum.hdl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.plant.DcMotor;
import cerebellum.shinji2024.Motor;
import cerebellum.shinji2024.ShinjiMotor;
import cerebellum.shinji2024.chip.ChipLoop;
import cerebellum.shinji2024.chip.ChipRegisters;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Hardware in the loop, simulated: the netlist of the chip drives the Java motor, beside Java that drives its own. */
@Tag("tools")
class ClosedLoopTest {
    /** Two short periods, as anybody can run them. */
    private static final Motor MOTOR = new Motor().with("engine=chip period_s=.512 repeats=1 cycles=2 loads=none");

    @Test
    void theChipDrivesTheMotorAsTheExperimentSays() throws Exception {
        Hdl.need("ghdl-mcode", "verilator", "g++", "make", "perl");
        Hdl.Run built = Hdl.run(Hdl.WORK, Hdl.FOLDER.resolve("tb/check.sh").toString(), "verilator", "cerebellum", "-");
        assertEquals(0, built.exit(), built.output());
        ChipRegisters registers = MOTOR.trial().setup().chip(MOTOR.trial().target());
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

    private static void drive(ChipRegisters registers, Writer to, BufferedReader from) throws Exception {
        Motor.Found found = MOTOR.run();
        List<Motor.Command> commands = found.commands().stream()
                .filter(c -> c.condition().equals("cerebellum"))
                .toList();
        assertEquals(1024, commands.size());
        ReferenceHemispheres model = new ReferenceHemispheres();
        List<String> passes = new ArrayList<>();
        ChipLoop reference = new ChipLoop(registers, (hem, signals, learns) -> {
            ReferenceHemispheres.Signals in = ReferenceHemispheres.Signals.of(registers, signals, learns);
            model.pass(hem, in);
            passes.add(HemisphereVectors.outputs(hem, in.learns(), model));
            int fired = 0;
            for (boolean spike : model.purkinje) {
                fired += spike ? 1 : 0;
            }
            return fired;
        });
        DcMotor motor = ShinjiMotor.S1.machine(new Seed(1).of("repeat 1"));
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        double measured = 0;
        for (Motor.Command row : commands) {
            String ms = "ms " + row.timeMs();
            assertEquals(row.measuredRps(), measured, ms);
            to.write("%08X%n".formatted((int) Math.rint(measured * 0x1p16)));
            to.flush();
            passes.clear();
            assertEquals(row.commandRaw(), reference.tick((int) Math.rint(measured * 0x1p16)), ms);
            for (int hem = 0; hem < 2; hem++) {
                assertEquals(passes.get(hem), from.readLine(), ms + " hemisphere " + hem);
            }
            String got = from.readLine();
            hash.update((got + "\n").getBytes(StandardCharsets.US_ASCII));
            assertEquals("%08X".formatted(row.commandRaw()), got, "command in " + ms);
            measured = motor.step((int) Long.parseLong(got, 16) * 0x1p-16);
        }
        assertEquals(
                List.of("repeat 1 with the cerebellum: 1024 commands, SHA-256 "
                        + HexFormat.of().formatHex(hash.digest())),
                found.sums());
        double error = found.course().get(1).cerebellumRps();
        assertTrue(error > 1 && error < 32, "mean error " + error + " rps");
    }
}
