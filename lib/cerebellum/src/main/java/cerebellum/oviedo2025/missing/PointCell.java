package cerebellum.oviedo2025.missing;

import cerebellum.cell.Compartment;
import cerebellum.cell.CompartmentCell;
import cerebellum.cell.Gate;
import cerebellum.cell.Patch;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A cell of one compartment of 1000 um2: 1 mS/cm2 of a paper is 10 S/m2 or 10 nS here, 1 uA/cm2 is 10 pA. */
final class PointCell {
    private static final double DIAMETER_UM = Math.sqrt(1000 / Math.PI);

    private PointCell() {}

    /** With its gates settled at {@code startMv}. */
    static CompartmentCell of(Patch membrane, double dtMs, double startMv) {
        Compartment soma = new Compartment("soma", -1, DIAMETER_UM, DIAMETER_UM, 1, membrane);
        return new CompartmentCell(List.of(soma), 100, dtMs, startMv);
    }

    /** A gate that is at its steady state after every step. */
    static Gate instant(int power, DoubleUnaryOperator steady) {
        return Gate.settling(power, steady, v -> 0);
    }
}
