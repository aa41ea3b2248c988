package cerebellum.field;

import cerebellum.Require;
import cerebellum.cell.Compartment;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays a tree without places into the plane y = 0, like a fan: the root below at the origin, each twig onward from its
 * parent's end, sharing the parent's angle by the number of tips. Copies become twigs of their own. Lengths and the order of
 * branches are the tree's; angles are ours.
 */
public final class FanLayout {
    private final List<Compartment> tree;
    private final List<List<Integer>> children = new ArrayList<>();
    private final List<Segment> made = new ArrayList<>();

    private FanLayout(List<Compartment> tree) {
        this.tree = tree;
        tree.forEach(c -> children.add(new ArrayList<>()));
        for (int i = 1; i < tree.size(); i++) {
            children.get(tree.get(i).parent()).add(i);
        }
    }

    /** The segments of a tree. {@code openingDeg}: the fan's angle, about straight up. */
    public static List<Segment> of(List<Compartment> tree, double openingDeg) {
        double halfRad = Require.in("opening of a fan", openingDeg, "deg", 0, 360) / 360 * Math.PI;
        FanLayout fan = new FanLayout(tree);
        fan.place(0, new Spot(0, 0, 0), -halfRad, halfRad);
        return List.copyOf(fan.made);
    }

    /** Angles are from straight up. */
    private void place(int i, Spot from, double left, double right) {
        Compartment c = tree.get(i);
        double angle = (left + right) / 2;
        Spot to = from.moved(c.lengthUm() * StrictMath.sin(angle), 0, c.lengthUm() * StrictMath.cos(angle));
        made.add(new Segment(i, from, to, c.diameterUm()));
        double all = 0;
        for (int child : children.get(i)) {
            all += copies(child) * tips(child);
        }
        double at = left;
        for (int child : children.get(i)) {
            double width = (right - left) * tips(child) / all;
            for (int copy = 0; copy < copies(child); copy++) {
                place(child, to, at, at + width);
                at += width;
            }
        }
    }

    /** Of a twig on one copy of its parent. */
    private int copies(int child) {
        int there = tree.get(tree.get(child).parent()).copies();
        return Math.max(1, Math.floorDiv(tree.get(child).copies(), there));
    }

    private int tips(int i) {
        int sum = 0;
        for (int child : children.get(i)) {
            sum += copies(child) * tips(child);
        }
        return Math.max(1, sum);
    }
}
