package cerebellum.shinji2024.vectors;

import cerebellum.Csv;

/** A vector file read row by row: {@link #next} goes to the next, whose cells are asked for by column name. */
public class VectorRows {
    final Csv file;
    int at = -1;

    /** At the head of a file. */
    public VectorRows(Csv file) {
        this.file = file;
    }

    /** Goes to the next row; false beyond the last. */
    public boolean next() {
        at++;
        return at < file.size();
    }

    /** The number of the current row; the first is 0. */
    public int row() {
        return at;
    }

    /** The file's name. */
    public String name() {
        return file.name();
    }

    /** The place of a column that is going to be read. */
    int column(String column) {
        return file.column(column);
    }

    /** A column of the current row as text. */
    public String in(String column) {
        return file.text(at, column(column));
    }

    /** A column as two's complement hex of a width up to 32 bits. */
    public int in(String column, int bits) {
        return in(0, column, bits);
    }

    /** The same of a later row. */
    public int in(int ahead, String column, int bits) {
        return (int) file.hex(at + ahead, column(column), bits);
    }

    /** A column as a whole number in a range. */
    public long in(String column, long low, long high) {
        int c = column(column);
        long value = file.whole(at, c);
        if (value < low || value > high) {
            throw file.bad(at, c, "a whole number from " + low + " to " + high);
        }
        return value;
    }
}
