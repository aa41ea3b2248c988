package cerebellum.shinji2024.chip;

import cerebellum.fixed.QFormat;

/** The number formats of the chip of Shinji, Okuno and Hirata (2024): what a raw integer stands for, and where. */
public final class Formats {
    /** Potentials, mV. */
    public static final QFormat POTENTIAL = QFormat.parse("s7.8");
    /** Spontaneous drives and kicks, mV in a step. */
    public static final QFormat DRIVE = QFormat.parse("s7.24");
    /** Gain and leak of a membrane, 1/pF and 1/ms. */
    public static final QFormat MEMBRANE = QFormat.parse("s1.30");
    /** Currents, pA. */
    public static final QFormat CURRENT = QFormat.parse("s11.4");
    /** Conductances and fixed weights, nS. */
    public static final QFormat CONDUCTANCE = QFormat.parse("s9.6");
    /** Decays of conductances and of the output filter, 1/ms; plastic weights; the filter's gain. */
    public static final QFormat UNIT = QFormat.parse("s1.14");
    /** What a spike adds to a plastic weight. */
    public static final QFormat POTENTIATION = QFormat.parse("s1.30");
    /** What a spike adds to a trace, and the trace's decay, 1/ms. */
    public static final QFormat TRACE = QFormat.parse("s0.31");
    /** Gains of the controller. */
    public static final QFormat CONTROL = QFormat.parse("s3.12");
    /** Gains between quantities of control and fibres, pA. */
    public static final QFormat FIBRE_GAIN = QFormat.parse("s7.8");
    /** The chance of a climbing fibre's spike in a step. */
    public static final QFormat CHANCE = QFormat.parse("s0.15");
    /** Amplitude of the target, rps. */
    public static final QFormat AMPLITUDE = QFormat.parse("s6.9");
    /** Speeds, rps, and commands. */
    public static final QFormat SPEED = QFormat.parse("s15.16");

    private Formats() {}
}
