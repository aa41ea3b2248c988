package cerebellum.experiment;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.control.Waveform;
import cerebellum.experiment.Experiment.About;
import cerebellum.model.ShinjiMotor;

/** One motor trial: what is driven, along which target, under which loads, from which chance. */
public record MotorTrial(
        @About("seed of the first repeat; each repeat has streams of its own")
        long seed,

        @About("cycles of the target") int cycles,
        @About("cycles in which the load motor is shorted") Loads loads,
        @About("the target") Waveform target,
        @About("constants, S1 unless changed") ShinjiMotor setup) {
    /** The paper's protocol. */
    public static final MotorTrial PAPER = new MotorTrial(
            1, 370, Loads.parse("120-240,300-"), new Waveform(Waveform.Wave.SINE, 32, 2.048), ShinjiMotor.S1);

    /** Checks ranges. */
    public MotorTrial {
        Require.in("cycles", cycles, "", 1, 100_000);
    }

    /** The same with another parameter set. */
    MotorTrial with(ShinjiMotor other) {
        return new MotorTrial(seed, cycles, loads, target, other);
    }

    /** A run of a repeat that has not begun. */
    MotorRun start(int repeat, boolean cerebellum) {
        return new MotorRun(this, cerebellum, new Seed(seed).of("repeat " + repeat));
    }
}
