package cerebellum.field;

import cerebellum.Require;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Where a compartment lies. Several segments of one compartment share its current evenly, as identical twigs do.
 *
 * @param compartment index in the cell's tree
 * @param from one end of its axis
 * @param to the other end; of a ball the two may be one place
 * @param diameterUm of one twig
 */
public record Segment(int compartment, Spot from, Spot to, double diameterUm) {
    /** Checks index and diameter. */
    public Segment {
        Require.in("compartment of a segment", compartment, "", 0, 1_000_000);
        Require.in("diameter of a segment", diameterUm, "um", 1e-3, 1e4);
    }

    /** The middle of its axis. */
    public Spot middle() {
        return from.towards(to, .5);
    }

    /** Length of its axis, um. */
    public double lengthUm() {
        return from.distanceUm(to);
    }

    /** A cell's segments elsewhere. */
    public static List<Segment> each(List<Segment> cell, UnaryOperator<Spot> move) {
        return cell.stream()
                .map(s -> new Segment(s.compartment, move.apply(s.from), move.apply(s.to), s.diameterUm))
                .toList();
    }
}
