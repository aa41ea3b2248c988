package cerebellum.oviedo2025.circuit;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Weighted;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.granular.CmacTiling;
import cerebellum.learning.ParallelFibres;
import cerebellum.plant.Eye;
import cerebellum.plant.TwoLinkArm;
import java.util.List;

/**
 * [11] Feedback-error learning: the command of a feedback controller teaches the cerebellum the inverse of the body.
 *
 * <pre>  u = u_fb + sum w_i phi_i(wanted motion),   dw_i/dt = rate phi_i u_fb</pre>
 *
 * @param arm the body
 * @param rate of learning, 1/s
 */
@Entry(value = "kawato-gomi-1992", chance = false)
@Claims("""
        shareBefore | feedback's share of the torque before learning | .95 to 1 | ours | feedback alone at first | -
        shareAfter | the same after 100 trials | 0 to .1 | ours | the learned inverse takes over | one arm
        improvement | tracking error, before / last trial | >= 10 | ours | - | delays and muscles
        parameterError | worst error of the arm's five numbers | 0 to .05 | ours | the inverse model is acquired | -
        elsewhere | error on another trajectory / this one | 0 to 3 | ours | the arm's own functions generalize | -
        tiledShareAfter | granule cells: feedback's share after 40 trials | 0 to .1 | ours | - | the lateral hemisphere's recall
        tiledImprovement | granule cells: tracking error, before / last | >= 10 | ours | - | -
        tiledElsewhere | granule cells: error on another trajectory / this one | >= 3 | ours | tiles generalize poorly | -
        reflexBefore | gain of the reflex in the dark before learning | .55 to .65 | ours | brain stem alone: .6, set by us | canals
        reflexAfter | the same after 60 s with vision | .95 to 1.05 | known | the flocculus adds what is missing | OKR by its own pathway""")
public record KawatoGomi1992(TwoLinkArm arm, double rate) implements ModelEntry {
    private static final double DT_S = .0005;
    private static final double P = 20;
    private static final double D = 4;

    /** A human arm; tuned: the rate, for convergence within 100 repetitions. */
    public KawatoGomi1992() {
        this(TwoLinkArm.human(), .05);
    }

    /** Checks the rate. */
    public KawatoGomi1992 {
        Require.in("learning rate", rate, "1/s", 0, 10);
    }

    /**
     * One repetition; number 0 is before learning.
     *
     * @param feedbackShare root mean square of the feedback's torque over that of the whole
     * @param errorRad root mean square of the tracking error
     */
    public record Trial(int trial, double feedbackShare, double errorRad) {}

    /** Learns the way through postures and says how; {@code parameters} is what the arm was found to be. */
    public record Learned(List<Trial> trials, double errorElsewhereRad, double parameterError) {}

    private interface Inverse {
        void torque(double[] motion, double[] into);

        void learn(double[] feedback);
    }

    /** Posture after posture in minimum jerk, .7 s each: there and back. */
    private static final double[][] WAY = {{.3, 1.2}, {1.1, 1.9}, {.8, .9}, {.2, 1.7}, {.3, 1.2}};

    private static final double[][] ELSEWHERE = {{.9, 1.1}, {.4, 2.2}, {1.3, 1.4}, {.5, .8}, {.9, 1.1}};

    /** Learns with the arm's own five functions as basis, or with granule cells that tile postures and motions. */
    public Learned learn(boolean tiles, int repetitions) {
        Physics physics = new Physics();
        Inverse inverse = tiles ? new Tiles() : physics;
        List<Trial> trials = Lists.of(repetitions + 1, k -> move(WAY, inverse, k, k > 0));
        double worst = 0;
        for (int i = 0; i < 5; i++) {
            worst = Math.max(worst, Math.abs(physics.found[i] / arm.parameters()[i] - 1));
        }
        return new Learned(trials, move(ELSEWHERE, inverse, 0, false).errorRad, worst);
    }

    private Trial move(double[][] way, Inverse inverse, int number, boolean learn) {
        double[] state = {way[0][0], way[0][1], 0, 0};
        double[] motion = new double[6];
        double[] forward = new double[2];
        double[] feedback = new double[2];
        double[] torque = new double[2];
        double[] squares = new double[3];
        int steps = (int) Math.round(.7 / DT_S) * (way.length - 1);
        for (int k = 0; k < steps; k++) {
            wanted(way, k * DT_S, motion);
            inverse.torque(motion, forward);
            for (int j = 0; j < 2; j++) {
                double error = motion[j] - state[j];
                feedback[j] = P * error + D * (motion[j + 2] - state[j + 2]);
                torque[j] = forward[j] + feedback[j];
                squares[0] += feedback[j] * feedback[j];
                squares[1] += torque[j] * torque[j];
                squares[2] += error * error;
            }
            if (learn) {
                inverse.learn(feedback);
            }
            arm.step(state, torque, DT_S);
        }
        return new Trial(number, Math.sqrt(squares[0] / squares[1]), Math.sqrt(squares[2] / steps));
    }

    private static void wanted(double[][] way, double t, double[] motion) {
        int leg = Math.min((int) (t / .7), way.length - 2);
        double s = t / .7 - leg;
        for (int j = 0; j < 2; j++) {
            double d = way[leg + 1][j] - way[leg][j];
            motion[j] = way[leg][j] + d * s * s * s * (10 - 15 * s + 6 * s * s);
            motion[j + 2] = d / .7 * 30 * s * s * (1 - s) * (1 - s);
            motion[j + 4] = d / .49 * 60 * s * (1 - s) * (1 - 2 * s);
        }
    }

    /** The arm's own functions: the inverse can be exact. */
    private final class Physics implements Inverse {
        private final double[] found = new double[5];
        private final double[][] basis = new double[2][5];

        @Override
        public void torque(double[] motion, double[] into) {
            TwoLinkArm.regressor(motion, basis);
            for (int j = 0; j < 2; j++) {
                into[j] = Weighted.dot(basis[j], found);
            }
        }

        @Override
        public void learn(double[] feedback) {
            for (int i = 0; i < 5; i++) {
                found[i] += rate * DT_S * (basis[0][i] * feedback[0] + basis[1][i] * feedback[1]);
            }
        }
    }

    /** Granule cells: 16 tilings of angles, velocities and accelerations on 1024 parallel fibres a joint. */
    private final class Tiles implements Inverse {
        private final CmacTiling layer =
                new CmacTiling(new double[] {.4, .4, 2, 2, 10, 10}, 16, 1024, new Seed(1).of("tiles"));
        private final double[] fibres = new double[1024];
        private final ParallelFibres[] purkinje = {
            new ParallelFibres(1024, rate * DT_S * 10, ParallelFibres.Trace.instant()),
            new ParallelFibres(1024, rate * DT_S * 10, ParallelFibres.Trace.instant())
        };

        @Override
        public void torque(double[] motion, double[] into) {
            layer.encode(motion, fibres);
            into[0] = purkinje[0].respond(fibres);
            into[1] = purkinje[1].respond(fibres);
        }

        @Override
        public void learn(double[] feedback) {
            purkinje[0].teach(-feedback[0]);
            purkinje[1].teach(-feedback[1]);
        }
    }

    /**
     * Gain of the vestibulo-ocular reflex after learning with vision: the optokinetic command teaches the flocculus what
     * the brain stem's reflex of gain .6 lacks; then the head turns in the dark.
     */
    public double reflexGain(double learningS) {
        Eye eye = Eye.human();
        double[] state = new double[2];
        double[] head = new double[3];
        ParallelFibres flocculus = new ParallelFibres(3, 2 * DT_S, ParallelFibres.Trace.instant());
        double omega = Math.PI;
        double with = 0;
        double total = 0;
        for (int k = 0; k * DT_S < learningS + 4; k++) {
            double t = k * DT_S;
            head[0] = .2 * StrictMath.sin(omega * t);
            head[1] = .2 * omega * StrictMath.cos(omega * t);
            head[2] = -omega * omega * head[0];
            boolean dark = t >= learningS;
            double optokinetic = dark ? 0 : -(head[1] + state[1]);
            double command = -.6 * eye.inverse(head[0], head[1], head[2]) + flocculus.respond(head) + optokinetic;
            if (dark) {
                with -= state[1] * head[1];
                total += head[1] * head[1];
            } else {
                flocculus.teach(-optokinetic);
            }
            eye.step(state, command, DT_S);
        }
        return with / total;
    }

    /** What is checked. */
    record Measured(
            double shareBefore,
            double shareAfter,
            double improvement,
            double parameterError,
            double elsewhere,
            double tiledShareAfter,
            double tiledImprovement,
            double tiledElsewhere,
            double reflexBefore,
            double reflexAfter) {}

    @Override
    public Measured measure(Seed seed) {
        Learned exact = learn(false, 100);
        Learned tiled = learn(true, 40);
        Trial first = exact.trials.get(0);
        Trial last = exact.trials.get(100);
        Trial lastTiled = tiled.trials.get(40);
        return new Measured(
                first.feedbackShare,
                last.feedbackShare,
                first.errorRad / last.errorRad,
                exact.parameterError,
                exact.errorElsewhereRad / last.errorRad,
                lastTiled.feedbackShare,
                tiled.trials.get(0).errorRad / lastTiled.errorRad,
                tiled.errorElsewhereRad / lastTiled.errorRad,
                reflexGain(0),
                reflexGain(60));
    }

    @Override
    public Picture picture() {
        List<Trial> exact = learn(false, 40).trials;
        List<Trial> tiled = learn(true, 40).trials;
        return Picture.of(
                "The learned inverse takes the torque over from feedback",
                Panel.of("trial", "shareOfFeedback")
                        .line("the arm's own functions", exact, Trial::trial, Trial::feedbackShare)
                        .dashes("granule cells", tiled, Trial::trial, Trial::feedbackShare));
    }
}
