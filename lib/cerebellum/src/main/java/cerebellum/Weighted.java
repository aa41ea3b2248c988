package cerebellum;

/** Weighted sums, added up in their order: the same bits everywhere. */
public final class Weighted {
    private Weighted() {}

    /** The sum of the products of two arrays, of the first one's length. Not modified. */
    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The cosine of the angle between two arrays of one length. Not modified. */
    public static double cosine(double[] a, double[] b) {
        return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    }
}
