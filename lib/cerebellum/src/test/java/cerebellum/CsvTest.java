package cerebellum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void readsBothLineEndings() {
        for (String end : new String[] {"\n", "\r\n"}) {
            Csv csv = Csv.parse("x.csv", "a,b" + end + "FFFE,1.5" + end);
            assertEquals(-2, csv.hex(0, csv.column("a"), 16));
            assertEquals(1.5, csv.number(0, csv.column("b")));
            assertEquals(1, csv.size());
        }
    }

    @Test
    void aMarkInFrontIsNoPartOfTheFirstColumn() {
        Csv csv = Csv.parse("x.csv", "\uFEFFset,b\r\n1,2\r\n");
        assertEquals(List.of("set", "b"), csv.columns());
        assertEquals(1, csv.whole(0, csv.column("set")));
        assertEquals(2, csv.whole(0, csv.column("b")));
        assertEquals("a", Csv.withoutMark("a"));
        assertThrows(IllegalArgumentException.class, () -> Csv.parse("x.csv", "\uFEFF"));
    }

    @Test
    void namesFileRowAndColumn() {
        Csv csv = Csv.parse("x.csv", "a,b\n0F,1\n0G,1");
        assertEquals(15, csv.hex(0, 0, 8));
        assertEquals(
                "x.csv row 3 column a: \"0G\" is not 8 bits in 2 hex digits",
                assertThrows(IllegalArgumentException.class, () -> csv.hex(1, 0, 8))
                        .getMessage());
        assertEquals(
                "x.csv row 3 has 1 cells, its header has 2",
                assertThrows(IllegalArgumentException.class, () -> Csv.parse("x.csv", "a,b\n1,2\n3"))
                        .getMessage());
        assertEquals(
                "x.csv has no column \"c\"; it has a, b",
                assertThrows(IllegalArgumentException.class, () -> csv.column("c"))
                        .getMessage());
    }
}
