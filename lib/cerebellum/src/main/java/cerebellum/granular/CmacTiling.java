package cerebellum.granular;

import cerebellum.Require;
import cerebellum.Seed;
import java.util.Arrays;

/**
 * Albus' coding (1975, J Dyn Syst Meas Control 97:220): tilings of the input space, each shifted by a part of a tile;
 * one fibre of each tiling is active. Tiles share fibres by a hash if there are fewer fibres than tiles.
 */
public final class CmacTiling implements GranularLayer {
    private final double[] tile;
    private final int tilings;
    private final int size;
    private final long salt;

    /**
     * A coding of as many inputs as there are tile widths.
     *
     * @param tile width of a tile in each dimension, in units of the input
     * @param tilings how many; inputs a whole tile apart share nothing
     * @param size parallel fibres
     */
    public CmacTiling(double[] tile, int tilings, int size, Seed seed) {
        this.tile = tile.clone();
        for (double width : tile) {
            Require.in("width of a tile", width, "", 1e-9, 1e9);
        }
        this.tilings = Require.in("number of tilings", tilings, "", 1, 1000);
        this.size = Require.in("parallel fibres", size, "", tilings, 10_000_000);
        salt = seed.value();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void encode(double[] mossy, double[] fibres) {
        Require.length("input of the tiling", mossy.length, tile.length);
        Arrays.fill(fibres, 0);
        for (int k = 0; k < tilings; k++) {
            fibres[address(mossy, k)] += 1;
        }
    }

    /** The fibre of one tiling that an input activates. */
    int address(double[] mossy, int tiling) {
        long hash = salt + tiling;
        for (int d = 0; d < tile.length; d++) {
            hash = Seed.mix(hash) + (long) Math.floor(mossy[d] / tile[d] + (double) tiling / tilings);
        }
        return (int) Long.remainderUnsigned(Seed.mix(hash), size);
    }
}
