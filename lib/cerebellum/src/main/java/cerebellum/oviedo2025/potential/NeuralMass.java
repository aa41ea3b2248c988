package cerebellum.oviedo2025.potential;

import cerebellum.Seed;
import cerebellum.oviedo2025.potential.GranularPatch.Drive;
import cerebellum.oviedo2025.potential.GranularPatch.PatchMoment;
import java.util.ArrayList;
import java.util.List;

/**
 * A granular layer of two numbers, the mean rates of granule and Golgi cells (after Wilson and Cowan 1972):
 *
 * <pre>
 *  tau E' = F(r, i) - E,  tau_G I' = G(r', e) - I,  and  tau_s x' = (its rate) - x  for what synapses still hold
 * </pre>
 *
 * <p>F and G are not fitted to the network that they are to foretell: they are measured on its cells with the loop cut, at
 * some rates, and interpolated.
 */
public final class NeuralMass {
    private static final double[] RELEASE_HZ = {0, 4, 9, 14, 19, 24, 34, 50};
    private static final double[] GOLGI_HZ = {0, 15, 30, 45, 80};
    private static final double[] GRANULE_HZ = {0, 2, 6, 20, 60};
    /** Added before a logarithm is taken, for rates of 0. */
    private static final double FLOOR_HZ = .05;

    private static final double GRANULE_MS = 2;
    private static final double GOLGI_MS = 5;
    private static final double GOLGI_SYNAPSE_MS = 2;

    private final GranularPatch patch;
    private final double[][] granule = new double[RELEASE_HZ.length][GOLGI_HZ.length];
    private final double[][] golgi = new double[RELEASE_HZ.length][GRANULE_HZ.length];
    private final double leadUv;

    /** Measures a patch's cells. */
    public NeuralMass(GranularPatch patch, Seed seed) {
        this.patch = patch;
        for (int r = 0; r < RELEASE_HZ.length; r++) {
            for (int k = 0; k < GOLGI_HZ.length; k++) {
                GranularPatch.Alone found =
                        patch.alone(RELEASE_HZ[r], GOLGI_HZ[k], GRANULE_HZ[k], 300, seed.of(r + " " + k));
                granule[r][k] = found.granuleHz();
                golgi[r][k] = found.golgiHz();
            }
        }
        double[] uv = new double[GranularPatch.ELECTRODES];
        for (var one : GranularPatch.leads(seed)) {
            one.add(new double[] {-1, 1}, uv);
        }
        leadUv = uv[GranularPatch.ABOVE];
    }

    /** As the patch's run, and with its places of cells. */
    public List<PatchMoment> run(double durationMs, Drive drive) {
        double dt = GranularPatch.DT_MS;
        double e = 0;
        double i = 10;
        double release = drive.releaseHz(0);
        double inhibition = i;
        double fromGranules = 0;
        double toGolgi = release;
        List<PatchMoment> moments = new ArrayList<>();
        int every = (int) Math.round(GranularPatch.EVERY_MS / dt);
        int before = (int) Math.round(100 / dt);
        for (int step = 1 - before; step <= Math.round(durationMs / dt); step++) {
            double given = drive.releaseHz(Math.max(0, step) * dt);
            release += dt / GranularPatch.EXCITATION_MS * (given - release);
            toGolgi += dt / GOLGI_SYNAPSE_MS * (given - toGolgi);
            inhibition += dt / GranularPatch.INHIBITION_MS * (i - inhibition);
            fromGranules += dt / GOLGI_SYNAPSE_MS * (e - fromGranules);
            e += dt / GRANULE_MS * (at(granule, release, inhibition, GOLGI_HZ) - e);
            i += dt / GOLGI_MS * (at(golgi, toGolgi, fromGranules, GRANULE_HZ) - i);
            if (step > 0 && step % every == 0) {
                moments.add(new PatchMoment(step * dt, e, i, potentialUv(release, inhibition)));
            }
        }
        return moments;
    }

    /** All cells with the mean conductances, at the potential at which these and the leak leave no current. */
    private double potentialUv(double releaseHz, double inhibitionHz) {
        double excitationNs =
                GranularPatch.DENDRITES * GranularPatch.EXCITATION_NS * releaseHz * GranularPatch.EXCITATION_MS / 1000;
        double inhibitionNs = GranularPatch.DENDRITES
                * GranularPatch.INHIBITION_NS
                * patch.inhibition()
                * inhibitionHz
                * GranularPatch.INHIBITION_MS
                / 1000;
        double v = Math.min(
                patch.thresholdMv() - 5,
                (patch.leakNs() * patch.leakMv() + inhibitionNs * GranularPatch.GABA_MV)
                        / (patch.leakNs() + inhibitionNs + excitationNs));
        return leadUv * 1e-3 * (excitationNs * v + inhibitionNs * (v - GranularPatch.GABA_MV));
    }

    /** Between the measured rates by straight lines of their logarithms, since rates rise steeply; beyond the last as at it. */
    private static double at(double[][] table, double releaseHz, double otherHz, double[] others) {
        int r = row(RELEASE_HZ, releaseHz);
        int k = row(others, otherHz);
        double x = part(RELEASE_HZ, r, releaseHz);
        double y = part(others, k, otherHz);
        double log = (1 - x) * ((1 - y) * log(table[r][k]) + y * log(table[r][k + 1]))
                + x * ((1 - y) * log(table[r + 1][k]) + y * log(table[r + 1][k + 1]));
        return StrictMath.exp(log) - FLOOR_HZ;
    }

    private static double log(double hz) {
        return StrictMath.log(hz + FLOOR_HZ);
    }

    private static int row(double[] grid, double at) {
        int row = 0;
        while (row < grid.length - 2 && at > grid[row + 1]) {
            row++;
        }
        return row;
    }

    private static double part(double[] grid, int row, double at) {
        return Math.min(1, Math.max(0, (at - grid[row]) / (grid[row + 1] - grid[row])));
    }
}
