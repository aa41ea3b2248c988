package cerebellum.control;

import cerebellum.Seed;
import cerebellum.plant.Plant;

/** A plant as it stands on the bench: with its task and with the feedback controller that belongs to it. */
public interface Rig {
    /** A plant at its start, without load. {@code seed}: of its chance. */
    Plant plant(Seed seed);

    /** What it is to do. */
    Task task();

    /** The feedback controller before its first step: the pathway outside the cerebellum, the same for everyone. */
    Controller feedback();

    /** The same plant at another task. */
    default Rig with(Task other) {
        record AtTask(Rig rig, Task task) implements Rig {
            @Override
            public Plant plant(Seed seed) {
                return rig.plant(seed);
            }

            @Override
            public Controller feedback() {
                return rig.feedback();
            }
        }
        return new AtTask(this, other);
    }
}
