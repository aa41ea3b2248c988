package cerebellum.barto1995;

import java.util.Arrays;

/** Position and velocity of the body as sensed, 1 ms apart, with their past: before the start the body was at rest. */
public final class StickySenses {
    /** The longest delay that can be asked for, ms. */
    public static final int LONGEST_MS = 250;

    private final double[] position;
    private final double[] velocity;
    private int now = LONGEST_MS - 1;

    /** Nothing sensed yet but rest at {@code startM}; room for {@code steps} steps. */
    StickySenses(double startM, int steps) {
        position = new double[LONGEST_MS + steps];
        velocity = new double[LONGEST_MS + steps];
        Arrays.fill(position, 0, LONGEST_MS, startM);
    }

    void add(double positionM, double velocityMPerS) {
        now++;
        position[now] = positionM;
        velocity[now] = velocityMPerS;
    }

    /** Steps since the start, 0 first. */
    public int step() {
        return now - LONGEST_MS;
    }

    /** Position sensed some ms ago, m. */
    public double positionM(int agoMs) {
        return position[now - agoMs];
    }

    /** Velocity sensed some ms ago, m/s. */
    public double velocityMPerS(int agoMs) {
        return velocity[now - agoMs];
    }
}
