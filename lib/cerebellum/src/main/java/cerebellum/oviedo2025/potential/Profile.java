package cerebellum.oviedo2025.potential;

import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** What a shaft of electrodes records, one course over another, each with its zero at its electrode's depth. */
final class Profile {
    private Profile() {}

    /**
     * A panel.
     *
     * @param rows at even intervals, the first one interval after 0
     * @param depthUm of an electrode
     * @param every so manieth electrode is drawn
     * @param umPerUv how high a microvolt is
     */
    static Panel panel(
            List<double[]> rows,
            double everyMs,
            double fromMs,
            double toMs,
            int electrodes,
            IntToDoubleFunction depthUm,
            int every,
            double umPerUv) {
        int from = (int) Math.round(fromMs / everyMs);
        int to = Math.min(rows.size(), (int) Math.round(toMs / everyMs));
        Panel panel = Panel.of("timeMs", "height (um); 1 uV is " + (int) umPerUv + " um high")
                .titled("electrodes along a shaft");
        for (int e = 0; e < electrodes; e += every) {
            double[] x = new double[to - from];
            double[] y = new double[to - from];
            for (int k = from; k < to; k++) {
                x[k - from] = (k + 1) * everyMs;
                y[k - from] = depthUm.applyAsDouble(e) + umPerUv * rows.get(k)[e];
            }
            panel = panel.with(Mark.LINE, (int) depthUm.applyAsDouble(e) + " um", x, y);
        }
        return panel.xFrom(fromMs, toMs);
    }
}
