package cerebellum.cluster;

import cerebellum.experiment.Datasets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What executors need besides Spark, as jars: folders of classes and the data sets are packed, jars are sent as they are. */
final class SentJars implements AutoCloseable {
    private final Path packed;
    private final List<String> jars = new ArrayList<>();

    /** @param types a class from each place that is needed */
    SentJars(List<Class<?>> types) {
        try {
            packed = Files.createTempDirectory("lab-jars");
            for (Path home : types.stream().map(SentJars::home).distinct().toList()) {
                add(home, "");
            }
            Path data = Datasets.folder();
            if (data != null) {
                add(data, "datasets/");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the library cannot be packed for the cluster: " + e.getMessage(), e);
        }
    }

    /** Their paths. */
    List<String> paths() {
        return jars;
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void add(Path home, String prefix) throws IOException {
        if (Files.isRegularFile(home)) {
            jars.add(home.toString());
            return;
        }
        Path jar = packed.resolve("part-" + jars.size() + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(prefix + home.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        jars.add(jar.toString());
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.list(packed)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(packed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
