package cerebellum.experiment;

import cerebellum.About;
import cerebellum.Names;
import cerebellum.Ranges;
import cerebellum.Require;
import cerebellum.Text;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every experiment of the library, found by looking: a new one needs nothing but its class. */
public final class Experiments {
    private Experiments() {}

    /** The names of all, in order. */
    public static List<String> names() {
        return List.copyOf(types().keySet());
    }

    private static SortedMap<String, Class<? extends Experiment<?>>> types() {
        @SuppressWarnings({"unchecked", "rawtypes"})
        SortedMap<String, Class<? extends Experiment<?>>> types =
                (SortedMap) Registry.find(Experiment.class, Experiments::nameOf);
        return types;
    }

    /**
     * One by its name, with its defaults; no other is constructed.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Experiment<?> named(String name) {
        return (Experiment<?>) construct(Require.known("there is no experiment", name, types()), new Class<?>[0]);
    }

    /**
     * One by its name, with the given parameters as text.
     *
     * @param parameters key to value, such as {@code target_m} to {@code .05}
     * @throws IllegalArgumentException if name, key or value is not allowed
     */
    public static Experiment<?> named(String name, Map<String, String> parameters) {
        Map<String, String> own = new LinkedHashMap<>(parameters);
        Experiment<?> base = named(name);
        boolean hasOwn = parameters(base).stream().anyMatch(p -> p.key.equals("preset"));
        String preset = hasOwn ? null : own.remove("preset");
        return with(preset == null ? base : preset(base, preset), own);
    }

    /**
     * The same experiment with some parameters given as text.
     *
     * @throws IllegalArgumentException if a key or value is not allowed
     */
    public static <E extends Experiment<?>> E with(E experiment, Map<String, String> parameters) {
        parameters.keySet().forEach(key -> component(experiment, key));
        @SuppressWarnings("unchecked")
        E changed = (E) changed(experiment, parameters);
        return changed;
    }

    /**
     * The same experiment with some parameters changed as on the command line: {@code "cycles=60 wave=square"}.
     *
     * @throws IllegalArgumentException if a key or value is not allowed, or a key is given twice
     */
    public static <E extends Experiment<?>> E with(E experiment, String changes) {
        return with(
                experiment,
                pairs(changes.isBlank() ? List.of() : List.of(changes.strip().split("\\s+", -1))));
    }

    /**
     * Texts {@code key=value} as a map, in their order.
     *
     * @throws IllegalArgumentException if one has no key, or a key is given twice
     */
    public static Map<String, String> pairs(List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            String[] pair = text.split("=", 2);
            Require.that(pair.length == 2 && !pair[0].isEmpty(), "\"%s\" is not key=value", text);
            Require.that(pairs.put(pair[0], pair[1]) == null, "\"%s\" is given twice", pair[0]);
        }
        return pairs;
    }

    private static Object changed(Object record, Map<String, String> parameters) {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            String key = Names.key(components[i].getName());
            String text = parameters.get(key);
            Object old = value(record, components[i]);
            values[i] = isGroup(types[i]) ? changed(old, parameters) : text == null ? old : parse(key, text, types[i]);
        }
        return construct(record.getClass(), types, values);
    }

    /** A preset is a public constant of the experiment's class. */
    private static Experiment<?> preset(Experiment<?> defaults, String name) {
        List<String> known = new ArrayList<>();
        for (Field field : defaults.getClass().getFields()) {
            if (field.getType() == defaults.getClass()) {
                known.add(field.getName().toLowerCase(Locale.ROOT));
                if (field.getName().equalsIgnoreCase(name)) {
                    try {
                        return (Experiment<?>) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }
        throw Require.refusal(Text.of(
                "preset = \"%s\" must be one of %s",
                name, known.isEmpty() ? "none: there are no presets" : String.join(", ", known)));
    }

    /**
     * A parameter of an experiment as text. The components of a component that is a record itself, a group, are
     * parameters of the experiment.
     *
     * @param key on the command line
     * @param about what it is, or what its group is
     * @param unit "" for a pure number or what is no number
     * @param range such as {@code 0.01 to 100}, "" if it has none
     */
    public record Parameter(String key, String value, String about, String unit, String range) {}

    /** All parameters with their values, in the record's order. */
    public static List<Parameter> parameters(Experiment<?> experiment) {
        List<Parameter> found = new ArrayList<>();
        collect(experiment, "", found);
        return found;
    }

    private static void collect(Object record, String group, List<Parameter> found) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            About own = component.getAnnotation(About.class);
            String about = own == null ? group : own.value();
            Object value = value(record, component);
            if (isGroup(component.getType())) {
                collect(value, about, found);
            } else {
                found.add(new Parameter(
                        Names.key(component.getName()),
                        String.valueOf(value),
                        about,
                        Names.unit(component.getName()),
                        own != null && Ranges.bounded(own)
                                ? Require.number(own.low()) + " to " + Require.number(own.high())
                                : ""));
            }
        }
    }

    /**
     * The type of one parameter.
     *
     * @throws IllegalArgumentException if there is no such parameter
     */
    public static Class<?> type(Experiment<?> experiment, String key) {
        return component(experiment, key).getType();
    }

    /**
     * Holds a text to what its parameter alone may be; what parameters may be together is left to the experiment.
     *
     * @throws IllegalArgumentException if there is no such parameter, the text cannot be read or is out of range
     */
    public static void check(Experiment<?> experiment, String key, String text) {
        RecordComponent component = component(experiment, key);
        Ranges.check(component, parse(key, text, component.getType()));
    }

    private static RecordComponent component(Experiment<?> experiment, String key) {
        List<RecordComponent> all = components(experiment.getClass());
        return all.stream()
                .filter(c -> Names.key(c.getName()).equals(key))
                .findFirst()
                .orElseThrow(() -> Require.refusal(Text.of(
                        "%s has no parameter \"%s\"; it has %s",
                        nameOf(experiment.getClass()),
                        key,
                        all.stream().map(c -> Names.key(c.getName())).collect(Collectors.joining(", ")))));
    }

    private static List<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(c -> isGroup(c.getType()) ? components(c.getType()).stream() : Stream.of(c))
                .toList();
    }

    /** Whether a component's components are parameters of the experiment. */
    static boolean isGroup(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getMethods()).noneMatch(m -> m.getName().equals("parse"));
    }

    /** The name an experiment has on the command line. */
    public static String nameOf(Class<?> type) {
        return about(type).name();
    }

    /** What an experiment says about itself. */
    public static About about(Class<?> type) {
        About about = type.getAnnotation(About.class);
        if (about == null || about.name().isEmpty()) {
            throw new IllegalStateException(type.getSimpleName() + " carries no @About with a name");
        }
        return about;
    }

    /** The value of one component. */
    static Object value(Object of, RecordComponent component) {
        try {
            return component.getAccessor().invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls a public constructor; what its checks throw comes out as it is. */
    public static Object construct(Class<?> type, Class<?>[] types, Object... values) {
        try {
            Constructor<?> constructor = type.getConstructor(types);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " lacks a public constructor with its defaults", e);
        }
    }

    private static Object parse(String key, String text, Class<?> type) {
        try {
            if (type == double.class) {
                return Double.parseDouble(text);
            } else if (type == int.class) {
                return Integer.parseInt(text);
            } else if (type == long.class) {
                return Long.parseLong(text);
            } else if (type == boolean.class) {
                Require.that(
                        text.equals("true") || text.equals("false"), "%s = \"%s\" must be true or false", key, text);
                return text.equals("true");
            } else if (type == String.class) {
                return text;
            } else if (type.isEnum()) {
                return constant(key, text, type);
            }
            return type.getMethod("parse", String.class).invoke(null, text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    Text.of("%s = \"%s\" is not a %snumber", key, text, type == double.class ? "" : "whole "), e);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NumberFormatException) {
                throw new IllegalArgumentException(
                        Text.of("%s = \"%s\" holds what is not a number", key, text), e.getCause());
            }
            if (e.getCause() instanceof IllegalArgumentException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getSimpleName() + " has no parse(String)", e);
        }
    }

    private static Object constant(String key, String text, Class<?> type) {
        List<String> names = new ArrayList<>();
        for (Object constant : type.getEnumConstants()) {
            String name = ((Enum<?>) constant).name();
            names.add(name.toLowerCase(Locale.ROOT));
            if (name.equalsIgnoreCase(text.replace('-', '_'))) {
                return constant;
            }
        }
        throw Require.refusal(Text.of("%s = \"%s\" must be one of %s", key, text, String.join(", ", names)));
    }
}
