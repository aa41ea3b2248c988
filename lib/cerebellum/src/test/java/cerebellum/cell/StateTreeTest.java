package cerebellum.cell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.cell.StateTree.State;
import java.util.List;
import org.junit.jupiter.api.Test;

class StateTreeTest {
    private static final StateTree FORK = new StateTree(List.of(
            new State(-1, 0, 0, 0, false),
            new State(0, .1, 300, .4, false),
            new State(1, .2, 0, 1, true),
            new State(1, 0, 50, .3, true)));

    /** The same equations by small explicit steps. */
    @Test
    void anImplicitStepSolvesItsEquationsAndLosesNothing() {
        double[] x = new double[FORK.size()];
        FORK.settle(x, 0, 1e-4);
        assertEquals(1, x[1] + x[2] + x[3] + x[4], 1e-14);
        double[] y = {x[1], x[2], x[3], x[4]};
        double ca = .01;
        double dt = 1e-4;
        for (int k = 0; k < 20_000; k++) {
            FORK.step(x, 0, ca, dt, new double[32]);
            double a = dt * ((.1 + 300 * ca) * y[0] - .4 * y[1]);
            double b = dt * (.2 * y[1] - y[2]);
            double c = dt * (50 * ca * y[1] - .3 * y[3]);
            y = new double[] {y[0] - a, y[1] + a - b - c, y[2] + b, y[3] + c};
        }
        assertEquals(1, x[1] + x[2] + x[3] + x[4], 1e-10);
        for (int i = 0; i < 4; i++) {
            assertEquals(y[i], x[i + 1], 1e-4, "state " + i);
        }
        assertEquals(x[3] + x[4], x[0], 1e-14);
    }

    @Test
    void aLongStepEndsInTheSteadyState() {
        double[] x = new double[FORK.size()];
        double[] steady = new double[FORK.size()];
        FORK.settle(x, 0, 1e-5);
        FORK.settle(steady, 0, 1e-3);
        for (int k = 0; k < 100; k++) {
            FORK.step(x, 0, 1e-3, 50, new double[32]);
        }
        for (int i = 0; i < x.length; i++) {
            assertEquals(steady[i], x[i], 1e-12);
        }
    }

    /** A lone calcium channel cannot tell its own pool from the shell. */
    @Test
    void aPoolApartIsAShellOfItsOwn() {
        double[] end = new double[2];
        for (int i = 0; i < 2; i++) {
            Channel channel = Channel.calcium("Ca", i == 0 ? Channel.Drive.NERNST : Channel.Drive.NERNST_APART)
                    .with(Gate.settling(2, Gate.sigmoid(-50, 7), v -> 3));
            Patch membrane = new Patch(1, 1, -60, List.of(), new CalciumShell(.2, 5, 5e-5, 2, 12.76)).with(channel, 2);
            CompartmentCell cell =
                    new CompartmentCell(List.of(new Compartment("soma", -1, 20, 20, 1, membrane)), 100, .025, -60);
            cell.inject(0, 20);
            cell.runTo(50);
            CompartmentCell.Saved half = cell.save();
            cell.runTo(100);
            end[i] = cell.vMv(0);
            cell.restore(half);
            cell.runTo(100);
            assertEquals(end[i], cell.vMv(0), 0, "a saved pool");
        }
        assertEquals(end[0], end[1], 1e-3);
    }

    @Test
    void whatIsNoTreeIsRefused() {
        assertEquals(
                "state 1 hangs on 1: the root comes first and hangs on -1, the others on one before them",
                refusal(() -> new StateTree(List.of(new State(-1, 0, 0, 0, false), new State(1, 1, 0, 1, true)))));
        assertEquals(
                "states of a channel = 1 must lie between 2 and 32",
                refusal(() -> new StateTree(List.of(new State(-1, 0, 0, 0, false)))));
        assertEquals(
                "number of gates of SK = 1 must lie between 0 and 0",
                refusal(() -> Channel.ofStates("SK", -80, FORK).with(Gate.settling(1, v -> 1, v -> 1))));
        assertEquals(
                "SK needs calcium, and this membrane has no calcium shell",
                refusal(() -> new Patch(1, 1, -60, List.of(), null).with(Channel.ofStates("SK", -80, FORK), 1)));
    }

    private static String refusal(org.junit.jupiter.api.function.Executable code) {
        return assertThrows(IllegalArgumentException.class, code).getMessage();
    }
}
