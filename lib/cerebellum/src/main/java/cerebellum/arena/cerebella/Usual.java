package cerebellum.arena.cerebella;

import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Loads;
import cerebellum.control.Loop;
import cerebellum.control.Rig;

/** How large the feedback's commands are without a cerebellum and without load: what a climbing fibre is used to. */
final class Usual {
    private static final int CYCLES = 2;

    private Usual() {}

    /** Mean size of each command of the feedback controller over two cycles at seed 101. */
    static double[] feedback(Rig rig) {
        double[] sum = new double[rig.task().commands().size()];
        Loop loop = new Loop(rig.with(rig.task().with(CYCLES, Loads.NONE)), Controller.NOTHING, new Seed(101));
        for (int c = 0; c < CYCLES; c++) {
            loop.cycle(at -> {
                for (int j = 0; j < sum.length; j++) {
                    sum[j] +=
                            Math.abs(at.now().feedback(j)) / CYCLES / rig.task().steps();
                }
                return true;
            });
        }
        return sum;
    }
}
