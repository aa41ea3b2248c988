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

    /** Divides numbers by their sum. {@code parts}: modified. */
    public static void toSumOne(double[] parts) {
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] /= sum;
        }
    }

    /** The cosine of the angle between two arrays of one length. Not modified. */
    public static double cosine(double[] a, double[] b) {
        return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    }

    /**
     * Mean cosine between the rows of a course that lie so many rows apart.
     *
     * @param from the first row; {@code to}: behind the last one
     * @param every so manieth row begins a pair
     */
    public static double cosine(double[][] course, int from, int to, int lag, int every) {
        double sum = 0;
        int pairs = 0;
        for (int t = from; t + lag < to; t += every) {
            sum += cosine(course[t], course[t + lag]);
            pairs++;
        }
        return sum / pairs;
    }
}
