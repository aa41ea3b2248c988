package cerebellum.notebook;

import cerebellum.Names;
import cerebellum.Text;
import java.util.List;
import java.util.Map;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * A table for a page: words to the left, numbers to the right, its name as caption. Verdicts carry a mark and a color
 * beside their words, dark enough to be read on white and on a shaded row.
 */
final class HtmlTable {
    /** Green, blue, blue, red: at least 5 to 1 against white. */
    private static final Map<String, List<String>> VERDICTS = Map.of(
            "reproduced", List.of("#00664A", "✓"),
            "holds our bar", List.of("#00578A", "✓"),
            "in the manner of", List.of("#00578A", "≈"),
            "not reproduced", List.of("#A63F00", "✗"));

    private HtmlTable() {}

    /** The first rows; if there are more, how many. */
    static String of(Table table, int rows) {
        Table readable = Tables.readable(table, rows);
        StringBuilder html = new StringBuilder("<table>");
        if (!table.name().isBlank()) {
            html.append("<caption>").append(Html.text(table.name())).append("</caption>");
        }
        html.append("<thead><tr>");
        for (Column<?> column : table.columns()) {
            html.append(cell("th", column, Html.text(Names.printed(column.name()))));
        }
        html.append("</tr></thead>\n<tbody>");
        for (int row = 0; row < readable.rowCount(); row++) {
            html.append("<tr>");
            for (Column<?> column : table.columns()) {
                String text = Names.printed(readable.column(column.name()).getString(row));
                html.append(cell("td", column, isWords(column) ? marked(text) : Html.text(text)));
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>");
        return table.rowCount() <= rows
                ? html.toString()
                : html
                        + Text.of(
                                "<small>%d of %d rows; show(table, %d) shows all</small>",
                                rows, table.rowCount(), table.rowCount());
    }

    private static String cell(String tag, Column<?> column, String html) {
        return Text.of("<%s style=\"text-align:%s\">%s</%s>", tag, isWords(column) ? "left" : "right", html, tag);
    }

    private static boolean isWords(Column<?> column) {
        return column.type() == ColumnType.STRING || column.type() == ColumnType.BOOLEAN;
    }

    private static String marked(String text) {
        List<String> verdict = VERDICTS.get(text);
        return verdict == null
                ? Html.text(text)
                : Text.of(
                        "<span style=\"color:%s;white-space:nowrap\">%s %s</span>",
                        verdict.get(0), verdict.get(1), text);
    }
}
