package cerebellum.experiment.sweep;

import cerebellum.Names;
import cerebellum.Progress;
import cerebellum.Require;
import cerebellum.Spread;
import cerebellum.Text;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.Result;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One number of what an experiment found:
 *
 * <pre>
 *  differences                     a number that stands alone
 *  windows.ratio:last              a column of a table, in its last row; so first, and 1, 2, 3 ...
 *  windows.ratio:mean              over its rows; so sd, least, greatest, sum
 *  checks.verdict=not reproduced   how many rows have this in a column
 * </pre>
 *
 * A row that is not there gives NaN, an empty cell of the table.
 */
public final class SweepTake {
    private static final List<String> WAYS = List.of("first", "last", "mean", "sd", "least", "greatest", "sum");

    private final String text;
    private final String column;
    private final RecordComponent table;
    private final @Nullable RecordComponent cell;
    private final String way;

    private SweepTake(String text, String column, RecordComponent table, @Nullable RecordComponent cell, String way) {
        this.text = text;
        this.column = column;
        this.table = table;
        this.cell = cell;
        this.way = way;
    }

    /**
     * Reads one for an experiment.
     *
     * @throws IllegalArgumentException if the experiment finds no such number
     */
    static SweepTake of(Experiment<?> experiment, String text) {
        String[] counted = text.split("=", 2);
        String[] way = counted[0].split(":", 2);
        String[] place = way[0].split("\\.", 2);
        for (RecordComponent table : found(experiment)) {
            String name = Names.key(table.getName());
            if (!name.equals(place[0].replace('-', '_'))) {
                continue;
            }
            if (place.length == 1) {
                Require.that(
                        isNumber(table.getType()), "take = \"%s\" is no number; there are %s", text, all(experiment));
                return new SweepTake(text, Names.column(table.getName()), table, null, "");
            }
            for (RecordComponent cell : columns(table)) {
                String column = Names.column(cell.getName());
                if (column.equals(place[1])) {
                    return column(text, table, cell, counted.length == 2 ? counted[1] : null, way);
                }
            }
        }
        throw Require.refusal(Text.of(
                "take = \"%s\" is nothing that %s finds; there are %s",
                text, Experiments.nameOf(experiment.getClass()), all(experiment)));
    }

    private static SweepTake column(
            String text, RecordComponent table, RecordComponent cell, @Nullable String counted, String[] way) {
        String name = Names.key(table.getName()) + "_";
        String column = Names.column(cell.getName());
        if (counted != null) {
            String word = counted.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
            return new SweepTake(text, name + column + "_is_" + word, table, cell, "=" + counted);
        }
        Require.that(isNumber(cell.getType()), "take = \"%s\" is no number; %s=... counts rows", text, text);
        Require.that(
                way.length == 2 && (WAYS.contains(way[1]) || way[1].matches("[1-9]\\d{0,8}")),
                "take = \"%s\" must say which row, such as :1, or one of :%s",
                text,
                String.join(", :", WAYS));
        return new SweepTake(text, name + way[1] + "_" + column, table, cell, way[1]);
    }

    /** The experiment's own choice; without one all numbers that stand alone and the last row of the first table. */
    static List<SweepTake> usual(Experiment<?> experiment) {
        Takes own = type(experiment).getAnnotation(Takes.class);
        List<String> texts = new ArrayList<>();
        if (own != null) {
            texts.addAll(Arrays.asList(own.value()));
        } else {
            boolean first = true;
            for (RecordComponent component : found(experiment)) {
                if (isNumber(component.getType())) {
                    texts.add(Names.key(component.getName()));
                }
                List<RecordComponent> cells = columns(component);
                if (first && !cells.isEmpty()) {
                    first = false;
                    cells.stream()
                            .filter(c -> isNumber(c.getType()))
                            .forEach(c -> texts.add(
                                    Names.key(component.getName()) + "." + Names.column(c.getName()) + ":last"));
                }
            }
        }
        return texts.stream().map(text -> of(experiment, text)).toList();
    }

    /** What an experiment finds. */
    private static Class<?> type(Experiment<?> experiment) {
        try {
            return experiment.getClass().getMethod("run", Progress.class).getReturnType();
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<RecordComponent> found(Experiment<?> experiment) {
        RecordComponent[] components = type(experiment).getRecordComponents();
        return components == null ? List.of() : List.of(components);
    }

    /** A table's columns; none of what is no table. */
    private static List<RecordComponent> columns(RecordComponent component) {
        return component.getType() == List.class
                        && component.getGenericType() instanceof ParameterizedType generic
                        && generic.getActualTypeArguments()[0] instanceof Class<?> row
                        && row.isRecord()
                ? List.of(row.getRecordComponents())
                : List.of();
    }

    private static boolean isNumber(Class<?> type) {
        return type == boolean.class
                || (type.isPrimitive() && type != char.class)
                || Number.class.isAssignableFrom(type);
    }

    /** Everything of one kind that there is, for who asked for what is not there. */
    private static String all(Experiment<?> experiment) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (RecordComponent component : found(experiment)) {
            String name = Names.key(component.getName());
            if (isNumber(component.getType())) {
                all.put(name, List.of());
            } else if (!columns(component).isEmpty()) {
                all.put(
                        name + ".",
                        columns(component).stream()
                                .map(c -> Names.column(c.getName()))
                                .toList());
            }
        }
        return all.entrySet().stream()
                .map(e -> e.getKey() + String.join("|", e.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** The name of its column: where it is from and its unit. */
    public String column() {
        return column;
    }

    /** The number of a result. */
    double of(Result result) {
        Object value = value(table, result);
        RecordComponent in = cell;
        if (in == null || !(value instanceof List<?> rows)) {
            return number(value);
        }
        if (way.startsWith("=")) {
            return rows.stream()
                    .filter(row -> String.valueOf(value(in, row)).equals(way.substring(1)))
                    .count();
        }
        double[] numbers =
                rows.stream().mapToDouble(row -> number(value(in, row))).toArray();
        Spread spread = Spread.of(Arrays.stream(numbers));
        return switch (way) {
            case "mean" -> spread.mean();
            case "sd" -> spread.sd();
            case "least" -> spread.least();
            case "greatest" -> spread.greatest();
            case "sum" -> spread.n() == 0 ? Double.NaN : Arrays.stream(numbers).sum();
            case "first" -> row(numbers, 1);
            case "last" -> row(numbers, numbers.length);
            default -> row(numbers, Integer.parseInt(way));
        };
    }

    private static double row(double[] numbers, int row) {
        return row >= 1 && row <= numbers.length ? numbers[row - 1] : Double.NaN;
    }

    private static double number(@Nullable Object value) {
        return value instanceof Number number
                ? number.doubleValue()
                : value instanceof Boolean yes ? (yes ? 1 : 0) : Double.NaN;
    }

    private static @Nullable Object value(RecordComponent component, Object of) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
