package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
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
        assertEquals("v (mV)", Charts.title("v_mV"));
        assertEquals("velocity (m/s)", Charts.title("velocity_m_per_s"));
    }
}
