package cerebellum.cell;

import cerebellum.Require;
import cerebellum.Seed;
import cerebellum.cell.Channel.Drive;
import cerebellum.cell.CurveTable.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All channels of a cell, side by side in flat arrays. */
final class ChannelBank {
    /** A channel in one compartment; strength in nS, or um2 m/s for a permeability. */
    private record Site(int compartment, Channel channel, double strength) {}

    /** A gate of a site. */
    private record Pore(Site site, Gate gate) {}

    private final double dtMs;
    private final CurveTable byVoltage;
    private final CurveTable byCalcium;
    private final CurveTable byRows;
    private final Gate.@Nullable Rows rows;

    private final Gate[] gate;
    private final int[] gateAt;
    private final int[] gateColumn;
    private final int firstCalciumGate;
    private final int firstRowsGate;
    private final int firstMixedGate;
    private boolean held;
    /** Gates, a 1 for the gates a channel does not have, the states of channels that have states, and pools apart. */
    private final double[] x;

    private final StateTree[] tree;
    private final int[] treeAt;
    private final int[] treeIn;
    private final double[] scratch = new double[32];

    private final CalciumShell[] pool;
    private final int firstPool;
    private final double[] poolPerPa;
    private final double[] poolKeep;
    private final double[] poolPa;

    private final int[] siteAt;
    private final double[] strength;
    private final int[] gateOne;
    private final int[] powerOne;
    private final int[] gateTwo;
    private final int[] powerTwo;
    private final double[] pullMv;
    private final int[] driveColumn;
    private final int firstCalcium;
    private final int firstGoldman;
    private final int firstApart;

    ChannelBank(List<Compartment> cell, double dtMs) {
        this.dtMs = dtMs;
        List<Site> sites = sites(cell);
        List<Pore> pores = new ArrayList<>();
        sites.forEach(s -> s.channel.gates().forEach(g -> pores.add(new Pore(s, g))));
        pores.sort(Comparator.comparing((Pore p) -> p.gate.of()).thenComparing(p -> p.site.compartment));
        List<Pair> voltage = new ArrayList<>();
        List<Pair> calcium = new ArrayList<>();
        List<Pair> inRows = new ArrayList<>();
        for (Pore p : pores) {
            switch (p.gate.of()) {
                case VOLTAGE -> voltage.add(curves(p));
                case CALCIUM -> calcium.add(curves(p));
                case CALCIUM_ROWS -> inRows.add(curves(p));
                case BOTH -> {}
            }
        }
        List<Gate.Rows> tables = pores.stream()
                .flatMap(p -> Stream.ofNullable(p.gate.rows()))
                .distinct()
                .toList();
        Require.that(tables.size() < 2, "a cell reads its gates of calcium from one table, not from %s", tables);
        rows = tables.isEmpty() ? null : tables.get(0);
        for (Site s : sites) {
            CalciumShell shell = cell.get(s.compartment).membrane().calcium();
            if (shell != null && s.channel.drive() == Drive.NERNST) {
                calcium.add(new Pair("calcium's pull", shell, shell::nernstMv, ca -> 0));
            } else if (shell != null && s.channel.drive() == Drive.GOLDMAN) {
                voltage.add(flux(shell));
            } else if (s.channel.drive() == Drive.CALCIUM) {
                calcium.add(new Pair("calcium's pull", s.channel, ca -> s.channel.reversalMv(), ca -> 0));
            }
        }
        byVoltage = CurveTable.ofVoltage(voltage, cell.size());
        byCalcium = CurveTable.ofCalcium(calcium, cell.size());
        byRows = rows == null ? byCalcium : CurveTable.ofCalcium(inRows, cell.size(), rows);

        gate = pores.stream().map(Pore::gate).toArray(Gate[]::new);
        gateAt = pores.stream().mapToInt(p -> p.site.compartment).toArray();
        gateColumn =
                pores.stream().mapToInt(p -> table(p.gate.of()).column(p.gate)).toArray();
        firstCalciumGate = count(pores, p -> p.gate.of() == Gate.Of.VOLTAGE);
        firstRowsGate = count(pores, p -> p.gate.of().compareTo(Gate.Of.CALCIUM_ROWS) < 0);
        firstMixedGate = count(pores, p -> p.gate.of() != Gate.Of.BOTH);
        List<Site> ofStates =
                sites.stream().filter(s -> s.channel.states() != null).toList();
        tree = ofStates.stream()
                .map(s -> Objects.requireNonNull(s.channel.states()))
                .toArray(StateTree[]::new);
        treeAt = new int[tree.length];
        treeIn = ofStates.stream().mapToInt(Site::compartment).toArray();
        int next = pores.size() + 1;
        for (int t = 0; t < tree.length; t++) {
            treeAt[t] = next;
            next += tree[t].size();
        }
        firstPool = next;

        siteAt = sites.stream().mapToInt(Site::compartment).toArray();
        strength = sites.stream().mapToDouble(Site::strength).toArray();
        gateOne = sites.stream()
                .mapToInt(s -> s.channel.states() == null ? index(pores, s, 0) : treeAt[ofStates.indexOf(s)])
                .toArray();
        gateTwo = sites.stream().mapToInt(s -> index(pores, s, 1)).toArray();
        powerOne = sites.stream().mapToInt(s -> power(s, 0)).toArray();
        powerTwo = sites.stream().mapToInt(s -> power(s, 1)).toArray();
        pullMv = sites.stream().mapToDouble(s -> s.channel.reversalMv()).toArray();
        driveColumn = sites.stream()
                .mapToInt(s -> column(s, cell.get(s.compartment).membrane()))
                .toArray();
        firstCalcium = count(sites, s -> s.channel.drive() == Drive.OHMIC);
        firstGoldman = count(sites, s -> s.channel.drive().compareTo(Drive.GOLDMAN) < 0);
        firstApart = count(sites, s -> s.channel.drive() != Drive.NERNST_APART);
        List<Site> apart = sites.subList(firstApart, sites.size());
        pool = apart.stream()
                .map(s -> Objects.requireNonNull(
                        cell.get(s.compartment).membrane().calcium()))
                .toArray(CalciumShell[]::new);
        poolPerPa = new double[pool.length];
        poolKeep = new double[pool.length];
        poolPa = new double[pool.length];
        for (int p = 0; p < pool.length; p++) {
            poolPerPa[p] = pool[p].perPa(cell.get(apart.get(p).compartment).areaUm2());
            poolKeep[p] = pool[p].keep(dtMs);
        }
        x = new double[firstPool + pool.length];
    }

    private CurveTable table(Gate.Of of) {
        return of == Gate.Of.VOLTAGE ? byVoltage : of == Gate.Of.CALCIUM_ROWS ? byRows : byCalcium;
    }

    /** Every channel of every compartment, by drive and then by channel, so that the loops run straight. */
    private static List<Site> sites(List<Compartment> tree) {
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < tree.size(); i++) {
            for (Patch.Density d : tree.get(i).membrane().channels()) {
                double unit = d.channel().drive() == Drive.GOLDMAN ? 1 : 1e-3;
                if (d.value() > 0) {
                    sites.add(new Site(
                            i, d.channel(), d.value() * unit * tree.get(i).areaUm2()));
                }
            }
        }
        sites.sort(Comparator.comparing((Site s) -> s.channel.drive()).thenComparing(s -> s.channel.name()));
        return sites;
    }

    /** Steady state and the part of the way there that a step makes. */
    private Pair curves(Pore p) {
        // Gates of one variable do not look at the other argument.
        return new Pair(
                "a gate of " + p.site.channel.name(),
                p.gate,
                at -> p.gate.steadyAt(at, at),
                at -> -StrictMath.expm1(-dtMs / p.gate.tauMsAt(at, at)));
    }

    /** Current a unit of permeability: one curve times calcium inside, minus the other. A/m2 at mol/m3 and m/s. */
    private static Pair flux(CalciumShell shell) {
        return new Pair(
                "calcium's flux",
                shell,
                v -> 2 * CalciumShell.FARADAY * v / shell.slopeMv() / -StrictMath.expm1(-v / shell.slopeMv()),
                v -> 2
                        * CalciumShell.FARADAY
                        * v
                        / shell.slopeMv()
                        / StrictMath.expm1(v / shell.slopeMv())
                        * shell.outsideMm());
    }

    private int column(Site s, Patch membrane) {
        return switch (s.channel.drive()) {
            case OHMIC, NERNST_APART -> 0;
            case CALCIUM -> byCalcium.column(s.channel);
            case NERNST -> byCalcium.column(Objects.requireNonNull(membrane.calcium()));
            case GOLDMAN -> byVoltage.column(Objects.requireNonNull(membrane.calcium()));
        };
    }

    private static <T> int count(List<T> all, java.util.function.Predicate<T> which) {
        return (int) all.stream().filter(which).count();
    }

    private static int index(List<Pore> pores, Site site, int which) {
        List<Gate> gates = site.channel.gates();
        return which < gates.size() ? pores.indexOf(new Pore(site, gates.get(which))) : pores.size();
    }

    private static int power(Site site, int which) {
        return which < site.channel.gates().size()
                ? site.channel.gates().get(which).power()
                : 1;
    }

    /** Finds where every compartment stands in the tables; returns the first one outside, or -1. */
    int locate(double[] v, double[] calcium) {
        int outside = byVoltage.locateVoltage(v);
        if (rows != null) {
            byRows.locateCalcium(calcium, rows);
        }
        return outside >= 0 ? outside : byCalcium.locateCalcium(calcium);
    }

    /** Puts every gate at its steady state. */
    void settle(double[] v, double[] calcium) {
        for (int g = 0; g < gate.length; g++) {
            double mv = v[gateAt[g]];
            double mm = calcium[gateAt[g]];
            x[g] = gate[g].steadyAt(gate[g].of() == Gate.Of.CALCIUM ? mm : mv, mm);
            Require.that(!Double.isNaN(x[g]), "a gate has no steady state at %s mV and %s mM of calcium", mv, mm);
        }
        x[gate.length] = 1;
        for (int t = 0; t < tree.length; t++) {
            tree[t].settle(x, treeAt[t], calcium[treeIn[t]]);
        }
        for (int p = 0; p < pool.length; p++) {
            x[firstPool + p] = pool[p].restMm();
        }
    }

    /**
     * Adds the channels' conductances and pulls.
     *
     * @param diagonal modified: conductance added, nS
     * @param right modified: conductance times reversal potential added, pA
     * @param calciumPa modified: current of calcium added, positive outward
     */
    void currents(double[] v, double[] calcium, double[] diagonal, double[] right, double[] calciumPa) {
        for (int s = 0; s < firstCalcium; s++) {
            double g = conductance(s);
            diagonal[siteAt[s]] += g;
            right[siteAt[s]] += g * pullMv[s];
        }
        for (int s = firstCalcium; s < firstGoldman; s++) {
            int c = siteAt[s];
            int k = byCalcium.row[c] + driveColumn[s];
            double here = byCalcium.values[k];
            double reversal = here + byCalcium.rest[c] * (byCalcium.values[k + byCalcium.width] - here);
            double g = conductance(s);
            diagonal[c] += g;
            right[c] += g * reversal;
            calciumPa[c] += g * (v[c] - reversal);
        }
        for (int s = firstGoldman; s < firstApart; s++) {
            goldman(s, v, calcium, diagonal, right, calciumPa);
        }
        for (int s = firstApart; s < siteAt.length; s++) {
            int c = siteAt[s];
            int p = s - firstApart;
            double reversal = pool[p].nernstMv(x[firstPool + p]);
            double g = conductance(s);
            diagonal[c] += g;
            right[c] += g * reversal;
            poolPa[p] = g * (v[c] - reversal);
        }
    }

    /** Linearized about the present potential. */
    private void goldman(int s, double[] v, double[] calcium, double[] diagonal, double[] right, double[] calciumPa) {
        int c = siteAt[s];
        int k = byVoltage.row[c] + driveColumn[s];
        double[] t = byVoltage.values;
        int w = byVoltage.width;
        double g = conductance(s);
        double inside = g * calcium[c];
        double perRow = inside * (t[k + w] - t[k]) - g * (t[k + w + 1] - t[k + 1]);
        double current = inside * t[k] - g * t[k + 1] + byVoltage.rest[c] * perRow;
        double slope = perRow * CurveTable.ROWS_PER_MV;
        diagonal[c] += slope;
        right[c] += slope * v[c] - current;
        calciumPa[c] += current;
    }

    private double conductance(int s) {
        return strength[s] * pow(x[gateOne[s]], powerOne[s]) * pow(x[gateTwo[s]], powerTwo[s]);
    }

    private static double pow(double x, int n) {
        double square = x * x;
        return switch (n) {
            case 1 -> x;
            case 2 -> square;
            case 3 -> square * x;
            default -> square * square;
        };
    }

    /** Moves pools apart by a step, and every gate, at the potential and calcium of the last {@link #locate}. */
    void advance(double[] v, double[] calcium) {
        for (int p = 0; p < pool.length; p++) {
            double towards = pool[p].restMm() - poolPerPa[p] * poolPa[p];
            x[firstPool + p] = towards + (x[firstPool + p] - towards) * poolKeep[p];
        }
        advance(byVoltage, 0, firstCalciumGate);
        if (!held) {
            advance(byCalcium, firstCalciumGate, firstRowsGate);
            advance(byRows, firstRowsGate, firstMixedGate);
            for (int t = 0; t < tree.length; t++) {
                tree[t].step(x, treeAt[t], calcium[treeIn[t]], dtMs, scratch);
            }
        }
        for (int g = firstMixedGate; g < gate.length; g++) {
            double mv = v[gateAt[g]];
            double ca = calcium[gateAt[g]];
            double steady = gate[g].steadyAt(mv, ca);
            x[g] = steady + (x[g] - steady) * StrictMath.exp(-dtMs / gate[g].tauMsAt(mv, ca));
        }
    }

    private void advance(CurveTable table, int from, int to) {
        double[] t = table.values;
        int w = table.width;
        for (int g = from; g < to; g++) {
            int c = gateAt[g];
            int k = table.row[c] + gateColumn[g];
            double f = table.rest[c];
            double steady = t[k] + f * (t[k + w] - t[k]);
            double rate = t[k + 1] + f * (t[k + w + 1] - t[k + 1]);
            x[g] += rate * (steady - x[g]);
        }
    }

    void holdCalciumGates(boolean hold) {
        held = hold;
    }

    double[] gates() {
        return x.clone();
    }

    void set(double[] gates) {
        Require.length("gates", gates.length, x.length);
        System.arraycopy(gates, 0, x, 0, x.length);
    }

    /** Adds noise of a standard deviation to the gates of voltage. */
    void shake(double deviation, SplittableRandom random) {
        for (int g = 0; g < firstCalciumGate; g++) {
            x[g] = Math.min(1, Math.max(0, x[g] + deviation * Seed.normal(random)));
        }
    }
}
