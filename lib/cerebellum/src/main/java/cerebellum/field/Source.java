package cerebellum.field;

import cerebellum.Require;

/**
 * What 1 nA that leaves a segment's membrane makes of the potential at an electrode, uV, against a far away ground; a
 * lambda will do.
 *
 * <p>An electrode nearer to the axis than the segment's radius, or than a least distance, counts as that far away.
 */
@FunctionalInterface
public interface Source {
    /** Conductivity that LFPsim and VERTEX take, S/m. */
    double SIEMENS_PER_M = .3;

    /** uV a nA. */
    double microvolts(Segment segment, Spot electrode);

    /**
     * All current leaves at the middle: phi = I / (4 pi sigma d).
     *
     * @param siemensPerM conductivity of the medium
     * @param leastUm least distance; 0 for the segment's radius alone
     */
    static Source point(double siemensPerM, double leastUm) {
        double scale = scale(siemensPerM, leastUm);
        return (s, electrode) ->
                scale / Math.max(s.middle().distanceUm(electrode), Math.max(leastUm, s.diameterUm() / 2));
    }

    /**
     * The current leaves evenly along the axis (Holt and Koch 1999): phi = I / (4 pi sigma L) (asinh(l / r) - asinh(h / r)),
     * l and h from the foot of the electrode's perpendicular to the two ends, r its length. One formula for the three cases
     * in which programs write it with logarithms.
     *
     * @param siemensPerM conductivity of the medium
     * @param leastUm least distance from the axis; 0 for the segment's radius alone
     */
    static Source line(double siemensPerM, double leastUm) {
        double scale = scale(siemensPerM, leastUm);
        Source ball = point(siemensPerM, leastUm);
        return (s, electrode) -> {
            double length = s.lengthUm();
            if (length == 0) {
                return ball.microvolts(s, electrode);
            }
            Spot a = s.from();
            Spot b = s.to();
            double along = ((electrode.xUm() - a.xUm()) * (b.xUm() - a.xUm())
                            + (electrode.yUm() - a.yUm()) * (b.yUm() - a.yUm())
                            + (electrode.zUm() - a.zUm()) * (b.zUm() - a.zUm()))
                    / length;
            double away = electrode.distanceUm(a.towards(b, along / length));
            double r = Math.max(away, Math.max(leastUm, s.diameterUm() / 2));
            return scale / length * (asinh((length - along) / r) - asinh(-along / r));
        };
    }

    /**
     * LFPsim's "RC" option as its script computes it: phi = 10 uV/nA exp(-t / RC), t = d / (240 um/ms), RC = sigma in ms. A
     * factor of distance: nothing is filtered in time, and far away it falls faster than any source does.
     *
     * @param siemensPerM conductivity of the medium, whose number is taken for a time in ms
     */
    static Source distanceFactor(double siemensPerM) {
        double rcMs = Require.in("conductivity", siemensPerM, "S/m", 1e-3, 100);
        return (s, electrode) -> 10 * StrictMath.exp(-s.middle().distanceUm(electrode) / 240 / rcMs);
    }

    /** nA / (S/m um) = mV. */
    private static double scale(double siemensPerM, double leastUm) {
        Require.in("least distance of an electrode", leastUm, "um", 0, 1000);
        return 1000 / (4 * Math.PI * Require.in("conductivity", siemensPerM, "S/m", 1e-3, 100));
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(StrictMath.log(size + Math.sqrt(size * size + 1)), x);
    }
}
