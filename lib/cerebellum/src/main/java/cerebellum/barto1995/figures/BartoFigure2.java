package cerebellum.barto1995.figures;

import static cerebellum.experiment.Scheme.Sign.CARRIES;
import static cerebellum.experiment.Scheme.Sign.INHIBITS;
import static cerebellum.experiment.Scheme.Sign.LEARNS;
import static cerebellum.experiment.Scheme.Sign.TEACHES;

import cerebellum.About;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.barto1995.Barto1995;
import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.Scheme;
import java.util.List;

/** Who hears what, and how late. */
@About(
        name = "barto-figure2",
        value = "One Purkinje cell in a loop that is late everywhere",
        source = "Barto et al. 1995, Figure 2 and section 3")
public final class BartoFigure2 implements PaperFigure.FromScheme {
    @Override
    public List<Shown> shown() {
        return List.of(Shown.drawn("", "architecture with the delays tau 1, 2, 3 and the places A and B", 1));
    }

    @Override
    public Scheme scheme() {
        var delays = Barto1995.SETUP.delays();
        var loop = Barto1995.LOOP;
        String pulse = Require.number(Barto1995.COMMAND.pulseM());
        String step = Require.number(Barto1995.COMMAND.stepM());
        String senses =
                Text.of("tau 1: %s ms (SD %s)", Require.number(delays.delayMs()), Require.number(delays.delaySdMs()));
        return Scheme.of(about().value(), 900, 380)
                .box("target", "", 80, 60, 110, 44, "target")
                .box("MFs", Integer.toString(Barto1995.MOSSY_FIBRES), 80, 190, 130, 60, "MFs", "mossy fibres")
                .box(
                        "code",
                        Integer.toString(Barto1995.PARALLEL_FIBRES),
                        285,
                        190,
                        180,
                        70,
                        "sparse code",
                        "parallel fibres (PFs),",
                        Barto1995.ACTIVE + " active")
                .box("PC", "1", 485, 190, 120, 60, "PC", "low or high")
                .box(
                        "command",
                        "",
                        680,
                        190,
                        150,
                        70,
                        "command",
                        "low: pulse " + pulse + " m",
                        "high: step " + step + " m")
                .box("body", "", 810, 320, 150, 50, "spring-mass", "system")
                .box("other", "", 810, 60, 150, 50, "extracerebellar", "system")
                .box("CF", "1", 485, 60, 120, 50, "CF", "climbing fibre")
                .arrow("target", "MFs", CARRIES, "", 0)
                .arrow("MFs", "code", CARRIES, "", 0)
                .arrow("code", "PC", LEARNS, "", 0)
                .arrow("PC", "command", INHIBITS, "", 0)
                .arrow("command", "body", CARRIES, Text.of("tau 2: %d ms", loop.efferentMs()), 0)
                .arrow("body", "MFs", CARRIES, "position and velocity, " + senses, 62)
                .arrow("command", "MFs", CARRIES, "copy of the command", -66)
                .arrow("body", "other", CARRIES, "stopped short", -36)
                .arrow(
                        "other",
                        "CF",
                        CARRIES,
                        Text.of("tau 3: %d ms", loop.corrector().climbingMs()),
                        0)
                .arrow("CF", "PC", TEACHES, "", 0)
                .word("A", true, 778, 270)
                .word("B", true, 575, 172);
    }

    @Override
    public String caption() {
        return "PC: Purkinje cell, MF: mossy fibre, PF: parallel fibre, CF: climbing fibre; SD: standard deviation;"
                + " in a corner: how many. A and B are the places from which Figure 4 sees the switch: the spring and the cell. In the paper the corrective command also moves"
                + " the mass; here the movement ends where the correction would begin, so that line is not drawn.";
    }
}
