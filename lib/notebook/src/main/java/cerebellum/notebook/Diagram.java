package cerebellum.notebook;

import cerebellum.Text;
import cerebellum.network.Network;
import cerebellum.network.Network.Plastic;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Projection;
import java.util.Arrays;
import java.util.List;

/**
 * A network as its description has it, for {@code show(Diagram.of(network))}: populations from left to right in the order
 * of their turns, arrows for excitation, dots for inhibition, the number of synapses on one target beside each line,
 * plastic synapses thick and their teachers dashed. As in Figure 1 of Shinji et al. (2024).
 */
public final class Diagram {
    private static final int COLUMN = 190;
    private static final int HEIGHT = 330;
    private static final String EXCITES = "#0072b2";
    private static final String INHIBITS = "#d55e00";
    private static final String TEACHES = "#009e73";

    private final List<Population> populations;
    private final int[] column;
    private final StringBuilder svg = new StringBuilder();

    private Diagram(Network network) {
        populations = network.populations();
        column = new int[populations.size()];
        for (int to = 0; to < column.length; to++) {
            for (Projection p : network.projections()) {
                int from = network.index(p.from());
                if (network.index(p.to()) == to && from < to) {
                    column[to] = Math.max(column[to], column[from] + 1);
                }
            }
        }
    }

    /** A picture (SVG) of one hemisphere. */
    public static String of(Network network) {
        Diagram made = new Diagram(network);
        int columns = Arrays.stream(made.column).max().orElse(0) + 1;
        made.add(
                "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='%d' font-family='sans-serif'"
                        + " font-size='13' text-anchor='middle'><defs>",
                columns * COLUMN, HEIGHT);
        made.marker("excites", "<path d='M0,0 L8,4 L0,8 z' fill='%s'/>", EXCITES);
        made.marker("inhibits", "<circle cx='4' cy='4' r='4' fill='%s'/>", INHIBITS);
        made.marker("teaches", "<path d='M0,0 L8,4 L0,8 z' fill='%s'/>", TEACHES);
        made.add("</defs>");
        for (Projection p : network.projections()) {
            int from = network.index(p.from());
            int to = network.index(p.to());
            String style = Text.of(
                    "stroke='%s' stroke-width='%d' marker-end='url(#%s)'",
                    p.excitatory() ? EXCITES : INHIBITS,
                    p instanceof Plastic ? 4 : 2,
                    p.excitatory() ? "excites" : "inhibits");
            made.line(from, to, style, Integer.toString(p.fanIn(network.count(p.from()))));
            if (p instanceof Plastic plastic) {
                style = Text.of(
                        "stroke='%s' stroke-width='2' stroke-dasharray='6 4' marker-end='url(#teaches)'", TEACHES);
                made.line(network.index(plastic.plasticity().teacher()), to, style, "");
            }
        }
        for (int p = 0; p < made.column.length; p++) {
            made.box(p);
        }
        return made.svg.append("</svg>").toString();
    }

    private void add(String format, Object... values) {
        svg.append(Text.of(format, values));
    }

    private void marker(String id, String shape, String colour) {
        add(
                "<marker id='%s' viewBox='0 0 8 8' refX='7' refY='4' markerWidth='11' markerHeight='11' orient='auto'"
                        + " markerUnits='userSpaceOnUse'>" + shape + "</marker>",
                id,
                colour);
    }

    private void box(int p) {
        add("<rect x='%f' y='%f' width='72' height='44' rx='8' fill='#fff' stroke='#333'/>", x(p) - 36, y(p) - 22);
        add(
                "<text x='%f' y='%f' font-weight='bold'>%s</text>",
                x(p), y(p) - 3, Html.text(populations.get(p).name()));
        add(
                "<text x='%f' y='%f'>%,d</text>",
                x(p), y(p) + 14, populations.get(p).count());
    }

    /** A line from box to box, to the left of the straight one so that there and back are two, with a number beside it. */
    private void line(int from, int to, String style, String number) {
        double length = Math.hypot(x(to) - x(from), y(to) - y(from));
        double alongX = (x(to) - x(from)) / length;
        double alongY = (y(to) - y(from)) / length;
        double startX = x(from) + 6 * alongY;
        double startY = y(from) - 6 * alongX;
        double edge = edge(alongX, alongY);
        add(
                "<path fill='none' d='M%f,%f Q%f,%f %f,%f' %s/>",
                startX + edge * alongX,
                startY + edge * alongY,
                startX + length / 2 * alongX + 16 * alongY,
                startY + length / 2 * alongY - 16 * alongX,
                startX + (length - edge) * alongX,
                startY + (length - edge) * alongY,
                style);
        add(
                "<text x='%f' y='%f' stroke='#fff' stroke-width='4' paint-order='stroke'>%s</text>",
                startX + length / 2 * alongX + 10 * alongY, startY + length / 2 * alongY - 10 * alongX + 4, number);
    }

    /** From the middle of a box to its edge in a direction. */
    private static double edge(double x, double y) {
        return Math.min(36 / Math.max(1e-9, Math.abs(x)), 22 / Math.max(1e-9, Math.abs(y))) + 3;
    }

    private double x(int p) {
        return (column[p] + .5) * COLUMN;
    }

    private double y(int p) {
        int above = 0;
        int all = 0;
        for (int q = 0; q < column.length; q++) {
            above += column[q] == column[p] && q < p ? 1 : 0;
            all += column[q] == column[p] ? 1 : 0;
        }
        return HEIGHT * (above + .5) / all;
    }
}
