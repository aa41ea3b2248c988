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
        Rig same = this;
        return new Rig() {
            @Override
            public Plant plant(Seed seed) {
                return same.plant(seed);
            }

            @Override
            public Task task() {
                return other;
            }

            @Override
            public Controller feedback() {
                return same.feedback();
            }
        };
    }
}
