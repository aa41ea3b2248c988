package cerebellum.arena;

import cerebellum.Seed;
import cerebellum.control.Contender;
import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;

/** A controller of one's own: learns how much more than the feedback controller commands is wanted, one number a command. */
final class Impatient implements Contender {
    @Override
    public Controller start(Rig rig, Seed seed) {
        double[] more = new double[rig.task().commands().size()];
        double[] before = new double[more.length];
        return new Controller() {
            @Override
            public void command(Moment now, double[] command) {
                for (int j = 0; j < more.length; j++) {
                    boolean still = now.feedback(j) * before[j] > 0;
                    before[j] = now.feedback(j);
                    more[j] = Math.min(.3, Math.max(0, more[j] + (still ? 1e-5 : -1e-4)));
                    command[j] += more[j] * now.feedback(j);
                }
            }

            @Override
            public int weights() {
                return more.length;
            }
        };
    }
}
