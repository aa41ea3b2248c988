package cerebellum.control;

import cerebellum.Require;
import java.util.ArrayList;
import java.util.List;

/**
 * When an extra load is on, in cycles: {@code 120-240,300-} is on from cycle 120, off from 240, on again from 300.
 *
 * @param changes cycles of the changes, rising; the first switches on
 */
public record Loads(List<Integer> changes) {
    /** Never. */
    public static final Loads NONE = new Loads(List.of());

    /** Checks the order. */
    public Loads {
        changes = List.copyOf(changes);
        int before = 0;
        for (int change : changes) {
            Require.in("load change", change, "cycles", before + 1, 1_000_000);
            before = change;
        }
    }

    /** Reads {@code 120-240,300-}, or {@code none}. */
    public static Loads parse(String text) {
        Require.that(
                text.matches("none|(\\d{1,6}-\\d{1,6},)*\\d{1,6}-(\\d{1,6})?"),
                "loads = \"%s\" must be ranges of cycles such as 120-240,300- or the word none",
                text);
        List<Integer> changes = new ArrayList<>();
        for (String cycle : text.split("[-,]", -1)) {
            if (cycle.matches("\\d+")) {
                changes.add(Integer.parseInt(cycle));
            }
        }
        return new Loads(changes);
    }

    /** Whether the load is on in a cycle. */
    public boolean on(int cycle) {
        return changes.stream().filter(c -> c <= cycle).count() % 2 == 1;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(changes.isEmpty() ? "none" : "");
        for (int i = 0; i < changes.size(); i++) {
            text.append(i % 2 == 0 && i > 0 ? "," : "").append(changes.get(i)).append(i % 2 == 0 ? "-" : "");
        }
        return text.toString();
    }
}
