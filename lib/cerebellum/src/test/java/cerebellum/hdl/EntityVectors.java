package cerebellum.hdl;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Stimuli and expected outputs of every entity, computed by its Java twin. */
final class EntityVectors {
    private EntityVectors() {}

    /** The vectors of all entities by name; a name with a dash is a variant of the entity before the dash. */
    static Map<String, VectorTable> all(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        TransferVectors transfer = new TransferVectors(random, rows);
        ProcessorVectors processor = new ProcessorVectors(random, rows);
        LoopVectors loop = new LoopVectors(random, rows);
        WiringVectors wiring = new WiringVectors(random, rows);
        Map<String, VectorTable> all = new TreeMap<>();
        all.put("lfsr32", transfer.generator());
        all.put("multiplier", transfer.multiplier());
        all.put("memory", transfer.memory());
        all.put("impulse_register", transfer.register());
        all.put("sender", transfer.sender());
        all.put("multiplexer", transfer.multiplexer("1"));
        all.put("multiplexer-pipelined", transfer.multiplexer("2 pipelined_g=true"));
        all.put("weights", transfer.weights());
        all.put("receiver", transfer.receiver("4"));
        all.put("receiver-pipelined", transfer.receiver("5 pipelined_g=true"));
        all.put("accumulator", transfer.accumulator());
        all.put("synapse_conductance", processor.conductance());
        all.put("synapse_current", processor.current());
        all.put("membrane", processor.membrane());
        all.put("membrane-golgi", ProcessorVectors.golgi());
        all.put("plasticity", processor.plasticity());
        all.put("climbing_fibre", processor.climbing());
        all.put("output_filter", loop.filter());
        all.put("pd_controller", loop.controller());
        all.put("fibre_code", loop.code());
        all.put("fibre_signals", loop.signals());
        all.put("target_generator", loop.target());
        all.put("encoder_counter", loop.encoder());
        all.put("pwm", loop.pwm());
        all.put("walk", wiring.walk());
        all.put("gather", wiring.gather());
        all.put("pool", wiring.pool());
        all.put("plasticity_lane", wiring.lane());
        all.put("sequencer", wiring.sequencer());
        return all;
    }
}
