package cerebellum.network;

import cerebellum.Parallel;
import cerebellum.Require;
import cerebellum.network.Network.Plastic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An engine whose hemispheres do not meet within a step, so that each runs for many steps while its state is in the
 * cache, and they can be dealt to threads without changing a bit.
 *
 * @param <H> a hemisphere in the engine's arithmetic
 */
public abstract class HemisphereEngine<H extends Hemisphere> implements Engine {
    /** What it runs. */
    protected final Network network;
    /** In their order; the subclass fills it. */
    protected final List<H> hemispheres = new ArrayList<>();

    private final int together;
    private int steps;

    /** {@code together}: how many neighbours take turns in a step, because they share chance; they stay on one thread. */
    protected HemisphereEngine(Network network, int together) {
        this.network = network;
        this.together = together;
    }

    @Override
    public final Network network() {
        return network;
    }

    @Override
    public final int steps() {
        return steps;
    }

    @Override
    public final void step() {
        for (H h : hemispheres) {
            h.step(steps);
        }
        steps++;
    }

    @Override
    public final void run(int count, int threads, InputCode code) {
        int first = steps;
        int groups = (hemispheres.size() + together - 1) / together;
        Parallel.each(groups, threads, group -> {
            int end = Math.min(hemispheres.size(), (group + 1) * together);
            for (int s = first; s < first + count; s++) {
                for (int h = group * together; h < end; h++) {
                    code.set(this, h, s);
                    hemispheres.get(h).step(s);
                }
            }
        });
        steps = first + count;
    }

    @Override
    public final Input input(int hemisphere, int population) {
        return hemispheres.get(hemisphere).inputs[population];
    }

    @Override
    public final int count(int hemisphere, int population) {
        return hemispheres.get(hemisphere).count(population);
    }

    @Override
    public final int[] spikes(int hemisphere, int population) {
        H own = hemispheres.get(hemisphere);
        return Arrays.copyOf(own.fired(population), own.count(population));
    }

    @Override
    public final double potentialMv(int hemisphere, int population, int cell) {
        return hemispheres.get(hemisphere).potentialMv(population, cell);
    }

    @Override
    public final float[] weights(int hemisphere, Plastic projection) {
        Require.that(
                network.plastic().contains(projection),
                "%s is no plastic projection of this network",
                projection.name());
        return hemispheres.get(hemisphere).weights(projection);
    }

    @Override
    public final void carry(Tape tape) {
        steps = (int) tape.number(steps);
        carryShared(tape);
        hemispheres.forEach(h -> h.carry(tape));
    }

    /** What hemispheres share, to or from a tape: nothing here. */
    protected void carryShared(Tape tape) {}
}
