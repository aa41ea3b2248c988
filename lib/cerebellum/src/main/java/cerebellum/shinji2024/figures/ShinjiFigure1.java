package cerebellum.shinji2024.figures;

import cerebellum.About;
import cerebellum.Text;
import cerebellum.experiment.PaperFigure;
import cerebellum.experiment.Picture.Point;
import cerebellum.experiment.Scheme;
import cerebellum.experiment.Scheme.Sign;
import cerebellum.network.Network;
import cerebellum.network.Network.Plastic;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Projection;
import cerebellum.shinji2024.Shinji2024;
import java.util.List;
import java.util.Map;

/** Both hemispheres, who excites and who inhibits whom, and how many synapses meet on one cell. */
@About(
        name = "shinji-figure1",
        value = "Two hemispheres of six kinds of cells, 9,504 cells in all",
        source = "Shinji et al. 2024, Figure 1")
public final class ShinjiFigure1 implements PaperFigure.FromScheme {
    private static final double WIDTH = 860;

    /** Where the kinds stand in the left hemisphere. */
    private static final Map<String, Point> PLACES = Map.of(
            "MF", new Point(60, 390),
            "GoC", new Point(235, 330),
            "GrC", new Point(60, 215),
            "MLI", new Point(170, 75),
            "PkC", new Point(320, 150),
            "CF", new Point(320, 390));

    private static final Map<String, String> WORDS = Map.of(
            "MF", "mossy fibres",
            "GoC", "Golgi cells",
            "GrC", "granule cells",
            "MLI", "interneurons",
            "PkC", "Purkinje cells",
            "CF", "climbing fibres");

    @Override
    public List<Shown> shown() {
        return List.of(Shown.drawn("", "structure with signs, numbers of cells and convergence ratios", 1));
    }

    @Override
    public Scheme scheme() {
        Network network = new Shinji2024().network();
        Scheme scheme = Scheme.of(about().value(), WIDTH, 440)
                .word("left hemisphere", true, 90, 22)
                .word("right hemisphere", true, WIDTH - 90, 22)
                .box("outside", "", WIDTH / 2, 60, 110, 56, "outside", "the cerebellum");
        for (boolean left : new boolean[] {true, false}) {
            for (Population p : network.populations()) {
                Point at = PLACES.getOrDefault(p.name(), new Point(0, 0));
                scheme = scheme.box(
                        name(left, p.name()),
                        Integer.toString(p.count()),
                        left ? at.x() : WIDTH - at.x(),
                        at.y(),
                        104,
                        46,
                        p.name(),
                        WORDS.getOrDefault(p.name(), ""));
            }
            for (Projection p : network.projections()) {
                double bend = bend(p) * (left ? 1 : -1);
                String ratio = p.fanIn(network.count(p.from())) + ":1";
                scheme = scheme.arrow(name(left, p.from()), name(left, p.to()), sign(p), ratio, bend);
                if (p instanceof Plastic plastic) {
                    String teacher = plastic.plasticity().teacher();
                    scheme = scheme.arrow(name(left, teacher), name(left, p.to()), Sign.TEACHES, "1:1", 0);
                }
            }
            scheme = scheme.arrow(name(left, "PkC"), "outside", Sign.INHIBITS, "", 0);
        }
        return scheme;
    }

    private static String name(boolean left, String population) {
        return (left ? "left " : "right ") + population;
    }

    /** There and back are two lines. */
    private static double bend(Projection p) {
        return List.of("GrC GoC", "GoC GrC").contains(p.from() + " " + p.to()) ? 22 : 0;
    }

    private static Sign sign(Projection p) {
        return p instanceof Plastic ? Sign.LEARNS : p.excitatory() ? Sign.EXCITES : Sign.INHIBITS;
    }

    @Override
    public String caption() {
        return Text.of(
                "At a box's corner the number of cells in a hemisphere, beside a line how many synapses meet on one cell it"
                        + " ends at: %,d synapses in all. The climbing fibres have no synapse of their own in the model: they"
                        + " teach those of the granule cells on the Purkinje cell of the same number.",
                new Shinji2024().network().synapses());
    }
}
