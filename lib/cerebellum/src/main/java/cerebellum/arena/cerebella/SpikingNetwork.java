package cerebellum.arena.cerebella;

import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.learning.ClimbingFibreRule;
import cerebellum.network.Engine;
import cerebellum.network.Network;
import cerebellum.network.Network.Plasticity;
import cerebellum.shinji2024.CerebellarTracker;
import cerebellum.shinji2024.CerebellarTracker.Output;
import cerebellum.shinji2024.Shinji2024;
import cerebellum.shinji2024.ShinjiMotor;
import cerebellum.shinji2024.chip.Quirks;
import java.util.Arrays;

/**
 * The spiking network of Shinji, Okuno and Hirata (2024), two hemispheres a command, with their fibres, learning rule and
 * output.
 *
 * <p>Differs, so that it runs on any plant and all plants take minutes: a sixteenth of the mossy, granule and Golgi cells,
 * all Purkinje cells and interneurons, and sixteen times the learning; about a thousand steps of 1 ms in a cycle of the
 * target, or one a step of the controller if there are more, whatever they last, and an output that is filtered over the same
 * part of it, with a gain that leaves it the same noise; the target is that of the motor in size, the error such that its usual size is the motor's, and the output is
 * scaled the other way. The network has run for half a second or more when the task begins. The rate multiplies the rule of {@link
 * ShinjiMotor#S1}; the trace of depression is as much longer than the loop's delay as the paper's.
 */
abstract class SpikingNetwork extends Cerebellum {
    private static final double SCALE = 1 / 16.;
    /** Steps wanted in a cycle; there were 2,048 in the motor's. */
    private static final double STEPS = 1000;

    private static final double MOTOR_STEPS = 2048;
    /** The motor's target, and the mean error of its controller alone, rps. */
    private static final double TARGET_RPS = 32;

    private static final double ERROR_RPS = 7.2;

    /** Of depression without a delay: with the motor's and its encoder's it is the paper's 100 ms. */
    private static final double SHORTEST_MS = 75;

    /** Least steps before the task: on the chip all cells fire in the first. Up to twice as many, by chance. */
    private static final int SETTLING = 500;

    /** Cycles of a trial of the tuning: a step takes a hundred times as long as others', and what is learned is learned. */
    private static final int TRIAL = 16;

    SpikingNetwork() {
        super(TRIAL, 1000, false, 3);
    }

    /** The engine of a network. */
    abstract Engine engine(Network network, Seed seed);

    private static Network network(Seed seed, double rate, double traceMs) {
        double ltp = ShinjiMotor.S1.synapses().ltp() / SCALE * rate;
        double balanceHz =
                ShinjiMotor.S1.synapses().ltp() / ShinjiMotor.S1.synapses().ltdPerHz();
        ClimbingFibreRule rule = ltp == 0 ? new ClimbingFibreRule(0, 0) : ClimbingFibreRule.balanced(ltp, balanceHz);
        Network whole = new Shinji2024().network();
        return new Shinji2024()
                .withScale(SCALE)
                .withWiring(Shinji2024.Wires.RANDOM, seed.value())
                .network()
                .mapPopulations(p -> switch (p.name()) {
                    case "PkC" ->
                        p.with(whole.count("PkC"))
                                .withUniform(ShinjiMotor.S1.synapses().purkinjeMv());
                    case "MLI", "CF" -> p.with(whole.count(p.name()));
                    default -> p;
                })
                .mapPlasticity(p -> new Plasticity(rule, p.teacher(), traceMs, p.fullNs()));
    }

    @Override
    public final Controller start(Rig rig, Seed seed, double[] numbers) {
        Task task = rig.task();
        double[] usual = Usual.feedback(rig);
        int targets = task.targets().size();
        int often = (int) Math.max(1, Math.round(STEPS / task.steps()));
        Mossy mossy = new Mossy(rig);
        double perRps = ShinjiMotor.S1.pd().pPerRps();
        double[] beside = new double[1];
        Output paper = ShinjiMotor.S1.output();
        double part = often * task.steps() / MOTOR_STEPS;
        Output output = new Output(paper.outputGain() * Math.sqrt(part), Math.max(1, paper.outputMs() * part), 1, 1);
        CerebellarTracker[] trackers = new CerebellarTracker[usual.length];
        Arrays.setAll(trackers, j -> {
            Seed own = seed.of("command " + j);
            CerebellarTracker made = new CerebellarTracker(
                    engine(
                            network(own.of("wiring"), numbers[0], SHORTEST_MS + often * late(task, numbers)),
                            own.of("network")),
                    (target, measured) -> beside[0],
                    ShinjiMotor.S1.signals(),
                    output,
                    Quirks.PAPER,
                    own.of("climbing fibres"));
            int settling = SETTLING + own.of("settling").random().nextInt(SETTLING);
            for (int i = 0; i < settling; i++) {
                made.command(0, 0);
            }
            return made;
        });
        Controller circuit = (now, command) -> {
            double[] signals = mossy.at(now);
            for (int j = 0; j < usual.length; j++) {
                double target = TARGET_RPS * signals[3 * Math.min(j, targets - 1)];
                double error = ERROR_RPS * now.feedback(j) / usual[j];
                beside[0] = perRps * error;
                double out = 0;
                for (int i = 0; i < often; i++) {
                    out = trackers[j].command(target, target - error) - beside[0];
                }
                command[j] += out / (perRps * ERROR_RPS) * usual[j];
            }
        };
        return circuit.withWeights(Arrays.stream(trackers)
                .mapToInt(t -> t.engine().network().hemispheres()
                        * t.engine().network().count("GrC")
                        * t.engine().network().count("PkC"))
                .sum());
    }
}
