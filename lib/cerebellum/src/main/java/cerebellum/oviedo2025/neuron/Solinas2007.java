package cerebellum.oviedo2025.neuron;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Seed;
import cerebellum.cell.Patch;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.oviedo2025.neuron.GolgiProtocol.Course;

/**
 * A Golgi cell that beats by itself: Solinas et al. 2007 (Front Cell Neurosci 1:2 and 1:4) on five compartments
 * ({@link GolgiCell}), held to the spike times published with the model ({@link SpikeTimes}).
 *
 * @param napPart persistent sodium, in parts of the published
 * @param hPart both h currents
 * @param kmPart muscarinic potassium
 * @param skPart SK
 * @param dtMs time step; the published runs take .025 ms and the whole is of first order, so spikes shift with it
 */
@Entry(value = "solinas-2007", chance = false)
@Claims("""
        beatHz | rate alone | 5.89 to 6.51 | read | beats at 6.20 Hz | five compartments in place of 133
        hSlowsPercent | how much slower with the h currents halved | >= 25 | read | 4.4 Hz become 2.25 Hz: h sets the pace | the same
        napHalved | spikes in two seconds, persistent sodium halved | 0 to 0 | read | persistent sodium halved, it is silent | -
        napRestMv | where it rests then | -60 to -58 | read | rests at -59 mV | -
        adaptation | last interval / first under a step, least of three | >= 1.3 | read, in the manner of | it adapts: 1.4 to 2.0 times | \
        1.44 to 2.01 there
        rebound | first interval after -180 pA / the last before | 0 to .7 | read | fires faster after a hyperpolarization: .48 | the same
        stepPercent | rate late in steps of 150 to 350 pA, worst off the published | 0 to 12 | read | 19.3 to 39.2 Hz | the same
        pauseMs | pause after a burst | 254 to 310 | read | a burst is followed by a pause of 282 ms | the same""")
public record Solinas2007(
        @About(value = "persistent sodium in parts of the published", low = 0, high = 4)
        double napPart,

        @About(value = "h currents in parts of the published", low = 0, high = 4)
        double hPart,

        @About(value = "KM in parts of the published", low = 0, high = 4)
        double kmPart,

        @About(value = "SK in parts of the published", low = 0, high = 4)
        double skPart,

        @About(value = "time step", low = .001, high = .05) double dtMs)
        implements ModelEntry {
    /** As published, in steps of 25 us. */
    public Solinas2007() {
        this(1, 1, 1, 1, .025);
    }

    /** Checks the ranges. */
    public Solinas2007 {
        Ranges.check(Solinas2007.class, napPart, hPart, kmPart, skPart, dtMs);
    }

    /** Runs a protocol on this cell. */
    public Course run(GolgiProtocol protocol) {
        return protocol.run(dtMs, this::membrane);
    }

    private Patch membrane(Patch soma) {
        return GolgiCell.scaledH(soma, hPart, hPart)
                .scaled("NaP", napPart)
                .scaled("KM", kmPart)
                .scaled("SK2", skPart);
    }

    /** What is checked. */
    record Measured(
            double beatHz,
            double hSlowsPercent,
            int napHalved,
            double napRestMv,
            double adaptation,
            double rebound,
            double stepPercent,
            double pauseMs) {}

    private static double hz(Course course) {
        return course.timesMs().length < 2 ? 0 : 1000 / course.lastInterval();
    }

    @Override
    public Measured measure(Seed seed) {
        Course[] step = {run(GolgiProtocol.STEP_150), run(GolgiProtocol.STEP_250), run(GolgiProtocol.STEP_350)};
        double[] publishedMs = {51.85, 33.275, 25.725};
        double adaptation = Double.POSITIVE_INFINITY;
        double off = 0;
        for (int i = 0; i < step.length; i++) {
            boolean two = step[i].timesMs().length > 2;
            adaptation = Math.min(adaptation, two ? step[i].lastInterval() / step[i].interval(0) : 0);
            off = Math.max(off, 100 * Math.abs(publishedMs[i] * hz(step[i]) / 1000 - 1));
        }
        Course silent = run(GolgiProtocol.NAP_HALVED);
        return new Measured(
                hz(run(GolgiProtocol.PACEMAKING)),
                100 * (1 - hz(run(GolgiProtocol.H_HALVED)) / hz(run(GolgiProtocol.CONTROL))),
                silent.timesMs().length,
                silent.lastMv(),
                adaptation,
                rebound(run(GolgiProtocol.REBOUND)),
                off,
                pause(run(GolgiProtocol.BURST)));
    }

    /** NaN if there are not two spikes on both sides of the hyperpolarization. */
    private static double rebound(Course course) {
        int before = course.before(1000);
        return before < 2 || course.timesMs().length < before + 2
                ? Double.NaN
                : course.interval(before) / course.interval(before - 2);
    }

    /** NaN if no spike comes before or after. */
    private static double pause(Course course) {
        int before = course.before(700);
        return before < 1 || course.timesMs().length <= before ? Double.NaN : course.interval(before - 1);
    }

    @Override
    public Picture picture() {
        return Picture.of(
                "A Golgi cell left alone, and with half of its h currents or of its persistent sodium",
                panel(GolgiProtocol.PACEMAKING, "left alone"),
                panel(GolgiProtocol.CONTROL, "its leak at -62 mV"),
                panel(GolgiProtocol.H_HALVED, "the same, h currents halved"),
                panel(GolgiProtocol.NAP_HALVED, "the same, persistent sodium halved"));
    }

    private Panel panel(GolgiProtocol protocol, String title) {
        return Panel.of("timeMs", "vMv")
                .xFrom(0, 2000)
                .line(title, run(protocol).trace(), GolgiProtocol.Sample::timeMs, GolgiProtocol.Sample::vMv);
    }
}
