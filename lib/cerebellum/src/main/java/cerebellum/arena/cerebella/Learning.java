package cerebellum.arena.cerebella;

import cerebellum.About;
import cerebellum.Ranges;
import cerebellum.Require;

/** What is tuned of a cerebellum, and nothing else is. */
public record Learning(
        @About(value = "rate of learning, of the model's own scale", low = -100, high = 100)
        double rate,

        @About(value = "how long after the command its lesson is expected", low = 0, high = 10)
        double traceS) {
    /** Checks ranges. */
    public Learning {
        Ranges.check(Learning.class, rate, traceS);
    }

    @Override
    public String toString() {
        return "tuned: rate " + Require.number(rate) + ", trace " + Require.number(traceS) + " s";
    }
}
