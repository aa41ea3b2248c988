package cerebellum.shinji2024.vectors;

import cerebellum.fixed.Lfsr32;
import cerebellum.fixed.MembraneProcessor;
import cerebellum.fixed.Rounding;
import cerebellum.fixed.Sums;
import cerebellum.fixed.SynapseProcessor;
import cerebellum.shinji2024.chip.ClimbingFibre;
import cerebellum.shinji2024.chip.OutputFilter;
import cerebellum.shinji2024.chip.PdController;
import cerebellum.shinji2024.chip.PlasticityProcessor;
import cerebellum.shinji2024.chip.Quirks;
import cerebellum.shinji2024.chip.Quirks.Switch;
import java.util.List;

/** The vectors of single processors of the released design; columns and formats in {@code datasets/vectors}. */
final class ComponentVectors {
    private static final Quirks QUIRKS = Quirks.AS_PUBLISHED;
    private static final Rounding ROUNDING = Rounding.RANDOMIZED;
    private static final Sums SUMS = QUIRKS.sums(ROUNDING);

    /** Greatest number of a row: once round the longest orbit. */
    private static final long LAST = 0xFFFFFFFFL;

    /** What is replayed how. */
    static final List<VectorKind> KINDS = List.of(
            VectorKind.alone("lfsr32", "LFSR", ComponentVectors::generator),
            VectorKind.alone("mempot", "rand|v_mb_new|t_spk_new|.*_dec|.*_mV", ComponentVectors::potential),
            VectorKind.alone("syncnd", "rand|g_syn_new", ComponentVectors::conductance),
            VectorKind.alone("syncur", "i_syn|i_syn_dec", ComponentVectors::current),
            VectorKind.alone("stdp", "spkmean_add_prev|rand[01]|g_new|w_new", ComponentVectors::learning),
            VectorKind.alone("lpf_spk", "rand|spkmean_[LR]", ComponentVectors::output),
            VectorKind.alone("pid", "COM|MSR_acc|ERR_acc|ERR_vel", ComponentVectors::controller),
            VectorKind.alone("cfnonlin", "rand|revs_own|revs_used|i_syn_O", ComponentVectors::climbing));

    private ComponentVectors() {}

    /** The generator itself. */
    private static void generator(VectorCheck check) {
        Walk walk = new Walk();
        while (check.next()) {
            check.out("LFSR", 32, walk.to(check.in("INIT", 32), check.in("n", 0, LAST)));
        }
    }

    /** Membrane potential processor (PP). */
    private static void potential(VectorCheck check) {
        Walk walk = new Walk();
        while (check.next()) {
            int current = check.in("i_syn", 16);
            int old = check.in("v_mb_old", 16);
            int word = walk.rand(check);
            MembraneProcessor cell = new MembraneProcessor(
                    check.in("k_inp", 32),
                    check.in("f_lek", 32),
                    check.in("e_lrt", 32) >> 16,
                    check.in("v_thr", 32) >> 16,
                    check.in("v_udr", 32) >> 16,
                    check.in("v_rst", 32) >> 16);
            int stepped = cell.step(current, old, check.in("v_end", 32), word, SUMS);
            check.out("v_mb_new", 16, MembraneProcessor.potential(stepped));
            check.out("t_spk_new", MembraneProcessor.spiked(stepped) ? 1 : 0);
            check.out("i_syn_dec", current);
            check.out("v_mb_old_mV", old / 256.);
            check.out("v_mb_new_mV", MembraneProcessor.potential(stepped) / 256.);
        }
    }

    /** Synaptic conductance processor (DP). */
    private static void conductance(VectorCheck check) {
        Walk walk = new Walk();
        while (check.next()) {
            int word = walk.rand(check);
            SynapseProcessor synapse = new SynapseProcessor(check.in("tau_syn", 32) >> 16, 0);
            int after = synapse.conductance(check.in("g_syn_old", 16), check.in("w_sum", 16), word, SUMS);
            check.out("g_syn_new", 16, after);
        }
    }

    /** Synaptic current processor (CP). */
    private static void current(VectorCheck check) {
        while (check.next()) {
            SynapseProcessor synapse = new SynapseProcessor(0, check.in("v_rev", 16));
            int current = synapse.current(check.in("g_syn", 16), check.in("v_mb_old", 16), SUMS);
            check.out("i_syn", 16, current);
            check.out("i_syn_dec", current);
        }
    }

    /** Plasticity processor (LP). */
    private static void learning(VectorCheck check) {
        Walk traceWalk = new Walk();
        Walk weightWalk = new Walk();
        boolean staleFraction = QUIRKS.has(Switch.STALE_TRACE_FRACTION);
        Sets sets = new Sets();
        long before = 0;
        while (check.next()) {
            boolean pulse = check.in("rst_pulse_before", 0, 1) == 1;
            before = sets.starts(check) || pulse ? 0 : before;
            PlasticityProcessor rule =
                    new PlasticityProcessor(check.in("gum_LTD", 32), check.in("gum_LTP", 32), check.in("t_win", 32));
            int seed = check.in("INIT", 32);
            int trace = check.in("g_old", 16);
            boolean granule = check.in("spk_grc", 0, 1) == 1;
            boolean climbing = check.in("spk_cf", 0, 1) == 1;
            int traceWord = traceWalk.word(check, seed);
            int weightWord = weightWalk.word(check, Integer.rotateRight(seed, 8));
            long change = rule.change(trace, granule);
            long fraction = staleFraction ? before : change;
            check.out("spkmean_add_prev", 48, before);
            check.out("rand0", 32, traceWord);
            check.out("rand1", 32, weightWord);
            int learnt = rule.learnt(trace, change, granule, climbing, SUMS.overflow());
            int moved = PlasticityProcessor.trace(trace, change, fraction, traceWord, SUMS, QUIRKS.leastTrace());
            check.out("g_new", 16, moved);
            check.out("w_new", 16, PlasticityProcessor.weight(check.in("w_old", 16), learnt, weightWord, SUMS));
            before = change;
        }
    }

    /** Output low-pass of both hemispheres. */
    private static void output(VectorCheck check) {
        Sets sets = new Sets();
        Walk walk = new Walk();
        int[] y = new int[2];
        while (check.next()) {
            y = sets.starts(check) ? new int[2] : y;
            OutputFilter filter = new OutputFilter(check.in("g_mean", 16), check.in("tau_mean", 16));
            int word = walk.rand(check);
            int hemisphere = (int) check.in("hem", 0, 1);
            int spikes = Integer.bitCount(check.in("spk", 8) & 0xFF);
            y[hemisphere] = filter.step(y[hemisphere], spikes, word, ROUNDING, QUIRKS);
            check.out("spkmean_L", 32, y[0]);
            check.out("spkmean_R", 32, y[1]);
        }
    }

    /** PD controller. */
    private static void controller(VectorCheck check) {
        Sets sets = new Sets();
        PdController pd = new PdController(QUIRKS);
        while (check.next()) {
            int proportional = check.in("gain_P", 16);
            int derivative = check.in("gain_D", 16);
            pd = sets.starts(check) ? new PdController(QUIRKS) : pd;
            int command = pd.step(
                    proportional,
                    derivative,
                    check.in("DSR_vel", 32),
                    check.in("DSR_acc", 32),
                    check.in("MSR_vel", 32));
            check.out("COM", 32, command);
            check.out("MSR_acc", 32, pd.acceleration());
            check.out("ERR_acc", 32, pd.accelerationError());
            check.out("ERR_vel", 32, pd.speedError());
        }
    }

    /** Climbing-fibre nonlinearity. */
    private static void climbing(VectorCheck check) {
        Walk walk = new Walk();
        while (check.next()) {
            int word = walk.rand(check);
            int stimulus = check.in("i_syn_I", 16);
            int own = intensity(check, 0);
            int used = check.sameAs(1, "set", "burst") ? intensity(check, 1) : own;
            boolean goesOn = check.sameAs(1, "set") && check.peek("row") == check.in("row", 0, LAST) + 1;
            if (!goesOn) {
                used = cutShort(check, own) ? check.in("revs_used", 16) : own;
            }
            check.out("revs_own", 16, own);
            check.out("revs_used", 16, used);
            check.out("i_syn_O", 16, ClimbingFibre.current(stimulus, used, word));
        }
    }

    private static int intensity(VectorCheck check, int ahead) {
        return ClimbingFibre.intensity(
                check.in(ahead, "i_syn_I", 16),
                check.in(ahead, "g_cf", 16),
                check.in(ahead, "dc_cf", 16),
                SUMS.overflow());
    }

    /** Whether the rows break off within a burst, so that an item not recorded gave the intensity that was used. */
    private static boolean cutShort(VectorCheck check, int own) {
        int used = check.in("revs_used", 16);
        int gain = check.in("g_cf", 16);
        int offset = check.in("dc_cf", 16);
        for (int i = Short.MIN_VALUE; i <= Short.MAX_VALUE && used != own; i++) {
            if (ClimbingFibre.intensity(i, gain, offset, SUMS.overflow()) == used) {
                return true;
            }
        }
        return false;
    }

    /** Where sets start: at another name than that of the row before, or when the number of the row does not grow. */
    private static final class Sets {
        private long row = -1;

        boolean starts(VectorCheck check) {
            long before = row;
            row = check.in("row", 0, LAST);
            return row <= before || !check.sameAs(-1, "set");
        }
    }

    /** A generator that is asked for words of some seed by their number; forward is quick. */
    private static final class Walk {
        private int seed;
        private long steps;
        private int state;

        /** The word of a row, which the row has as an output. */
        int rand(VectorCheck check) {
            int word = word(check, check.in("INIT", 32));
            check.out("rand", 32, word);
            return word;
        }

        int word(VectorCheck check, int init) {
            return to(init, check.in("row", 0, LAST) + 1);
        }

        int to(int init, long number) {
            if (init != seed || number < steps) {
                seed = init;
                state = init;
                steps = 0;
            }
            state = Lfsr32.advance(state, number - steps);
            steps = number;
            return state;
        }
    }
}
