package cerebellum.hdl;

import cerebellum.fixed.Overflow;

/** What stands between the chip and the machine, in plain integers: twins of the encoder's counter and the bridge. */
final class ChipTwins {
    private static final Overflow SUMS = Overflow.SATURATE;

    private ChipTwins() {}

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
}
