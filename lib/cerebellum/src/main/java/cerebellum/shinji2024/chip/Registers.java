package cerebellum.shinji2024.chip;

import cerebellum.Require;
import cerebellum.cell.Lif;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.QFormat;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.SynapseProcessor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Registers filled one after the other from physical quantities: the one place where a wish becomes raw integers. It
 * refuses what a register cannot hold and what would become 0 in it, and keeps wish and content of all.
 */
public final class Registers {
    private final List<Register> all = new ArrayList<>();

    /** All so far, in the order of their filling. */
    public List<Register> all() {
        return Collections.unmodifiableList(all);
    }

    /** Keeps a register that was made elsewhere; its content. */
    public int add(Register register) {
        all.add(register);
        return (int) register.raw();
    }

    /** A quantity times a constant, to the nearest; ties to the even number. */
    public int nearest(String name, double wish, String unit, double perUnit, QFormat format) {
        return add(Register.linear(name, wish, unit, perUnit, format, Rounding.CONVERGENT));
    }

    /** A quantity as it is, down: the design's constants of cells are floors. */
    public int floor(String name, double wish, String unit, QFormat format) {
        return add(Register.linear(name, wish, unit, 1, format, Rounding.TRUNCATE));
    }

    /** The inverse of a quantity, down. {@code negative}: a decay that is added. */
    private int inverse(String name, double wish, String unit, boolean negative, QFormat format) {
        return add(Register.inverse(name, wish, unit, negative, format, Rounding.TRUNCATE));
    }

    /** The membrane processor of a cell. Potentials in mV; {@code cell}: its name. */
    public MembraneProcessor membrane(String name, Lif cell) {
        return new MembraneProcessor(
                inverse("capacitance of " + name, cell.capacitancePf(), "pF", false, Formats.MEMBRANE),
                floor(
                        "leak over capacitance of " + name,
                        cell.leakNs() / cell.capacitancePf(),
                        "1/ms",
                        Formats.MEMBRANE),
                floor("rest of " + name, cell.restMv(), "mV", Formats.POTENTIAL),
                floor("threshold of " + name, cell.thresholdMv(), "mV", Formats.POTENTIAL),
                floor("floor of " + name, cell.floorMv(), "mV", Formats.POTENTIAL),
                floor("reset of " + name, cell.resetMv(), "mV", Formats.POTENTIAL));
    }

    /** The synapse processor of a projection. */
    public SynapseProcessor synapse(String projection, double tauMs, double reversalMv) {
        return new SynapseProcessor(
                inverse("time constant of " + projection, tauMs, "ms", true, Formats.UNIT),
                floor("reversal of " + projection, reversalMv, "mV", Formats.POTENTIAL));
    }

    /**
     * The plasticity processor. A weight falls by half the trace ({@link PlasticityProcessor#weight}), so that the trace's
     * increment is held twice as large.
     *
     * @param ltp what a parallel fibre spike adds to a weight
     * @param ltdPerHz what a climbing fibre spike takes for each spike/s of the trace
     * @param tauMs of the trace
     * @throws IllegalArgumentException also if one of the first two is 0 and the other is not: a gain of 0 means to the
     *     chip that no rule is loaded, and nothing is learnt
     */
    public PlasticityProcessor rule(double ltp, double ltdPerHz, double tauMs) {
        double perHz = 2 * 1000 / tauMs;
        Require.that(
                (ltp == 0) == (ltdPerHz == 0),
                "ltp = %s and ltd_per_hz = %s must both be 0 or neither: to the chip a gain of 0 means that no rule is"
                        + " loaded, and it would learn nothing; the least steps are ltp=%.3g and ltd_per_hz=%.3g",
                Require.number(ltp),
                Require.number(ltdPerHz),
                Formats.POTENTIATION.resolution(),
                Formats.TRACE.resolution() / perHz);
        return new PlasticityProcessor(
                nearest("ltd_per_hz", ltdPerHz, "1/Hz", perHz, Formats.TRACE),
                nearest("ltp", ltp, "", 1, Formats.POTENTIATION),
                inverse("time constant of the trace", tauMs, "ms", false, Formats.TRACE));
    }

    /** The output filter; its gain goes with the decay that is held, not with the one wished. */
    public OutputFilter filter(double gain, double tauMs) {
        int decay = add(Register.inverse("output_ms", tauMs, "ms", false, Formats.UNIT, Rounding.CONVERGENT));
        return new OutputFilter(nearest("output_gain", gain, "", Formats.UNIT.value(decay), Formats.UNIT), decay);
    }
}
