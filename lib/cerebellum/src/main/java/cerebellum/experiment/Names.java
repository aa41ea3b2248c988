package cerebellum.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One spelling for people who type and tables that print: {@code targetM} is {@code target_m}. */
public final class Names {
    private static final Map<String, String> UNIT_CASE = Map.of(
            "mv", "mV", "hz", "Hz", "picoamp", "pA", "nanosiemens", "nS", "pf", "pF", "nanoamp", "nA", "khz", "kHz");
    private static final List<String> UNITS = List.of(
            "m", "mm", "kg", "s", "ms", "us", "ns", "rad", "deg", "rps", "hz", "mv", "pa", "ns", "pf", "v", "nm", "n",
            "bits", "words", "percent", "cycles");

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
            return key.substring(start).replace("_per_", "/");
        }
        String last = key.substring(key.lastIndexOf('_') + 1);
        String cased = UNIT_CASE.getOrDefault(last, last);
        return key.contains("_") && (UNITS.contains(last) || UNIT_CASE.containsKey(last)) ? cased : "";
    }
}
