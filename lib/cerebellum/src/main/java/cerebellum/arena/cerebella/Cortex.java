package cerebellum.arena.cerebella;

import cerebellum.control.Controller;
import cerebellum.control.Moment;
import cerebellum.control.Rig;
import cerebellum.control.Task;
import cerebellum.granular.GranularLayer;
import cerebellum.learning.PurkinjeLayer;

/**
 * A cortex beside the feedback controller: a code of parallel fibres, a Purkinje cell a command, whose response is added
 * to it in parts of the command's size, and a climbing fibre each.
 */
final class Cortex implements Controller {
    private final Code code;
    private final Climbing climbing;
    private final PurkinjeLayer purkinje;
    private final double[] fibres;
    private final double[] response;
    private final double[] lesson;
    private final double[] size;

    /** What mossy fibres carry at a moment. */
    @FunctionalInterface
    interface Fibres {
        /** {@code mossy}: modified, all of it. */
        void carry(Moment now, double[] mossy);
    }

    /** A granular layer and what its mossy fibres carry. */
    static final class Code {
        private final GranularLayer granular;
        private final Fibres fibres;
        private final double[] mossy;

        Code(GranularLayer granular, int mossyFibres, Fibres fibres) {
            this.granular = granular;
            this.fibres = fibres;
            mossy = new double[mossyFibres];
        }

        /** How many parallel fibres there are. */
        int size() {
            return granular.size();
        }

        /** {@code parallel}: modified. */
        void encode(Moment now, double[] parallel) {
            fibres.carry(now, mossy);
            granular.encode(mossy, parallel);
        }
    }

    /** What the climbing fibre of a command says, in parts of the command's size: positive, more is wanted. */
    @FunctionalInterface
    interface Climbing {
        /** The feedback controller's command: the motor error of Kawato and Gomi. */
        Climbing MOTOR_ERROR = (now, command, size) -> now.feedback(command) / size;

        double at(Moment now, int command, double size);
    }

    /** A cortex that has learned nothing. */
    Cortex(Rig rig, Cerebellum of, Code code, Climbing climbing) {
        Task task = rig.task();
        int commands = task.commands().size();
        this.code = code;
        this.climbing = climbing;
        purkinje = new PurkinjeLayer(code.size(), commands, of.learning().rate(), of.late(task));
        fibres = new double[code.size()];
        response = new double[commands];
        lesson = new double[commands];
        size = task.commands().stream().mapToDouble(Task.Port::size).toArray();
    }

    @Override
    public void command(Moment now, double[] command) {
        code.encode(now, fibres);
        purkinje.respond(fibres, response);
        for (int j = 0; j < command.length; j++) {
            lesson[j] = climbing.at(now, j, size[j]);
            command[j] += size[j] * response[j];
        }
        purkinje.teach(lesson);
    }

    @Override
    public int weights() {
        return purkinje.weights();
    }

    @Override
    public void restart() {
        purkinje.forget();
        code.granular.reset();
    }
}
