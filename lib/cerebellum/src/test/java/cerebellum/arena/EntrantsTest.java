package cerebellum.arena;

import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.About;
import cerebellum.experiment.Experiments;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EntrantsTest {
    @Test
    void everybodySaysWhereItComesFrom() {
        assertTrue(Entrants.contenders().containsKey("feedback-alone"));
        Stream.concat(Entrants.rigs().values().stream(), Entrants.contenders().values().stream())
                .forEach(one -> {
                    About about = Experiments.about(one.getClass());
                    assertTrue(about.name().matches("[a-z0-9-]+"), about.name());
                    assertTrue(!about.value().isBlank() && !about.source().isBlank(), about.name());
                });
    }
}
