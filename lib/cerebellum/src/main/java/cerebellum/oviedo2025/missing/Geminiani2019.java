package cerebellum.oviedo2025.missing;

import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.Text;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Mark;
import cerebellum.experiment.Picture.Panel;
import cerebellum.oviedo2025.missing.EglifCell.Currents;
import cerebellum.oviedo2025.missing.EglifCell.Escape;
import cerebellum.oviedo2025.missing.EglifCell.Kind;
import cerebellum.oviedo2025.missing.EglifCell.Leak;
import cerebellum.oviedo2025.missing.EglifCell.Potential;
import java.util.Arrays;
import java.util.List;

/**
 * One equation for every kind of neuron of the circuit: what each does alone.
 *
 * <p>Constants: the configuration that goes with the authors' circuit (dbbs-lab, cerebellar-models, mouse, slice). Differs:
 * one of two kinds of basket and stellate cell stands for both; no synapses.
 *
 * @param leak which way the leak points
 */
@Entry("geminiani-2019")
@Claims("""
        golgiHz | Golgi cell alone | 11 to 15 | ours | fires by itself | -
        purkinjeHz | Purkinje cell alone | 41 to 51 | ours | fires by itself | dendrite
        interneuronHz | stellate or basket cell alone | 8 to 11 | ours | fires by itself | -
        projectionHz | projecting cell of the nuclei alone | 29 to 37 | ours | fires by itself | -
        inhibitoryHz | inhibitory cell of the nuclei alone | 12 to 16 | ours | fires by itself | -
        quiet | spikes of granule cell, olive and unipolar brush cell alone | 0 to 0 | ours | silent without input | the olive's rhythm
        granuleHz | granule cell at 10 pA | 37 to 49 | ours | fires when driven | -
        golgiDrivenHz | Golgi cell at 100 pA | 25 to 31 | ours | and faster when driven | -
        passiveQuiet | with a leak towards rest: spikes of Golgi cell and interneuron | 0 to 0 | ours | the published sign is needed | -""")
public record Geminiani2019(Leak leak) implements ModelEntry {
    private static final double DT_MS = .1;

    /** The published sign. */
    public Geminiani2019() {
        this(Leak.PUBLISHED);
    }

    /**
     * The kinds: GrC granule, GoC Golgi, PC Purkinje, MLI stellate or basket cell, DCNp projecting and DCNi inhibitory
     * cell of the nuclei, IO olive, UBC unipolar brush cell.
     */
    public static List<Kind> kinds() {
        // C pF, tau ms, rest mV, refractory ms, reset mV, threshold mV; k_adap nS/ms, k1 1/ms, k2 1/ms, A1 pA, A2 pA,
        // I_e pA; lambda_0 1/ms, tau_V mV
        return """
                GrC    7    24.15  -62    1.5   -70    -41     .022   .311  .041407868  .01       -.94      -.888   1    .3
                GoC    145  44     -62    2     -75    -55     .217   .031  .023        259.988   178.01    16.214  .15  .09
                PC     334  47     -59    .5    -69    -43     1.491  .195  .041        157.622   172.622   590     .5   2
                MLI    14.6 9.125  -68    1.59  -78    -53     2.025  1.887 1.096       5.953     5.863     3.711   1.8  1
                DCNp   142  33     -45    1.5   -55    -36     .408   .697  .047        13.857    3.477     75.385  1.5  1
                DCNi   56   56     -40    3     -55    -39     .079   .041  .044        176.358   176.358   2.384   .9   1
                IO     189  11     -45    1     -45    -35     1.928  .191  .091        1810.923  1358.197  -18.101 1.2  .8
                UBC    16.5 13.2   -66.7  1.67  -76.7  -55.8   1.17   .14   .76         1e-4      1e-4      1       1    .5
                """.lines().map(Geminiani2019::parsed).toList();
    }

    private static Kind parsed(String row) {
        String[] cell = row.strip().split("\\s+", -1);
        double[] x =
                Arrays.stream(cell).skip(1).mapToDouble(Double::parseDouble).toArray();
        return new Kind(
                cell[0],
                new Potential(x[0], x[1], x[2], x[3], x[4], x[5], cell[0].equals("PC") ? -350 : -150),
                new Currents(x[6], x[7], x[8], x[9], x[10], x[11]),
                new Escape(x[12], x[13]));
    }

    /**
     * The kind of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind kind(String name) {
        List<Kind> all = kinds();
        return all.stream()
                .filter(k -> k.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Require.refusal(Text.of(
                        "there is no kind of neuron \"%s\"; there are %s",
                        name, String.join(", ", all.stream().map(Kind::name).toList()))));
    }

    /**
     * Spikes a second of a kind in five seconds, after one.
     *
     * @throws IllegalArgumentException if there is no such kind, or the current is not within -1000 and 1000 pA
     */
    public double firesHz(String name, double currentPa, Seed seed) {
        Require.in("injected current", currentPa, "pA", -1000, 1000);
        EglifCell cell = new EglifCell(
                kind(name),
                leak,
                DT_MS,
                seed.of(name + " " + Require.number(currentPa)).random());
        int spikes = 0;
        for (int k = 0; k < 60_000; k++) {
            spikes += cell.step(currentPa) && k >= 10_000 ? 1 : 0;
        }
        return spikes / 5.;
    }

    /** What a kind does alone and under a current. */
    public record Tonic(String cell, double aloneHz, double currentPa, double drivenHz) {}

    /** Every kind alone and driven. */
    public List<Tonic> tonic(Seed seed) {
        double[] drivePa = {10, 100, 500, 15, 100, 50, 300, 10};
        List<Kind> kinds = kinds();
        return Lists.of(kinds.size(), i -> {
            String name = kinds.get(i).name();
            return new Tonic(name, firesHz(name, 0, seed), drivePa[i], firesHz(name, drivePa[i], seed));
        });
    }

    /** What is checked. */
    record Measured(
            double golgiHz,
            double purkinjeHz,
            double interneuronHz,
            double projectionHz,
            double inhibitoryHz,
            double quiet,
            double granuleHz,
            double golgiDrivenHz,
            double passiveQuiet) {}

    @Override
    public Measured measure(Seed seed) {
        Geminiani2019 passive = new Geminiani2019(Leak.PASSIVE);
        return new Measured(
                firesHz("GoC", 0, seed),
                firesHz("PC", 0, seed),
                firesHz("MLI", 0, seed),
                firesHz("DCNp", 0, seed),
                firesHz("DCNi", 0, seed),
                5 * (firesHz("GrC", 0, seed) + firesHz("IO", 0, seed) + firesHz("UBC", 0, seed)),
                firesHz("GrC", 10, seed),
                firesHz("GoC", 100, seed),
                5 * (passive.firesHz("GoC", 0, seed) + passive.firesHz("MLI", 0, seed)));
    }

    @Override
    public Picture picture() {
        List<Tonic> all = tonic(new Seed(1));
        return Picture.of(
                "Five kinds of neuron fire by themselves, three wait",
                Panel.of("kind of neuron", "rate (Hz)")
                        .with(Mark.BARS, "alone", all, all::indexOf, Tonic::aloneHz)
                        .labels(all.stream().map(Tonic::cell).toList()));
    }
}
