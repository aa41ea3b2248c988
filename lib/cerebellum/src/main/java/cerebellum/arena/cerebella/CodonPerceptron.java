package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Seed;
import cerebellum.control.Controller;
import cerebellum.control.Rig;
import cerebellum.granular.Codons;

/**
 * Codons and a perceptron: mossy fibres each fire in a part of a signal's range, granule cells take four of them at random
 * and a Golgi cell lets a twentieth of them fire (Marr 1969, J Physiol 202:437). Differs: Marr's synapses are switched on
 * once; a plant asks for graded commands, so that weights move up and down, as in Albus' (1971, Math Biosci 10:25)
 * perceptron: the climbing fibre says which side, and how much only as long as that is less than usual.
 */
@About(
        name = "codons",
        value = "codons of the wanted movement and a perceptron, taught by the side on which the feedback's command is",
        source = "Marr 1969; Albus 1971")
public final class CodonPerceptron extends Cerebellum {
    private static final int FIBRES_A_SIGNAL = 12;
    private static final int CELLS = 300;

    /** Untuned. */
    public CodonPerceptron() {
        this(new Learning(.03, .05));
    }

    private CodonPerceptron(Learning learning) {
        super(learning);
    }

    @Override
    Cerebellum with(Learning other) {
        return new CodonPerceptron(other);
    }

    @Override
    public Controller start(Rig rig, Seed seed) {
        Mossy mossy = new Mossy(rig);
        double[] usual = Usual.feedback(rig);
        int fibres = FIBRES_A_SIGNAL * mossy.signals();
        Codons codons = Codons.regulated(fibres, CELLS, 4, .05, 40, seed.of("codons"));
        Cortex.Code code = new Cortex.Code(codons, fibres, (now, fibre) -> {
            double[] signals = mossy.at(now);
            for (int f = 0; f < fibre.length; f++) {
                double centre = 2 * (f % FIBRES_A_SIGNAL + .5) / FIBRES_A_SIGNAL - 1;
                fibre[f] = Math.max(0, 1 - Math.abs(signals[f / FIBRES_A_SIGNAL] - centre) / .35);
            }
        });
        return new Cortex(
                rig,
                this,
                code,
                (now, j, size) -> usual[j] / size * now.feedback(j) / (Math.abs(now.feedback(j)) + usual[j]));
    }
}
