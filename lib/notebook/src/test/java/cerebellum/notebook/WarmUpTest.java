package cerebellum.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Whoever stops the kernel while it starts has tables all the same. In machines of their own, for classes load once. */
class WarmUpTest {
    @Test
    void aStopWhileTheKernelStartsBreaksNoTable() throws IOException, InterruptedException {
        assertEquals("1 row, stop seen: true", run("warm-up"));
        assertEquals("java.lang.NoClassDefFoundError", run("without"), "or else this test has lost its sting");
    }

    private static String run(String how) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WarmUpTest.class.getName(),
                        how)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.strip();
    }

    /** Prepares the tables while another thread says stop every millisecond, as an impatient reader would. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] how) {
        Thread cell = Thread.currentThread();
        Thread reader = new Thread(() -> {
            while (true) {
                cell.interrupt();
                java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
            }
        });
        reader.setDaemon(true);
        reader.start();
        boolean stopped = false;
        try {
            if (how[0].equals("warm-up")) {
                Lab.warmUp();
                stopped = Thread.interrupted();
            } else {
                Table.create("").addColumns(DoubleColumn.create("x", 1.0));
            }
        } catch (LinkageError e) {
            // told by the next table
        }
        try {
            System.out.println(
                    Table.create("").addColumns(DoubleColumn.create("x", 1.0)).rowCount() + " row, stop seen: "
                            + stopped);
        } catch (LinkageError e) {
            System.out.println(e.getClass().getName());
        }
    }
}
