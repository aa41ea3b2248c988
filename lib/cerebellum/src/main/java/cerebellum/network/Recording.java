package cerebellum.network;

import cerebellum.Require;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one hemisphere of an {@link Engine} did in a window of time: spikes, potentials and plastic weights as rows.
 *
 * <p>It stands outside the engine, which knows nothing of it: call {@link #see} after a step. Without one a run costs
 * nothing more.
 */
public final class Recording {
    private final Choice choice;
    private final List<Spike> spikes = new ArrayList<>();
    private final List<Potential> potentials = new ArrayList<>();
    private final Map<Network.Plastic, List<Weight>> weights = new HashMap<>();

    /** Nothing seen yet. */
    public Recording(Choice choice) {
        this.choice = choice;
    }

    /**
     * What to record.
     *
     * @param hemisphere counted from 0
     * @param populations names; empty: all
     * @param cells of each population, from the first on, whose potentials to keep; 0: none
     * @param fromMs steps that begin then or later
     * @param toMs and before this; both fall on steps
     */
    public record Choice(int hemisphere, List<String> populations, int cells, double fromMs, double toMs) {
        /** Checks ranges. */
        public Choice {
            populations = List.copyOf(populations);
            Require.in("hemisphere", hemisphere, "", 0, 9_999);
            Require.in("cells with potentials", cells, "", 0, 1 << 16);
            Require.in("start of the window", fromMs, "ms", 0, 1e9);
            Require.in("end of the window", toMs, "ms", fromMs, 1e9);
        }

        private boolean takes(String population) {
            return populations.isEmpty() || populations.contains(population);
        }
    }

    /**
     * Looks at the step an engine has just done.
     *
     * @throws IllegalArgumentException if the network has no population of a chosen name, or not that hemisphere, or if the
     *     window does not fall on its steps
     */
    public void see(Engine engine) {
        Network network = engine.network();
        long began = engine.steps() - 1L;
        if (began < Require.steps("start of the window", choice.fromMs, "ms", network.dtMs())
                || began >= Require.steps("end of the window", choice.toMs, "ms", network.dtMs())) {
            return;
        }
        double timeMs = engine.steps() * network.dtMs();
        choice.populations.forEach(network::index);
        int h = Require.in("hemisphere", choice.hemisphere, "", 0, network.hemispheres() - 1);
        for (int p = 0; p < network.populations().size(); p++) {
            Network.Population population = network.populations().get(p);
            if (choice.takes(population.name())) {
                for (int cell : engine.spikes(h, p)) {
                    spikes.add(new Spike(timeMs, population.name(), cell));
                }
                for (int cell = 0; cell < Math.min(choice.cells, population.count()); cell++) {
                    potentials.add(new Potential(timeMs, population.name(), cell, engine.potentialMv(h, p, cell)));
                }
            }
        }
        for (Network.Plastic p : network.plastic()) {
            weights.computeIfAbsent(p, q -> new ArrayList<>()).add(Weight.of(timeMs, engine.weights(h, p)));
        }
    }

    /** All spikes, in the order of time, population and cell. */
    public List<Spike> spikes() {
        return Collections.unmodifiableList(spikes);
    }

    /** The potentials after every step. */
    public List<Potential> potentials() {
        return Collections.unmodifiableList(potentials);
    }

    /** The weights of a plastic projection after every step; none if it was not seen. */
    public List<Weight> weights(Network.Plastic projection) {
        return Collections.unmodifiableList(weights.getOrDefault(projection, List.of()));
    }

    /** One spike. */
    public record Spike(double timeMs, String population, int cell) {}

    /** The potential of one cell after a step; that of a cell that fired is its reset. */
    public record Potential(double timeMs, String population, int cell, double vMv) {}

    /** The weights of a plastic projection of the hemisphere after a step. */
    public record Weight(double timeMs, double mean, double least, double greatest) {
        private static Weight of(double timeMs, float[] all) {
            double sum = 0;
            double least = Double.POSITIVE_INFINITY;
            double greatest = Double.NEGATIVE_INFINITY;
            for (float w : all) {
                sum += w;
                least = Math.min(least, w);
                greatest = Math.max(greatest, w);
            }
            return new Weight(timeMs, sum / all.length, least, greatest);
        }
    }
}
