package cerebellum.fixed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cerebellum.shinji2024.chip.Shinji2024Chip;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class Lfsr32Test {
    @Property
    void aStepIsTheShiftWithFeedbackMinusOne(@ForAll int x) {
        int feedback = ((x >>> 31) ^ (x >>> 30) ^ (x >>> 29) ^ (x >>> 9)) & 1;
        assertEquals(((x << 1) | feedback) - 1, Lfsr32.next(x));
    }

    @Property
    void everyWordHasOnePredecessor(@ForAll int x) {
        assertEquals(x, Lfsr32.previous(Lfsr32.next(x)));
        assertEquals(x, Lfsr32.next(Lfsr32.previous(x)));
    }

    @Test
    void theSeedItselfIsNeverUsed() {
        Lfsr32 register = new Lfsr32(Shinji2024Chip.GroupSeed.MF.value());
        assertEquals(0xA4C4102D, register.next());
        assertEquals(0x49882059, register.next());
        assertEquals(Lfsr32.advance(Shinji2024Chip.GroupSeed.MF.value(), 3), register.next());
        assertEquals(Lfsr32.advance(Shinji2024Chip.GroupSeed.MF.value(), 4), register.next());
    }

    @Test
    void oneStaysWhereItIs() {
        assertEquals(1, Lfsr32.next(1));
    }
}
