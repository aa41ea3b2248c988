package cerebellum.hdl;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.OutputFilter;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.PdController;
import cerebellum.fixed.Plasticity;
import cerebellum.fixed.Quirks;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Shinji2024Chip;

/** What stands around the hemispheres on the chip, in plain integers: the twins of {@code hdl/rtl/cerebellum.vhd}. */
final class ChipTwins {
    private static final Overflow SUMS = Overflow.SATURATE;

    private ChipTwins() {}

    /** A wave between -2^15 and 2^15 at one of 8192 phases: 0 sine, 1 square, 2 triangle. */
    static int wave(int kind, int phase) {
        int along = phase & 2047;
        boolean falling = (phase >> 11 & 1) == 1;
        int size;
        if (kind == 1) {
            size = 32767;
        } else if (kind >= 2) {
            size = falling ? 32767 - 16 * along : 16 * along;
        } else {
            int at = along >> 4;
            int part = along & 15;
            int low = falling ? quarter(128 - at) : quarter(at);
            int high = falling ? quarter(127 - at) : quarter(at + 1);
            size = Math.min(32767, (low * (16 - part) + high * part + 8) >> 4);
        }
        return phase >> 12 == 1 ? -size : size;
    }

    private static int quarter(int i) {
        return (int) Math.rint(32768 * Math.sin(Math.PI / 2 * i / 128));
    }

    /** The target at a phase, s15.16. */
    static int target(int kind, int phase, int amplitude) {
        return (int) (((long) wave(kind, phase) * amplitude) >> 8);
    }

    /** A quantity as a fibre of gain 1 sees it, s11.4 pA; {@code turned}: with the opposite sign. */
    static int signal(int quantity, int gain, boolean turned) {
        int scaled = SUMS.fit16(((long) quantity * gain) >> 20);
        return turned ? SUMS.fit16(-scaled) : scaled;
    }

    /** The encoder's filter. */
    static final class Encoder {
        private int speed;
        private int before;

        int step(int count, int gain, int keep) {
            int next = SUMS.fit32((long) count * gain + (((long) before * keep) >> 14));
            before = speed;
            speed = next;
            return next;
        }
    }

    /** Pulses of the motor bridge: bit 0 forward, bit 1 backward. */
    static final class Pwm {
        private static final int PAUSE = 6;
        private int saw;
        private boolean backward;
        private int waiting;

        int clock(int command, int sawBits, boolean halfDuty) {
            long size = Math.min(65536, Math.abs((long) command));
            size = command < 0 ? Math.min(65535, size) : size;
            long duty = halfDuty ? (size + 65536) >> 1 : size;
            boolean high = ((long) saw << (16 - sawBits)) < duty;
            boolean wanted = command < 0;
            int out = wanted == backward && waiting == 0 && high ? (wanted ? 2 : 1) : 0;
            waiting = wanted != backward ? PAUSE : Math.max(0, waiting - 1);
            backward = wanted;
            saw = (saw + 1) & ((1 << sawBits) - 1);
            return out;
        }
    }

    /** The registers of the chip. */
    record Registers(
            int wave,
            int frequency,
            int amplitude,
            int proportional,
            int derivative,
            int targetGain,
            int errorGain,
            int commandGain,
            int climbingGain,
            int gain,
            int offset,
            Plasticity rule,
            OutputFilter output) {
        /** Those of the motor experiment, S1, with a period of 2048 / {@code speedUp} ms. */
        static Registers s1(int speedUp) {
            return new Registers(
                    0,
                    4 * speedUp,
                    16384,
                    26,
                    41,
                    51,
                    333,
                    3840,
                    256,
                    0,
                    426,
                    new Plasticity(693, 107, Shinji2024Chip.TRACE_DECAY),
                    Shinji2024Chip.OUTPUT_FILTER);
        }

        int[] values() {
            return new int[] {
                wave,
                frequency,
                amplitude,
                proportional,
                derivative,
                targetGain,
                errorGain,
                commandGain,
                climbingGain,
                gain,
                offset,
                rule.ltd(),
                rule.ltp(),
                rule.decay(),
                output.gain(),
                output.decay()
            };
        }
    }

    /** What runs the two hemispheres: the fixed-point engine, or the reference. */
    interface Hemispheres {
        /** One pass; the number of Purkinje cells that fired. */
        int pass(int hem, ReferenceHemispheres.Signals signals);
    }

    /** The whole: measured speed in, command out, a millisecond at a time. */
    static final class Chip {
        private final Registers is;
        private final Hemispheres hemispheres;
        private final PdController pd = new PdController(Quirks.PAPER);
        private final Lfsr32 words = new Lfsr32(Shinji2024Chip.OUTPUT_FILTER_SEED);
        private final int[] output = new int[2];
        private int phase;
        private int target;
        private int command;
        private boolean begun;

        Chip(Registers registers, Hemispheres hemispheres) {
            this.is = registers;
            this.hemispheres = hemispheres;
        }

        int tick(int measured) {
            int before = target;
            target = ChipTwins.target(is.wave, phase, is.amplitude);
            phase = (phase + is.frequency) & 8191;
            int alone = pd.step(is.proportional, is.derivative, target, SUMS.fit32((long) target - before), measured);
            int last = command;
            command = SUMS.fit32((long) alone + output[0] - output[1]);
            for (int hem = 0; hem < 2; hem++) {
                boolean right = hem == 1;
                int fired = hemispheres.pass(
                        hem,
                        new ReferenceHemispheres.Signals(
                                signal(target, is.targetGain, right),
                                signal(pd.speedError(), is.errorGain, right),
                                signal(last, is.commandGain, right),
                                signal(pd.speedError(), is.climbingGain, !right),
                                is.gain,
                                is.offset,
                                begun,
                                is.rule));
                output[hem] = is.output.step(output[hem], fired, words.next(), false, Rounding.RANDOMIZED, SUMS);
            }
            begun = true;
            return command;
        }

        int target() {
            return target;
        }
    }
}
