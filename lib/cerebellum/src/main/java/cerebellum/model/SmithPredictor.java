package cerebellum.model;

import cerebellum.Seed;
import cerebellum.control.MovementLoop;
import cerebellum.control.SwitchingCurveController;
import cerebellum.control.SwitchingCurveController.Prediction;
import java.util.List;

/** The cerebellum as a Smith predictor (Miall et al. 1993), on the movements of Barto et al. (1995). */
public final class SmithPredictor implements ModelEntry {
    private static final int DELAY_MS = 30;
    private static final String GIVEN = "learning: plant, delays and switching curve are given";

    @Override
    public String name() {
        return "smith-predictor";
    }

    @Override
    public Citation citation() {
        return new Citation(
                0,
                "Miall, Weir, Wolpert & Stein",
                1993,
                "Is the cerebellum a Smith predictor?",
                "Journal of Motor Behavior 25: 203-216",
                "10.1080/00222895.1993.9942050");
    }

    @Override
    public Subject subject() {
        return Subject.ARCHITECTURE;
    }

    @Override
    public String style() {
        return "internal models of plant and delay";
    }

    @Override
    public List<Claim> claims() {
        return List.of(
                claim("error without prediction, 30 ms", "delayed feedback overshoots", .01, 1),
                claim("error with a Smith predictor", "prediction removes the delay from the loop", 0, .001),
                claim("if the mass is 30 % higher", "works as well as its model", .001, .005));
    }

    private static Claim claim(String quantity, String claim, double low, double high) {
        return new Claim(quantity, "m", claim, Trust.KNOWN, low, high, false, GIVEN);
    }

    @Override
    public boolean deterministic() {
        return true;
    }

    @Override
    public double[] measure(long seed) {
        return new double[] {error(Prediction.NONE, 1), error(Prediction.SMITH, 1), error(Prediction.SMITH, 1.3)};
    }

    private static double error(Prediction prediction, double massKg) {
        MovementLoop loop = Barto1995.LOOP.withCommand(Barto1995.COMMAND.withPlant(Barto1995.PLANT.withMass(massKg)));
        SwitchingCurveController rival =
                new SwitchingCurveController(Barto1995.COMMAND, prediction, DELAY_MS, loop.efferentMs());
        return new SwitchingTraining(rival, loop, Barto1995.TARGETS_M, new Seed(0))
                .score()
                .maeM();
    }
}
