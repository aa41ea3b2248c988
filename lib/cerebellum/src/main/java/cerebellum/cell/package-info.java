/**
 * Membranes: ms, mV, pA, nS, pF. No paper's cell is here; those stand in the papers' folders.
 *
 * <pre>
 *  a leaky integrator that fires    Lif; a population of them: Cells           CellsTest, FloatEngineTest
 *  a spike that pulls down          AhpCell (Yamazaki)                         AhpCellTest
 *  one that rests after a spike     RefractoryLif                              LateSpikesTest
 *  a tree of compartments           CompartmentCell of Compartment, Patch      CompartmentCellTest, NeuronTest (NEURON)
 *  channels, gates, their curves    Channel, Gate, ChannelBank, CurveTable     NeuronTest (NEURON)
 *  a channel of several states      StateTree                                  StateTreeTest, NeuronTest (NEURON)
 *  calcium below the membrane       CalciumShell                               StateTreeTest, NeuronTest (NEURON)
 *  a synapse of two exponentials    DualExponential                            CellsTest
 *  a population of synapses         Afferents                                  PurkinjeModelsTest, NeuronTest (NEURON)
 *  a shape out of a file            Swc                                        SwcTest
 *  when it fired                    SpikeDetector                              CellsTest
 * </pre>
 */
@NullMarked
package cerebellum.cell;

import org.jspecify.annotations.NullMarked;
