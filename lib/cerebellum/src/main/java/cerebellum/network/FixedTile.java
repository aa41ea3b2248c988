package cerebellum.network;

import cerebellum.Seed;
import cerebellum.fixed.LfsrStream;
import cerebellum.fixed.Shinji2024Chip;
import java.util.ArrayList;
import java.util.List;

/**
 * What the two hemispheres of a tile of the {@link FixedEngine} share: synapses and free-running generators.
 *
 * <p>The left pass takes its words first, then the right; processors of a kind share the generator of their cells.
 */
final class FixedTile {
    /** Kick or spontaneous drive, and rounding of the potential, of each population: the same words for both. */
    final LfsrStream[] cell;
    /** Rounding of the conductance of each projection, one a processor. */
    final LfsrStream[][] conductance;
    /** Rounding of the traces and of the weights, one a lane. */
    final LfsrStream[] trace;

    final LfsrStream[] weight;
    final LfsrStream climbing;
    final Outgoing[] outgoing;
    private final List<LfsrStream> all = new ArrayList<>();
    private final int number;

    FixedTile(Network network, Outgoing[] outgoing, int number) {
        this.number = number;
        this.outgoing = outgoing;
        cell = network.populations().stream()
                .map(p -> stream(group(p.name()).value()))
                .toArray(LfsrStream[]::new);
        conductance = network.projections().stream()
                .map(p -> streams(p.to(), p.from().equals("GoC") || p.from().equals("MLI") ? 14 : other(p)))
                .toArray(LfsrStream[][]::new);
        trace = new LfsrStream[4];
        weight = new LfsrStream[4];
        for (int lane = 0; lane < 4; lane++) {
            trace[lane] = stream(Shinji2024Chip.traceSeed(lane));
            weight[lane] = stream(Shinji2024Chip.weightSeed(lane));
        }
        climbing = stream(Shinji2024Chip.CF_NONLINEARITY_SEED);
    }

    /** Processors of a population: how many share its cells between them. */
    static int processors(String population) {
        return population.equals("GrC") ? 4 : population.equals("GoC") ? 3 : 1;
    }

    void carry(Tape tape) {
        for (LfsrStream stream : all) {
            stream.restart((int) tape.number(stream.state()));
        }
    }

    private static int other(Network.Projection p) {
        return p.to().equals("GoC") && p.from().equals("GrC") ? 14 : 18;
    }

    private static Shinji2024Chip.Seed group(String population) {
        return Shinji2024Chip.Seed.valueOf(population.toUpperCase(java.util.Locale.ROOT));
    }

    private LfsrStream[] streams(String target, int turned) {
        LfsrStream[] made = new LfsrStream[processors(target)];
        for (int p = 0; p < made.length; p++) {
            // the third Golgi processor's cells come first
            int processor = target.equals("GoC") ? made.length - 1 - p : p;
            int base = made.length == 1 ? 0 : processor + 1;
            made[p] = stream(group(target).rotated(base + turned));
        }
        return made;
    }

    private LfsrStream stream(int seed) {
        int own = number == 0 ? seed : (int) new Seed(seed).of("tile " + number).value();
        LfsrStream made = new LfsrStream(own);
        all.add(made);
        return made;
    }
}
