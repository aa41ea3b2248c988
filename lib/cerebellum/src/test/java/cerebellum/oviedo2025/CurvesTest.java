package cerebellum.oviedo2025;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.cell.Channel;
import cerebellum.cell.Gate;
import cerebellum.oviedo2025.neuron.GolgiCell;
import cerebellum.oviedo2025.neuron.GranuleCell;
import cerebellum.oviedo2025.purkinje.PurkinjeCell;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The papers' rates of the form x / (1 - exp(-x)) at x = 0, where the formula is 0 / 0 and its limit is 1. */
class CurvesTest {
    private static final List<Channel> ALL = List.of(
            PurkinjeCell.NAF,
            PurkinjeCell.NAP,
            PurkinjeCell.CAP,
            PurkinjeCell.CAT,
            PurkinjeCell.KA,
            PurkinjeCell.KDR,
            PurkinjeCell.KM,
            PurkinjeCell.KC,
            PurkinjeCell.K2,
            PurkinjeCell.H_FAST,
            PurkinjeCell.H_SLOW,
            GranuleCell.NA,
            GranuleCell.KDR,
            GranuleCell.KA,
            GranuleCell.CA_HVA,
            GranuleCell.KCA,
            GranuleCell.H,
            GolgiCell.NA,
            GolgiCell.NAR,
            GolgiCell.NAP,
            GolgiCell.CA_HVA,
            GolgiCell.CA_LVA,
            GolgiCell.KV,
            GolgiCell.KM,
            GolgiCell.KA,
            GolgiCell.BK,
            GolgiCell.HCN1_FAST,
            GolgiCell.HCN1_SLOW,
            GolgiCell.HCN2_FAST,
            GolgiCell.HCN2_SLOW);

    @Test
    void yamadasDelayedRectifier() {
        Gate n = PurkinjeCell.KDR.gates().get(0);
        double closing = 5 * Math.exp(-(8 + 127) / 30.);
        assertEquals(.0235 * 12 / (.0235 * 12 + closing), n.steadyAt(8, 0), 1e-6);
        assertEquals(1 / (.0235 * 12 + 5 * Math.exp(-(-12 + 147) / 30.)), n.tauMsAt(-12, 0), 1e-6);
    }

    @Test
    void theGranuleCellsCalcium() {
        // its curves are shifted by 10 mV: closing .02 u / (exp(.2 u) - 1), whose limit is .1, is 0 / 0 near 1.1 mV
        Gate m = GranuleCell.CA_HVA.gates().get(0);
        double opening = 1.6 / (1 + Math.exp(-.072 * (-8.9 - 5)));
        assertEquals(opening / (opening + .1), m.steadyAt(-8.9 + 10, 0), 1e-6);
        assertEquals(1 / (5 * (opening + .1)), m.tauMsAt(-8.9 + 10, 0), 1e-6);
    }

    /** At every tenth of a millivolt, and at the numbers beside it. */
    @Test
    void noCurveHasAHoleLeft() {
        for (Channel channel : ALL) {
            for (Gate gate : channel.gates()) {
                for (int tenth = -1500; tenth <= 1000; tenth++) {
                    double v = tenth / 10.;
                    for (double at : new double[] {Math.nextDown(v), v, Math.nextUp(v)}) {
                        double x = gate.of() == Gate.Of.CALCIUM ? Math.max(1e-9, Math.abs(at) * 1e-4) : at;
                        double steady = gate.steadyAt(x, 1e-4);
                        assertTrue(steady >= 0 && steady <= 1, channel.name() + " at " + x + ": " + steady);
                        double tauMs = gate.tauMsAt(x, 1e-4);
                        // an h current slows tenfold in 37 mV, up to 1e8.3 ms at 100 mV
                        assertTrue(tauMs >= 0 && tauMs < 1e9, channel.name() + " at " + x + ": " + tauMs);
                    }
                }
            }
        }
    }
}
