package cerebellum.plant;

import cerebellum.About;
import cerebellum.Ranges;

/**
 * The vestibulo-ocular reflex: the head turns, the canals sense it, the brain stem turns the eye the other way, not enough
 * by itself. A command adds to the brain stem's, as the flocculus does.
 *
 * <pre>
 *  canal:       c = head - slow,  slow' = (head - slow) / canalS
 *  brain stem:  p = command - reflex c,  integrator n' = p - n / integratorS,  muscles u = n + direct p
 *  orbit:       {@link Eye}
 * </pre>
 *
 * <p>Robinson's scheme of 1981 (Annu Rev Neurosci 4:463) with general numbers. The sense is the eye's velocity as the
 * image on the retina tells it: the target, -head, less the slip. Magnifying glasses, the extra load, enlarge what the eye
 * has to make good, and so take from what is sensed.
 */
public record GazeReflex(
        @About("the orbit") Eye eye,
        @About("the head's course") Head head,
        @About("the reflex arc") Arc arc,

        @About(value = "of the glasses; 1: none", low = .2, high = 5)
        double magnification)
        implements Motion {
    /** From canal to muscle. */
    public record Arc(
            @About(value = "time constant of the canals", low = .1, high = 100)
            double canalS,

            @About(value = "gain of the reflex by itself", low = 0, high = 2)
            double gain,

            @About(value = "leak of the neural integrator", low = .1, high = 1000)
            double integratorS,

            @About(
                    value = "the path past the integrator: the orbit's time constant, as the brain stem has it",
                    low = 0,
                    high = 10)
            double directS) {
        /** Checks ranges. */
        public Arc {
            Ranges.check(Arc.class, canalS, gain, integratorS, directS);
        }
    }

    /** Turns to and fro, the same in each period: its first, third and fifth harmonic, 1 : .8 : .5; ours. */
    public record Head(
            @About(value = "of the course", low = .1, high = 100)
            double periodS,

            @About(value = "of the first harmonic", low = 0, high = 100)
            double amplitudeRadPerS) {
        /** Checks ranges. */
        public Head {
            Ranges.check(Head.class, periodS, amplitudeRadPerS);
        }

        /** The head's velocity, rad/s. */
        public double velocity(double timeS) {
            double w = 2 * Math.PI / periodS * timeS;
            return amplitudeRadPerS
                    * (StrictMath.sin(w) + .8 * StrictMath.sin(3 * w + 1) + .5 * StrictMath.sin(5 * w + 2));
        }
    }

    /** Checks ranges. */
    public GazeReflex {
        Ranges.check(GazeReflex.class, eye, head, arc, magnification);
    }

    /**
     * A human eye, canals of 6 s, an integrator of 25 s, all general knowledge; the reflex's gain of .6 and its direct path,
     * a quarter too weak, are ours, to leave something to learn.
     */
    public GazeReflex() {
        this(Eye.human(), new Head(2, .5), new Arc(6, .6, 25, .16), 1);
    }

    /** A body; loaded, it wears glasses that enlarge by 1.4. */
    public Body body() {
        return new Body(this, new GazeReflex(eye, head, arc, 1.4 * magnification));
    }

    /** What is added to the brain stem's velocity, rad/s. */
    /** The eye's velocity as the image has it, and what the canals say, rad/s. */
    @Override
    public int senses() {
        return 2;
    }

    /** The eye's angle and velocity, the integrator, the canals' memory, time. */
    @Override
    public double[] bounds() {
        return new double[] {10, 1e3, 10, 1e3, 1e9};
    }

    @Override
    public void sense(double[] state, double[] into) {
        double turning = head.velocity(state[4]);
        into[0] = state[1] + (magnification - 1) * turning;
        into[1] = turning - state[3];
    }

    @Override
    public void rate(double[] state, double[] command, double[] into) {
        double canal = head.velocity(state[4]) - state[3];
        double brainStem = command[0] - arc.gain * canal;
        double muscles = state[2] + arc.directS * brainStem;
        into[0] = state[1];
        into[1] = (muscles - state[0] - (eye.slowS() + eye.fastS()) * state[1]) / (eye.slowS() * eye.fastS());
        into[2] = brainStem - state[2] / arc.integratorS;
        into[3] = canal / arc.canalS;
        into[4] = 1;
    }
}
