package cerebellum.network;

import cerebellum.Seed;
import cerebellum.cell.Cells;
import cerebellum.learning.LearningRule;
import cerebellum.learning.PlasticSynapses;
import cerebellum.network.Network.Plastic;
import cerebellum.network.Network.Plasticity;
import cerebellum.network.Network.Population;
import cerebellum.network.Network.Projection;
import cerebellum.network.Network.Static;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** One hemisphere of the {@link FloatEngine}: its cells, its plastic synapses and its chance. */
final class FloatHemisphere extends Hemisphere {
    private final Cells[] cells;
    private final Noise[] noise;
    /** Of each projection: adds what the last spikes of its sources open to the conductances of its targets, nS. */
    private final List<Consumer<float[]>> arrivals = new ArrayList<>();

    private final List<Learner> learners = new ArrayList<>();
    private final List<SpikesOnTheWay> ways = new ArrayList<>();
    private final float[][] kept;
    private final float dt;

    /** A plastic projection at work. */
    private record Learner(
            Plastic projection, PlasticSynapses synapses, Cells source, Cells teacher, LearningRule rule) {
        void learn(int step) {
            synapses.mark(source.fired(), source.count(), step);
            rule.step(synapses, step, source.fired(), source.count(), teacher.fired(), teacher.count());
        }
    }

    /** {@code outgoing}: the static synapses, shared with the other hemisphere of the tile. {@code number}: which. */
    FloatHemisphere(Network network, int number, Map<Static, Outgoing> outgoing, Seed seed) {
        super(network);
        int kinds = network.populations().size();
        cells = new Cells[kinds];
        noise = new Noise[kinds];
        kept = new float[kinds][];
        dt = (float) network.dtMs();
        for (int p = 0; p < kinds; p++) {
            Population population = network.populations().get(p);
            cells[p] = new Cells(population.count());
            Arrays.fill(cells[p].potentialMv, (float) population.cell().restMv());
            noise[p] = new Noise(seed.of(population.name()));
            kept[p] = new float[] {kept(network, population.name(), true), kept(network, population.name(), false)};
        }
        for (int i = 0; i < from.length; i++) {
            Cells source = cells[from[i]];
            if (network.projections().get(i) instanceof Plastic plastic) {
                PlasticSynapses synapses = learner(plastic, number, source);
                float fullNs = (float) plastic.plasticity().fullNs();
                arrivals.add(into -> synapses.deliverNs(source.fired(), source.count(), fullNs, into));
            } else if (network.projections().get(i) instanceof Static fixed) {
                Outgoing walk = Objects.requireNonNull(outgoing.get(fixed));
                arrivals.add(
                        fixed.delayMs() == 0
                                ? into -> walk.deliverNs(source.fired(), source.count(), into)
                                : late(source, fixed.delayMs(), walk));
            }
        }
    }

    private Consumer<float[]> late(Cells source, double delayMs, Outgoing walk) {
        SpikesOnTheWay way = new SpikesOnTheWay((int) Math.round(delayMs / network.dtMs()));
        ways.add(way);
        return into -> {
            way.step(source.fired(), source.count());
            walk.deliverNs(way.fired(), way.count(), into);
        };
    }

    private PlasticSynapses learner(Plastic p, int number, Cells source) {
        Plasticity plasticity = p.plasticity();
        PlasticSynapses made =
                new PlasticSynapses(source.size(), network.count(p.to()), plasticity.tauMs(), network.dtMs());
        float[] start = network.start(p, number);
        System.arraycopy(start, 0, made.weight, 0, start.length);
        Cells teacher = cells[network.index(plasticity.teacher())];
        learners.add(new Learner(p, made, source, teacher, plasticity.rule()));
        return made;
    }

    @Override
    protected void step(int step) {
        for (int p = 0; p < cells.length; p++) {
            collect(p);
            draw(p);
            cells[p].clear();
            network.populations().get(p).model().step(cells[p], dt);
        }
        for (Learner learner : learners) {
            learner.learn(step);
        }
    }

    /** Lets the conductances of a population decay and adds this step's spikes to them. */
    private void collect(int p) {
        decay(cells[p].excitationNs, kept[p][0]);
        decay(cells[p].inhibitionNs, kept[p][1]);
        for (int i : incoming[p]) {
            Projection projection = network.projections().get(i);
            arrivals.get(i).accept(projection.excitatory() ? cells[p].excitationNs : cells[p].inhibitionNs);
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

    /** Draws what input, chance and kicks add to the potentials in this step. */
    private void draw(int p) {
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

    /** What is left of a conductance after a step; 1 if the population has no such synapses. */
    private static float kept(Network network, String population, boolean excitatory) {
        return (float) network.projections().stream()
                .filter(p -> p.to().equals(population) && p.excitatory() == excitatory)
                .mapToDouble(p -> 1 - network.dtMs() / p.tauMs())
                .findFirst()
                .orElse(1);
    }

    @Override
    protected int count(int population) {
        return cells[population].count();
    }

    @Override
    protected int[] fired(int population) {
        return cells[population].fired();
    }

    @Override
    protected double potentialMv(int population, int cell) {
        return cells[population].potentialMv[cell];
    }

    @Override
    protected float[] weights(Plastic projection) {
        return learners.stream()
                .filter(l -> l.projection.equals(projection))
                .findFirst()
                .orElseThrow()
                .synapses
                .weight
                .clone();
    }

    @Override
    protected void carry(Tape tape) {
        for (int p = 0; p < cells.length; p++) {
            Cells own = cells[p];
            tape.carry(own.potentialMv);
            tape.carry(own.excitationNs);
            tape.carry(own.inhibitionNs);
            tape.carry(own.restingMs);
            int count = (int) tape.number(own.count());
            int[] fired = Arrays.copyOf(own.fired(), count);
            tape.carry(fired);
            own.restore(fired, count);
            noise[p].state = tape.number(noise[p].state);
            inputs[p].carry(tape);
        }
        ways.forEach(way -> way.carry(tape));
        for (Learner learner : learners) {
            tape.carry(learner.synapses.weight);
            tape.carry(learner.synapses.trace());
            tape.carry(learner.synapses.since());
        }
    }
}
