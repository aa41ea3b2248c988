package cerebellum.shinji2024.chip;

import cerebellum.Require;
import cerebellum.fixed.Overflow;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the released hardware of Shinji et al. 2024 does what one would not read out of the paper.
 *
 * <p>The two presets differ by exactly these switches; what both have in common (uniform weights, one generator for
 * several roundings, the spike test before the rounding, a learning rule that counts as not loaded while one of its two gains
 * is 0, see {@link PlasticityProcessor}) is no switch.
 *
 * @param on the switches that are on
 */
public record Quirks(Set<Switch> on) {
    /** Our reading of the paper: none. */
    public static final Quirks PAPER = new Quirks(EnumSet.noneOf(Switch.class));
    /** The released design, bit for bit: all. */
    public static final Quirks AS_PUBLISHED = new Quirks(EnumSet.allOf(Switch.class));

    /** Keeps a copy. */
    public Quirks {
        on = Set.copyOf(on);
    }

    /** The quirks of the released design, each off for what the paper seems to mean. */
    public enum Switch {
        /** All sums wrap around, those of potential, conductance, current, weight, filter and controller; else saturate. */
        WRAPPING_SUMS,
        /** The current's product is rounded by adding its bit 13; else by bit 9, the one below the last kept. */
        CURRENT_ROUNDS_BY_BIT_13,
        /** The plasticity trace is rounded with the fraction of the synapse before it in its lane; else with its own. */
        STALE_TRACE_FRACTION,
        /** The plasticity trace has a limit above only and may turn negative; else it stays at 0 or above. */
        TRACE_WITHOUT_FLOOR,
        /** The output filter's rounding is added to the output; else to the decay that is taken from it. */
        FILTER_ADDS_ITS_FRACTION,
        /** The controller subtracts the acceleration measured a step ago; else that of this step. */
        STALE_ACCELERATION,
        /** A climbing fibre fires with the intensity meant for the next one; else with its own. */
        NEIGHBOURS_INTENSITY,
        /**
         * The first synapse of each bank is lost from the sum for Purkinje cells 1 to 7, and the first mossy-fibre
         * synapse for Golgi cells 1 to 122 of each processor; else every synapse counts.
         */
        LOST_FIRST_SYNAPSES,
        /** Mossy fibres also carry acceleration error and target acceleration; else target, error and command alone. */
        FIVE_MODALITIES,
        /** Climbing fibres 2 and 4 get no error; else all eight do. */
        UNDRIVEN_CLIMBING_FIBRES
    }

    /** Whether a switch is on. */
    public boolean has(Switch quirk) {
        return on.contains(quirk);
    }

    /** The same with one switch turned. */
    public Quirks with(Switch quirk, boolean isOn) {
        return new Quirks(Arrays.stream(Switch.values())
                .filter(s -> s == quirk ? isOn : has(s))
                .collect(Collectors.toSet()));
    }

    /** What {@link Switch#WRAPPING_SUMS} means for a sum. */
    public Overflow overflow() {
        return has(Switch.WRAPPING_SUMS) ? Overflow.WRAP : Overflow.SATURATE;
    }

    /** How sums of cells and synapses end with them. */
    public Sums sums(Rounding rounding) {
        return new Sums(rounding, overflow(), has(Switch.CURRENT_ROUNDS_BY_BIT_13) ? 13 : 9);
    }

    /** What {@link Switch#TRACE_WITHOUT_FLOOR} means for the least trace. */
    public int leastTrace() {
        return has(Switch.TRACE_WITHOUT_FLOOR) ? Short.MIN_VALUE : 0;
    }

    /** Reads {@code paper}, {@code as-published} or switches joined by +, such as {@code wrapping-sums+five-modalities}. */
    public static Quirks parse(String text) {
        if (text.equals("paper") || text.equals("as-published")) {
            return text.equals("paper") ? PAPER : AS_PUBLISHED;
        }
        List<Switch> all = List.of(Switch.values());
        List<String> known = all.stream().map(Quirks::name).toList();
        Set<Switch> on = new HashSet<>();
        for (String word : text.split("\\+", -1)) {
            Require.that(
                    known.contains(word) && on.add(all.get(known.indexOf(word))),
                    "quirks = \"%s\" must be paper, as-published or some of %s joined by +, each once",
                    text,
                    String.join(", ", known));
        }
        return new Quirks(on);
    }

    @Override
    public String toString() {
        if (on.size() == Switch.values().length) {
            return "as-published";
        }
        List<String> names = on.stream().sorted().map(Quirks::name).toList();
        return names.isEmpty() ? "paper" : String.join("+", names);
    }

    private static String name(Switch quirk) {
        return quirk.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
