package cerebellum.experiment;

import cerebellum.Csv;
import cerebellum.Require;
import cerebellum.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A vector file read row by row, and the outputs compared with it: how many rows differ, and the first in full.
 *
 * <p>{@link #next} goes to the next row; the inputs of a row are asked for and its outputs compared by column name.
 */
public final class VectorCheck {
    private final Csv file;
    private final List<String> differing = new ArrayList<>();
    private int at = -1;
    private int mismatches;
    private String first = "";
    private String note = "";

    /** At the head of a file. */
    VectorCheck(Csv file) {
        this.file = file;
    }

    /** Goes to the next row, or closes the last and returns false. */
    public boolean next() {
        close();
        at++;
        return at < file.size();
    }

    /** Says something of the file beside its mismatches. */
    public void note(String sentence) {
        note = sentence;
    }

    /** The file's name. */
    public String name() {
        return file.name();
    }

    /** A column of the current row as text. */
    public String text(String column) {
        return file.text(at, file.column(column));
    }

    /** A column as two's complement hex of a width up to 32 bits. */
    public int hex(String column, int bits) {
        return hex(0, column, bits);
    }

    /** The same of a later row. */
    public int hex(int ahead, String column, int bits) {
        return (int) file.hex(at + ahead, file.column(column), bits);
    }

    /** A column of the next row as a whole number; -1 if there is none. */
    public long peek(String column) {
        return at + 1 < file.size() ? file.whole(at + 1, file.column(column)) : -1;
    }

    /** A column as a whole number in a range. */
    public long whole(String column, long low, long high) {
        int c = file.column(column);
        long value = file.whole(at, c);
        if (value < low || value > high) {
            throw file.bad(at, c, "a whole number from " + low + " to " + high);
        }
        return value;
    }

    /** Whether the current row and another, counted from it, agree in some columns; false beyond the file's ends. */
    public boolean sameAs(int distance, String... columns) {
        int other = at + distance;
        if (other < 0 || other >= file.size()) {
            return false;
        }
        for (String column : columns) {
            int c = file.column(column);
            if (!file.text(at, c).equals(file.text(other, c))) {
                return false;
            }
        }
        return true;
    }

    /** Compares an output given as hex of a width; only so many low bits of ours count. */
    public void hex(String column, int bits, long ours) {
        int c = file.column(column);
        long wrapped = ours << (64 - bits) >> (64 - bits);
        if (file.hex(at, c, bits) != wrapped) {
            String digits = Text.of("%016X", wrapped);
            differs(c, digits.substring(digits.length() - (bits + 3) / 4));
        }
    }

    /** Compares an output given as a decimal number. */
    public void number(String column, double ours) {
        int c = file.column(column);
        if (file.number(at, c) != ours) {
            differs(c, ours == Math.rint(ours) ? Long.toString((long) ours) : Double.toString(ours));
        }
    }

    /** Compares an output as text, upper and lower case alike. */
    public void text(String column, String ours) {
        int c = file.column(column);
        if (!file.text(at, c).equalsIgnoreCase(ours)) {
            differs(c, ours);
        }
    }

    /** What came out. */
    Vectors.Replay result() {
        Require.that(at >= file.size(), "%s was not replayed to its end", file.name());
        return new Vectors.Replay(file.name(), file.size(), mismatches, first, note);
    }

    private void differs(int column, String ours) {
        differing.add(Text.of("%s is %s, the twin has %s", file.columns().get(column), file.text(at, column), ours));
    }

    private void close() {
        if (!differing.isEmpty()) {
            if (mismatches == 0) {
                List<String> cells = new ArrayList<>();
                for (int c = 0; c < file.columns().size(); c++) {
                    cells.add(file.columns().get(c) + "=" + file.text(at, c));
                }
                first = Text.of("row %d: %s [%s]", at + 2, String.join("; ", differing), String.join(" ", cells));
            }
            mismatches++;
            differing.clear();
        }
    }
}
