package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.Weighted;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.learning.PurkinjeLayer;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Paired internal models: three modules, each a forward model that predicts the senses and an inverse model that commands, in
 * proportion to how well its partner predicts (Wolpert, Miall &amp; Kawato 1998, Trends Cogn Sci 2:338; Wolpert &amp; Kawato
 * 1998, Neural Netw 11:1317). The inverse models have the functions of {@link FeedbackErrorLearning}; no cue tells the
 * context.
 *
 * <pre>  responsibility_i = e^(-E_i / 2 v) / sum over j of the same,   command = sum of responsibility_i u_i</pre>
 *
 * <p>E is the module's recent error of prediction, squared, each sense in parts of how much it changes; v is the least of the
 * three, as it is usual.
 */
@About(
        name = "paired-models",
        value =
                "three forward models, three inverse models, mixed by how well each predicts; taught by the feedback's command",
        source = "Wolpert & Kawato 1998")
public final class PairedModels extends Cerebellum {
    private static final int MODULES = 3;
    /** How far ahead the forward models look, and how long their errors count; ours. */
    private static final double AHEAD_S = .04;

    private static final double RECENT_S = .1;
    private static final double USUAL_S = 10;
    /** Of the forward models. */
    private static final double FORWARD_RATE = .02;

    /** Untuned. */
    public PairedModels() {
        super(CYCLES, 1, true, .01);
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        return new Circuit(rig, seed, numbers);
    }

    private static final class Circuit implements Controller {
        private final Cortex.Code inverse;
        private final PurkinjeLayer[] inverses = new PurkinjeLayer[MODULES];
        private final double[][][] forward;
        private final double[][] past;
        private final double[][] sent;
        private final int ahead;
        private final double[] senseSize;
        private final double[] size;
        private final double[] change;
        private final double[] error = new double[MODULES];
        private final double[] share = new double[MODULES];
        private final double[] fibres;
        private final double[] response;
        private final double[] lesson;
        private final double[] features;
        private final double rate;
        private final double recent;
        private final double usual;
        private double least = 1;
        private int step;

        Circuit(Rig rig, Seed seed, double[] numbers) {
            Task task = rig.task();
            rate = numbers[0];
            inverse = FeedbackErrorLearning.products(rig);
            senseSize = task.senses().stream().mapToDouble(Task.Port::size).toArray();
            size = task.commands().stream().mapToDouble(Task.Port::size).toArray();
            Arrays.setAll(inverses, i -> new PurkinjeLayer(inverse.size(), size.length, rate, late(task, numbers)));
            ahead = Math.max(1, (int) Math.round(AHEAD_S / task.dtS()));
            features = new double[senseSize.length + size.length + 1];
            forward = new double[MODULES][senseSize.length][features.length];
            SplittableRandom random = seed.of("forward").random();
            for (double[][] module : forward) {
                for (double[] row : module) {
                    Arrays.setAll(row, i -> .1 * Seed.normal(random));
                }
            }
            past = new double[ahead + 1][senseSize.length];
            sent = new double[ahead + task.efferentSteps() + task.afferentSteps() + 1][size.length];
            change = new double[senseSize.length];
            Arrays.fill(change, 1);
            fibres = new double[inverse.size()];
            response = new double[size.length];
            lesson = new double[size.length];
            recent = Math.min(1, task.dtS() / RECENT_S);
            usual = task.dtS() / USUAL_S;
            Arrays.fill(share, 1. / MODULES);
        }

        @Override
        public void command(Moment now, double[] command) {
            predict(now);
            inverse.encode(now, fibres);
            for (int j = 0; j < size.length; j++) {
                lesson[j] = now.feedback(j) / size[j];
            }
            for (int i = 0; i < MODULES; i++) {
                inverses[i].respond(fibres, response);
                for (int j = 0; j < size.length; j++) {
                    command[j] += share[i] * size[j] * response[j];
                    response[j] = share[i] * lesson[j];
                }
                inverses[i].teach(response);
            }
        }

        /** Compares what was predicted with what is sensed, shares responsibility, and lets the forward models learn. */
        private void predict(Moment now) {
            double[] sensed = past[step % past.length];
            double[] before = past[(step + 1) % past.length];
            double[] put = sent[step % sent.length];
            double[] then = sent[(step + 1) % sent.length];
            for (int s = 0; s < sensed.length; s++) {
                sensed[s] = now.sense(s) / senseSize[s];
            }
            for (int j = 0; j < put.length; j++) {
                put[j] = now.sent(j) / size[j];
            }
            step++;
            if (step < sent.length) {
                return;
            }
            System.arraycopy(before, 0, features, 0, before.length);
            System.arraycopy(then, 0, features, before.length, then.length);
            features[features.length - 1] = 1;
            double squares = 1;
            for (double x : features) {
                squares += x * x;
            }
            for (int i = 0; i < MODULES; i++) {
                double off = 0;
                for (int s = 0; s < sensed.length; s++) {
                    double missing = sensed[s] - before[s] - Weighted.dot(forward[i][s], features);
                    off += missing * missing / (change[s] + 1e-9) / sensed.length;
                    double part = rate == 0 ? 0 : FORWARD_RATE * share[i] * missing / squares;
                    for (int f = 0; f < features.length; f++) {
                        forward[i][s][f] += part * features[f];
                    }
                }
                error[i] += recent * (Math.min(off, 100) - error[i]);
            }
            for (int s = 0; s < sensed.length; s++) {
                double moved = sensed[s] - before[s];
                change[s] += usual * (moved * moved - change[s]);
            }
            weigh();
        }

        private void weigh() {
            double best = StatUtils.min(error);
            least += usual * (best - least);
            for (int i = 0; i < MODULES; i++) {
                share[i] = StrictMath.exp((best - error[i]) / (2 * least + 1e-9));
            }
            Weighted.toSumOne(share);
        }

        @Override
        public int weights() {
            return MODULES * (inverses[0].weights() + senseSize.length * features.length);
        }

        @Override
        public void restart() {
            step = 0;
            for (PurkinjeLayer one : inverses) {
                one.forget();
            }
        }
    }
}
