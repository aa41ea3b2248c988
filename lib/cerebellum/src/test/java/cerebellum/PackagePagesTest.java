package cerebellum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every folder says what is in it, and what it names is there. */
class PackagePagesTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("lab.root", "../..")).resolve("lib/cerebellum/src");
    private static final Pattern TYPE = Pattern.compile("\\b[A-Z][a-z]+\\w*[A-Z0-9]\\w*\\b");

    @Test
    void everyTypeThatAPageNamesIsThere() throws IOException {
        Set<String> types = names(SOURCES);
        List<String> wrong = new ArrayList<>();
        int pages = 0;
        for (Path page : files(SOURCES.resolve("main"), "package-info.java")) {
            String text = Files.readString(page);
            if (text.contains("<pre>")) {
                pages++;
                String table = text.substring(text.indexOf("<pre>"), text.indexOf("</pre>"));
                for (MatchResult named : TYPE.matcher(table).results().toList()) {
                    if (!types.contains(named.group())) {
                        wrong.add(page.getParent().getFileName() + " names " + named.group());
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertEquals(29, pages);
    }

    private static Set<String> names(Path folder) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : files(folder, ".java")) {
            String name = file.getFileName().toString();
            names.add(name.substring(0, name.length() - ".java".length()));
        }
        assertTrue(names.size() > 200);
        return names;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(ending)).collect(Collectors.toList());
        }
    }
}
