package cerebellum.experiment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Finds what this library has of a kind by looking, and constructs none of it: a new one needs nothing but its class. */
public final class Registry {
    private Registry() {}

    /**
     * The public concrete classes of this library that are of a type, by name.
     *
     * @param name the name a class carries
     */
    public static <T> SortedMap<String, Class<? extends T>> find(Class<T> wanted, Function<Class<?>, String> name) {
        try {
            Path home = Path.of(Registry.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(home)) {
                return find(wanted, name, home);
            }
            try (FileSystem jar = FileSystems.newFileSystem(home)) {
                return find(wanted, name, jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the library's classes cannot be listed: " + e.getMessage(), e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> SortedMap<String, Class<? extends T>> find(
            Class<T> wanted, Function<Class<?>, String> name, Path home) throws IOException {
        SortedMap<String, Class<? extends T>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(home.resolve("cerebellum"))) {
            for (Path file : files.sorted().toList()) {
                String path = home.relativize(file).toString();
                if (path.endsWith(".class") && !path.endsWith("-info.class")) {
                    Class<?> type = load(path.substring(0, path.length() - 6)
                            .replace('/', '.')
                            .replace('\\', '.'));
                    int modifiers = type.getModifiers();
                    if (wanted.isAssignableFrom(type)
                            && Modifier.isPublic(modifiers)
                            && !Modifier.isAbstract(modifiers)) {
                        Class<? extends T> other = found.put(name.apply(type), type.asSubclass(wanted));
                        if (other != null) {
                            throw new IllegalStateException(
                                    other.getName() + " and " + type.getName() + " have the same name");
                        }
                    }
                }
            }
        }
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Registry.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
