package cerebellum.barto1995;

import cerebellum.Require;
import java.util.List;

/**
 * The rivals that know the plant and learn nothing: they end the pulse when the state they believe in passes the
 * optimal switching curve ({@link PulseStep#switchingCurve}).
 *
 * <p>Not thread-safe.
 */
public final class SwitchingCurveController implements PulseStepController {
    private final PulseStep believed;
    private final Prediction prediction;
    private final int afferentMs;
    private final int efferentMs;
    private final double[][] model;
    private List<double[]> curve = List.of();
    private boolean switched;

    /** Where the state comes from that is compared with the curve. */
    public enum Prediction {
        /** The delayed senses as they are. */
        NONE,
        /** The delayed senses, carried forward by a model of the plant to the moment the command arrives. */
        FORWARD_MODEL,
        /**
         * A model run without delay, plus what the senses say against the same model delayed (Smith 1957; for the
         * cerebellum Miall et al. 1993).
         */
        SMITH
    }

    /**
     * One rival.
     *
     * @param believed plant and commands as it believes them to be; steps of 1 ms
     * @param afferentMs delay of the senses
     * @param efferentMs delay of the command
     */
    public SwitchingCurveController(PulseStep believed, Prediction prediction, int afferentMs, int efferentMs) {
        this.believed = believed;
        this.prediction = prediction;
        this.afferentMs = Require.in("afferent delay", afferentMs, "ms", 0, StickySenses.LONGEST_MS);
        this.efferentMs = efferentMs;
        model = new double[afferentMs + efferentMs + 1][2];
    }

    @Override
    public void start(double startM, double targetM) {
        switched = false;
        curve = believed.switchingCurve(targetM, 2);
        for (double[] state : model) {
            state[0] = startM;
            state[1] = 0;
        }
    }

    @Override
    public double command(StickySenses senses) {
        if (!switched) {
            double[] state = {senses.positionM(afferentMs), senses.velocityMPerS(afferentMs)};
            if (prediction == Prediction.FORWARD_MODEL) {
                for (int t = senses.step() - afferentMs; t < senses.step() + efferentMs; t++) {
                    advance(state, t);
                }
            } else if (prediction == Prediction.SMITH) {
                smith(state, senses.step());
            }
            switched = state[0] >= PulseStep.positionOn(curve, state[1]);
        }
        return switched ? believed.stepM() : believed.pulseM();
    }

    /** One step of the model before the switch: held until the pulse arrives. */
    private void advance(double[] state, int t) {
        if (t >= efferentMs) {
            believed.plant().step(state, believed.pulseM(), .001);
        }
    }

    private void smith(double[] state, int t) {
        int ring = model.length;
        int ahead = t + efferentMs;
        double[] then = model[Math.floorMod(t - afferentMs, ring)];
        double errorM = state[0] - then[0];
        double errorMPerS = state[1] - then[1];
        state[0] = model[ahead % ring][0] + errorM;
        state[1] = model[ahead % ring][1] + errorMPerS;
        System.arraycopy(model[ahead % ring], 0, model[(ahead + 1) % ring], 0, 2);
        advance(model[(ahead + 1) % ring], ahead);
    }
}
