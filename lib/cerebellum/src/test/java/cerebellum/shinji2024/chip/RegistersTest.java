package cerebellum.shinji2024.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.cell.Lif;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.QFormat;
import cerebellum.fixed.SynapseProcessor;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RegistersTest {
    private final Registers held = new Registers();

    @Test
    void floorsAreFloorsBelowZeroToo() {
        MembraneProcessor cell = held.membrane("GrC", new Lif(3, 1.5, -74.3, -42.001, -84, -90));
        // 74.3 * 256 = 19020.8, 42.001 * 256 = 10752.256
        assertEquals(new MembraneProcessor(0x15555555, 0x20000000, -19021, -10753, -90 * 256, -84 * 256), cell);
        // 16384 / 10 = 1638.4
        assertEquals(new SynapseProcessor(-1639, -70 * 256), held.synapse("GoC to GrC", 10, -70));
    }

    @Test
    void whatDoesNotFitOrBecomesNothingIsRefused() {
        refused(
                "ltp = 4.0E-10 must be 0 or lie between 4.65662E-10 and 1.99999: the chip holds it as s1.30",
                () -> held.rule(4e-10, 1e-8, 100));
        refused(
                "ltd_per_hz = 1.0E-12 1/Hz must be 0 or lie between 1.16416E-11 and 0.0499999 1/Hz: the chip holds"
                        + " it as s0.31",
                () -> held.rule(1e-7, 1e-12, 100));
        refused(
                "time constant of the trace = 1 ms must lie between 1.00001 and 2147480000 ms: the chip holds its"
                        + " inverse as s0.31",
                () -> held.rule(1e-7, 1e-8, 1));
        refused(
                "p_per_rps = 9 must be 0 or lie between 1.22071E-4 and 7.99975: the chip holds it as s3.12",
                () -> held.nearest("p_per_rps", 9, "", 1, Formats.CONTROL));
        refused(
                "output_ms = 40000 ms must lie between 0.500016 and 16384 ms: the chip holds its inverse as s1.14",
                () -> held.filter(.35, 40_000));
        refused(
                "output_gain = 3 must be 0 or lie between 3.05176E-5 and 1.99993: the chip holds it as s1.14",
                () -> held.filter(3, 1));
        refused(
                "capacitance of MF = 0.4 pF must lie between 0.500001 and 1073740000 pF: the chip holds its"
                        + " inverse as s1.30",
                () -> held.membrane("MF", new Lif(.4, 0, -70, -55, -80, -90)));
        refused(
                "rest of MF = -129 mV must lie between -128 and 127.996 mV: the chip holds it as s7.8",
                () -> held.floor("rest of MF", -129, "mV", Formats.POTENTIAL));
        refused(
                "time constant of S to T = 0.3 ms must lie between 1 and 16384 ms: the chip holds its inverse as s1.14",
                () -> held.synapse("S to T", .3, 0));
    }

    @Test
    void theEndsOfTheRangeInASentenceAreAllowed() {
        Pattern ends = Pattern.compile("between (\\S+) and (\\S+?)(?: \\S+)?:");
        for (QFormat format : List.of(Formats.POTENTIAL, Formats.CONTROL, Formats.POTENTIATION, Formats.CONDUCTANCE)) {
            for (double perUnit : new double[] {1, .001, 1000, 20}) {
                double beyond = 1.01 * format.value(format.max()) / perUnit;
                String said = assertThrows(
                                IllegalArgumentException.class, () -> held.nearest("x", beyond, "u", perUnit, format))
                        .getMessage();
                Matcher found = ends.matcher(said);
                assertTrue(found.find(), said);
                for (int end = 1; end <= 2; end++) {
                    assertTrue(held.nearest("x", Double.parseDouble(found.group(end)), "u", perUnit, format) > 0, said);
                }
            }
        }
    }

    @Test
    void aRuleWithoutOneOfItsHalvesIsRefused() {
        refused(
                "ltp = 1.0E-7 and ltd_per_hz = 0 must both be 0 or neither: to the chip a gain of 0 means that no rule is"
                        + " loaded, and it would learn nothing; the least steps are ltp=9.31e-10 and ltd_per_hz=2.33e-11",
                () -> held.rule(1e-7, 0, 100));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> held.rule(0, 1e-8, 100))
                .getMessage()
                .startsWith("ltp = 0 and ltd_per_hz = 1.0E-8 must both be 0 or neither"));
        assertEquals(0, held.rule(0, 0, 100).ltp());
        assertEquals(1, held.rule(1e-7, 2.33e-11, 100).ltd());
    }

    @Test
    void whatIsAPercentOffIsSaid() {
        held.filter(.35, 310);
        List<Register> registers = held.all();
        assertFalse(registers.get(0).differs(), registers.toString());
        assertTrue(registers.get(1).differs(), registers.toString());
        assertEquals(19 / 53., registers.get(1).held(), 1e-12);
        assertEquals(
                "output_gain = 0.35 is held as 0.3585 (+2.4 %), s1.14 19",
                registers.get(1).toString());
        held.rule(1e-9, 1e-8, 100);
        assertEquals(
                "ltp = 1.0E-9 is held as 9.313E-10 (-6.9 %), s1.30 1",
                held.all().get(3).toString());
    }

    @Test
    void nothingHeldIsMoreThanAStepFromItsWish() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 10_000; i++) {
            double wish = random.nextDouble(-8, 7.999);
            double nearest = Formats.CONTROL.value(held.nearest("x", wish, "", 1, Formats.CONTROL));
            assertTrue(Math.abs(nearest - wish) <= 0x1p-13, wish + " is held as " + nearest);
            double down = Formats.CONTROL.value(held.floor("x", wish, "", Formats.CONTROL));
            assertTrue(down <= wish && down > wish - 0x1p-12, wish + " is held as " + down);
        }
    }

    private static void refused(String sentence, Executable made) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, made, sentence).getMessage());
    }
}
