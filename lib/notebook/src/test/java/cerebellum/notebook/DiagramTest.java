package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.network.Network;
import cerebellum.network.Network.Projection;
import cerebellum.notebook.Diagram.Effect;
import cerebellum.shinji2024.Shinji2024;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiagramTest {
    private final Network network = new Shinji2024().network();
    private final Diagram diagram = Diagram.of(network);

    @Test
    void drawsWhatTheDescriptionSays() {
        List<Letters.Label> written =
                diagram.paint(Page.pen(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB), Page.SHARP));
        List<String> words = written.stream().map(Letters.Label::words).toList();
        network.populations().forEach(p -> assertTrue(words.contains(p.name()), p.name()));
        for (Projection p : network.projections()) {
            assertTrue(words.contains(Integer.toString(p.fanIn(network.count(p.from())))), p.from() + " to " + p.to());
        }
        for (int i = 0; i < written.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertFalse(
                        written.get(i).box().intersects(written.get(k).box()), words.get(i) + " on " + words.get(k));
            }
        }
    }

    @Test
    void linesDoWhatTheirSynapsesDo() {
        assertEquals(2, count(Effect.INHIBITS), "GoC to GrC and MLI to PkC");
        assertEquals(5, count(Effect.EXCITES));
        assertEquals(1, count(Effect.TEACHES));
        assertEquals(network.projections().size() + 1, diagram.lines().size(), "and one line for the teacher");
        assertTrue(diagram.words().contains("MLI inhibits PkC"), diagram.words());
    }

    @Test
    void populationsStandInTheOrderOfTheirTurns() {
        String[] names = {"MF", "GrC", "GoC", "PkC"};
        for (int i = 1; i < names.length; i++) {
            assertTrue(diagram.x(network.index(names[i])) > diagram.x(network.index(names[i - 1])), names[i]);
        }
    }

    private long count(Effect effect) {
        return diagram.lines().stream().filter(l -> l.effect() == effect).count();
    }
}
