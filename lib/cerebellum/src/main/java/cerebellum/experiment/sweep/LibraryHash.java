package cerebellum.experiment.sweep;

import cerebellum.Sha256;
import cerebellum.experiment.Datasets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * What computes, in one hash: every class of the library, and of where an experiment is from if it is not of the library,
 * and the sums of the data sets. The same for a folder of classes and for the jar that is made of it.
 */
public final class LibraryHash {
    private LibraryHash() {}

    /**
     * The hash for one experiment, lower-case hex; "" if the experiment's class is in no file, as one of a notebook's
     * cells.
     */
    public static String of(Class<?> experiment) {
        CodeSource own = experiment.getProtectionDomain().getCodeSource();
        CodeSource library = LibraryHash.class.getProtectionDomain().getCodeSource();
        if (own == null || own.getLocation() == null) {
            return "";
        }
        MessageDigest digest = Sha256.start();
        try {
            add(digest, home(library.getLocation()), ".class");
            if (!home(own.getLocation()).equals(home(library.getLocation()))) {
                add(digest, home(own.getLocation()), ".class");
            }
            Path folder = Datasets.folder();
            URL inJar = Datasets.class.getResource("/datasets/review/SHA256SUMS");
            if (folder != null) {
                add(digest, folder, "SHA256SUMS");
            } else if (inJar != null && inJar.getProtocol().equals("jar")) {
                String jar = inJar.getPath().substring(0, inJar.getPath().indexOf('!'));
                try (FileSystem files = FileSystems.newFileSystem(Path.of(URI.create(jar)))) {
                    add(digest, files.getPath("/datasets"), "SHA256SUMS");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the library's classes cannot be read: " + e.getMessage(), e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static Path home(URL location) {
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest to, Path home, String ending) throws IOException {
        if (!Files.isRegularFile(home)) {
            addFolder(to, home, ending);
            return;
        }
        try (FileSystem jar = FileSystems.newFileSystem(home)) {
            addFolder(to, jar.getPath("/"), ending);
        }
    }

    private static void addFolder(MessageDigest to, Path folder, String ending) throws IOException {
        Path cerebellum = folder.resolve("cerebellum");
        Path root = ending.equals(".class") && Files.isDirectory(cerebellum) ? cerebellum : folder;
        try (Stream<Path> files = Files.walk(root)) {
            for (String name : files.map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> f.endsWith(ending))
                    .sorted()
                    .toList()) {
                to.update((name + "\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
                to.update(Files.readAllBytes(root.resolve(name)));
            }
        }
    }
}
