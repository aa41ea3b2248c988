package cerebellum.shinji2024.chip;

import cerebellum.Seed;
import cerebellum.fixed.LfsrStream;
import cerebellum.network.Network;
import cerebellum.network.Network.Static;
import cerebellum.network.Outgoing;
import cerebellum.network.Tape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the two hemispheres of a tile of the {@link FixedEngine} share: synapses and the generators that run on from pass
 * to pass, as {@link ChipStream} lists them. Tiles beyond the first have seeds of their own.
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
    final Map<Static, Outgoing> outgoing;
    private final List<LfsrStream> all = new ArrayList<>();
    private final int number;

    FixedTile(Network network, Map<Static, Outgoing> outgoing, int number) {
        this.number = number;
        this.outgoing = outgoing;
        cell = network.populations().stream()
                .map(p -> streams(ChipStream.named(p.name() + "_CELL"))[0])
                .toArray(LfsrStream[]::new);
        conductance = network.projections().stream()
                .map(p -> streams(ChipStream.named(p.to() + "_FROM_" + p.from())))
                .toArray(LfsrStream[][]::new);
        trace = streams(ChipStream.TRACE);
        weight = streams(ChipStream.WEIGHT);
        climbing = streams(ChipStream.CF_NONLINEARITY)[0];
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

    private LfsrStream[] streams(ChipStream of) {
        return Arrays.stream(of.seeds()).map(row -> stream(row[0])).toArray(LfsrStream[]::new);
    }

    private LfsrStream stream(int seed) {
        int own = number == 0 ? seed : (int) new Seed(seed).of("tile " + number).value();
        LfsrStream made = new LfsrStream(own);
        all.add(made);
        return made;
    }
}
