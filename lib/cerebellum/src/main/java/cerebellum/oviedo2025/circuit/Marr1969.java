package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.granular.Codons;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.HypergeometricDistribution;

/**
 * Marr's theory of cerebellar cortex (1969): granule cells turn mossy fibre patterns into codons, and a Purkinje cell
 * stores patterns in binary synapses that the climbing fibre switches on.
 *
 * @param cells parallel fibres of the Purkinje cell
 * @param threshold active claws of four that make a granule cell fire
 */
@Entry("marr-1969")
@Claims("""
        falsePositives | false positives after 60 patterns, simulated / theory | .9 to 1.1 | ours | independent synapses | 400 granule cells, 200 000 in the paper
        capacity | patterns until 1 % false positives, simulated / theory | .8 to 1.2 | known | about 200 patterns a cell | the same
        overlap | part of a codon shared by patterns that share half | 0 to .45 | known | codons separate what overlaps | -
        regulation | departure from the wanted activity / 5 x the input | 0 to .2 | ours | Golgi cells hold the number of codons | one Golgi cell; of seeds 101 to 120 one leaves the bar, by .04""")
public record Marr1969(int cells, int threshold) implements ModelEntry {
    private static final int MOSSY = 500;
    private static final int CLAWS = 4;
    private static final int ACTIVE = 100;
    private static final int STORED = 80;

    /** 400 granule cells that need three of four claws: a Purkinje cell in small, as chance is to be seen. */
    public Marr1969() {
        this(400, 3);
    }

    /** Checks both. */
    public Marr1969 {
        Require.in("granule cells", cells, "", 50, 1_000_000);
        Require.in("threshold", threshold, "claws", 1, CLAWS);
    }

    /** Theory and simulation after some patterns: part of unknown patterns that the cell takes for known. */
    public record Recall(int stored, double theory, double simulated) {}

    /** Probability that a granule cell fires: a hypergeometric tail. */
    public double activity() {
        return new HypergeometricDistribution(null, MOSSY, ACTIVE, CLAWS).upperCumulativeProbability(threshold);
    }

    /** Probability that no active synapse of an unknown pattern is off, after some patterns were stored. */
    public double falsePositives(int stored) {
        double off = StrictMath.pow(1 - activity(), stored);
        return StrictMath.pow(1 - activity() * off, cells);
    }

    /** Stores pattern after pattern and asks for unknown ones, over many wirings. */
    public List<Recall> recall(int wirings, Seed seed) {
        int[] mistaken = new int[STORED + 1];
        int asked = 500;
        for (int w = 0; w < wirings; w++) {
            Seed own = seed.of("wiring " + w);
            Codons layer = new Codons(MOSSY, cells, CLAWS, threshold, own);
            SplittableRandom random = own.of("patterns").random();
            BitSet[] unknown = new BitSet[asked];
            Arrays.setAll(unknown, i -> code(layer, pattern(ACTIVE, random)));
            BitSet on = new BitSet();
            for (int stored = 1; stored <= STORED; stored++) {
                on.or(code(layer, pattern(ACTIVE, random)));
                for (BitSet codon : unknown) {
                    BitSet off = (BitSet) codon.clone();
                    off.andNot(on);
                    mistaken[stored] += off.isEmpty() ? 1 : 0;
                }
            }
        }
        return IntStream.rangeClosed(1, STORED)
                .mapToObj(n -> new Recall(n, falsePositives(n), mistaken[n] / (double) (wirings * asked)))
                .toList();
    }

    private static double[] pattern(int active, SplittableRandom random) {
        double[] mossy = new double[MOSSY];
        for (int left = active; left > 0; ) {
            int i = random.nextInt(MOSSY);
            left -= mossy[i] == 0 ? 1 : 0;
            mossy[i] = 1;
        }
        return mossy;
    }

    private static BitSet code(Codons layer, double[] mossy) {
        double[] fibres = new double[layer.size()];
        layer.encode(mossy, fibres);
        BitSet codon = new BitSet();
        IntStream.range(0, fibres.length).filter(i -> fibres[i] > 0).forEach(codon::set);
        return codon;
    }

    /** Part of a codon that a pattern shares with another that has half its mossy fibres. */
    private double overlap(Seed seed) {
        Codons layer = new Codons(MOSSY, 20_000, CLAWS, threshold, seed);
        SplittableRandom random = seed.of("pair").random();
        double[] one = new double[MOSSY];
        double[] other = new double[MOSSY];
        int first = random.nextInt(MOSSY);
        for (int i = 0; i < ACTIVE; i++) {
            one[(first + i) % MOSSY] = 1;
            other[(first + i + ACTIVE / 2) % MOSSY] = 1;
        }
        BitSet shared = code(layer, one);
        double all = shared.cardinality();
        shared.and(code(layer, other));
        return shared.cardinality() / all;
    }

    /** Greatest departure from the wanted activity, as a part of it, over five times as many mossy fibres. */
    private double regulation(Seed seed) {
        Codons layer = Codons.regulated(MOSSY, 20_000, CLAWS, .03, 5000, seed);
        SplittableRandom random = seed.of("inputs").random();
        return IntStream.of(50, 100, 150, 200, 250)
                .mapToDouble(n -> Math.abs(code(layer, pattern(n, random)).cardinality() / 600. - 1))
                .max()
                .orElseThrow();
    }

    /** What is checked. */
    record Measured(double falsePositives, double capacity, double overlap, double regulation) {}

    @Override
    public Measured measure(Seed seed) {
        List<Recall> recall = recall(40, seed.of("recall"));
        Recall full = recall.get(59);
        double theory = recall.stream().filter(r -> r.theory > .01).findFirst().orElseThrow().stored;
        double simulated =
                recall.stream().filter(r -> r.simulated > .01).findFirst().orElseThrow().stored;
        return new Measured(full.simulated / full.theory, simulated / theory, overlap(seed), regulation(seed));
    }

    @Override
    public Picture picture() {
        List<Recall> recall = recall(20, new Seed(1));
        return Picture.of(
                "A Purkinje cell fills up: false positives rise as theory says",
                Panel.of("patternsStored", "falsePositives")
                        .dots("simulated", recall, Recall::stored, Recall::simulated)
                        .dashes("theory", recall, Recall::stored, Recall::theory));
    }
}
