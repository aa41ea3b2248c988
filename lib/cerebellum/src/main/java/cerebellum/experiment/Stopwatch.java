package cerebellum.experiment;

/** The one place of the library that looks at the clock: for experiments whose result is their own speed. */
public final class Stopwatch {
    private final long start = System.nanoTime();

    /** Seconds since it was made. */
    public double seconds() {
        return (System.nanoTime() - start) * 1e-9;
    }
}
