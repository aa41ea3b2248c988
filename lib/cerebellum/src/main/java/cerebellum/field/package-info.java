/**
 * Extracellular potentials: what an electrode beside cells records of their membrane currents, in a conducting medium
 * without limits. um, nA, uV; sigma in S/m.
 *
 * <pre>
 *  where a compartment lies         Spot, Segment; FanLayout of a tree        FieldTest
 *  potential of a current           Source: point, line, distance factor       FieldTest, FieldNeuronTest (NEURON)
 *  electrodes                       ElectrodeArray                             FieldTest
 *  from currents to potentials      LeadField                                  FieldTest, FieldNeuronTest (NEURON)
 *  currents of a cell               CompartmentCell in cell                    FieldTest, FieldNeuronTest (NEURON)
 * </pre>
 */
@NullMarked
package cerebellum.field;

import org.jspecify.annotations.NullMarked;
