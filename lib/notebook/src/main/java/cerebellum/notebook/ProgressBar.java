package cerebellum.notebook;

import cerebellum.Progress;
import cerebellum.Text;
import java.util.function.Consumer;

/** A bar with the remaining time, drawn at most five times a second; stops the run when its thread is interrupted. */
final class ProgressBar implements Progress {
    private final Consumer<View> draw;
    private final long startNs = System.nanoTime();
    private long drawnNs;
    private boolean ended;

    /** What there is to draw. */
    record View(double fraction, double elapsedS, double remainingS) {
        /** {@code 42 %, 3 s left}; at the end only {@code 100 %}, so that two runs look the same. */
        String words() {
            int percent = (int) (100 * fraction);
            return fraction >= 1 || elapsedS < 1
                    ? percent + " %"
                    : Text.of("%d %%, %s left", percent, time(remainingS));
        }

        private static String time(double seconds) {
            return seconds < 100 ? Math.round(seconds) + " s" : Math.round(seconds / 60) + " min";
        }
    }

    ProgressBar(Consumer<View> draw) {
        this.draw = draw;
    }

    @Override
    public synchronized boolean at(long done, long total) {
        long now = System.nanoTime();
        boolean end = done >= total;
        if (end ? !ended : now - drawnNs > 200_000_000L) {
            drawnNs = now;
            ended = end;
            double fraction = total <= 0 ? 1 : (double) done / total;
            double elapsedS = (now - startNs) / 1e9;
            draw.accept(new View(fraction, elapsedS, done == 0 ? elapsedS : elapsedS / fraction * (1 - fraction)));
        }
        return !Thread.currentThread().isInterrupted();
    }

    /** A bar in a notebook's output, or none without a kernel. */
    static Progress inNotebook() {
        Kernel kernel = Kernel.running();
        if (kernel == null) {
            return Progress.quiet();
        }
        String id = kernel.text(html(new View(0, 0, 0)), "text/html");
        return new ProgressBar(view -> kernel.update(id, html(view), "text/html"));
    }

    static String html(View view) {
        return Text.of(
                "<progress max=\"1\" value=\"%.3f\" style=\"width:240px\"></progress>"
                        + " <small style=\"white-space:nowrap\">%s</small>",
                view.fraction, view.words());
    }
}
