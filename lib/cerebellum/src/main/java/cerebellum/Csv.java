package cerebellum;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A CSV file without quotes, as text cells; every complaint names file, row and column.
 *
 * <p>Rows count as a spreadsheet counts them: the header is row 1. Lines may end in LF or CRLF, and the text may begin
 * with the mark (BOM) that spreadsheets put in front of UTF-8.
 */
public final class Csv {
    private final String name;
    private final List<String> columns;
    private final List<String[]> rows;

    private Csv(String name, List<String> columns, List<String[]> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Reads a whole file.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if it is empty or a row has another number of cells than the header
     */
    public static Csv read(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
    }

    /** As {@link #read} for text that is there already. */
    public static Csv parse(String name, String text) {
        List<String> lines = withoutMark(text).lines().toList();
        Require.that(!lines.isEmpty() && !lines.get(0).isBlank(), "%s is empty: a header row is missing", name);
        List<String> columns = List.of(lines.get(0).split(",", -1));
        List<String[]> rows = new java.util.ArrayList<>(lines.size());
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",", -1);
            Require.that(
                    cells.length == columns.size(),
                    "%s row %d has %d cells, its header has %d",
                    name,
                    i + 1,
                    cells.length,
                    columns.size());
            rows.add(cells);
        }
        return new Csv(name, columns, rows);
    }

    /** Text without the mark (BOM) in front of it, if there is one. */
    public static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The file's name. */
    public String name() {
        return name;
    }

    /** The column names, in order. */
    public List<String> columns() {
        return columns;
    }

    /** How many rows follow the header. */
    public int size() {
        return rows.size();
    }

    /**
     * The place of a column.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    public int column(String column) {
        int at = columns.indexOf(column);
        Require.that(at >= 0, "%s has no column \"%s\"; it has %s", name, column, String.join(", ", columns));
        return at;
    }

    /** One cell as text. {@code row} counts from 0 below the header. */
    public String text(int row, int column) {
        return rows.get(row)[column];
    }

    /** One cell as a decimal number. */
    public double number(int row, int column) {
        String text = text(row, column);
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw bad(row, column, "a number");
        }
    }

    /** One cell as a whole number. */
    public long whole(int row, int column) {
        String text = text(row, column);
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw bad(row, column, "a whole number");
        }
    }

    /** One cell as two's complement hexadecimal of the given width, 4 to 64 bits, sign extended. */
    public long hex(int row, int column, int bits) {
        String text = text(row, column);
        try {
            if (text.length() == (bits + 3) / 4) {
                long value = Long.parseUnsignedLong(text, 16);
                return value << (64 - bits) >> (64 - bits);
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw bad(row, column, bits + " bits in " + (bits + 3) / 4 + " hex digits");
    }

    /** The sentence for a cell that is not what it should be. */
    public IllegalArgumentException bad(int row, int column, String expected) {
        String text = text(row, column);
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        return new IllegalArgumentException(
                Text.of("%s row %d column %s: \"%s\" is not %s", name, row + 2, columns.get(column), shown, expected));
    }
}
