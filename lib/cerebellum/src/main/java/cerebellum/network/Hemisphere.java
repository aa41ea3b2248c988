package cerebellum.network;

import cerebellum.Seed;
import cerebellum.cell.Cells;
import cerebellum.learning.PlasticSynapses;
import cerebellum.network.Network.Plasticity;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Projection;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One hemisphere of the {@link FloatEngine}: its cells, its plastic synapses and its chance. */
final class Hemisphere {
    final Cells[] cells;
    final Engine.Input[] inputs;
    private final Network network;
    private final Outgoing[] outgoing;
    private final Noise[] noise;
    private final @Nullable PlasticSynapses[] plastic;
    private final int[] from;
    private final int[] teacher;
    private final int[][] incoming;
    private final float[][] kept;
    private final float dt;

    /** {@code outgoing}: the fixed synapses by projection, shared with the other hemisphere of the tile. {@code number}: which. */
    Hemisphere(Network network, int number, Outgoing[] outgoing, Seed seed) {
        this.network = network;
        this.outgoing = outgoing;
        List<Population> populations = network.populations();
        List<Projection> projections = network.projections();
        cells = new Cells[populations.size()];
        inputs = new Engine.Input[cells.length];
        noise = new Noise[cells.length];
        incoming = new int[cells.length][];
        kept = new float[cells.length][];
        dt = (float) network.dtMs();
        for (int p = 0; p < cells.length; p++) {
            Population population = populations.get(p);
            cells[p] = new Cells(population.count());
            Arrays.fill(cells[p].potentialMv, (float) population.cell().restMv());
            noise[p] = new Noise(seed.of(population.name()));
            boolean takes = population.kickMv() > 0;
            inputs[p] = new Engine.Input(takes ? population.count() : 0, population.kicksPerMs());
            kept[p] = new float[] {kept(network, population.name(), true), kept(network, population.name(), false)};
            int target = p;
            incoming[p] = java.util.stream.IntStream.range(0, projections.size())
                    .filter(i -> network.index(projections.get(i).to()) == target)
                    .toArray();
        }
        from = projections.stream().mapToInt(p -> network.index(p.from())).toArray();
        plastic = new PlasticSynapses[projections.size()];
        teacher = new int[plastic.length];
        for (int i = 0; i < plastic.length; i++) {
            Plasticity plasticity = projections.get(i).plasticity();
            if (plasticity != null) {
                teacher[i] = network.index(plasticity.teacher());
                int targets =
                        populations.get(network.index(projections.get(i).to())).count();
                PlasticSynapses made =
                        new PlasticSynapses(cells[from[i]].size(), targets, plasticity.tauMs(), network.dtMs());
                float[] start = network.start(projections.get(i), number);
                System.arraycopy(start, 0, made.weight, 0, start.length);
                plastic[i] = made;
            }
        }
    }

    /** Moves all populations by a step, then lets the plastic synapses learn. */
    void step(int step) {
        for (int p = 0; p < cells.length; p++) {
            collect(p);
            drive(p);
            cells[p].clear();
            network.populations().get(p).model().step(cells[p], dt);
        }
        for (int i = 0; i < plastic.length; i++) {
            PlasticSynapses synapses = plastic[i];
            if (synapses != null) {
                Cells source = cells[from[i]];
                Cells taught = cells[teacher[i]];
                synapses.mark(source.fired(), source.count(), step);
                Objects.requireNonNull(network.projections().get(i).plasticity())
                        .rule()
                        .step(synapses, step, source.fired(), source.count(), taught.fired(), taught.count());
            }
        }
    }

    /** Lets the conductances of a population decay and adds this step's spikes to them. */
    private void collect(int p) {
        decay(cells[p].excitationNs, kept[p][0]);
        decay(cells[p].inhibitionNs, kept[p][1]);
        for (int i : incoming[p]) {
            Projection projection = network.projections().get(i);
            Cells source = cells[from[i]];
            float[] conductance = projection.excitatory() ? cells[p].excitationNs : cells[p].inhibitionNs;
            PlasticSynapses synapses = plastic[i];
            if (synapses == null) {
                outgoing[i].deliver(source.fired(), source.count(), conductance);
            } else {
                deliver(synapses, source, (float) (full(projection) * projection.gain()), conductance);
            }
        }
    }

    private static void decay(float[] conductance, float kept) {
        if (kept == 0) {
            Arrays.fill(conductance, 0);
        } else if (kept < 1) {
            for (int c = 0; c < conductance.length; c++) {
                conductance[c] *= kept;
            }
        }
    }

    private static void deliver(PlasticSynapses synapses, Cells source, float fullNs, float[] conductanceNs) {
        int targets = synapses.targets;
        int[] fired = source.fired();
        float[] w = synapses.weight;
        int t = 0;
        for (; t + 3 < targets; t += 4) {
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int f = 0; f < source.count(); f++) {
                int row = fired[f] * targets + t;
                a += w[row];
                b += w[row + 1];
                c += w[row + 2];
                d += w[row + 3];
            }
            conductanceNs[t] += a * fullNs;
            conductanceNs[t + 1] += b * fullNs;
            conductanceNs[t + 2] += c * fullNs;
            conductanceNs[t + 3] += d * fullNs;
        }
        for (; t < targets; t++) {
            for (int f = 0; f < source.count(); f++) {
                conductanceNs[t] += w[fired[f] * targets + t] * fullNs;
            }
        }
    }

    /** What input, chance and kicks add to the potentials in this step. */
    private void drive(int p) {
        Population population = network.populations().get(p);
        float[] drive = cells[p].driveMv;
        Noise chance = noise[p];
        if (population.kickMv() > 0) {
            chance.fill(drive);
            float[] current = inputs[p].currentPa;
            float[] kicks = inputs[p].kicksPerMs;
            float perPf = (float) (dt / population.cell().capacitancePf());
            float kick = (float) population.kickMv();
            for (int c = 0; c < drive.length; c++) {
                drive[c] = current[c] * perPf + (drive[c] < kicks[c] * dt ? kick : 0);
            }
        } else if (population.uniformMv() > 0) {
            chance.fill(drive);
            float width = (float) population.uniformMv() * dt;
            for (int c = 0; c < drive.length; c++) {
                drive[c] *= width;
            }
        }
    }

    private static double full(Projection projection) {
        return Objects.requireNonNull(projection.plasticity()).fullNs();
    }

    /** The first projection's plastic synapses. */
    PlasticSynapses plastic() {
        for (PlasticSynapses synapses : plastic) {
            if (synapses != null) {
                return synapses;
            }
        }
        throw new IllegalStateException("this network has no plastic synapses");
    }

    /** What is left of a conductance after a step; 1 if the population has no such synapses. */
    private static float kept(Network network, String population, boolean excitatory) {
        return (float) network.projections().stream()
                .filter(p -> p.to().equals(population) && p.excitatory() == excitatory)
                .mapToDouble(p -> 1 - network.dtMs() / p.tauMs())
                .findFirst()
                .orElse(1);
    }

    void carry(Tape tape) {
        for (int p = 0; p < cells.length; p++) {
            Cells own = cells[p];
            tape.carry(own.potentialMv);
            tape.carry(own.excitationNs);
            tape.carry(own.inhibitionNs);
            int count = (int) tape.number(own.count());
            int[] fired = Arrays.copyOf(own.fired(), count);
            tape.carry(fired);
            own.restore(fired, count);
            noise[p].state = tape.number(noise[p].state);
            inputs[p].carry(tape);
        }
        for (PlasticSynapses synapses : plastic) {
            if (synapses != null) {
                tape.carry(synapses.weight);
                tape.carry(synapses.trace());
                tape.carry(synapses.since());
            }
        }
    }
}
