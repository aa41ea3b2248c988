package cerebellum.shinji2024.chip;

import static java.lang.Integer.rotateRight;

import cerebellum.cell.Lif;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.SynapseProcessor;

/**
 * The constants of the hardware of Shinji, Okuno and Hirata (2024), doi 10.3389/fnins.2024.1220908, in physical units,
 * and as the registers hold them; read from the released design, the paper's Tables 1 and 2.
 */
public final class Shinji2024Chip {
    /** Mossy fibre: kicks of 37.5 mV at 20 Hz and currents, no synapses. */
    public static final MembraneProcessor MOSSY_FIBRE = membrane(1, .03, -70, -55, -80);
    /** Climbing fibre: kicks at 0.5 Hz and currents, no synapses. */
    public static final MembraneProcessor CLIMBING_FIBRE = membrane(1, .3, -70, -55, -80);
    /** Granule cell. */
    public static final MembraneProcessor GRANULE = membrane(3, 1.5, -74, -42, -84);
    /** Golgi cell. */
    public static final MembraneProcessor GOLGI = membrane(76, 3.6, -65, -55, -75);
    /** Molecular layer interneuron. */
    public static final MembraneProcessor INTERNEURON = membrane(14.6, 1, -68, -53, -78);
    /** Purkinje cell. */
    public static final MembraneProcessor PURKINJE = membrane(620, 7, -62, -47, -72);

    /** Every excitatory synapse: 1 ms, reversal at 0 mV. */
    public static final SynapseProcessor EXCITATORY = new Registers().synapse("excitatory synapses", 1, 0);
    /** Golgi to granule cell: 10 ms (9.9964), reversal at -70 mV. */
    public static final SynapseProcessor GOLGI_TO_GRANULE = new Registers().synapse("GoC to GrC", 10, -70);
    /** Interneuron to Purkinje cell: 1.6 ms, reversal at -70 mV. */
    public static final SynapseProcessor INTERNEURON_TO_PURKINJE = new Registers().synapse("MLI to PkC", 1.6, -70);

    /** The trace of LTD: 100 ms, s0.31 per ms. */
    public static final int TRACE_DECAY = new Registers().rule(0, 0, 100).decay();
    /** The output filter: gain .35, 310 ms. Differs: .35 needs 18.55; the nearest whole number makes it .358. */
    public static final OutputFilter OUTPUT_FILTER = new Registers().filter(.35, 310);
    /** Seed of the output filter's rounding. */
    public static final int OUTPUT_FILTER_SEED = 0xF5A5EF23;
    /** Seed of the climbing-fibre nonlinearity. */
    public static final int CF_NONLINEARITY_SEED = 0xBD2EC4FC;

    private Shinji2024Chip() {}

    /** Seeds of the cell groups; every other seed is one of these rotated or counted up, see {@link ChipStream}. */
    public enum GroupSeed {
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

        GroupSeed(int value) {
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

    /** Capacitance in pF, leak in nS, potentials in mV; the floor is -90 mV. */
    private static MembraneProcessor membrane(double pf, double ns, double restMv, double thresholdMv, double resetMv) {
        return new Registers().membrane("a cell", new Lif(pf, ns, restMv, thresholdMv, resetMv, -90));
    }
}
