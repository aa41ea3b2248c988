package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.network.Network;
import cerebellum.network.Network.Projection;
import cerebellum.shinji2024.Shinji2024;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class DiagramTest {
    @Test
    void drawsWhatTheDescriptionSays() throws Exception {
        Network network = new Shinji2024().network();
        Document drawn = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(Diagram.of(network))));
        List<String> texts = texts(drawn.getElementsByTagName("text"));
        network.populations().forEach(p -> assertTrue(texts.contains(p.name()), p.name()));
        for (Projection p : network.projections()) {
            assertTrue(texts.contains(Integer.toString(p.fanIn(network.count(p.from())))), p.from() + " to " + p.to());
        }
        List<Element> lines = lines(drawn.getElementsByTagName("path"));
        assertEquals(network.projections().size() + 1, lines.size(), "and one line for the teacher");
        assertEquals(2, ending(lines, "#inhibits"), "GoC to GrC and MLI to PkC");
        assertEquals(5, ending(lines, "#excites"));
        assertEquals(1, ending(lines, "#teaches"));
    }

    @Test
    void populationsStandInTheOrderOfTheirTurns() {
        String drawn = Diagram.of(new Shinji2024().network());
        double[] x = new double[4];
        String[] names = {"MF", "GrC", "GoC", "PkC"};
        for (int i = 0; i < names.length; i++) {
            String before = drawn.substring(0, drawn.indexOf(">" + names[i] + "<"));
            String at = before.substring(before.lastIndexOf("x='") + 3);
            x[i] = Double.parseDouble(at.substring(0, at.indexOf('\'')));
            assertTrue(i == 0 || x[i] > x[i - 1], names[i]);
        }
    }

    private static List<String> texts(NodeList nodes) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }

    private static List<Element> lines(NodeList nodes) {
        List<Element> lines = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            if (nodes.item(i) instanceof Element path && path.hasAttribute("marker-end")) {
                lines.add(path);
            }
        }
        return lines;
    }

    private static long ending(List<Element> lines, String marker) {
        return lines.stream()
                .filter(l -> l.getAttribute("marker-end").contains(marker))
                .count();
    }
}
