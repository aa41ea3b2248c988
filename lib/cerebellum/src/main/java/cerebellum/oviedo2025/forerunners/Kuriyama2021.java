package cerebellum.oviedo2025.forerunners;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import cerebellum.network.FloatEngine;
import java.util.List;

/**
 * The scaffold in real time (Kuriyama, Casellato, D'Angelo and Yamazaki 2021): what a simulated second costs, counted in
 * operations, which every machine counts alike. One operation is a cell's step or a spike's arrival at a synapse.
 *
 * <p>The paper's network, 88,158 granule cells at steps of .1 ms, runs faster than real time on graphics processors; here
 * the same wiring ({@link ScaffoldSlab}) is cut out smaller.
 *
 * @param dtMs the step
 */
@Entry("kuriyama-2021")
@Claims("""
        threadsDiffer | spikes that two threads give otherwise than one: 0 none, 1 some | 0 to 0 | ours | the same network on other processors is the same network | graphics processors
        growth | operations for each cell, slab of nine times the area / the small one | .7 to 1.4 | ours | cost grows like size, so that the real-time factor falls like 1 / size | plasticity of PF-PC
        stepsShare | cells' steps / all operations | .8 to 1 | ours | at .1 ms nearly all work is in the cells, not in the spikes | -
        paperGigaOps | 10^9 operations of a simulated second, ours for each cell times the paper's 96,737 cells | .9 to 1.2 | ours | what a machine must do in a second for real time | -
        granuleHz | granule cells at rest | .5 to 5 | known, in the manner of | below 5 | -
        halfStep | the same at half the step / this | .65 to 1 | ours | explicit steps of .1 ms make some spikes too many, a fifth in the mean | 1.02 at one of seeds 11 to 20: 200 ms are short, over 1 s it is .94 there""")
public record Kuriyama2021(double dtMs) implements ModelEntry {
    /** Read in the authors' program: granule cells, glomeruli, Golgi, Purkinje, stellate, basket and nuclear cells. */
    private static final double PAPER_CELLS = 88158 + 7073 + 219 + 69 + 603 + 603 + 12;

    private static final double[] SIDES_UM = {70, 110, 150, 210};

    /** Steps of .1 ms, as read. */
    public Kuriyama2021() {
        this(.1);
    }

    /** Checks the range. */
    public Kuriyama2021 {
        Require.in("step", dtMs, "ms", .05, .1);
    }

    /** A square slab's cost in a simulated second, 10^6 operations, and the rate of its granule cells. */
    public record Cost(double sideUm, long cells, double megaSteps, double megaEvents, double granuleHz) {}

    /** Runs a square slab for 200 ms after 50 to settle. */
    public Cost cost(double sideUm, Seed seed) {
        return cost(sideUm, dtMs, seed);
    }

    private static Cost cost(double sideUm, double stepMs, Seed seed) {
        FloatEngine engine = new FloatEngine(
                new ScaffoldSlab(sideUm, sideUm, seed.of("slab")).network(1, -5, 0, stepMs), seed.of("chance"));
        ScaffoldSlab.run(engine, 50, 1, (e, tile, step) -> {});
        ScaffoldSlab.Run run = ScaffoldSlab.run(engine, 200, 1, (e, tile, step) -> {});
        return new Cost(
                sideUm, engine.network().cells(), run.updates() * 5 / 1e6, run.events()[0] * 5 / 1e6, run.ratesHz()[1]);
    }

    /** Four tiles for 50 ms on some threads: their hash. */
    private long hash(int threads, Seed seed) {
        FloatEngine engine =
                new FloatEngine(new ScaffoldSlab(60, 60, seed.of("slab")).network(4, -5, 0, dtMs), seed.of("chance"));
        return ScaffoldSlab.run(engine, 50, threads, (e, tile, step) -> {}).hash();
    }

    /** What is checked. */
    record Measured(
            double threadsDiffer,
            double growth,
            double stepsShare,
            double paperGigaOps,
            double granuleHz,
            double halfStep) {}

    @Override
    public Measured measure(Seed seed) {
        Cost small = cost(SIDES_UM[0], seed);
        Cost large = cost(SIDES_UM[3], seed);
        Cost middle = cost(SIDES_UM[2], seed);
        Cost finer = cost(SIDES_UM[2], dtMs / 2, seed);
        return new Measured(
                hash(1, seed) == hash(2, seed) ? 0 : 1,
                perCell(large) / perCell(small),
                large.megaSteps / (large.megaSteps + large.megaEvents),
                perCell(large) * PAPER_CELLS / 1e3,
                large.granuleHz,
                finer.granuleHz / middle.granuleHz);
    }

    private static double perCell(Cost cost) {
        return (cost.megaSteps + cost.megaEvents) / cost.cells;
    }

    @Override
    public Picture picture() {
        List<Cost> costs = Lists.of(SIDES_UM.length, i -> cost(SIDES_UM[i], new Seed(1)));
        return Picture.of(
                "A simulated second costs ten thousand steps of each cell, and little more for the spikes",
                Panel.of("cells", "operations a second (millions)")
                        .line("cells' steps", costs, Cost::cells, Cost::megaSteps)
                        .line("spikes' arrivals", costs, Cost::cells, Cost::megaEvents));
    }
}
