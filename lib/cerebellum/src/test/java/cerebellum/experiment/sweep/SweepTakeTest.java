package cerebellum.experiment.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cerebellum.Names;
import cerebellum.experiment.Experiments;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepTakeTest {
    /** The lines of a probe of size 2: 2 rps and 6 rps. */
    @ParameterizedTest
    @CsvSource({
        "count, count, 2",
        "large, large, 0",
        "lines.speed_rps:first, lines_first_speed_rps, 2",
        "lines.speed_rps:last, lines_last_speed_rps, 6",
        "lines.speed_rps:2, lines_2_speed_rps, 6",
        "lines.speed_rps:3, lines_3_speed_rps, NaN",
        "lines.speed_rps:mean, lines_mean_speed_rps, 4",
        "lines.speed_rps:sd, lines_sd_speed_rps, 2.8284271247461903",
        "lines.speed_rps:least, lines_least_speed_rps, 2",
        "lines.speed_rps:greatest, lines_greatest_speed_rps, 6",
        "lines.speed_rps:sum, lines_sum_speed_rps, 8",
        "lines.kind=odd, lines_kind_is_odd, 1",
        "lines.kind=none of it, lines_kind_is_none_of_it, 0"
    })
    void takesANumber(String text, String column, double value) {
        SweepTake take = SweepTake.of(new Probe(), text);
        assertEquals(column, take.column());
        assertEquals(value, take.of(new Probe().run()));
        assertEquals(text.contains("rps") ? "rps" : "", Names.unit(take.column()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
            speed                 ! take = "speed" is nothing that probe finds; there are lines.kind|speed_rps, count, large
            lines                 ! take = "lines" is no number; there are lines.kind|speed_rps, count, large
            lines.kind            ! take = "lines.kind" is no number; lines.kind=... counts rows
            lines.speed_rps       ! take = "lines.speed_rps" must say which row, such as :1, or one of :first, :last, :mean, :sd, :least, :greatest, :sum
            lines.speed_rps:0     ! take = "lines.speed_rps:0" must say which row, such as :1, or one of :first, :last, :mean, :sd, :least, :greatest, :sum
            lines.speed_rps:worst ! take = "lines.speed_rps:worst" must say which row, such as :1, or one of :first, :last, :mean, :sd, :least, :greatest, :sum
            """)
    void refusesInOneSentence(String text, String sentence) {
        assertEquals(
                sentence,
                assertThrows(IllegalArgumentException.class, () -> SweepTake.of(new Probe(), text))
                        .getMessage());
    }

    @Test
    void withoutAChoiceItTakesWhatStandsAloneAndTheLastRow() {
        assertEquals(
                List.of("lines_last_speed_rps", "count", "large"),
                SweepTake.usual(new Probe()).stream().map(SweepTake::column).toList());
    }

    @Test
    void everyExperimentOfTheLibraryHasNumbersToTake() {
        for (String name : Experiments.names()) {
            assertFalse(SweepTake.usual(Experiments.named(name)).isEmpty(), name);
        }
        assertEquals(
                "[checks.verdict=reproduced, checks.verdict=in the manner of, checks.verdict=holds our bar,"
                        + " checks.verdict=not reproduced]",
                SweepTake.usual(Experiments.named("review")).toString());
    }
}
