package cerebellum.experiment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One spelling for people who type, tables that print and axes that are labelled: {@code massKg} is the key
 * {@code mass_kg}, the column {@code mass_kg} and has the unit kg; {@code vMv} is {@code v_mv}, {@code v_mV} and mV.
 */
public final class Names {
    /** Units by their token in a key, as columns spell them; a space joins factors. */
    private static final Map<String, String> UNITS = new HashMap<>();

    static {
        String plain = "m mm m2 kg s ms us rad deg rps ns bits words percent cycles counts turn";
        for (String unit : List.of(plain.split(" ", -1))) {
            UNITS.put(unit, unit);
        }
        UNITS.putAll(Map.of("mv", "mV", "v", "V", "hz", "Hz", "khz", "kHz", "n", "N", "nm", "Nm", "ohm", "Ohm"));
        UNITS.putAll(Map.of("a", "A", "pa", "pA", "picoamp", "pA", "nanoamp", "nA", "nanosiemens", "nS", "pf", "pF"));
    }

    private Names() {}

    /** Component name to parameter key: {@code massKg} to {@code mass_kg}. */
    public static String key(String component) {
        return component
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** Component name to table column, units in their own case: {@code vMv} to {@code v_mV}. */
    public static String column(String component) {
        String[] tokens = key(component).split("_", -1);
        for (int i = firstUnit(tokens); i < tokens.length; i++) {
            tokens[i] = UNITS.getOrDefault(tokens[i], tokens[i]);
        }
        return String.join("_", tokens);
    }

    /** The unit a component or column ends in, or "" for a pure number: {@code speedMPerS} gives {@code m/s}. */
    public static String unit(String name) {
        String[] tokens = tokens(name);
        StringBuilder unit = new StringBuilder();
        for (int i = firstUnit(tokens); i < tokens.length; i++) {
            if (tokens[i].equals("per")) {
                unit.append(unit.isEmpty() ? "1/" : "/");
            } else {
                unit.append(unit.isEmpty() || unit.charAt(unit.length() - 1) == '/' ? "" : " ");
                unit.append(UNITS.getOrDefault(tokens[i], tokens[i]));
            }
        }
        return unit.toString().replace("Nm", "N m");
    }

    /** What a component or column is about, without its unit: {@code "peak_m_per_s"} gives {@code "peak"}. */
    public static String quantity(String name) {
        String[] tokens = name.contains("_") ? name.split("_", -1) : key(name).split("_", -1);
        return String.join(" ", List.of(tokens).subList(0, firstUnit(tokens(name))));
    }

    private static String[] tokens(String name) {
        return (name.contains("_") ? name.toLowerCase(Locale.ROOT) : key(name)).split("_", -1);
    }

    /** Where the unit begins; the first token is never part of it. */
    private static int firstUnit(String[] tokens) {
        int first = tokens.length;
        while (first > 1 && (UNITS.containsKey(tokens[first - 1]) || tokens[first - 1].equals("per"))) {
            first--;
        }
        return first;
    }
}
