package cerebellum.network;

import cerebellum.Parallel;
import cerebellum.Seed;
import java.util.ArrayList;
import java.util.List;

/**
 * The network in single precision, event driven: a spike is delivered along the rows of its source's synapses.
 *
 * <p>Hemispheres do not meet within a step, so that each runs for many steps while its state is in the cache, and they
 * can be dealt to threads without changing a bit.
 */
public final class FloatEngine implements Engine {
    private final Network network;
    private final List<Hemisphere> hemispheres = new ArrayList<>();
    private int steps;

    /**
     * Builds the wiring and puts every cell at rest, the plastic weights at their start.
     *
     * @param network two hemispheres at a time share the wiring of a tile
     * @param seed of the spontaneous drives
     */
    public FloatEngine(Network network, Seed seed) {
        this.network = network;
        Outgoing[] tile = new Outgoing[0];
        for (int h = 0; h < network.hemispheres(); h++) {
            if (h % 2 == 0) {
                int number = h / 2;
                tile = network.projections().stream()
                        .map(p -> p.plasticity() == null
                                ? Outgoing.inNs(network.wire(p, number), network.count(p.to()), p.gain())
                                : Outgoing.none())
                        .toArray(Outgoing[]::new);
            }
            hemispheres.add(new Hemisphere(network, h, tile, seed.of("hemisphere " + h)));
        }
    }

    @Override
    public Network network() {
        return network;
    }

    @Override
    public int steps() {
        return steps;
    }

    @Override
    public void step() {
        for (Hemisphere h : hemispheres) {
            h.step(steps);
        }
        steps++;
    }

    @Override
    public void run(int count, int threads, InputCode code) {
        int from = steps;
        Parallel.each(hemispheres.size(), threads, h -> {
            Hemisphere own = hemispheres.get(h);
            for (int s = from; s < from + count; s++) {
                code.set(this, h, s);
                own.step(s);
            }
        });
        steps = from + count;
    }

    @Override
    public Input input(int hemisphere, int population) {
        return hemispheres.get(hemisphere).inputs[population];
    }

    @Override
    public int count(int hemisphere, int population) {
        return hemispheres.get(hemisphere).cells[population].count();
    }

    @Override
    public int[] spikes(int hemisphere, int population) {
        return hemispheres.get(hemisphere).cells[population].spikes();
    }

    @Override
    public double potentialMv(int hemisphere, int population, int cell) {
        return hemispheres.get(hemisphere).cells[population].potentialMv[cell];
    }

    @Override
    public float[] weights(int hemisphere) {
        return hemispheres.get(hemisphere).plastic().weight.clone();
    }

    @Override
    public void carry(Tape tape) {
        steps = (int) tape.number(steps);
        hemispheres.forEach(h -> h.carry(tape));
    }
}
