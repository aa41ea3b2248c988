package cerebellum.granular;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Marr's coding (1969, J Physiol 202:437): a granule cell has a few claws on mossy fibres drawn at random and fires if
 * enough of them are active. How many are enough is fixed, or set by a Golgi cell that watches some of the cells.
 */
public final class Codons implements GranularLayer {
    private final int[] claw;
    private final double[] strength;
    private final int claws;
    private final int mossyFibres;
    private final double threshold;
    private final double wanted;
    private final double[] watched;

    /** With a fixed threshold: active claws that make a cell fire. */
    public Codons(int mossyFibres, int cells, int claws, int threshold, Seed seed) {
        this(mossyFibres, cells, claws, Require.in("threshold", threshold, "claws", 1, claws), 0, 0, 0, seed);
    }

    /**
     * With a Golgi cell, which sets the threshold at which a wanted part of the cells it watches fires. Claws differ in
     * strength by up to half.
     */
    public static Codons regulated(int mossyFibres, int cells, int claws, double wanted, int watched, Seed seed) {
        Require.in("wanted activity", wanted, "", 1e-6, 1);
        Require.in("watched cells", watched, "", 1, cells);
        return new Codons(mossyFibres, cells, claws, 0, wanted, watched, .5, seed);
    }

    private Codons(
            int mossy, int cells, int claws, double threshold, double wanted, int watched, double spread, Seed seed) {
        mossyFibres = Require.in("mossy fibres", mossy, "", claws, 1_000_000);
        this.claws = Require.in("claws", claws, "", 1, 16);
        this.threshold = threshold;
        this.wanted = wanted;
        this.watched = new double[watched];
        claw = new int[Require.in("granule cells", cells, "", 1, 10_000_000) * claws];
        strength = new double[claw.length];
        SplittableRandom random = seed.of("claws").random();
        for (int i = 0; i < claw.length; i++) {
            do {
                claw[i] = random.nextInt(mossyFibres);
            } while (taken(i));
            strength[i] = 1 + spread * (2 * random.nextDouble() - 1);
        }
    }

    private boolean taken(int i) {
        for (int j = i - i % claws; j < i; j++) {
            if (claw[j] == claw[i]) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int size() {
        return claw.length / claws;
    }

    /** Mossy fibres count by their activity; parallel fibres are 1 or 0. */
    @Override
    public void encode(double[] mossy, double[] fibres) {
        Require.length("mossy fibres", mossy.length, mossyFibres);
        for (int cell = 0; cell < fibres.length; cell++) {
            fibres[cell] = 0;
            for (int j = cell * claws; j < (cell + 1) * claws; j++) {
                fibres[cell] += strength[j] * mossy[claw[j]];
            }
        }
        double enough = threshold;
        if (watched.length > 0) {
            System.arraycopy(fibres, 0, watched, 0, watched.length);
            Arrays.sort(watched);
            enough = watched[(int) Math.max(0, Math.round(watched.length * (1 - wanted)) - 1)] + 1e-9;
        }
        for (int cell = 0; cell < fibres.length; cell++) {
            fibres[cell] = fibres[cell] >= enough ? 1 : 0;
        }
    }
}
