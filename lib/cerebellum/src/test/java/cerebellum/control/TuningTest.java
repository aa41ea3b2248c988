package cerebellum.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TuningTest {
    private static final Rig RIG = new LagRig();

    /** Adds a share of what is wanted, 1 of which holds the lag there; {@code learning}: the share is called learning. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Ahead(boolean learning, double most, TreeSet<Double> tried, double... from) implements Tunable {
        @Override
        public Tunables tunables() {
            return new Tunables(3, learning, List.of(new Knob("share", most)), List.of(from));
        }

        @Override
        public Controller start(Rig rig, Seed seed, double[] numbers) {
            tried.add(numbers[0]);
            return (now, command) -> command[0] += numbers[0] * now.reference(0, 1);
        }
    }

    private static double share(Contender tuned) {
        return Double.parseDouble(tuned.toString().replace("share ", ""));
    }

    @Test
    void aKnobIsTurnedAsLongAsItHelpsAndNotBeyondItsStop() {
        TreeSet<Double> tried = new TreeSet<>();
        double free = share(new Ahead(false, 1e9, tried, .1).tunedFor(RIG));
        assertTrue(free > .3, "it helps: " + free);
        assertTrue(tried.last() > free && tried.first() < free, "both ways: " + tried);
        tried.clear();
        assertTrue(share(new Ahead(false, .15, tried, .1).tunedFor(RIG)) <= .15);
        assertTrue(tried.last() <= .15, tried.toString());
    }

    @Test
    void whatLearnsLearnsNoFasterThanItMustAndNotAtAllWhereItHarms() {
        assertEquals(0, share(new Ahead(true, 1e9, new TreeSet<>(), -.5).tunedFor(RIG)));
        assertTrue(share(new Ahead(false, 1e9, new TreeSet<>(), -.5).tunedFor(RIG)) < 0, "no learning, no switch");
        double free = share(new Ahead(false, 1e9, new TreeSet<>(), .5).tunedFor(RIG));
        double calm = share(new Ahead(true, 1e9, new TreeSet<>(), .5).tunedFor(RIG));
        assertTrue(calm > 0 && calm < free, calm + " " + free);
    }

    @Test
    void withoutLearningTheFirstNumberIsNone() {
        Ahead learns = new Ahead(true, 1, new TreeSet<>(), .3);
        assertEquals("share 0", learns.withoutLearning().toString());
        assertNotSame(learns, learns.withoutLearning());
        Ahead fixed = new Ahead(false, 1, new TreeSet<>(), .3);
        assertSame(fixed, fixed.withoutLearning());
    }
}
