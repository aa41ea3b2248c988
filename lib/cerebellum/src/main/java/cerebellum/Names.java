package cerebellum;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One spelling for people who type, tables that print and axes that are labelled: {@code massKg} is the key
 * {@code mass_kg}, the column {@code mass_kg} and has the unit kg; {@code golgiNs} is {@code golgi_ns}, {@code golgi_nS}
 * and nS. A component with an underscore is a column already and stays as it is written.
 */
public final class Names {
    /** Words that are written with capitals wherever they stand. */
    private static final Map<String, String> PROPER =
            Map.of("pd", "PD", "golgi", "Golgi", "purkinje", "Purkinje", "smith", "Smith", "java", "Java");

    private Names() {}

    /** Words as they are printed: a unit that begins with u for micro has its own letter, {@code height (um)} becomes µm. */
    public static String printed(String words) {
        return words.replaceAll("\\bu(?=[mMVAF]\\b)", "µ");
    }

    /** Component name to parameter key: {@code massKg} to {@code mass_kg}. */
    public static String key(String component) {
        String parts = component.contains("_")
                ? component
                : component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").replaceAll("([A-Z])([A-Z])", "$1_$2");
        return parts.toLowerCase(Locale.ROOT);
    }

    /** Component name to table column, units in their own case: {@code vMv} to {@code v_mV}. */
    public static String column(String component) {
        return component.contains("_") ? component : keyColumn(key(component));
    }

    /** Parameter key to table column, units in their own case: {@code golgi_ns} to {@code golgi_nS}. */
    public static String keyColumn(String key) {
        String[] parts = key.split("_", -1);
        for (int i = firstUnit(parts, Unit::ofKey); i < parts.length; i++) {
            Unit unit = Unit.ofKey(parts[i]);
            parts[i] = unit == null ? parts[i] : unit.column();
        }
        return String.join("_", parts);
    }

    /**
     * The unit a component or column ends in, or "" for a pure number: {@code speedMPerS} and {@code speed_m_per_s} give
     * {@code m/s}. A column's unit is exact in case: {@code golgi_nS} is nS, {@code time_ns} is ns.
     */
    public static String unit(String name) {
        return name.contains("_")
                ? unit(name.split("_", -1), Unit::ofColumn)
                : Unit.ofColumn(name) != null ? "" : keyUnit(key(name));
    }

    /** The unit that {@link #key} of a component ends in: {@code golgi_ns} gives {@code nS}. */
    public static String keyUnit(String key) {
        return unit(key.split("_", -1), Unit::ofKey);
    }

    /** What a component or column is about, without its unit: {@code "peak_m_per_s"} gives {@code "peak"}. */
    public static String quantity(String name) {
        boolean column = name.contains("_") || Unit.ofColumn(name) != null;
        String[] parts = (column ? name : key(name)).split("_", -1);
        int end = firstUnit(parts, column ? Unit::ofColumn : Unit::ofKey);
        return List.of(parts).subList(0, end).stream()
                .map(part -> PROPER.getOrDefault(part, part))
                .collect(Collectors.joining(" "));
    }

    private static String unit(String[] parts, Function<String, @Nullable Unit> spelled) {
        StringBuilder unit = new StringBuilder();
        for (int i = firstUnit(parts, spelled); i < parts.length; i++) {
            Unit one = spelled.apply(parts[i]);
            if (one == null) {
                unit.append(unit.isEmpty() ? "1/" : "/");
            } else {
                unit.append(unit.isEmpty() || unit.charAt(unit.length() - 1) == '/' ? "" : " ");
                unit.append(one.symbol());
            }
        }
        return unit.toString();
    }

    /** Where the unit begins; the first part is never of it, and "per" alone is none. */
    private static int firstUnit(String[] parts, Function<String, @Nullable Unit> spelled) {
        int first = parts.length;
        while (first > 1
                && (spelled.apply(parts[first - 1]) != null
                        || (first < parts.length && parts[first - 1].equals("per")))) {
            first--;
        }
        return first;
    }
}
