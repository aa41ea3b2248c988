package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a cell can name without its package: every simple name means one type. */
class StartupTest {
    private static final Path ROOT = Path.of(System.getProperty("lab.root", "../.."));

    @Test
    void noSimpleNameMeansTwoTypes() throws Exception {
        Map<String, Set<String>> types = new TreeMap<>();
        int packages = 0;
        for (String line : Files.readAllLines(ROOT.resolve("binder/startup.jsh"))) {
            if (line.startsWith("import ") && !line.startsWith("import static ")) {
                String imported = line.substring("import ".length(), line.indexOf(";"));
                assertTrue(imported.endsWith(".*"), line);
                packages++;
                for (String type : publicTypes(imported.substring(0, imported.length() - 2))) {
                    types.computeIfAbsent(type.substring(type.lastIndexOf('.') + 1), n -> new TreeSet<>())
                            .add(type);
                }
            }
        }
        assertEquals(30, packages);
        assertTrue(types.containsKey("Table") && types.containsKey("Map") && types.containsKey("Csv"));
        assertTrue(types.size() > 250, types.size() + " types");
        Map<String, Set<String>> twins = types.entrySet().stream()
                .filter(e -> e.getValue().size() > 1)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        assertEquals(Map.of(), twins);
    }

    private static Set<String> publicTypes(String pack) throws Exception {
        Set<String> found = new TreeSet<>();
        String folder = pack.replace('.', '/');
        if (pack.startsWith("java.")) {
            collect(FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules/java.base/" + folder), pack, found);
        } else {
            Collection<URL> places =
                    Collections.list(StartupTest.class.getClassLoader().getResources(folder));
            for (URL place : places) {
                if (place.getProtocol().equals("file")) {
                    collect(Path.of(place.toURI()), pack, found);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(place.toURI(), Map.of())) {
                        collect(jar.getPath(folder), pack, found);
                    }
                }
            }
        }
        assertTrue(!found.isEmpty(), pack);
        return found;
    }

    private static void collect(Path folder, String pack, Set<String> found)
            throws IOException, ClassNotFoundException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".class") && !name.contains("$") && !name.contains("-")) {
                    Class<?> type = Class.forName(
                            pack + "." + name.substring(0, name.length() - 6),
                            false,
                            StartupTest.class.getClassLoader());
                    if (Modifier.isPublic(type.getModifiers())) {
                        found.add(type.getName());
                    }
                }
            }
        }
    }
}
