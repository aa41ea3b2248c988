package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.experiment.Picture.Layer;
import cerebellum.experiment.Picture.Mark;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tech.tablesaw.api.Table;

class TablesTest {
    record Row(double timeMs, double vMv, int spikes, String cell, boolean on) {}

    private final Table table =
            Tables.of(List.of(new Row(1, -70.123456, 0, "GrC", true), new Row(2, 1e-7, 3, "GoC", false)));

    @Test
    void columnsCarryTheirUnits() {
        assertEquals(List.of("time_ms", "v_mV", "spikes", "cell", "on"), table.columnNames());
        assertEquals(-70.123456, table.doubleColumn("v_mV").get(0));
        assertEquals(3, table.intColumn("spikes").get(1));
    }

    record Errors(double meanM, double worstM) {}

    record Tested(int trial, Errors errors, long seed) {}

    @Test
    void theComponentsOfAComponentAreColumnsInItsPlace() {
        Table nested =
                Tables.of(List.of(new Tested(100, new Errors(.1, .2), 6), new Tested(200, new Errors(.3, .4), 6)));
        assertEquals(List.of("trial", "mean_m", "worst_m", "seed"), nested.columnNames());
        assertEquals(.4, nested.doubleColumn("worst_m").get(1));
    }

    record Boxed(
            Integer n,
            Double e,
            short s,
            byte b,
            Byte bb,
            Long l,
            Float f,
            BigDecimal d,
            BigInteger i,
            Number x,
            @Nullable String word,
            boolean on) {}

    private final List<Boxed> boxed = List.of(
            new Boxed(
                    1,
                    .5,
                    (short) 7,
                    (byte) 1,
                    (byte) 4,
                    1L << 40,
                    1.5f,
                    new BigDecimal("2.25"),
                    BigInteger.TEN,
                    6,
                    "a",
                    true),
            new Boxed(2, .25, (short) 8, (byte) 2, (byte) 5, 2L, 2.5f, BigDecimal.ONE, BigInteger.TWO, .5, null, false),
            new Boxed(null, null, (short) 9, (byte) 3, null, null, null, null, null, null, "b", true));

    @Test
    void everyKindOfNumberIsANumber() {
        assertArrayEquals(new double[] {.5, .25, Double.NaN}, Tables.column(boxed, "e"));
        assertArrayEquals(new double[] {1, 2, Double.NaN}, Tables.column(boxed, "n"));
        assertArrayEquals(new double[] {7, 8, 9}, Tables.column(boxed, "s"));
        assertArrayEquals(new double[] {1, 2, 3}, Tables.column(boxed, "b"));
        assertArrayEquals(new double[] {4, 5, Double.NaN}, Tables.column(boxed, "bb"));
        assertArrayEquals(new double[] {1L << 40, 2, Double.NaN}, Tables.column(boxed, "l"));
        assertArrayEquals(new double[] {1.5, 2.5, Double.NaN}, Tables.column(boxed, "f"));
        assertArrayEquals(new double[] {2.25, 1, Double.NaN}, Tables.column(boxed, "d"));
        assertArrayEquals(new double[] {10, 2, Double.NaN}, Tables.column(boxed, "i"));
        assertArrayEquals(new double[] {6, .5, Double.NaN}, Tables.column(boxed, "x"));
        assertArrayEquals(
                new double[] {.5, .25, Double.NaN},
                Charts.lines(boxed, "s", "e").layers().get(0).y());
        assertArrayEquals(
                new double[] {.5, .25},
                Charts.bars(boxed.subList(0, 2), "s", "e").layers().get(0).y());
    }

    @Test
    void wordsAreNoNumbers() {
        assertRefused("the column \"word\" is string, not numbers", () -> Tables.column(boxed, "word"));
        assertRefused("the column \"on\" is true or false, not numbers", () -> Tables.column(boxed, "on"));
        Table words = Tables.of(boxed);
        for (Executable chart : List.<Executable>of(
                () -> Charts.lines(words, "s", "word"),
                () -> Charts.lines(words, "word", "s"),
                () -> Charts.dots(words, "word", "s"),
                () -> Charts.bars(words, "s", "word"),
                () -> Charts.linesBy(words, "s", "word", "on"),
                () -> Charts.dotsBy(words, "word", "s", "on"),
                () -> Charts.dots(Charts.xy("x", "y"), "a", boxed, "word", "s"),
                () -> Charts.line(Charts.xy("x", "y"), "a", boxed, "s", "word"))) {
            assertRefused("the column \"word\" is string, not numbers", chart);
        }
        assertRefused(
                "there is no column \"m\"; there are time_ms, v_mV, spikes, cell, on",
                () -> Tables.numbers(table, "m"));
        assertRefused(
                "there is no column \"m\"; there are time_ms, v_mV, spikes, cell, on",
                () -> Charts.linesBy(table, "time_ms", "v_mV", "m"));
        assertRefused(
                "there is no column \"m\"; there are time_ms, v_mV, spikes, cell, on",
                () -> Charts.bars(table, "m", "v_mV"));
    }

    record Other(double timeMs) {}

    @Test
    void whatIsNoTableOrNoChartIsRefusedInOneSentence() {
        assertRefused("a table needs at least one row", () -> Tables.of(List.of()));
        assertRefused("row 1 of the table is null", () -> Tables.of(Arrays.asList((Row) null)));
        assertRefused("row 2 of the table is null", () -> Tables.of(Arrays.asList(new Other(1), null)));
        assertRefused(
                "row 2 of the table is a Row, but a table holds records of one type: Other",
                () -> Tables.of(List.of(new Other(1), new Row(1, 2, 3, "a", true))));
        assertRefused("a chart needs a column to draw", () -> Charts.lines(table, "time_ms"));
        assertRefused("a chart needs a column to draw", () -> Charts.dots(table, "time_ms"));
        assertRefused("a chart needs a column to draw", () -> Charts.bars(table, "cell"));
        Table empty = Tables.of("", Row.class, List.of());
        assertRefused(
                "a chart needs at least one row; \"time_ms\" has none", () -> Charts.lines(empty, "time_ms", "v_mV"));
        assertRefused("a chart needs at least one row; \"v_mV\" has none", () -> Charts.bars(empty, "cell", "v_mV"));
        assertRefused(
                "a chart needs at least one row; \"cell\" has none",
                () -> Charts.dotsBy(empty, "time_ms", "v_mV", "cell"));
        assertRefused("the panel has \"v\" already", () -> Charts.lines(table, "time_ms", "v_mV", "v_mV"));
        assertRefused("the panel has \"v\" already", () -> Charts.bars(table, "cell", "v_mV", "v_mV"));
        double[] none = {};
        double[] one = {1};
        assertRefused("\"a\" has no points", () -> Charts.xy("x", "y").with(Mark.LINE, "a", none, none));
        assertRefused(
                "y of \"a\" has length 0, must have 1",
                () -> Charts.xy("x", "y").with(Mark.DOTS, "a", one, none));
        assertRefused(
                "what is drawn in a panel needs a name",
                () -> Charts.xy("x", "y").with(Mark.LINE, " ", one, one));
    }

    @Test
    void aGroupWithoutANameIsNamedSo() {
        assertEquals(
                Set.of("a", "no word", "b"),
                Charts.dotsBy(Tables.of(boxed), "s", "b", "word").layers().stream()
                        .map(Layer::name)
                        .collect(Collectors.toSet()));
    }

    private static void assertRefused(String sentence, Executable call) {
        assertEquals(
                sentence, assertThrows(IllegalArgumentException.class, call).getMessage());
    }

    @Test
    void peopleReadFourDigits() {
        assertEquals("-70.12", Tables.readable(table, 9).getString(0, "v_mV"));
        assertEquals("1.00e-07", Tables.number(1e-7));
        assertEquals("0.35", Tables.number(.35));
        assertEquals("120", Tables.number(120));
        assertEquals("NaN", Tables.number(Double.NaN));
        assertEquals("1.23e+06", Tables.number(1234567.8));
        assertEquals("0.001234", Tables.number(.0012341));
        assertEquals("3.142", Tables.number(Math.PI));
    }

    @Test
    void unitsOnOneAxisMustAgree() {
        assertEquals(
                "cannot draw \"time_ms\" and \"v_mV\" on one axis: their units differ",
                assertThrows(IllegalArgumentException.class, () -> Charts.lines(table, "spikes", "time_ms", "v_mV"))
                        .getMessage());
        assertEquals("membrane potential (mV)", Charts.xy("x", "v_mV").y().title());
        assertEquals("Golgi (nS)", Charts.xy("x", "golgi_nS").y().title());
        assertEquals("weight (pS)", Charts.xy("x", "weight_pS").y().title());
        assertEquals("velocity (m/s)", Charts.xy("x", "velocity_m_per_s").y().title());
    }
}
