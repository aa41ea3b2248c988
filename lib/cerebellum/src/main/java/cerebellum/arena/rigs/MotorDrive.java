package cerebellum.arena.rigs;

import cerebellum.About;
import cerebellum.control.Loads;
import cerebellum.control.Task;
import cerebellum.control.Waveform;
import cerebellum.shinji2024.MotorTrial;
import cerebellum.shinji2024.ShinjiMotor;
import java.util.List;

/**
 * The motor of Shinji, Okuno and Hirata (2024) at their target, with their controller. Differs: 1 ms to the motor and 4 ms
 * back, and noise, so that there is something to double and to triple; fewer cycles.
 */
@About(
        name = "dc-motor",
        value = "a DC motor with friction follows a sine of 32 rotations/s; load: a shorted motor on its shaft",
        source = "Shinji, Okuno & Hirata 2024, section 3.3")
public final class MotorDrive extends Bench {
    private static final Task TASK = new Task(
            Waveform.DT_S,
            List.of(new Task.Port("speed_rps", 32, .1)),
            List.of(new Task.Port("duty", 1, .001)),
            List.of(MotorTrial.PAPER.target()),
            new Task.Lag(.001, .004),
            40,
            Loads.parse("28-"));

    /** On its bench. */
    public MotorDrive() {
        super(
                TASK,
                seed -> ShinjiMotor.S1.machine(seed),
                ShinjiMotor.S1::controller,
                "A fifth of the full duty: the load motor takes from the speed",
                .2);
    }
}
