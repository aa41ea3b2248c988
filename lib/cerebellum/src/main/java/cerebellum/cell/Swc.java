package cerebellum.cell;

import cerebellum.Csv;
import cerebellum.Require;
import cerebellum.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;

/**
 * A morphology as points in an SWC file: {@code id type x y z radius parent}, um, one a line; {@code #} begins a comment.
 * Lines may stand in any order. Types: 0 undefined, 1 soma, 2 axon, 3 basal or only dendrite, 4 apical dendrite, 5 fork,
 * 6 end, 7 custom.
 *
 * <p>The rule that makes compartments of it: the root is a sphere of its radius; further points of the soma (the two of
 * the three-point convention) lie in it and make none. Every other point makes a cylinder of its own radius from its
 * parent's point, less the root's radius where the parent is the soma, cut into equal pieces no longer than asked.
 *
 * @param points the root first, every one after its parent
 */
public record Swc(List<Point3> points) {
    /**
     * A point.
     *
     * @param parent its parent's place in the list; -1 for the root
     */
    public record Point3(int line, int type, double xUm, double yUm, double zUm, double radiusUm, int parent) {
        private double distanceUm(Point3 other) {
            double dx = xUm - other.xUm;
            double dy = yUm - other.yUm;
            double dz = zUm - other.zUm;
            return Math.sqrt(dx * dx + dy * dy + dz * dz);
        }
    }

    private record Raw(int line, int type, double xUm, double yUm, double zUm, double radiusUm, long parent) {}

    /** Keeps a copy. */
    public Swc {
        points = List.copyOf(points);
        Require.that(!points.isEmpty(), "a morphology without a point");
    }

    /**
     * Reads a file's text.
     *
     * @throws IllegalArgumentException in one sentence that names the line, if it is not a tree of thick points
     */
    public static Swc parse(String name, String text) {
        Map<Long, Raw> raws = new LinkedHashMap<>();
        String[] lines = Csv.withoutMark(text).lines().toArray(String[]::new);
        for (int k = 0; k < lines.length; k++) {
            String line = lines[k].replaceFirst("#.*", "").strip();
            if (!line.isEmpty()) {
                read(name, k + 1, line, raws);
            }
        }
        Require.that(!raws.isEmpty(), "%s has no point", name);
        return new Swc(sorted(name, raws));
    }

    private static void read(String name, int at, String line, Map<Long, Raw> raws) {
        String[] fields = line.split("\\s+", -1);
        Require.that(fields.length == 7, "%s, line %d: %d numbers, must be 7", name, at, fields.length);
        double[] n = new double[7];
        for (int k = 0; k < 7; k++) {
            boolean whole = k < 2 || k == 6;
            String wanted = whole ? "a whole number" : "a number";
            try {
                n[k] = whole ? Long.parseLong(fields[k]) : Double.parseDouble(fields[k]);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        Text.of("%s, line %d: \"%s\" is not %s", name, at, fields[k], wanted), e);
            }
            Require.that(Math.abs(n[k]) <= 1e9, "%s, line %d: %s is not within 1e9", name, at, fields[k]);
        }
        Require.that(n[1] >= 0 && n[1] <= 7, "%s, line %d: type %s, must be 0 to 7", name, at, fields[1]);
        Require.that(n[5] > 0, "%s, line %d: radius = %s um must be above 0", name, at, fields[5]);
        Require.that(n[6] >= -1, "%s, line %d: parent %s, must be -1 or a point", name, at, fields[6]);
        Raw before = raws.put((long) n[0], new Raw(at, (int) n[1], n[2], n[3], n[4], n[5], (long) n[6]));
        Require.that(before == null, "%s, line %d: point %s is there already", name, at, fields[0]);
    }

    private static List<Point3> sorted(String name, Map<Long, Raw> raws) {
        Map<Long, List<Long>> children = new HashMap<>();
        Long root = null;
        for (Map.Entry<Long, Raw> e : raws.entrySet()) {
            Raw raw = e.getValue();
            if (raw.parent == -1) {
                Require.that(root == null, "%s, line %d: a second root", name, raw.line);
                root = e.getKey();
            } else {
                Require.that(
                        raws.containsKey(raw.parent),
                        "%s, line %d: its parent %d is not there",
                        name,
                        raw.line,
                        raw.parent);
                children.computeIfAbsent(raw.parent, p -> new ArrayList<>()).add(e.getKey());
            }
        }
        Map<Long, Integer> place = new LinkedHashMap<>();
        List<Point3> points = new ArrayList<>();
        List<Long> next = new ArrayList<>();
        if (root != null) {
            next.add(root);
        }
        while (!next.isEmpty()) {
            Long id = next.remove(next.size() - 1);
            Raw raw = Objects.requireNonNull(raws.get(id));
            place.put(id, points.size());
            points.add(new Point3(
                    raw.line, raw.type, raw.xUm, raw.yUm, raw.zUm, raw.radiusUm, place.getOrDefault(raw.parent, -1)));
            next.addAll(children.getOrDefault(id, List.of()));
        }
        for (Map.Entry<Long, Raw> e : raws.entrySet()) {
            Require.that(
                    place.containsKey(e.getKey()),
                    "%s, line %d: point %d hangs in a circle and not on the root",
                    name,
                    e.getValue().line,
                    e.getKey());
        }
        return points;
    }

    /**
     * Compartments for a {@link CompartmentCell}.
     *
     * @param membrane of a type
     * @param longestUm pieces are at most so long
     * @throws IllegalArgumentException if two points that follow each other are the same
     */
    public List<Compartment> compartments(IntFunction<Patch> membrane, double longestUm) {
        Require.in("longest piece", longestUm, "um", .1, 1e5);
        List<Compartment> tree = new ArrayList<>();
        int[] end = new int[points.size()];
        for (int i = 0; i < points.size(); i++) {
            Point3 p = points.get(i);
            if (p.parent < 0) {
                tree.add(new Compartment("p1", -1, 2 * p.radiusUm, 2 * p.radiusUm, 1, membrane.apply(p.type)));
                continue;
            }
            Point3 from = points.get(p.parent);
            boolean inSoma = end[p.parent] == 0;
            if (p.type == 1 && inSoma) {
                continue;
            }
            Point3 start = inSoma ? points.get(0) : from;
            double lengthUm = p.distanceUm(start) - (inSoma ? start.radiusUm : 0);
            Require.that(lengthUm > 1e-3, "line %d: the point lies in its parent", p.line);
            int pieces = (int) Math.ceil(lengthUm / longestUm);
            int on = end[p.parent];
            for (int k = 1; k <= pieces; k++) {
                String name = "p" + (i + 1) + (pieces > 1 ? "." + k : "");
                tree.add(new Compartment(name, on, lengthUm / pieces, 2 * p.radiusUm, 1, membrane.apply(p.type)));
                on = tree.size() - 1;
            }
            end[i] = on;
        }
        return tree;
    }
}
