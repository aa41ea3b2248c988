package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.granular.CmacTiling;
import java.util.Arrays;

/**
 * CMAC: overlapping tiles over the wanted movement address a table (Albus 1975, J Dyn Syst Meas Control 97:220). Tiles over
 * position, rate and acceleration of each target, half of the range wide, 16 tilings, 1,024 weights a command.
 */
@About(
        name = "cmac",
        value = "a table addressed by overlapping tiles over the wanted movement; taught by the feedback's command",
        source = "Albus 1975")
public final class TiledTable extends Cerebellum {
    /** Untuned. */
    public TiledTable() {
        this(new Learning(.03, .05));
    }

    private TiledTable(Learning learning) {
        super(learning);
    }

    @Override
    Cerebellum with(Learning other) {
        return new TiledTable(other);
    }

    @Override
    public Controller start(Rig rig, Seed seed) {
        Mossy mossy = new Mossy(rig);
        double[] tile = new double[mossy.signals()];
        Arrays.fill(tile, 1);
        CmacTiling tiles = new CmacTiling(tile, 16, 1024, seed.of("tiles"));
        return new Cortex(rig, this, mossy.onto(tiles), Cortex.Climbing.MOTOR_ERROR);
    }
}
