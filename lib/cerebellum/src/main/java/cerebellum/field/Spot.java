package cerebellum.field;

import cerebellum.Require;

/** A point in the tissue, um; z points from the granular layer to the surface. */
public record Spot(double xUm, double yUm, double zUm) {
    private static final double FARTHEST_UM = 1e6;

    /** Refuses what lies more than a metre away. */
    public Spot {
        Require.in("x of a spot", xUm, "um", -FARTHEST_UM, FARTHEST_UM);
        Require.in("y of a spot", yUm, "um", -FARTHEST_UM, FARTHEST_UM);
        Require.in("z of a spot", zUm, "um", -FARTHEST_UM, FARTHEST_UM);
    }

    /** How far it is to another, um. */
    public double distanceUm(Spot other) {
        double dx = xUm - other.xUm;
        double dy = yUm - other.yUm;
        double dz = zUm - other.zUm;
        return Math.sqrt(dx * dx + dy * dy + dz * dz);
    }

    /** The place so far away from here. */
    public Spot moved(double dxUm, double dyUm, double dzUm) {
        return new Spot(xUm + dxUm, yUm + dyUm, zUm + dzUm);
    }

    /** The place a part of the way to another: 0 here, 1 there. */
    public Spot towards(Spot other, double part) {
        return moved(part * (other.xUm - xUm), part * (other.yUm - yUm), part * (other.zUm - zUm));
    }

    /** The same after a turn about the z axis. */
    public Spot turned(double angleRad) {
        double c = StrictMath.cos(angleRad);
        double s = StrictMath.sin(angleRad);
        return new Spot(c * xUm - s * yUm, s * xUm + c * yUm, zUm);
    }
}
