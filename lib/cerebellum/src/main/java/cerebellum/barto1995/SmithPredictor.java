package cerebellum.barto1995;

import cerebellum.Seed;
import cerebellum.barto1995.SwitchingCurveController.Prediction;
import cerebellum.experiment.Claims;
import cerebellum.experiment.Entry;
import cerebellum.experiment.ModelEntry;
import cerebellum.experiment.Picture;
import cerebellum.experiment.Picture.Panel;
import java.util.stream.DoubleStream;

/** The cerebellum as a Smith predictor (Miall et al. 1993), on the movements of Barto et al. (1995). */
@Entry(value = "smith-predictor", chance = false)
@Claims("""
        noneM | error without prediction, 30 ms | .01 to 1 | known, in the manner of | delayed feedback overshoots | learning: plant, delays and switching curve are given
        smithM | error with a Smith predictor | 0 to .001 | known, in the manner of | prediction removes the delay from the loop | the same
        heavierM | if the mass is 30 % higher | .001 to .005 | known, in the manner of | works as well as its model | the same""")
public final class SmithPredictor implements ModelEntry {
    private static final int DELAY_MS = 30;

    /** What is checked. */
    record Measured(double noneM, double smithM, double heavierM) {}

    @Override
    public Measured measure(Seed seed) {
        return new Measured(error(Prediction.NONE, 1), error(Prediction.SMITH, 1), error(Prediction.SMITH, 1.3));
    }

    private static double error(Prediction prediction, double massKg) {
        StickyMovement loop = Barto1995.LOOP.withPlant(Barto1995.PLANT.withMass(massKg));
        SwitchingCurveController rival =
                new SwitchingCurveController(Barto1995.COMMAND, prediction, DELAY_MS, loop.efferentMs());
        return new SwitchingTraining(rival, loop, Barto1995.TARGETS_M, new Seed(0))
                .score()
                .maeM();
    }

    @Override
    public Picture picture() {
        double[] massKg = {.7, .8, .9, 1, 1.1, 1.2, 1.3};
        Panel panel = Panel.of("massKg", "errorM");
        for (Prediction prediction : new Prediction[] {Prediction.NONE, Prediction.SMITH}) {
            double[] errorM =
                    DoubleStream.of(massKg).map(m -> error(prediction, m)).toArray();
            String name = prediction == Prediction.NONE ? "delayed senses" : "Smith predictor";
            panel = panel.with(Picture.Mark.LINE, name, massKg, errorM);
        }
        return Picture.of("A Smith predictor is as good as its model of the mass (1 kg)", panel);
    }
}
