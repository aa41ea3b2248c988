package cerebellum.fixed;

import static java.lang.Integer.rotateRight;

/**
 * The constants of the hardware of Shinji, Okuno and Hirata (2024), doi 10.3389/fnins.2024.1220908, as raw integers;
 * read from the released design, the paper's Tables 1 and 2.
 */
public final class Shinji2024Chip {
    /** Mossy fibre: kicks of 37.5 mV at 20 Hz and currents, no synapses. */
    public static final Membrane MOSSY_FIBRE = membrane(0x40000000, 0x01EB851E, -70, -55, -80);
    /** Climbing fibre: kicks at 0.5 Hz and currents, no synapses. */
    public static final Membrane CLIMBING_FIBRE = membrane(0x40000000, 0x13333333, -70, -55, -80);
    /** Granule cell: 3 pF, 1.5 nS. */
    public static final Membrane GRANULE = membrane(0x15555555, 0x20000000, -74, -42, -84);
    /** Golgi cell: 76 pF, 3.6 nS. */
    public static final Membrane GOLGI = membrane(0x00D79435, 0x0308158E, -65, -55, -75);
    /** Molecular layer interneuron: 14.6 pF, 1 nS. */
    public static final Membrane INTERNEURON = membrane(0x04623118, 0x04623118, -68, -53, -78);
    /** Purkinje cell: 620 pF, 7 nS. */
    public static final Membrane PURKINJE = membrane(0x001A6D01, 0x00B8FB0B, -62, -47, -72);

    /** Every excitatory synapse: 1 ms, reversal at 0 mV. */
    public static final Synapse EXCITATORY = new Synapse(-16384, 0);
    /** Golgi to granule cell: 10 ms (9.9964), reversal at -70 mV. */
    public static final Synapse GOLGI_TO_GRANULE = new Synapse(-1639, -70 << 8);
    /** Interneuron to Purkinje cell: 1.6 ms, reversal at -70 mV. */
    public static final Synapse INTERNEURON_TO_PURKINJE = new Synapse(-10240, -70 << 8);

    /** The trace of LTD: 100 ms, s0.31 per ms. */
    public static final int TRACE_DECAY = 21474836;
    /** The output filter: gain .35, 310 ms. Differs: .35 needs 18.55; the nearest whole number makes it .358. */
    public static final OutputFilter OUTPUT_FILTER = new OutputFilter(19, 53);
    /** Seed of the output filter's rounding. */
    public static final int OUTPUT_FILTER_SEED = 0xF5A5EF23;
    /** Seed of the climbing-fibre nonlinearity. */
    public static final int CF_NONLINEARITY_SEED = 0xBD2EC4FC;

    private Shinji2024Chip() {}

    /** Seeds of the cell groups; every other seed is one of these rotated or counted up, see {@link ChipStream}. */
    public enum Seed {
        /** Mossy fibres. */
        MF(0xD2620817),
        /** Climbing fibres. */
        CF(0xEC34CCEE),
        /** Granule cells. */
        GRC(0x96131062),
        /** Golgi cells. */
        GOC(0x712EEA76),
        /** Molecular layer interneurons. */
        MLI(0xF46443CB),
        /** Purkinje cells. */
        PKC(0x06FB6A64);

        private final int value;

        Seed(int value) {
            this.value = value;
        }

        /** The register's content after reset. */
        public int value() {
            return value;
        }

        /** Rotated right by some bits. */
        public int rotated(int bits) {
            return rotateRight(value, bits);
        }
    }

    private static Membrane membrane(int gain, int leak, int restMv, int thresholdMv, int resetMv) {
        return new Membrane(gain, leak, restMv << 8, thresholdMv << 8, -90 << 8, resetMv << 8);
    }
}
