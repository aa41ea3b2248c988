package cerebellum.hdl;

import cerebellum.shinji2024.chip.PlasticityProcessor;
import cerebellum.shinji2024.chip.Shinji2024Chip;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Passes of both hemispheres for {@code hdl/tb/hemisphere_tb.vhd}: {@code HemisphereVectors FILE MILLISECONDS}. */
public final class HemisphereVectors {
    /** Fast learning, so that weights move within milliseconds; by a fraction of a step, so that every word counts. */
    private static final PlasticityProcessor FAST =
            new PlasticityProcessor(0x00418937, 0x00084567, Shinji2024Chip.TRACE_DECAY);

    /** Learning about twice as fast as in the motor experiment. */
    private static final PlasticityProcessor SLOW = new PlasticityProcessor(1227, 215, Shinji2024Chip.TRACE_DECAY);

    private static final int EVERY_MS = 150;
    private static final int PAUSE_MS = 30;

    private HemisphereVectors() {}

    /** Writes a file. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    static void write(Path file, int milliseconds) throws IOException {
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.println("hem,target,error,command,wrong,gain,offset,learn,ltd,ltp,decay,mossy,climbing,granule,golgi,"
                    + "interneuron,purkinje,weights_a,weights_b");
            ReferenceHemispheres model = new ReferenceHemispheres();
            for (int ms = 0; ms < milliseconds; ms++) {
                for (int hem = 0; hem < 2; hem++) {
                    ReferenceHemispheres.Signals in = signals(ms, milliseconds, hem);
                    model.pass(hem, in);
                    out.println(row(hem, in, model));
                }
            }
        }
    }

    /**
     * What the fibres are told in a pass: fast learning to the middle, then slow; every {@link #EVERY_MS} a
     * pause. In turn both hemispheres pause, the left alone, the right alone, then depression or potentiation is 0.
     */
    static ReferenceHemispheres.Signals signals(int ms, int milliseconds, int hem) {
        double phase = 2 * Math.PI * ms / 200;
        int sign = hem == 0 ? 1 : -1;
        int target = sign * (int) (100 * Math.sin(phase));
        int error = sign * (int) (400 * Math.sin(phase - 1) + new SplittableRandom(ms).nextInt(-20, 20));
        int command = sign * (int) (80 * Math.cos(phase));
        PlasticityProcessor rule = ms <= milliseconds / 2 ? FAST : SLOW;
        int pause = ms >= EVERY_MS && ms % EVERY_MS < PAUSE_MS ? ms / EVERY_MS % 5 : -1;
        boolean learn = ms > 0 && pause != 1 && pause != 2 + hem;
        rule = pause == 4 ? new PlasticityProcessor(0, rule.ltp(), rule.decay()) : rule;
        rule = pause == 0 ? new PlasticityProcessor(rule.ltd(), 0, rule.decay()) : rule;
        return new ReferenceHemispheres.Signals(target, error, command, -error / 8, 0x4000, 0x1C0, learn, rule);
    }

    private static String row(int hem, ReferenceHemispheres.Signals in, ReferenceHemispheres model) {
        StringBuilder s = new StringBuilder();
        s.append(hem);
        for (int value : new int[] {in.target(), in.error(), in.command(), in.wrong(), in.gain(), in.offset()}) {
            s.append(String.format(",%04X", value & 0xFFFF));
        }
        s.append(in.learn() ? ",1" : ",0");
        s.append(String.format(
                ",%08X,%08X,%08X", in.rule().ltd(), in.rule().ltp(), in.rule().decay()));
        return s.append(',').append(outputs(hem, in.learns(), model)).toString();
    }

    /** Spikes of a pass as hex, and two checksums over the weights in the order in which the lanes write them. */
    static String outputs(int hem, boolean learnt, ReferenceHemispheres model) {
        StringBuilder s = new StringBuilder();
        for (boolean[] spikes : new boolean[][] {
            model.mossy, model.climbing, model.granule, model.golgi[hem], model.interneuron, model.purkinje
        }) {
            s.append(hex(spikes)).append(',');
        }
        int a = 0;
        int b = 0;
        for (int c = 0; c < 8 && learnt; c++) {
            for (int k = 0; k < 1024; k++) {
                for (int lane = 0; lane < ReferenceHemispheres.LANES; lane++) {
                    a = (a + model.weight[hem][c][1024 * lane + k]) % 65521;
                    b = (b + a) % 65521;
                }
            }
        }
        return s.append(String.format("%04X,%04X", a, b)).toString();
    }

    private static String hex(boolean[] spikes) {
        StringBuilder s = new StringBuilder();
        for (int digit = (spikes.length + 3) / 4 - 1; digit >= 0; digit--) {
            int value = 0;
            for (int bit = 0; bit < 4 && 4 * digit + bit < spikes.length; bit++) {
                value |= spikes[4 * digit + bit] ? 1 << bit : 0;
            }
            s.append(Character.toUpperCase(Character.forDigit(value, 16)));
        }
        return s.toString();
    }
}
