package cerebellum.shinji2024;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Progress;
import cerebellum.experiment.Values;
import cerebellum.shinji2024.Throughput.Arithmetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
        // stopped at .8 s: saved there, not only where half a second ends
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

    @Test
    void aCheckpointKnowsItsSpikes() throws IOException {
        String saved = folder.resolve("saved").toString();
        Path spikes = folder.resolve("spikes.csv");
        run(Arithmetic.FLOAT, .5, saved, spikes).run(Progress.quiet());
        byte[] good = Files.readAllBytes(spikes);
        byte[] state = Files.readAllBytes(folder.resolve("saved"));
        Throughput next = run(Arithmetic.FLOAT, 1, saved, spikes);
        Files.delete(spikes);
        assertTrue(refusal(next).contains("spikes.csv is not there"), refusal(next));
        assertTrue(Files.notExists(spikes));
        byte[] other = good.clone();
        other[good.length / 2] ^= 1;
        for (byte[] wrong : List.of(
                new byte[0], Arrays.copyOf(good, good.length - 7), Arrays.copyOf(good, good.length + 7), other)) {
            Files.write(spikes, wrong);
            String expected = wrong.length < good.length
                    ? "fewer than the " + good.length + " that"
                    : wrong.length == good.length ? "holds other spikes than" : "holds other spikes after its first";
            assertTrue(refusal(next).contains(expected), refusal(next));
            assertArrayEquals(wrong, Files.readAllBytes(spikes));
            assertArrayEquals(state, Files.readAllBytes(folder.resolve("saved")));
        }
        Files.write(spikes, good);
        Throughput silent = new Throughput(Arithmetic.FLOAT, 1, 1 / 16., 1, 3, saved, "");
        assertTrue(refusal(silent).contains("with spikes"), refusal(silent));
        next.run(Progress.quiet());
        assertArrayEquals(good, Arrays.copyOf(Files.readAllBytes(spikes), good.length));
        Throughput back = run(Arithmetic.FLOAT, .7, saved, spikes);
        assertTrue(refusal(back).endsWith("saved is at 1 s already, beyond seconds = 0.7"), refusal(back));
    }

    @Test
    void whatAKilledRunWroteAfterItsCheckpointIsFoundAgain() throws IOException {
        Path whole = folder.resolve("whole.csv");
        run(Arithmetic.FLOAT, 1.2, "", whole).run(Progress.quiet());
        byte[] all = Files.readAllBytes(whole);
        Path parts = folder.resolve("parts.csv");
        String saved = folder.resolve("saved").toString();
        run(Arithmetic.FLOAT, .5, saved, parts).run(Progress.quiet());
        byte[] state = Files.readAllBytes(folder.resolve("saved"));
        int known = (int) Files.size(parts);
        assertTrue(known > 0 && known < all.length * 2 / 3);
        for (int killedAt : new int[] {known + 3, all.length * 9 / 10, all.length}) {
            Files.write(parts, Arrays.copyOf(all, killedAt));
            Files.write(folder.resolve("saved"), state);
            run(Arithmetic.FLOAT, 1.2, saved, parts).run(Progress.quiet());
            assertEquals(-1, Files.mismatch(whole, parts));
        }
        Files.write(folder.resolve("saved"), state);
        assertTrue(refusal(run(Arithmetic.FLOAT, .9, saved, parts)).endsWith("it is of a longer one"));
        assertEquals(-1, Files.mismatch(whole, parts));
    }

    @Test
    void spikesAreNeverWrittenOver() throws IOException {
        String saved = folder.resolve("saved").toString();
        Path spikes = Files.writeString(folder.resolve("mine.csv"), "mine");
        Throughput run = run(Arithmetic.FLOAT, .1, "", spikes);
        assertTrue(refusal(run).contains("has spikes already"), refusal(run));
        assertEquals("mine", Files.readString(spikes));
        new Throughput(Arithmetic.FLOAT, .5, 1 / 16., 1, 3, saved, "").run(Progress.quiet());
        Throughput late = run(Arithmetic.FLOAT, 1, saved, folder.resolve("new.csv"));
        assertTrue(refusal(late).contains("without spikes"), refusal(late));
        assertThrows(IllegalArgumentException.class, () -> run(Arithmetic.FLOAT, 1, saved, Path.of(saved)));
    }

    private static String refusal(Throughput run) {
        return String.valueOf(assertThrows(IllegalArgumentException.class, () -> run.run(Progress.quiet()))
                .getMessage());
    }

    private static Throughput run(Arithmetic engine, double seconds, String checkpoint, Path spikes) {
        return new Throughput(engine, seconds, engine == Arithmetic.FIXED ? 1 : 1 / 16., 1, 3, checkpoint, "" + spikes);
    }

    @Test
    void spikesAreCountedAlikeStepByStepAndInLongRunsOnTwoThreads() {
        for (Arithmetic engine : Arithmetic.values()) {
            double scale = engine == Arithmetic.FIXED ? 1 : 1 / 16.;
            Throughput.Found whole = new Throughput(engine, .2, scale, 2, 3, "", "").run();
            Path spikes = folder.resolve(engine + ".csv");
            Throughput.Found steps = new Throughput(engine, .2, scale, 1, 3, "", spikes.toString()).run();
            assertEquals(steps.rates(), whole.rates());
            assertTrue(
                    whole.rates().get(Shinji2024.GRC).ratesHz() > 1,
                    whole.rates().toString());
        }
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
