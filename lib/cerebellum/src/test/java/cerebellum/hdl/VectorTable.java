package cerebellum.hdl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file of vectors for {@code hdl/tb}: latency and generics, a header with directions and widths, rows of hex. */
final class VectorTable {
    /** An output that is not compared. */
    static final long ANY = Long.MIN_VALUE;

    private final List<Integer> bits = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int rows;

    /**
     * Begins a file.
     *
     * @param first latency and generics, such as {@code 1 cells_g=41}; other generics keep their defaults
     * @param header columns such as {@code >valid:1,<done:1}: into the entity and out of it
     */
    VectorTable(String first, String header) {
        text.append("# latency ").append(first).append('\n').append(header).append('\n');
        for (String column : header.split(",", -1)) {
            bits.add(Integer.parseInt(column.substring(column.indexOf(':') + 1)));
        }
    }

    /** Adds a row; two's complement, cut to the width of the column. */
    void row(long... values) {
        if (values.length != bits.size()) {
            throw new IllegalArgumentException(values.length + " values for " + bits.size() + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            int width = bits.get(i);
            long cut = width == 64 ? values[i] : values[i] & ((1L << width) - 1);
            text.append(i == 0 ? "" : ",");
            text.append(values[i] == ANY ? "-" : String.format("%0" + (width + 3) / 4 + "X", cut));
        }
        text.append('\n');
        rows++;
    }

    /** Adds a row of inputs and then outputs. */
    void row(long[] in, long... out) {
        long[] all = Arrays.copyOf(in, in.length + out.length);
        System.arraycopy(out, 0, all, in.length, out.length);
        row(all);
    }

    int rows() {
        return rows;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
