package cerebellum.shinji2024.vectors;

import cerebellum.Csv;
import cerebellum.Lists;
import cerebellum.Require;
import cerebellum.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A vector file whose inputs are read with {@code in} and whose outputs are compared with {@code out}: how many rows
 * differ, and the first in full.
 *
 * <p>A column that was neither read nor compared is no output that agrees: the file is refused, unless the column is a
 * {@link #LABELS label}.
 */
public final class VectorCheck extends VectorRows {
    /** Columns that need not be looked at: names, numbers of rows, cycles of the recorded hardware. */
    private static final Pattern LABELS =
            Pattern.compile("source|clocks|clk_.*|set|row|cell|synapse|kind|seed_name|step|hem|burst|pos_in_burst");

    private final Pattern outputs;
    private final Set<String> read = new HashSet<>();
    private final Set<String> compared = new HashSet<>();
    private final List<String> differing = new ArrayList<>();
    private int mismatches;
    private String first = "";
    private String note = "";

    /**
     * At the head of a file.
     *
     * @param outputs regular expression of the columns that must be compared in every row
     * @throws IllegalArgumentException if the file has none of them
     */
    VectorCheck(Csv file, String outputs) {
        super(file);
        this.outputs = Pattern.compile(outputs);
        Require.that(
                file.columns().stream().anyMatch(this::isOutput),
                "%s has no output to compare: no column %s; it has %s",
                file.name(),
                outputs,
                String.join(", ", file.columns()));
    }

    /** Goes to the next row, or closes the last and returns false. */
    @Override
    public boolean next() {
        if (at >= 0 && at < file.size()) {
            close();
        }
        return super.next();
    }

    /** Ends here, before the next row, and says why the others are not compared. */
    void end(String why) {
        Require.that(at > 0, "%s: nothing was compared: %s", file.name(), why);
        note = why;
        at = file.size();
    }

    @Override
    int column(String column) {
        read.add(column);
        return file.column(column);
    }

    /** A column of the next row as a whole number; -1 if there is none. */
    public long peek(String column) {
        return at + 1 < file.size() ? file.whole(at + 1, column(column)) : -1;
    }

    /** Whether the current row and another, counted from it, agree in some columns; false beyond the file's ends. */
    public boolean sameAs(int distance, String... columns) {
        int other = at + distance;
        if (other < 0 || other >= file.size()) {
            return false;
        }
        for (String column : columns) {
            int c = column(column);
            if (!file.text(at, c).equals(file.text(other, c))) {
                return false;
            }
        }
        return true;
    }

    /** Compares an output given as hex of a width; only so many low bits of ours count. */
    public void out(String column, int bits, long ours) {
        int c = output(column);
        long wrapped = ours << (64 - bits) >> (64 - bits);
        if (file.hex(at, c, bits) != wrapped) {
            String digits = Text.of("%016X", wrapped);
            differs(c, digits.substring(digits.length() - (bits + 3) / 4));
        }
    }

    /** Compares an output given as a decimal number. */
    public void out(String column, double ours) {
        int c = output(column);
        if (file.number(at, c) != ours) {
            differs(c, ours == Math.rint(ours) ? Long.toString((long) ours) : Double.toString(ours));
        }
    }

    /** Compares an output as text, upper and lower case alike. */
    public void out(String column, String ours) {
        int c = output(column);
        if (!file.text(at, c).equalsIgnoreCase(ours)) {
            differs(c, ours);
        }
    }

    /** What came out. */
    Vectors.Replay result() {
        Require.that(at >= file.size(), "%s was not replayed to its end", file.name());
        for (String column : file.columns()) {
            Require.that(
                    file.size() == 0
                            || isOutput(column)
                            || read.contains(column)
                            || LABELS.matcher(column).matches(),
                    "%s column \"%s\" is neither an input nor an output of its kind, so that nothing can be said of it",
                    file.name(),
                    column);
        }
        return new Vectors.Replay(file.name(), file.size(), mismatches, first, note);
    }

    private void differs(int column, String ours) {
        differing.add(Text.of("%s is %s, the twin has %s", file.columns().get(column), file.text(at, column), ours));
    }

    private boolean isOutput(String column) {
        return outputs.matcher(column).matches();
    }

    private int output(String column) {
        Require.that(isOutput(column), "%s is no output of this kind", column);
        compared.add(column);
        return file.column(column);
    }

    /** Ends a row: all its outputs must have been compared. */
    private void close() {
        for (String column : file.columns()) {
            Require.that(
                    !isOutput(column) || compared.contains(column),
                    "%s row %d: the output %s was not compared",
                    file.name(),
                    at + 2,
                    column);
        }
        compared.clear();
        if (!differing.isEmpty()) {
            if (mismatches == 0) {
                List<String> columns = file.columns();
                List<String> cells = Lists.of(columns.size(), c -> columns.get(c) + "=" + file.text(at, c));
                first = Text.of("row %d: %s [%s]", at + 2, String.join("; ", differing), String.join(" ", cells));
            }
            mismatches++;
            differing.clear();
        }
    }
}
