package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.oviedo2025.forerunners.TwoHemispheres;

/**
 * Two hemispheres of rate units, each of which pushes one way and is taught by one sign of the feedback's command: {@link
 * TwoHemispheres} on any plant, an axis a command. Of each it is told what is wanted, how fast that changes, and what is
 * sensed, in parts of their size.
 *
 * <p>Differs: 160 granule cells; a command beyond the targets is told of the last target.
 */
@About(
        name = "two-hemispheres",
        value =
                "random granule cells and a Purkinje cell for either way of a command; taught by the feedback's command",
        source = "after Pinzon-Morales & Hirata 2013, 2015")
public final class HemispherePair extends Cerebellum {
    private static final int GRANULES = 160;

    /** Untuned; the rate is 1/s for each unit of the feedback's command. */
    public HemispherePair() {
        super(CYCLES, 100, false, 5);
    }

    @Override
    public Controller start(Rig rig, Seed seed, double[] numbers) {
        Task task = rig.task();
        double[] usual = Usual.feedback(rig);
        int axes = usual.length;
        Mossy mossy = new Mossy(rig);
        double[] senses = new double[3 * axes];
        double[] both = new double[axes];
        TwoHemispheres cells =
                new TwoHemispheres(axes, GRANULES, 2, Math.min(1, numbers[0] * task.dtS() / GRANULES), seed);
        Controller circuit = (now, command) -> {
            double[] signals = mossy.at(now);
            for (int j = 0; j < axes; j++) {
                int k = Math.min(j, task.targets().size() - 1);
                senses[3 * j] = signals[3 * k];
                senses[3 * j + 1] = signals[3 * k + 1];
                senses[3 * j + 2] = now.sense(k) / task.senses().get(k).size();
                both[j] = now.feedback(j) / usual[j];
            }
            cells.add(senses, both);
            for (int j = 0; j < axes; j++) {
                command[j] += usual[j] * (both[j] - now.feedback(j) / usual[j]);
            }
        };
        return circuit.withWeights(2 * axes * GRANULES);
    }
}
