package cerebellum.notebook;

import cerebellum.About;
import cerebellum.Names;
import cerebellum.Require;
import cerebellum.Text;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.Experiment;
import cerebellum.experiment.Experiments;
import cerebellum.experiment.ModelList;
import cerebellum.experiment.Result;
import cerebellum.experiment.sweep.SweepAxis;
import cerebellum.experiment.sweep.Swept;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;
import tech.tablesaw.io.csv.CsvReadOptions;

/** Records as Tablesaw tables: a row a record, a column a component, named with its unit ({@code vMv}: {@code v_mV}). */
public final class Tables {
    private Tables() {}

    /**
     * A table of records of one type. At least one row; {@link #of(String, Class, List)} takes none as well.
     *
     * @throws IllegalArgumentException if there is no row, or a row is null or of another type than the first
     */
    public static Table of(List<? extends Record> rows) {
        Require.that(!rows.isEmpty(), "a table needs at least one row");
        Object first = rows.get(0);
        return of("", first == null ? Record.class : first.getClass(), rows);
    }

    /**
     * A named table. Numbers of every kind are numbers, a null one is missing; what is no number is text. The components of
     * a component that is a record itself are columns in its place.
     *
     * @throws IllegalArgumentException if a row is null or not of the type
     */
    public static Table of(String name, Class<?> type, List<?> rows) {
        for (int i = 0; i < rows.size(); i++) {
            Object row = rows.get(i);
            Require.that(row != null, "row %d of the table is null", i + 1);
            Require.that(
                    type.isInstance(row),
                    "row %d of the table is a %s, but a table holds records of one type: %s",
                    i + 1,
                    row.getClass().getSimpleName(),
                    type.getSimpleName());
        }
        Table table = Table.create(name);
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getType().isRecord()) {
                List<?> parts = rows.stream().map(row -> value(component, row)).toList();
                table.addColumns(of("", component.getType(), parts).columns().toArray(Column<?>[]::new));
            } else {
                table.addColumns(column(component, rows));
            }
        }
        return table;
    }

    /** A table kept in the folder {@code datasets}: {@code dataset("motor/figure7.csv")}. */
    public static Table dataset(String path) {
        return Table.read()
                .csv(CsvReadOptions.builder(new StringReader(Datasets.read(path).text()))
                        .locale(Locale.ROOT));
    }

    /**
     * One column of records as numbers: {@code column(rows, "v_mV")}.
     *
     * @throws IllegalArgumentException if there is no such column or it is not of numbers
     */
    public static double[] column(List<? extends Record> rows, String column) {
        return numbers(of(rows), column);
    }

    /** A column's numbers, NaN where one is missing; the one way from a table to an axis. */
    static double[] numbers(Table table, String name) {
        Column<?> column = named(table, name);
        if (column instanceof NumericColumn<?> numbers) {
            return numbers.asDoubleArray();
        }
        throw Require.refusal(Text.of(
                "the column \"%s\" is %s, not numbers",
                name,
                column instanceof BooleanColumn
                        ? "true or false"
                        : column.type().name().toLowerCase(Locale.ROOT)));
    }

    /** A column by its name, in whatever case, which is told with what there is if it is not there. */
    static Column<?> named(Table table, String name) {
        Require.that(
                table.columnNames().stream().anyMatch(name::equalsIgnoreCase),
                "there is no column \"%s\"; there are %s",
                name,
                String.join(", ", table.columnNames()));
        return table.column(name);
    }

    /** Every model of the library: name, source, what it is a model of, how it models, its checks, what they came to. */
    public static Table models() {
        record Model(String model, String source, String subject, String style, int checks, String verdict) {}
        return of(ModelList.read().rows().stream()
                .filter(ModelList.Row::inLibrary)
                .map(m -> new Model(
                        m.name(),
                        m.publication().toString(),
                        m.subject(),
                        m.style(),
                        ModelList.entry(m.name()).claims().size(),
                        m.verdict()))
                .toList());
    }

    /** Every experiment of the library: its name, its class, what it does, where it comes from. */
    public static Table experiments() {
        record Known(String name, String cell, String what, String source) {}
        return of(Experiments.names().stream()
                .map(Experiments::named)
                .map(e -> {
                    About about = Experiments.about(e.getClass());
                    return new Known(
                            about.name(), "new " + e.getClass().getSimpleName() + "()", about.value(), about.source());
                })
                .toList());
    }

    /** An experiment's parameters: what each is, its value, unit and range. */
    public static Table parameters(Experiment<?> experiment) {
        record Known(String parameter, String value, String unit, String range, String meaning) {}
        return of(
                "",
                Known.class,
                Experiments.parameters(experiment).stream()
                        .map(p -> new Known(p.key(), p.value(), p.unit(), p.range(), p.about()))
                        .toList());
    }

    private record Part(String component, String value) {}

    /** One record as a table: its components, a line each, those of a record in it in its place. */
    static Table components(Record record) {
        return of(record.getClass().getSimpleName(), Part.class, parts(record).toList());
    }

    private static Stream<Part> parts(Record record) {
        return Arrays.stream(record.getClass().getRecordComponents()).flatMap(c -> {
            Object value = value(c, record);
            return value instanceof Record inner
                    ? parts(inner)
                    : Stream.of(new Part(
                            Names.column(c.getName()), value instanceof Double v ? number(v) : String.valueOf(value)));
        });
    }

    /**
     * A sweep's table, a row a part: its number, what was varied, what was taken, and why it failed if it did.
     */
    public static Table of(Swept swept) {
        Table table = Table.create("parts");
        IntColumn part = IntColumn.create("part");
        for (int row = 0; row < swept.rows(); row++) {
            part.append(swept.part(row));
        }
        table.addColumns(part);
        for (SweepAxis axis : swept.axes()) {
            table.addColumns(column(
                    Names.keyColumn(axis.key()),
                    IntStream.range(0, swept.rows())
                            .mapToObj(row -> swept.values(row).getOrDefault(axis.key(), ""))
                            .toList()));
        }
        for (int t = 0; t < swept.takes().size(); t++) {
            DoubleColumn taken = DoubleColumn.create(swept.takes().get(t).column());
            for (int row = 0; row < swept.rows(); row++) {
                taken.append(swept.outcome(row).number(t));
            }
            table.addColumns(taken);
        }
        StringColumn failed = StringColumn.create("failed");
        for (int row = 0; row < swept.rows(); row++) {
            failed.append(swept.outcome(row).failed());
        }
        return table.addColumns(failed);
    }

    /** Texts as whole numbers, as numbers, or as they are. */
    private static Column<?> column(String name, List<String> texts) {
        try {
            return LongColumn.create(name, texts.stream().mapToLong(Long::parseLong));
        } catch (NumberFormatException notWhole) {
            try {
                return DoubleColumn.create(name, texts.stream().mapToDouble(Double::parseDouble));
            } catch (NumberFormatException noNumber) {
                return StringColumn.create(name, texts);
            }
        }
    }

    /** Every table of a result, by component name: {@code found.seeds()} is {@code "seeds"}. */
    public static Map<String, Table> in(Result result) {
        if (result instanceof Swept swept) {
            return Map.of("parts", of(swept));
        }
        Map<String, Table> tables = new LinkedHashMap<>();
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            if (component.getType() == List.class
                    && component.getGenericType() instanceof ParameterizedType generic
                    && generic.getActualTypeArguments()[0] instanceof Class<?> row
                    && row.isRecord()) {
                String name = Names.key(component.getName()).replace('_', '-');
                tables.put(name, of(name, row, (List<?>) Objects.requireNonNull(value(component, result))));
            }
        }
        return tables;
    }

    /**
     * The same table with numbers as people read them, in every language: whole ones whole, others with four significant
     * digits, a missing one as nothing; at most {@code rows} rows.
     */
    static Table readable(Table table, int rows) {
        Table shown = Table.create(table.name());
        for (Column<?> column : table.first(rows).columns()) {
            if (column instanceof NumericColumn<?> numbers) {
                boolean whole = column instanceof IntColumn || column instanceof LongColumn;
                StringColumn text = StringColumn.create(column.name());
                for (int row = 0; row < column.size(); row++) {
                    text.append(
                            column.isMissing(row)
                                    ? ""
                                    : whole ? String.valueOf(column.get(row)) : number(numbers.getDouble(row)));
                }
                shown.addColumns(text);
            } else {
                shown.addColumns(column);
            }
        }
        return shown;
    }

    /** Four significant digits, without a tail of zeros. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e6) {
            return Long.toString((long) value);
        }
        double size = Math.abs(value);
        if (!(size >= 1e-3 && size < 1e6)) {
            return Text.of("%.3g", value);
        }
        int digits = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        String text = Text.of("%." + digits + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static Column<?> column(RecordComponent component, List<?> rows) {
        String name = Names.column(component.getName());
        Class<?> type = component.getType();
        if (type == int.class || type == short.class || type == byte.class) {
            IntColumn column = IntColumn.create(name);
            rows.forEach(row -> column.append(((Number) Objects.requireNonNull(value(component, row))).intValue()));
            return column;
        } else if (type == long.class) {
            LongColumn column = LongColumn.create(name);
            rows.forEach(row -> column.append((Long) value(component, row)));
            return column;
        } else if (type == boolean.class) {
            BooleanColumn column = BooleanColumn.create(name);
            rows.forEach(row -> column.append((Boolean) value(component, row)));
            return column;
        } else if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != char.class)) {
            return numberColumn(name, type, component, rows);
        }
        StringColumn column = StringColumn.create(name);
        rows.forEach(row -> column.append(Objects.toString(value(component, row), "")));
        return column;
    }

    /** Numbers as objects, and the primitive ones with a fraction. */
    private static Column<?> numberColumn(String name, Class<?> type, RecordComponent component, List<?> rows) {
        if (type == Integer.class || type == Short.class || type == Byte.class) {
            IntColumn column = IntColumn.create(name);
            for (Object row : rows) {
                Number number = (Number) value(component, row);
                if (number == null) {
                    column.appendMissing();
                } else {
                    column.append(number.intValue());
                }
            }
            return column;
        } else if (type == Long.class) {
            LongColumn column = LongColumn.create(name);
            for (Object row : rows) {
                Long number = (Long) value(component, row);
                if (number == null) {
                    column.appendMissing();
                } else {
                    column.append(number.longValue());
                }
            }
            return column;
        }
        DoubleColumn column = DoubleColumn.create(name);
        for (Object row : rows) {
            Number number = (Number) value(component, row);
            if (number == null) {
                column.appendMissing();
            } else {
                column.append(number.doubleValue());
            }
        }
        return column;
    }

    private static @Nullable Object value(RecordComponent component, Object row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }
}
