package cerebellum.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One spelling for people who type and tables that print: {@code targetM} is {@code target_m}. */
public final class Names {
    /** Units whose case the table columns keep; all others are lower case. */
    private static final Map<String, String> UNIT_CASE = Map.ofEntries(
            Map.entry("mv", "mV"),
            Map.entry("hz", "Hz"),
            Map.entry("khz", "kHz"),
            Map.entry("picoamp", "pA"),
            Map.entry("nanoamp", "nA"),
            Map.entry("nanosiemens", "nS"),
            Map.entry("pf", "pF"),
            Map.entry("n", "N"),
            Map.entry("v", "V"),
            Map.entry("ohm", "Ohm"));

    private static final List<String> UNITS = List.of(
            "m", "mm", "kg", "s", "ms", "us", "ns", "rad", "deg", "rps", "nm", "bits", "words", "percent", "cycles");

    private Names() {}

    /** Component name to parameter key: {@code massKg} to {@code mass_kg}. */
    public static String key(String component) {
        return component
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])([A-Z])", "$1_$2")
                .toLowerCase(Locale.ROOT);
    }

    /** Component name to table column, unit in its own case: {@code vMv} to {@code v_mV}. */
    public static String column(String component) {
        String key = key(component);
        int cut = key.lastIndexOf('_');
        return cut < 0
                ? key
                : key.substring(0, cut + 1) + UNIT_CASE.getOrDefault(key.substring(cut + 1), key.substring(cut + 1));
    }

    /** The unit a component or column ends in, or "" for a pure number: {@code massKg} gives {@code kg}. */
    public static String unit(String name) {
        String key = name.contains("_") ? name.toLowerCase(Locale.ROOT) : key(name);
        if (key.contains("_per_")) {
            int per = key.indexOf("_per_");
            int start = key.lastIndexOf('_', per - 1) + 1;
            return cased(key.substring(start, per)) + "/" + cased(key.substring(per + 5));
        }
        String last = key.substring(key.lastIndexOf('_') + 1);
        return key.contains("_") && (UNITS.contains(last) || UNIT_CASE.containsKey(last)) ? cased(last) : "";
    }

    private static String cased(String unit) {
        return UNIT_CASE.getOrDefault(unit, unit);
    }
}
