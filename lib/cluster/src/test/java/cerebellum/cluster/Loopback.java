package cerebellum.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real standalone cluster of the jars that the README's cluster has: one master, two workers of one core, all on loopback, all ended. */
final class Loopback implements AutoCloseable {
    private static final Path MODULE =
            Path.of(System.getProperty("lab.root", "../..")).resolve("lib/cluster");

    /** What Spark asks of Java, as an argument of its command. */
    static final String OPENS = "@" + MODULE.resolve("opens");

    private final Path folder;
    private final Path jars;
    private final int port;
    private final Process master;
    private final List<Process> workers = new ArrayList<>();

    /** @param more jars that stand beside Spark's own */
    Loopback(Path folder, List<Path> more) throws IOException, InterruptedException {
        this.folder = folder;
        jars = Files.createDirectories(folder.resolve("spark/jars"));
        try (Stream<Path> all = Files.list(MODULE.resolve("target/jars").toAbsolutePath())) {
            for (Path jar : all.toList()) {
                Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
            }
        }
        for (Path jar : more) {
            Files.copy(jar, jars.resolve("0-" + jar.getFileName()));
        }
        port = free();
        master = start("master", "Master", "--host", "127.0.0.1", "--port", "" + port, "--webui-port", "" + free());
        while (!answers()) {
            if (!master.isAlive()) {
                throw new IllegalStateException(Files.readString(folder.resolve("master.log")));
            }
            Thread.sleep(100);
        }
        for (int w = 1; w <= 2; w++) {
            workers.add(start(
                    "worker" + w,
                    "Worker",
                    "--host",
                    "127.0.0.1",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--webui-port",
                    "" + free(),
                    "--work-dir",
                    folder.resolve("work" + w).toString(),
                    address()));
        }
        while (Files.readString(folder.resolve("master.log")).split("Registering worker", -1).length < 3) {
            Thread.sleep(100);
        }
    }

    /** For the driver. */
    String address() {
        return "spark://127.0.0.1:" + port;
    }

    /** {@code kill -9} of a worker; its executor ends with it. */
    void kill(int worker) throws InterruptedException {
        workers.get(worker).destroyForcibly().waitFor();
    }

    private Process start(String name, String type, String... arguments) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(OPENS, "-Xmx256m", "-cp", jars + "/*"));
        line.add("org.apache.spark.deploy." + type.toLowerCase(java.util.Locale.ROOT) + "." + type);
        line.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
        builder.redirectOutput(folder.resolve(name + ".log").toFile());
        builder.environment().put("SPARK_HOME", jars.getParent().toString());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        return builder.start();
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static int free() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    @Override
    public void close() {
        List<Process> all = new ArrayList<>(workers);
        all.add(master);
        for (Process process : all) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        try {
            for (Process process : all) {
                process.waitFor(10, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
