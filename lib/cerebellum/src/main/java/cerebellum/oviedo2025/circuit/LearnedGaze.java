package cerebellum.oviedo2025.circuit;

import cerebellum.Require;
import cerebellum.learning.MicroColumn;
import cerebellum.plant.Body;
import cerebellum.plant.GazeReflex;
import java.util.ArrayList;
import java.util.List;

/**
 * The vestibulo-ocular reflex of Casellato et al. 2014's list, with the micro-columns of {@link GarridoArm}: the head turns, the
 * reflex by itself is too weak, and slip on the retina teaches the three sites of a column for either direction.
 *
 * <pre>  command = reach (nucleus_left - nucleus_right),   IO = 1 - e^(-|slip| / scale)</pre>
 *
 * <p>The eye, the canals and the head's course are those of {@link GazeReflex}; reach and scale are ours.
 *
 * @param magnification of glasses that are put on after the first {@value #CYCLES} periods of the head
 * @param nuclear whether the nucleus learns, too; if not, its weights stay at 1
 * @param scaleRadPerS slip that fills most of the olive
 */
public record LearnedGaze(double magnification, boolean nuclear, double scaleRadPerS) {
    private static final int STATES = 500;
    static final int CYCLES = 300;
    /** What a full nucleus adds to the brain stem, rad/s. */
    private static final double REACH = 1;

    /** Glasses that enlarge by 2, as in many experiments. */
    public LearnedGaze(boolean nuclear) {
        this(2, nuclear, .3);
    }

    /** Checks glasses and olive. */
    public LearnedGaze {
        Require.in("magnification", magnification, "", .2, 5);
        Require.in("scale", scaleRadPerS, "rad/s", .01, 1000);
    }

    /** A period of the head: root of the mean squared slip, and the eye's velocity along the head's, against it. */
    public record Turn(int cycle, double slipRadPerS, double gain) {}

    /** Learns without glasses and, as long again, with them. */
    public List<Turn> learn() {
        GazeReflex bare = new GazeReflex();
        Body eye = new Body(bare, new GazeReflex(bare.eye(), bare.head(), bare.arc(), magnification));
        MicroColumn[] columns = {new MicroColumn(STATES, nuclear), new MicroColumn(STATES, nuclear)};
        double dtS = bare.head().periodS() / STATES;
        double[] sensed = new double[2];
        double[] command = new double[1];
        double[] nucleus = new double[2];
        List<Turn> all = new ArrayList<>();
        for (int period = 0; period < 2 * CYCLES; period++) {
            eye.load(period >= CYCLES);
            double squares = 0;
            double along = 0;
            double turned = 0;
            for (int s = 0; s < STATES; s++) {
                double head = bare.head().velocity(s * dtS);
                eye.sense(sensed);
                double slip = -head - sensed[0];
                for (int side = 0; side < 2; side++) {
                    double olive = 1 - StrictMath.exp(-Math.max(0, side == 0 ? slip : -slip) / scaleRadPerS);
                    nucleus[side] = columns[side].step(s, Math.floorMod(s - 1, STATES), olive, 1);
                }
                command[0] = REACH * (nucleus[0] - nucleus[1]);
                squares += slip * slip / STATES;
                along -= eye.state()[1] * head;
                turned += head * head;
                eye.step(command, dtS);
            }
            all.add(new Turn(period + 1, Math.sqrt(squares), along / turned));
        }
        return all;
    }
}
