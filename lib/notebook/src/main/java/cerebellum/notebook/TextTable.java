package cerebellum.notebook;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A table for the terminal: words to the left, numbers to the right, columns without content left out. */
final class TextTable {
    private TextTable() {}

    /** The first rows, a line each, under the column names. */
    static List<String> lines(Table table, int rows) {
        List<List<String>> columns = new ArrayList<>();
        Table readable = Tables.readable(table, rows);
        for (Column<?> column : readable.columns()) {
            if (column.size() > 0 && !isBlank(column)) {
                columns.add(padded(column, table.column(column.name()).type() != ColumnType.STRING));
            }
        }
        List<String> lines = new ArrayList<>();
        for (int line = 0; line <= readable.rowCount() && !columns.isEmpty(); line++) {
            int at = line;
            lines.add(String.join("  ", columns.stream().map(c -> c.get(at)).toList())
                    .stripTrailing());
        }
        return lines;
    }

    private static boolean isBlank(Column<?> column) {
        for (int i = 0; i < column.size(); i++) {
            if (!column.getString(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static List<String> padded(Column<?> column, boolean right) {
        List<String> cells = new ArrayList<>(List.of(column.name()));
        for (int i = 0; i < column.size(); i++) {
            cells.add(column.getString(i));
        }
        int width = cells.stream().mapToInt(String::length).max().orElse(0);
        cells.replaceAll(
                cell -> right ? " ".repeat(width - cell.length()) + cell : cell + " ".repeat(width - cell.length()));
        return cells;
    }
}
