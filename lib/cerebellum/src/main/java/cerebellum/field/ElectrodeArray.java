package cerebellum.field;

import cerebellum.Lists;
import cerebellum.Require;
import java.util.List;

/** Electrodes at some places; they take no current and do not disturb the tissue. */
public record ElectrodeArray(List<Spot> sites) {
    /** At least one. */
    public ElectrodeArray {
        sites = List.copyOf(sites);
        Require.in("electrodes", sites.size(), "", 1, 1_000_000);
    }

    /** One electrode. */
    public static ElectrodeArray of(Spot site) {
        return new ElectrodeArray(List.of(site));
    }

    /** A shaft with electrodes at even distances, the ends among them. */
    public static ElectrodeArray shaft(Spot from, Spot to, int count) {
        Require.in("electrodes of a shaft", count, "", 2, 10_000);
        return new ElectrodeArray(Lists.of(count, i -> from.towards(to, i / (count - 1.))));
    }

    /** A grid in the plane y = const, row by row from below, the corners among them. */
    public static ElectrodeArray grid(Spot lowest, Spot highest, int columns, int rows) {
        Require.in("columns of a grid", columns, "", 2, 1000);
        Require.in("rows of a grid", rows, "", 2, 1000);
        return new ElectrodeArray(Lists.of(
                columns * rows,
                i -> new Spot(
                        part(lowest.xUm(), highest.xUm(), i % columns, columns),
                        lowest.yUm(),
                        part(lowest.zUm(), highest.zUm(), Math.floorDiv(i, columns), rows))));
    }

    private static double part(double from, double to, int i, int n) {
        return from + (to - from) * i / (n - 1);
    }
}
