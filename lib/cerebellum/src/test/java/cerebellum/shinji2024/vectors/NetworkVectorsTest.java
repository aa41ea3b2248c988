package cerebellum.shinji2024.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.experiment.Datasets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkVectorsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"cell_MF_out,240", "cell_GoC_out,240", "cell_PkC_out,160", "hemi_LR_steps,100"})
    void everyStepOfTheHardwareIsReproduced(String kind, int rows) {
        Vectors.Replay replay = Vectors.replay(Datasets.root().resolve("vectors/" + kind + ".csv"));
        assertEquals(new Vectors.Replay(kind + ".csv", rows, 0, "", ""), replay);
    }

    @Test
    void everySpikingCellOfThePassesWithStimuliIsReproduced() {
        String name = "hemi_LR_spike_ids_first50.csv";
        Path file = Datasets.root().resolve("vectors/" + name);
        assertEquals(new Vectors.Replay(name, 600, 0, "", ""), Vectors.replay(file));
    }

    @Test
    void spikingCellsBeyondTheStimuliAreSaidNotToBeCompared() throws IOException {
        String name = "hemi_LR_spike_ids_first50.csv";
        Files.writeString(folder.resolve(name), Datasets.read("vectors/" + name).text());
        write(
                "hemi_LR_stim",
                Datasets.read("vectors/hemi_LR_stim.csv")
                        .text()
                        .lines()
                        .limit(5)
                        .toArray(String[]::new));
        Vectors.Replay replay = Vectors.replay(folder.resolve(name));
        assertEquals(0, replay.mismatches(), replay.firstDifference());
        assertTrue(replay.note().contains("first 24 rows"), replay.note());
    }

    /** The kinds without a sample: their columns are read, and their stimuli drive the group. */
    @Test
    void theKindsWithoutASampleAreTaken() throws IOException {
        String zero = "0".repeat(62);
        write("cell_GrC_stim", "step,hem,t_spk_mf_hex,t_spk_goc_hex", "0,0," + zero + "," + "0".repeat(93));
        write(
                "cell_GrC_out",
                "step,hem,t_spk_hex,n_spk,v_mb_sum,clocks,source",
                "0,0," + "F".repeat(1024) + ",4096,180355072,1,X");
        write("cell_BkC_stim", "step,hem,t_spk_grc_hex", "0,0," + "0".repeat(1024));
        write("cell_BkC_out", "step,hem,t_spk_hex,n_spk,v_mb_sum,clocks,source", "0,0,1FFFFFF,25,1139200,1,X");
        write("cell_CF_stim", "step,hem,g_cf,dc_cf,i_stim_1,i_stim_2,i_stim_3", "0,0,4000,00C0,0190,0190,0190");
        write("cell_CF_out", "step,hem,t_spk_hex,n_spk,v_mb_sum,clocks,source", "0,0,FF,8,360448,1,X");
        write(
                "hemi_L_stim",
                "step,hem,LEARN,i_stim_0,i_stim_1,i_stim_2,i_stim_3,i_stim_4,cf_stim,g_cf,dc_cf,t_win,g_LTD,g_LTP",
                "0,0,0,0000,FFCE,0023,001E,0050,0190,4000,00C0,0147AE14,00418937,00080000");
        write(
                "hemi_L_steps",
                "step,hem,n_MF,n_CF,n_GoC,n_BkC,n_PkC,n_GrC,PkC_hex,wsum0,wsum1,wsum2,wsum3,wchk0,wchk1,wchk2,wchk3,"
                        + "vsum_MF,vsum_CF,vsum_GoC,vsum_BkC,vsum_PkC,vsum_GrC,clk_MF,source",
                "0,0,246,8,369,25,8,4096,FF,0,0,0,0,0,0,0,0,11083776,360448,17097984,1139200,376832,180355072,"
                        + "1,X");
        for (String kind : new String[] {"cell_GrC_out", "cell_BkC_out", "cell_CF_out", "hemi_L_steps"}) {
            Vectors.Replay replay = Vectors.replay(folder.resolve(kind + ".csv"));
            assertEquals(0, replay.mismatches(), replay.firstDifference());
            assertEquals(1, replay.rows());
        }
    }

    @Test
    void stimuliThatDoNotFitAreRefused() throws IOException {
        write("cell_BkC_out", "step,hem,t_spk_hex,n_spk,v_mb_sum,clocks,source", "0,0,1FFFFFF,25,1139200,1,X");
        Path out = folder.resolve("cell_BkC_out.csv");
        assertThrows(IllegalArgumentException.class, () -> Vectors.replay(out));
        write("cell_BkC_stim", "step,hem,t_spk_grc_hex", "0,0,00");
        assertThrows(IllegalArgumentException.class, () -> Vectors.replay(out));
        write("cell_BkC_stim", "step,hem,t_spk_grc_hex", "1,0," + "0".repeat(1024));
        assertThrows(IllegalArgumentException.class, () -> Vectors.replay(out));
    }

    private void write(String kind, String... lines) throws IOException {
        Files.write(folder.resolve(kind + ".csv"), List.of(lines));
    }
}
