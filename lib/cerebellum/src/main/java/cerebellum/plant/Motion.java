package cerebellum.plant;

/** A body as equations of motion, without a state of its own: {@link Body} moves it. SI units. */
public interface Motion {
    /** How many commands it takes: one unless it says otherwise. */
    default int commands() {
        return 1;
    }

    /** How many senses it has: one for each number of its state unless it says otherwise. */
    default int senses() {
        return bounds().length;
    }

    /** The state it starts from: all 0 unless it says otherwise. */
    default double[] start() {
        return new double[bounds().length];
    }

    /** How far each number of the state can go; beyond, the body has fallen. */
    double[] bounds();

    /**
     * What the state changes by in a second.
     *
     * @param state not modified
     * @param command not modified
     * @param into modified
     */
    void rate(double[] state, double[] command, double[] into);

    /** What the senses read: by default the first numbers of the state. {@code state}: not modified; {@code into}: modified. */
    default void sense(double[] state, double[] into) {
        System.arraycopy(state, 0, into, 0, into.length);
    }

    /** What changes a state: {@link Motion#rate} alone. */
    @FunctionalInterface
    interface Law {
        /** As {@link Motion#rate}. */
        void rate(double[] state, double[] command, double[] into);
    }

    /** A motion by a law, which may be a lambda; its senses read the whole state. {@code bounds}: not modified. */
    static Motion of(int commands, double[] bounds, Law law) {
        double[] own = bounds.clone();
        return new Motion() {
            @Override
            public int commands() {
                return commands;
            }

            @Override
            public double[] bounds() {
                return own.clone();
            }

            @Override
            public void rate(double[] state, double[] command, double[] into) {
                law.rate(state, command, into);
            }
        };
    }
}
