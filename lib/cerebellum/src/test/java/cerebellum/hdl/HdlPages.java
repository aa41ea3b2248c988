package cerebellum.hdl;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The pages of {@code hdl/doc}, made from the sources and from simulations: {@code HdlPages} writes the pages,
 * {@code HdlPages waves} also runs GHDL and draws what the signals did.
 */
public final class HdlPages {
    private static final int CLOCKS = 16;
    private static final int LEFT = 170;
    private static final int WIDE = 44;
    private static final int HIGH = 26;
    private static final Pattern PORT =
            Pattern.compile("    (\\w+)\\s*: (in |out)?\\s*([^;:]*?)(?:\\s*:= ([^;]*?))?;?\\s+-- (.*)");

    /**
     * Entities without vectors of their own: where to look in the simulation of a pass. GHDL keeps nothing of what stands
     * in a for-generate, so that granule and Golgi processors have no picture.
     */
    private static final Map<String, String> INSIDE = new TreeMap<>(Map.of(
            "hemisphere", "dut",
            "fibre_processor", "dut.mossy_fibre_cells",
            "synapse", "dut.interneuron_cells.interneurons.synapse_1",
            "interneuron_processor", "dut.interneuron_cells",
            "purkinje_processor", "dut.purkinje_cells"));

    private HdlPages() {}

    /** See the class. */
    public static void main(String[] args) throws Exception {
        for (Map.Entry<String, String> page : pages().entrySet()) {
            Files.writeString(Hdl.FOLDER.resolve("doc/" + page.getKey() + ".md"), page.getValue());
        }
        if (args.length == 0) {
            return;
        }
        Files.createDirectories(Hdl.WORK);
        for (String entity : entities()) {
            Path vectors = Hdl.FOLDER.resolve("vectors/" + entity + ".csv");
            if (Files.exists(vectors) && !INSIDE.containsKey(entity)) {
                draw(entity, simulate(entity, vectors, ""), entity + "_tb.dut");
            }
        }
        StringBuilder wanted = new StringBuilder("$ version 1.1\n");
        wanted.append("/hemisphere_tb/clk\n");
        for (Map.Entry<String, String> inside : INSIDE.entrySet()) {
            for (Port port : ports(source(inside.getKey()), "port")) {
                if (!port.type.contains("- 1 downto 0)") || !port.name.contains("impulses")) {
                    wanted.append("/hemisphere_tb/")
                            .append(inside.getValue().replace('.', '/'))
                            .append('/')
                            .append(port.name)
                            .append('\n');
                }
            }
        }
        Path list = Hdl.WORK.resolve("waves.opt");
        Files.writeString(list, wanted);
        Path one = Hdl.WORK.resolve("pass.csv");
        List<String> passes = Files.readAllLines(Hdl.FOLDER.resolve("vectors/hemisphere.csv"));
        Files.write(one, List.of(passes.get(0), passes.get(1)));
        Path waves = simulate("hemisphere", one, list.toString());
        for (Map.Entry<String, String> inside : INSIDE.entrySet()) {
            draw(inside.getKey(), waves, "hemisphere_tb." + inside.getValue());
        }
    }

    private static Path simulate(String entity, Path vectors, String list) throws Exception {
        Path waves = Hdl.WORK.resolve(entity + ".vcd");
        Hdl.Run run = Hdl.run(
                Hdl.WORK,
                "sh",
                "-c",
                "WAVES=" + waves + " WAVES_OF=" + list + " " + Hdl.FOLDER.resolve("tb/check.sh") + " ghdl " + entity
                        + " " + vectors);
        System.out.print(run.output());
        return waves;
    }

    /** Names of the entities, in the order in which they build on each other. */
    static List<String> entities() throws IOException {
        List<String> names = new ArrayList<>();
        for (String file : Files.readAllLines(Hdl.FOLDER.resolve("rtl/files.txt"))) {
            names.add(file.replace(".vhd", ""));
        }
        return names.subList(1, names.size());
    }

    /** The pages' text by entity. */
    static Map<String, String> pages() throws IOException {
        Map<String, String> pages = new TreeMap<>();
        for (String entity : entities()) {
            pages.put(entity, page(entity, source(entity)));
        }
        return pages;
    }

    private static String source(String entity) throws IOException {
        return Files.readString(Hdl.FOLDER.resolve("rtl/" + entity + ".vhd"));
    }

    private static String page(String entity, String text) {
        List<String> purpose = new ArrayList<>();
        Map<String, String> facts = new LinkedHashMap<>();
        String fact = "";
        for (String line : text.split("\n", -1)) {
            if (!line.startsWith("--")) {
                break;
            }
            Matcher m = Pattern.compile("-- (\\w+):\\s+(.*)").matcher(line);
            String rest = line.length() > 3 ? line.substring(3).strip() : "";
            if (m.matches() && List.of("Twin", "Formula", "Formats", "Latency").contains(m.group(1))) {
                fact = m.group(1);
                facts.put(fact, m.group(2));
            } else if (fact.isEmpty()) {
                purpose.add(rest);
            } else {
                facts.merge(fact, rest, (a, b) -> a + "\n" + b);
            }
        }
        StringBuilder s = new StringBuilder(
                "# " + entity + "\n\n" + String.join("\n", purpose).strip() + "\n\n");
        facts.forEach((name, value) -> s.append(
                name.equals("Formula")
                        ? "**Formula**\n\n```text\n" + value + "\n```\n\n"
                        : "**" + name + "**: " + value.replace('\n', ' ') + "\n\n"));
        table(s, "generic", ports(text, "generic"));
        table(s, "port", ports(text, "port"));
        if (Files.exists(Hdl.FOLDER.resolve("doc/" + entity + ".svg"))) {
            s.append("A simulation, from the first clock in which something is asked of it; numbers in hex:\n\n![](")
                    .append(entity)
                    .append(".svg)\n\n");
        }
        s.append("Source: [rtl/")
                .append(entity)
                .append(".vhd](../rtl/")
                .append(entity)
                .append(".vhd)");
        if (Files.exists(Hdl.FOLDER.resolve("vectors/" + entity + ".csv"))) {
            s.append(", vectors: [vectors/")
                    .append(entity)
                    .append(".csv](../vectors/")
                    .append(entity)
                    .append(".csv)");
        }
        return s.append("\n").toString();
    }

    private record Port(String name, String direction, String type, String initial, String comment) {}

    private static List<Port> ports(String text, String kind) {
        List<Port> found = new ArrayList<>();
        int from = text.indexOf("\n  " + kind + " (\n");
        if (from < 0) {
            return found;
        }
        for (String line : text.substring(from, text.indexOf("\n  );", from)).split("\n", -1)) {
            Matcher m = PORT.matcher(line);
            if (m.matches()) {
                found.add(new Port(
                        m.group(1),
                        m.group(2) == null ? "" : m.group(2).strip(),
                        m.group(3).strip(),
                        m.group(4) == null ? "" : m.group(4),
                        m.group(5)));
            } else if (line.matches("    \\w+\\s*: .*")) {
                String[] parts = line.strip().split("\\s*:\\s*|;", 3);
                String[] words = parts[1].split("\\s+", 2);
                found.add(new Port(parts[0], words[0], words[1], "", parts[0].equals("clk") ? "clock" : ""));
            }
        }
        return found;
    }

    private static void table(StringBuilder s, String kind, List<Port> ports) {
        if (ports.isEmpty()) {
            return;
        }
        boolean generic = kind.equals("generic");
        s.append(
                generic
                        ? "| generic | type | default | |\n|---|---|---|---|\n"
                        : "| port | | type | |\n|---|---|---|---|\n");
        for (Port p : ports) {
            s.append("| ")
                    .append(p.name)
                    .append(" | ")
                    .append(generic ? p.type : p.direction)
                    .append(" | ")
                    .append(generic ? p.initial : p.type)
                    .append(" | ")
                    .append(p.comment)
                    .append(" |\n");
        }
        s.append('\n');
    }

    /** Reads a VCD file and draws the ports of an instance over a few clocks. */
    private static void draw(String entity, Path vcd, String scope) throws IOException {
        Map<String, String> ids = new LinkedHashMap<>();
        Map<String, String> now = new TreeMap<>();
        List<Map<String, String>> samples = new ArrayList<>();
        String clock = "";
        String here = "";
        List<String> names = new ArrayList<>();
        for (Port p : ports(source(entity), "port")) {
            names.add(p.name);
        }
        for (String line : Files.readAllLines(vcd, StandardCharsets.ISO_8859_1)) {
            String[] words = line.strip().split("\\s+", -1);
            if (words[0].equals("$scope")) {
                here = here.isEmpty() ? words[2] : here + "." + words[2];
            } else if (words[0].equals("$upscope")) {
                here = here.contains(".") ? here.substring(0, here.lastIndexOf('.')) : "";
            } else if (words[0].equals("$var")) {
                String name = words[4].replaceAll("\\[.*", "");
                if (clock.isEmpty() && name.equals("clk")) {
                    clock = words[3];
                }
                if (same(here, scope)
                        && names.contains(name)
                        && Integer.parseInt(words[2]) <= 64
                        && !name.equals("clk")) {
                    ids.put(name, words[3]);
                }
            } else if (!words[0].isEmpty() && "01UXZ".indexOf(words[0].charAt(0)) >= 0 && words.length == 1) {
                String id = words[0].substring(1);
                if (id.equals(clock) && words[0].charAt(0) == '1') {
                    samples.add(new TreeMap<>(now));
                }
                now.put(id, words[0].substring(0, 1));
            } else if (words[0].startsWith("b")) {
                now.put(words[1], words[0].substring(1));
            }
        }
        int first = start(ids, samples);
        StringBuilder svg = new StringBuilder();
        int height = HIGH * (ids.size() + 1) + 14;
        svg.append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"monospace\" font-size=\"11\">\n"
                        .formatted(LEFT + WIDE * CLOCKS + 10, height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        int row = 0;
        text(svg, 6, HIGH * row + 20, "clock " + first + " and on");
        for (int k = 0; k < CLOCKS; k++) {
            text(svg, LEFT + WIDE * k + 4, HIGH * row + 20, String.valueOf(first + k));
        }
        for (Map.Entry<String, String> id : ids.entrySet()) {
            row++;
            text(svg, 6, HIGH * row + 20, id.getKey());
            String before = "";
            for (int k = 0; k < CLOCKS && first + k < samples.size(); k++) {
                String value = samples.get(first + k).getOrDefault(id.getValue(), "U");
                cell(svg, LEFT + WIDE * k, HIGH * row + 6, value, before);
                before = value;
            }
        }
        Files.writeString(Hdl.FOLDER.resolve("doc/" + entity + ".svg"), svg.append("</svg>\n"));
    }

    private static boolean same(String here, String scope) {
        return here.replaceAll("[\\[\\]()]", "").equals(scope.replaceAll("[\\[\\]()]", ""));
    }

    private static int start(Map<String, String> ids, List<Map<String, String>> samples) {
        for (String name : List.of("start", "restart", "tick", "valid", "advance", "write")) {
            String id = ids.get(name);
            for (int k = 0; id != null && k < samples.size(); k++) {
                if ("1".equals(samples.get(k).get(id))) {
                    return Math.max(0, k - 1);
                }
            }
        }
        return 0;
    }

    private static void cell(StringBuilder svg, int x, int y, String value, String before) {
        if (value.length() == 1 && "01".contains(value)) {
            int level = value.equals("1") ? y : y + 16;
            if (!before.isEmpty() && !before.equals(value)) {
                svg.append("<path d=\"M%d %dV%d\" stroke=\"#1f4e79\"/>\n".formatted(x, y, y + 16));
            }
            svg.append("<path d=\"M%d %dh%d\" stroke=\"#1f4e79\" stroke-width=\"1.6\"/>\n".formatted(x, level, WIDE));
            return;
        }
        boolean known = value.matches("[01]+");
        svg.append(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\" fill=\"%s\" stroke=\"#1f4e79\" stroke-width=\".6\"/>\n"
                        .formatted(x + 1, y, WIDE - 2, known ? "#eef4fa" : "#dddddd"));
        if (known && !value.equals(before)) {
            String hex = Long.toHexString(Long.parseUnsignedLong(value, 2)).toUpperCase(java.util.Locale.ROOT);
            String shown = hex.length() > 6 ? hex.substring(0, 5) + "~" : hex;
            text(svg, x + 3, y + 12, shown);
        }
    }

    private static void text(StringBuilder svg, int x, int y, String text) {
        svg.append("<text x=\"%d\" y=\"%d\">%s</text>\n".formatted(x, y, text));
    }
}
