package cerebellum.notebook;

import cerebellum.Require;
import cerebellum.experiment.Datasets;
import cerebellum.experiment.ModelList;
import cerebellum.experiment.Names;
import cerebellum.experiment.Result;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Records as Tablesaw tables: a row a record, a column a component, named with its unit ({@code vMv}: {@code v_mV}). */
public final class Tables {
    private Tables() {}

    /** A table of records of one type. At least one row; {@link #of(String, Class, List)} takes none as well. */
    public static Table of(List<? extends Record> rows) {
        Require.that(!rows.isEmpty(), "a table needs at least one row");
        return of("", rows.get(0).getClass(), rows);
    }

    /** A named table. */
    public static Table of(String name, Class<?> type, List<?> rows) {
        Table table = Table.create(name);
        for (RecordComponent component : type.getRecordComponents()) {
            table.addColumns(column(component, rows));
        }
        return table;
    }

    /** A table kept in the folder {@code datasets}: {@code dataset("motor/figure7.csv")}. */
    public static Table dataset(String path) {
        return Table.read().csv(new StringReader(Datasets.read(path).text()));
    }

    /** One column of records as numbers: {@code column(rows, "v_mV")}. */
    public static double[] column(List<? extends Record> rows, String column) {
        return of(rows).numberColumn(column).asDoubleArray();
    }

    /** Every model of the library: name, source, what it is a model of, how it models, its number of checks. */
    public static Table models() {
        record Model(String model, String source, String subject, String style, int checks) {}
        return of(ModelList.read().rows().stream()
                .filter(ModelList.Row::inLibrary)
                .map(m -> new Model(
                        m.name(),
                        m.publication().toString(),
                        m.subject(),
                        m.style(),
                        ModelList.entry(m.name()).claims().size()))
                .toList());
    }

    /** Every table of a result, by component name: {@code found.seeds()} is {@code "seeds"}. */
    public static Map<String, Table> in(Result result) {
        Map<String, Table> tables = new LinkedHashMap<>();
        for (RecordComponent component : result.getClass().getRecordComponents()) {
            if (component.getType() == List.class
                    && component.getGenericType() instanceof ParameterizedType generic
                    && generic.getActualTypeArguments()[0] instanceof Class<?> row
                    && row.isRecord()) {
                String name = Names.key(component.getName()).replace('_', '-');
                tables.put(name, of(name, row, (List<?>) value(component, result)));
            }
        }
        return tables;
    }

    /** The same table with numbers as people read them: four significant digits, at most {@code rows} rows. */
    static Table readable(Table table, int rows) {
        Table shown = Table.create(table.name());
        for (Column<?> column : table.first(rows).columns()) {
            if (column instanceof DoubleColumn numbers) {
                StringColumn text = StringColumn.create(column.name());
                numbers.forEach(v -> text.append(number(v)));
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
            return String.format(Locale.ROOT, "%.3g", value);
        }
        int digits = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return text.contains(".") ? text.replaceAll("0+$", "").replaceAll("\\.$", "") : text;
    }

    private static Column<?> column(RecordComponent component, List<?> rows) {
        String name = Names.column(component.getName());
        Class<?> type = component.getType();
        if (type == double.class || type == float.class) {
            DoubleColumn column = DoubleColumn.create(name);
            rows.forEach(row -> column.append(((Number) value(component, row)).doubleValue()));
            return column;
        } else if (type == int.class) {
            IntColumn column = IntColumn.create(name);
            rows.forEach(row -> column.append((Integer) value(component, row)));
            return column;
        } else if (type == long.class) {
            LongColumn column = LongColumn.create(name);
            rows.forEach(row -> column.append((Long) value(component, row)));
            return column;
        } else if (type == boolean.class) {
            BooleanColumn column = BooleanColumn.create(name);
            rows.forEach(row -> column.append((Boolean) value(component, row)));
            return column;
        }
        StringColumn column = StringColumn.create(name);
        rows.forEach(row -> column.append(value(component, row).toString()));
        return column;
    }

    private static Object value(RecordComponent component, Object row) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component.getName() + " cannot be read", e);
        }
    }
}
