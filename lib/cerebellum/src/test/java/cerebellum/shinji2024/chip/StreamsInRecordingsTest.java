package cerebellum.shinji2024.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Csv;
import cerebellum.experiment.Datasets;
import cerebellum.fixed.LfsrStream;
import cerebellum.fixed.Rounding;
import cerebellum.network.Network;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.chip.ChipStream.Draws;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What {@code hemi_LR} says of each generator in a pass with LEARN = 0: were it to stand still there, as those of plasticity
 * do, would a recorded output differ? The undisturbed run is the recording itself (NetworkVectorsTest).
 */
class StreamsInRecordingsTest {
    @Test
    void everyStreamButThoseThatRoundNothingIsSeenToDrawWithoutLearning() {
        List<Long> recorded = run(null);
        for (ChipStream stream : ChipStream.values()) {
            if (stream.draws() == Draws.EVERY_PASS && stream != ChipStream.OUTPUT) {
                boolean slow = stream == ChipStream.GRC_FROM_GOC || stream == ChipStream.PKC_FROM_MLI;
                boolean rounds = slow || !stream.name().contains("_FROM_");
                assertEquals(rounds, !run(stream).equals(recorded), stream.name());
            }
        }
    }

    /** No recording has a gain of 0, or a climbing fibre's gain that is switched off: the map says so. */
    @Test
    void noRecordingSwitchesAnythingOffButLearning() {
        for (String kind : new String[] {"hemi_LR", "cell_PkC"}) {
            Csv stimuli = Datasets.read("vectors/" + kind + "_stim.csv").csv();
            int pauses = 0;
            for (int row = 0; row < stimuli.size(); row++) {
                pauses += stimuli.whole(row, stimuli.column("LEARN")) == 0 ? 1 : 0;
                for (String gain : new String[] {"g_LTD", "g_LTP", "g_cf"}) {
                    assertTrue(
                            !stimuli.columns().contains(gain)
                                    || !stimuli.text(row, stimuli.column(gain)).matches("0+"),
                            kind + " " + gain);
                }
            }
            assertEquals(kind.equals("hemi_LR") ? 2 : 20, pauses, kind);
        }
    }

    /** The recorded sums of every pass; {@code held} takes its words back after a pass with LEARN = 0. */
    private static List<Long> run(@Nullable ChipStream held) {
        FixedEngine engine = new FixedEngine(new Shinji2024().network(), Quirks.AS_PUBLISHED, Rounding.RANDOMIZED);
        LfsrStream[] streams = held == null ? new LfsrStream[0] : streams(engine, held);
        Csv in = Datasets.read("vectors/hemi_LR_stim.csv").csv();
        List<Long> sums = new ArrayList<>();
        for (int row = 0; row < in.size(); row++) {
            int at = row;
            int hemisphere = (int) in.whole(row, in.column("hem"));
            boolean learn = in.whole(row, in.column("LEARN")) == 1;
            int[] states = Arrays.stream(streams).mapToInt(LfsrStream::state).toArray();
            int[] signals = new int[5];
            Arrays.setAll(signals, i -> hex(in, at, "i_stim_" + i, 16));
            int wrong = hex(in, row, "cf_stim", 16);
            engine.mossy(hemisphere, signals);
            engine.climbing(hemisphere, new int[] {wrong, wrong}, hex(in, row, "g_cf", 16), hex(in, row, "dc_cf", 16));
            engine.rule(
                    hemisphere,
                    new PlasticityProcessor(
                            hex(in, row, "g_LTD", 32), hex(in, row, "g_LTP", 32), hex(in, row, "t_win", 32)));
            engine.pass(hemisphere, learn);
            for (int s = 0; s < streams.length && !learn; s++) {
                streams[s].restart(states[s]);
            }
            for (int p = 0; p < 6; p++) {
                double potentials = 0;
                for (int c = 0; c < engine.network().populations().get(p).count(); c++) {
                    potentials += engine.potentialMv(hemisphere, p, c) * 256;
                }
                sums.add((long) potentials);
                sums.add((long) engine.count(hemisphere, p));
            }
            long weights = 0;
            for (short weight : engine.rawWeights(hemisphere)) {
                weights += weight;
            }
            sums.add(weights);
        }
        return sums;
    }

    private static LfsrStream[] streams(FixedEngine engine, ChipStream stream) {
        FixedTile tile = engine.tile(0);
        Network network = engine.network();
        for (int i = 0; i < network.projections().size(); i++) {
            Network.Projection p = network.projections().get(i);
            if (stream.name().equals((p.to() + "_FROM_" + p.from()).toUpperCase(Locale.ROOT))) {
                return tile.conductance[i];
            }
        }
        return new LfsrStream[] {
            stream == ChipStream.CF_NONLINEARITY
                    ? tile.climbing
                    : tile.cell[
                            network.index(network.populations().stream()
                                    .map(Network.Population::name)
                                    .filter(name -> stream.name().equals(name.toUpperCase(Locale.ROOT) + "_CELL"))
                                    .findFirst()
                                    .orElseThrow())]
        };
    }

    private static int hex(Csv in, int row, String column, int bits) {
        return (int) in.hex(row, in.column(column), bits);
    }
}
