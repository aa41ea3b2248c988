package cerebellum.field;

import cerebellum.Require;
import java.util.Arrays;
import java.util.List;

/**
 * From the membrane currents of a cell's compartments to the potentials at electrodes: a matrix, made once, since the
 * medium has no memory.
 */
public final class LeadField {
    private final int compartments;
    private final int electrodes;
    /** uV a nA, that of compartment c at electrode e at e * compartments + c. */
    private final double[] microvolts;

    private LeadField(int compartments, int electrodes) {
        this.compartments = compartments;
        this.electrodes = electrodes;
        microvolts = new double[compartments * electrodes];
    }

    /**
     * Of a cell.
     *
     * @param segments at least one a compartment; several share the current
     * @param compartments of the cell
     */
    public static LeadField of(Source source, List<Segment> segments, int compartments, ElectrodeArray array) {
        int[] shares = new int[Require.in("compartments", compartments, "", 1, 1_000_000)];
        for (Segment s : segments) {
            Require.in("compartment of a segment", s.compartment(), "", 0, compartments - 1);
            shares[s.compartment()]++;
        }
        for (int c = 0; c < compartments; c++) {
            Require.that(shares[c] > 0, "compartment %d lies nowhere: its current would be lost", c);
        }
        LeadField made = new LeadField(compartments, array.sites().size());
        for (int e = 0; e < made.electrodes; e++) {
            for (Segment s : segments) {
                made.microvolts[e * compartments + s.compartment()] +=
                        source.microvolts(s, array.sites().get(e)) / shares[s.compartment()];
            }
        }
        return made;
    }

    /** That of several equal cells that do the same at the same time: of their sum. */
    public LeadField plus(LeadField other) {
        Require.length("compartments of the other cell", other.compartments, compartments);
        Require.length("electrodes of the other cell", other.electrodes, electrodes);
        LeadField sum = new LeadField(compartments, electrodes);
        Arrays.setAll(sum.microvolts, i -> microvolts[i] + other.microvolts[i]);
        return sum;
    }

    /**
     * Adds a cell's part.
     *
     * @param currentsNa of each compartment's membrane, outward; not modified
     * @param potentialsUv of each electrode; modified
     */
    public void add(double[] currentsNa, double[] potentialsUv) {
        Require.length("membrane currents", currentsNa.length, compartments);
        Require.length("potentials of the electrodes", potentialsUv.length, electrodes);
        for (int e = 0; e < electrodes; e++) {
            double sum = 0;
            for (int c = 0; c < compartments; c++) {
                sum += microvolts[e * compartments + c] * currentsNa[c];
            }
            potentialsUv[e] += sum;
        }
    }

    /** The same as new numbers. */
    public double[] potentialsUv(double[] currentsNa) {
        double[] made = new double[electrodes];
        add(currentsNa, made);
        return made;
    }
}
