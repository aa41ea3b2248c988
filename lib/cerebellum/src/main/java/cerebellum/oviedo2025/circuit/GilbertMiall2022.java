package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Spread;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * [7] Recoding without learning (Gilbert and Miall 2022): granule cells draw four mossy fibres each, Golgi cells hold the
 * number that answers, and any large group of them says the same.
 *
 * <pre>  granule_i = [sum of four mossy fibres - theta]+,   theta = gain (active part of granule cells + .7 mean of mossy fibres)</pre>
 *
 * <p>Read: the abstract; figures and equations are ours. Its companion with figures to hold against is {@link Xie2023}.
 *
 * @param cells granule cells
 * @param gain of the Golgi cells' inhibition, in mean mossy fibre rates
 */
@Entry("gilbert-miall-2022")
@Claims("""
        groupSlope | slope of log variation against log group size | -.55 to -.45 | ours, in the manner of | signals inside are group codes: a sample of n says it to 1/sqrt(n) | any text but the abstract
        outputRange | active granule cells at 30 % of mossy fibres / those at 10 % | .8 to 1.25 | read, in the manner of | input is normalised: Golgi cells hold what is passed on | -
        freeRange | the same without Golgi cells | >= 1.7 | ours | without them it follows the input | -
        halvesAgree | squared correlation of two halves of the cells over inputs | .95 to 1 | read, in the manner of | random samples suffice: nothing need be learned to recode | -
        culled | spread of a group's mean over inputs of equal mean / that from cell to cell | 0 to .15 | read, in the manner of | recoding culls what varies from fibre to fibre | -""")
public record GilbertMiall2022(int cells, double gain) implements ModelEntry {
    private static final int FIBRES = 2000;
    private static final int CLAWS = 4;
    private static final double MOSSY_SHARE = .7;

    /** tuned: a gain at which about a tenth of the cells is active, and the mossy fibres' share of it, on seeds 101 to 105. */
    public GilbertMiall2022() {
        this(20_000, 10);
    }

    /** Checks both. */
    public GilbertMiall2022 {
        Require.in("granule cells", cells, "", 100, 200_000);
        Require.in("gain", gain, "", 0, 1000);
    }

    /** How much the mean of a group varies from group to group, standard deviation over mean. */
    public record Group(int cells, double variation) {}

    /** How many answer an input. */
    public record Answer(double mossyPart, double granulePart) {}

    private final class Layer {
        private final int[] claw = new int[CLAWS * cells];
        private final double[] sum = new double[cells];
        private final double[] sorted = new double[cells];
        private final double[] fibre = new double[FIBRES];

        Layer(Seed seed) {
            SplittableRandom random = seed.of("claws").random();
            Arrays.setAll(claw, k -> random.nextInt(FIBRES));
        }

        /** Draws the rates of a part of the fibres, even between 0 and twice a mean. */
        private void draw(double part, double mean, SplittableRandom random) {
            Arrays.setAll(fibre, k -> random.nextDouble() < part ? 2 * mean * random.nextDouble() : 0);
        }

        /** What the cells answer, in place; the part that does. */
        private double answer() {
            for (int i = 0; i < cells; i++) {
                sum[i] = 0;
                for (int k = 0; k < CLAWS; k++) {
                    sum[i] += fibre[claw[CLAWS * i + k]];
                }
            }
            System.arraycopy(sum, 0, sorted, 0, cells);
            Arrays.sort(sorted);
            double direct = MOSSY_SHARE * Arrays.stream(fibre).sum() / FIBRES;
            // the threshold that the cells above it uphold
            int active = 0;
            while (active < cells && sorted[cells - 1 - active] > gain * (direct + (active + 1.) / cells)) {
                active++;
            }
            double threshold = gain * (direct + (double) active / cells);
            for (int i = 0; i < cells; i++) {
                sum[i] = Math.max(0, sum[i] - threshold);
            }
            return (double) active / cells;
        }

        private double mean(int from, int to) {
            return Arrays.stream(sum, from, to).average().orElseThrow();
        }
    }

    /** Group sizes from 10 to 3000, 400 groups each, on one input of a fifth of the fibres. */
    public List<Group> groups(Seed seed) {
        Layer layer = new Layer(seed);
        SplittableRandom random = seed.of("input").random();
        layer.draw(.2, 1, random);
        layer.answer();
        List<Group> groups = new ArrayList<>();
        for (int n : new int[] {10, 30, 100, 300, 1000, 3000}) {
            Spread spread = Spread.of(IntStream.range(0, 400).mapToDouble(g -> {
                double sum = 0;
                for (int k = 0; k < n; k++) {
                    sum += layer.sum[random.nextInt(cells)];
                }
                return sum / n;
            }));
            groups.add(new Group(n, spread.sd() / spread.mean()));
        }
        return groups;
    }

    /** Inputs on a tenth to three tenths of the fibres. */
    public List<Answer> answers(Seed seed) {
        Layer layer = new Layer(seed);
        SplittableRandom random = seed.of("parts").random();
        List<Answer> answers = new ArrayList<>();
        for (int k = 2; k <= 6; k++) {
            layer.draw(.05 * k, 1, random);
            answers.add(new Answer(.05 * k, layer.answer()));
        }
        return answers;
    }

    /** What is checked. */
    record Measured(double groupSlope, double outputRange, double freeRange, double halvesAgree, double culled) {}

    @Override
    public Measured measure(Seed seed) {
        SimpleRegression slope = new SimpleRegression();
        groups(seed).forEach(g -> slope.addData(StrictMath.log(g.cells), StrictMath.log(g.variation)));
        Layer layer = new Layer(seed);
        SplittableRandom random = seed.of("inputs").random();
        double[][] halves = new double[2][100];
        // of the group, and from cell to cell
        double[][] equal = new double[2][100];
        for (int k = 0; k < 100; k++) {
            layer.draw(.1 + .2 * random.nextDouble(), .5 + random.nextDouble(), random);
            layer.answer();
            halves[0][k] = layer.mean(0, cells / 2);
            halves[1][k] = layer.mean(cells / 2, cells);
            layer.draw(.2, 1, random);
            layer.answer();
            equal[0][k] = layer.mean(0, cells);
            equal[1][k] = layer.sum[0];
        }
        double agree = new PearsonsCorrelation().correlation(halves[0], halves[1]);
        return new Measured(
                slope.getSlope(),
                range(seed),
                new GilbertMiall2022(cells, 0).range(seed),
                agree * agree,
                Spread.of(Arrays.stream(equal[0])).sd()
                        / Spread.of(Arrays.stream(equal[1])).mean());
    }

    private double range(Seed seed) {
        List<Answer> all = answers(seed);
        return all.get(all.size() - 1).granulePart / all.get(0).granulePart;
    }

    @Override
    public Picture picture() {
        return Picture.of(
                "Golgi cells hold the number of answers, and a large group says it without noise",
                Panel.of("active mossy fibres (of 1)", "active granule cells (of 1)")
                        .line("with Golgi cells", answers(new Seed(1)), Answer::mossyPart, Answer::granulePart)
                        .dashes(
                                "without",
                                new GilbertMiall2022(cells, 0).answers(new Seed(1)),
                                Answer::mossyPart,
                                Answer::granulePart),
                Panel.of("cells of a group", "variation (SD / mean)")
                        .logX()
                        .logY()
                        .line("what a group answers", groups(new Seed(1)), Group::cells, Group::variation));
    }
}
