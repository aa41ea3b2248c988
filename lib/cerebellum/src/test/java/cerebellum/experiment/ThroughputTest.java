package cerebellum.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.experiment.Throughput.Arithmetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ThroughputTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Arithmetic.class)
    void aRunThatWasStoppedGoesOnAsIfItHadNot(Arithmetic engine) throws IOException {
        Path whole = folder.resolve("whole.csv");
        Throughput.Found once = run(engine, 1.2, "", whole).run(Progress.quiet());
        Path saved = folder.resolve("saved");
        Path parts = folder.resolve("parts.csv");
        // stopped at .8 s, .3 s after the last save: those spikes are in the file and must be taken back
        Throughput.Found cut = run(engine, 1.2, saved.toString(), parts).run((done, total) -> done < 800);
        assertTrue(!cut.provenance().complete());
        assertTrue(Files.size(parts) > 0);
        Throughput.Found rest = run(engine, 1.2, saved.toString(), parts).run(Progress.quiet());
        assertEquals(-1, Files.mismatch(whole, parts));
        assertEquals(once.rates(), rest.rates());
        assertEquals(once.speed().get(0).meanWeightChange(), rest.speed().get(0).meanWeightChange());
    }

    @Test
    void aDamagedCheckpointIsRefusedWithTheReason() throws IOException {
        Path saved = folder.resolve("saved");
        Throughput run = new Throughput(Arithmetic.FLOAT, .5, 1 / 16., 1, 1, saved.toString(), "");
        run.run(Progress.quiet());
        byte[] good = Files.readAllBytes(saved);
        Files.write(saved, Arrays.copyOf(good, good.length / 2));
        assertTrue(refusal(run).contains("truncated or altered"), refusal(run));
        byte[] altered = good.clone();
        altered[good.length / 3] ^= 1;
        Files.write(saved, altered);
        assertTrue(refusal(run).contains("truncated or altered"), refusal(run));
        Files.write(saved, new byte[0]);
        assertTrue(refusal(run).contains("0 bytes"), refusal(run));
        Files.write(saved, good);
        Throughput other = new Throughput(Arithmetic.FLOAT, .5, 1 / 8., 1, 1, saved.toString(), "");
        assertTrue(refusal(other).contains("another run"), refusal(other));
        run.run(Progress.quiet());
    }

    @Test
    void aCrashWhileSavingLeavesTheOldCheckpoint() throws IOException {
        Path saved = folder.resolve("saved");
        Throughput run = new Throughput(Arithmetic.FLOAT, .5, 1 / 16., 1, 1, saved.toString(), "");
        run.run(Progress.quiet());
        byte[] good = Files.readAllBytes(saved);
        Files.write(folder.resolve("saved.new"), Arrays.copyOf(good, 100));
        assertEquals(.5, run.run(Progress.quiet()).speed().get(0).simulatedS());
        assertEquals(-1, Files.mismatch(saved, Files.write(folder.resolve("copy"), good)));
    }

    private static String refusal(Throughput run) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> run.run(Progress.quiet()))
                .getMessage());
    }

    private static Throughput run(Arithmetic engine, double seconds, String checkpoint, Path spikes) {
        return new Throughput(engine, seconds, engine == Arithmetic.FIXED ? 1 : 1 / 16., 1, 3, checkpoint, "" + spikes);
    }

    @Test
    void memoryGrowsWithTheSynapses() {
        NetworkGrowth.Found grown = new NetworkGrowth(Arithmetic.FIXED, Values.of(1, 2), .2, 1).run();
        assertEquals(240_484, grown.sizes().get(0).synapses());
        for (NetworkGrowth.Size size : grown.sizes()) {
            assertTrue(size.bytesPerSynapse() > 2 && size.bytesPerSynapse() < 16, size.toString());
        }
        assertThrows(IllegalArgumentException.class, () -> new NetworkGrowth(Arithmetic.FLOAT, Values.of(101), 1, 1));
    }
}
