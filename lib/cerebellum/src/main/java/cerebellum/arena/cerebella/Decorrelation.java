package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import java.util.List;
import java.util.Optional;

/**
 * Decorrelation in a recurrent loop: the filter's input is the copy of the command that is sent, besides the wanted
 * movement, and it learns until the sensed error, which no one has to turn into a motor error, is correlated with none of
 * it (Dean, Porrill &amp; Stone 2002, Proc R Soc B 269:1895; Porrill, Dean &amp; Stone 2004, Proc R Soc B 271:789).
 *
 * <p>Which way a command moves what is sensed the model must know; the rate may be negative, and the tuning finds it.
 */
@About(
        name = "decorrelation",
        value = "leaky integrals of the sent command and the wanted movement; taught by the sensed error itself",
        source = "Dean, Porrill & Stone 2002; Porrill, Dean & Stone 2004")
public final class Decorrelation extends Cerebellum {
    /** Untuned. */
    public Decorrelation() {
        this(new Learning(.01, .05));
    }

    private Decorrelation(Learning learning) {
        super(learning);
    }

    @Override
    Cerebellum with(Learning other) {
        return new Decorrelation(other);
    }

    @Override
    List<Double> rates() {
        return List.of(.001, -.001, .003, -.003, .01, -.01, .03, -.03, .1);
    }

    @Override
    public Optional<String> cannot(Rig rig) {
        int targets = rig.task().targets().size();
        int commands = rig.task().commands().size();
        return targets == commands
                ? Optional.empty()
                : Optional.of("it teaches each command by an error of its own, and there are " + targets + " for "
                        + commands);
    }

    @Override
    public Controller start(Rig rig, Seed seed) {
        Task task = rig.task();
        Mossy mossy = new Mossy(rig);
        int targets = task.targets().size();
        int inputs = targets + task.commands().size();
        Cortex.Code code = new Cortex.Code(new AdaptiveFilter.Bank(inputs, task.dtS()), inputs, (now, input) -> {
            double[] signals = mossy.at(now);
            for (int k = 0; k < targets; k++) {
                input[k] = signals[3 * k];
            }
            for (int j = targets; j < inputs; j++) {
                input[j] =
                        now.sent(j - targets) / task.commands().get(j - targets).size();
            }
        });
        return new Cortex(
                rig,
                this,
                code,
                (now, j, size) -> now.error(j) / task.senses().get(j).size());
    }
}
