package cerebellum.shinji2024.chip;

import static java.lang.Integer.rotateRight;

import cerebellum.Require;
import cerebellum.Text;
import cerebellum.fixed.Lfsr32;
import cerebellum.shinji2024.chip.Shinji2024Chip.GroupSeed;
import java.util.Arrays;
import java.util.List;

/**
 * Every generator of the chip ({@link Lfsr32}): its seed, how many words it gives in a millisecond, and when.
 *
 * <p>Both hemispheres take their turns on the same generators, the left first. When a stream draws, and which recording of
 * {@code datasets/vectors} shows it:
 *
 * <pre>
 * streams               words in a pass         stands still      shown by
 * ..._CELL              one a cell              never             hemi_LR; cell_MF, cell_GoC, cell_PkC
 * GRC_FROM_GOC,         one a cell              never             hemi_LR
 * PKC_FROM_MLI          one a cell              never             hemi_LR, cell_PkC
 * the other ..._FROM_.. one a cell              cannot be told    none: with 1 ms there is nothing to round
 * TRACE, WEIGHT         one a synapse           LEARN = 0         hemi_LR (first ms), cell_PkC (rows 122 to 141)
 *                                               a gain is 0       none: our reading, the same signal gates both
 * CF_NONLINEARITY       one a fibre, driven     never             hemi_LR, cfnonlin
 *                       or not, of any sign
 * OUTPUT                one                     never             lpf_spk (which does not know of learning)
 * ..._WIRES             one a draw, also those  starts anew at    hemi_LR, cell_GoC, cell_PkC
 *                       beyond the fan-in       every pass
 * ..._CHOICE, ..._GAIN  one a fibre             starts anew at    hemi_LR, cell_MF
 *                                               every pass
 * </pre>
 *
 * <p>"Never" means: in passes with LEARN = 0 the recordings have it draw, and they turn off nothing else. What they cannot
 * tell: whether a gain of 0 holds TRACE and WEIGHT (none has such a gain); whether a gain of 0 of the climbing fibres, or
 * the output filter of a pass that is not used, holds a stream (none has those); whether the streams of 1 ms conductances
 * draw at all. Another answer would change bits, not averages.
 */
public enum ChipStream {
    /** Mossy fibres: kick, and rounding of the potential by the same word. */
    MF_CELL("MF", "potential and spontaneous drive", GroupSeed.MF.value(), Bank.ONE, 0, 492, Draws.EVERY_PASS, 0),
    /** Climbing fibres: kick and rounding. */
    CF_CELL("CF", "potential and spontaneous drive", GroupSeed.CF.value(), Bank.ONE, 0, 16, Draws.EVERY_PASS, 0),
    /** Granule cells: rounding of the potential; the four processors draw the same words side by side. */
    GRC_CELL("GRC", "potential and spontaneous drive", GroupSeed.GRC.value(), Bank.ONE, 0, 2048, Draws.EVERY_PASS, 0),
    /** Golgi cells: spontaneous drive and rounding; the three processors draw the same words side by side. */
    GOC_CELL("GOC", "potential and spontaneous drive", GroupSeed.GOC.value(), Bank.ONE, 0, 246, Draws.EVERY_PASS, 0),
    /** Interneurons: spontaneous drive and rounding. */
    MLI_CELL("MLI", "potential and spontaneous drive", GroupSeed.MLI.value(), Bank.ONE, 0, 50, Draws.EVERY_PASS, 0),
    /** Purkinje cells: spontaneous drive and rounding. */
    PKC_CELL("PKC", "potential and spontaneous drive", GroupSeed.PKC.value(), Bank.ONE, 0, 16, Draws.EVERY_PASS, 0),

    /** Rounding of the conductance of mossy fibres on granule cells. */
    GRC_FROM_MF("GRC", "conductance of MF", GroupSeed.GRC.value(), Bank.GRANULE, 18, 2048, Draws.EVERY_PASS, 0),
    /** Rounding of the conductance of Golgi cells on granule cells. */
    GRC_FROM_GOC("GRC", "conductance of GOC", GroupSeed.GRC.value(), Bank.GRANULE, 14, 2048, Draws.EVERY_PASS, 0),
    /** Rounding of the conductance of granule cells on Golgi cells. */
    GOC_FROM_GRC("GOC", "conductance of GRC", GroupSeed.GOC.value(), Bank.GOLGI, 14, 246, Draws.EVERY_PASS, 0),
    /** Rounding of the conductance of mossy fibres on Golgi cells. */
    GOC_FROM_MF("GOC", "conductance of MF", GroupSeed.GOC.value(), Bank.GOLGI, 18, 246, Draws.EVERY_PASS, 0),
    /** Rounding of the conductance of granule cells on interneurons. */
    MLI_FROM_GRC("MLI", "conductance of GRC", GroupSeed.MLI.value(), Bank.ONE, 18, 50, Draws.EVERY_PASS, 0),
    /** Rounding of the conductance of parallel fibres on Purkinje cells. */
    PKC_FROM_GRC("PKC", "conductance of GRC", GroupSeed.PKC.value(), Bank.ONE, 18, 16, Draws.EVERY_PASS, 0),
    /** Rounding of the conductance of interneurons on Purkinje cells. */
    PKC_FROM_MLI("PKC", "conductance of MLI", GroupSeed.PKC.value(), Bank.ONE, 14, 16, Draws.EVERY_PASS, 0),

    /** Rounding of the traces of plasticity. */
    TRACE("plasticity", "trace", GroupSeed.PKC.value(), Bank.LANE, 0, 16_384, Draws.LEARNING, 2),
    /** Rounding of the weights. */
    WEIGHT("plasticity", "weight", GroupSeed.PKC.value(), Bank.LANE, 8, 16_384, Draws.LEARNING, 2),

    /** Chance of the climbing fibres. */
    CF_NONLINEARITY("CF", "nonlinearity", Shinji2024Chip.CF_NONLINEARITY_SEED, Bank.ONE, 0, 16, Draws.EVERY_PASS, 0),
    /** Rounding of the output filter. */
    OUTPUT("output", "low-pass", Shinji2024Chip.OUTPUT_FILTER_SEED, Bank.ONE, 0, 2, Draws.EVERY_PASS, 0),

    /** Sources of the mossy-fibre synapses on granule cells, six side by side. */
    GRC_MF_WIRES("GRC", "source of MF", GroupSeed.GRC.value(), Bank.GRANULE, 0, 2048, Draws.ANEW, 7, 6),
    /** Sources of the Golgi synapses on granule cells, three side by side. */
    GRC_GOC_WIRES("GRC", "source of GOC", GroupSeed.GRC.value(), Bank.GRANULE, 0, 2048, Draws.ANEW, 7, 3),
    /** Sources of the granule synapses on Golgi cells. */
    GOC_GRC_WIRES("GOC", "source of GRC", GroupSeed.GOC.value(), Bank.GOLGI, 0, 24_600, Draws.ANEW, 4),
    /** Sources of the mossy-fibre synapses on Golgi cells: 100 draws for each, 20 used. */
    GOC_MF_WIRES("GOC", "source of MF", GroupSeed.GOC.value(), Bank.GOLGI, 0, 24_600, Draws.ANEW, 250),
    /** Sources of the granule synapses on interneurons. */
    MLI_GRC_WIRES("MLI", "source of GRC", GroupSeed.MLI.value(), Bank.ONE, 0, 12_500, Draws.ANEW, 0),
    /** Sources of the interneuron synapses on Purkinje cells: 1024 draws for each, 10 used. */
    PKC_MLI_WIRES("PKC", "source of MLI", GroupSeed.PKC.value(), Bank.ONE, 0, 16_384, Draws.ANEW, 5),

    /** Which signal a mossy fibre carries. */
    MF_CHOICE("MF", "choice", GroupSeed.MF.value(), Bank.ONE, 8, 492, Draws.ANEW, 0),
    /** How strongly. */
    MF_GAIN("MF", "gain", GroupSeed.MF.value(), Bank.ONE, 24, 492, Draws.ANEW, 0),
    /** Which signal a climbing fibre carries. */
    CF_CHOICE("CF", "choice", GroupSeed.CF.value(), Bank.ONE, 8, 16, Draws.ANEW, 0),
    /** How strongly. */
    CF_GAIN("CF", "gain", GroupSeed.CF.value(), Bank.ONE, 24, 16, Draws.ANEW, 0);

    /** When a stream draws. */
    public enum Draws {
        /** In every pass; it goes on from pass to pass. */
        EVERY_PASS,
        /** In a pass that learns; else it stands still. */
        LEARNING,
        /** In every pass, each time from its seed. */
        ANEW
    }

    /** The processors side by side, and what each does to the seed of its group. */
    private enum Bank {
        ONE(1),
        GRANULE(4),
        GOLGI(3),
        LANE(4);

        private final int processors;

        Bank(int processors) {
            this.processors = processors;
        }

        private int seed(int group, int processor) {
            return switch (this) {
                case ONE -> group;
                case LANE -> group + processor;
                case GRANULE, GOLGI -> rotateRight(group, processor + 1);
            };
        }
    }

    private final String unit;
    private final String use;
    private final int group;
    private final Bank bank;
    private final int turn;
    private final int wordsPerMs;
    private final Draws draws;
    private final int counted;
    private final int generators;

    ChipStream(String unit, String use, int group, Bank bank, int turn, int wordsPerMs, Draws draws, int counted) {
        this(unit, use, group, bank, turn, wordsPerMs, draws, counted, 1);
    }

    ChipStream(
            String unit, String use, int group, Bank bank, int turn, int wordsPerMs, Draws draws, int up, int abreast) {
        this.unit = unit;
        this.use = use;
        this.group = group;
        this.bank = bank;
        this.turn = turn;
        this.wordsPerMs = wordsPerMs;
        this.draws = draws;
        counted = up;
        generators = abreast;
    }

    /** The stream that rounds the conductance of a source on a target, or drives a population: {@code GRC_FROM_MF}. */
    public static ChipStream named(String name) {
        return Arrays.stream(values())
                .filter(s -> s.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() ->
                        Require.refusal(Text.of("the chip has no stream %s; it has %s", name, List.of(values()))));
    }

    /** How many processors have such a generator each. */
    public int processors() {
        return bank.processors;
    }

    /** How many of them a processor has: one, or one for each synapse that is drawn at the same time. */
    public int generators() {
        return generators;
    }

    /**
     * What the register holds after reset; the first word is the one after it.
     *
     * @param processor from 0
     * @param generator of the processor, from 0
     */
    public int seed(int processor, int generator) {
        // generators side by side are counted up by 7, 0, 1, 2 ...
        int up = generators == 1 ? counted : (counted + generator) % 8;
        return rotateRight(bank.seed(group, processor) + up, turn);
    }

    /** The seeds of all generators, a row a processor in the order of their cells: the last Golgi processor's come first. */
    public int[][] seeds() {
        int[][] seeds = new int[bank.processors][generators];
        for (int row = 0; row < seeds.length; row++) {
            int processor = bank == Bank.GOLGI ? seeds.length - 1 - row : row;
            Arrays.setAll(seeds[row], generator -> seed(processor, generator));
        }
        return seeds;
    }

    /** Words a generator gives in a millisecond in which it does not stand still, both hemispheres together. */
    public int wordsPerMs() {
        return wordsPerMs;
    }

    /** When it draws. */
    public Draws draws() {
        return draws;
    }

    /** The processor that a generator belongs to, such as {@code GRC 0}; without a number if it is the only one. */
    public String unit(int processor) {
        return bank.processors == 1 ? unit : unit + " " + processor;
    }

    /** What its words are for. */
    public String use() {
        return use;
    }
}
