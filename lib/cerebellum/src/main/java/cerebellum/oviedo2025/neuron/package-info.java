/**
 * The review's third chapter: models of other neurons, and of the granular layer.
 *
 * <pre>
 *  [23] a clock by random inhibition YamazakiTanaka2009                        YamazakiTanaka2009Test
 *  [25] rebound in the nuclei       SteuberJaeger2013 with NuclearCell         SteuberJaeger2013Test, NeuronTest (NEURON)
 *  [31] a granule cell with noise   Saarinen2008 with GranuleCell              Saarinen2008Test, SpikeTimesTest
 *  the Golgi cell's currents        Solinas2007 with GolgiCell, GolgiProtocol  Solinas2007Test, NeuronTest (NEURON)
 *  spikes beside the published      SpikeTimes                                 SpikeTimesTest
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025.neuron;

import org.jspecify.annotations.NullMarked;
