package cerebellum.shinji2024;

/** The one place of the library that looks at the clock: for experiments whose result is their own speed. */
final class Stopwatch {
    private final long start = System.nanoTime();

    /** Seconds since it was made. */
    double seconds() {
        return (System.nanoTime() - start) * 1e-9;
    }
}
