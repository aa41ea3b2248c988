/**
 * Spiking networks: a description, its wiring, the engine in single precision. ms, mV, pA, nS, pF.
 *
 * <pre>
 *  a network as data                Network: Static and Plastic projections    WiringTest, PlasticProjectionsTest
 *  what runs one                    Engine; HemisphereEngine of any Hemisphere FloatEngineTest
 *  in single precision              FloatEngine, FloatHemisphere               FloatEngineTest, PlasticProjectionsTest
 *  wiring                           Synapses by target, Outgoing by source     WiringTest
 *  spikes that arrive later         SpikesOnTheWay                             LateSpikesTest
 *  what happened in a window        Recording                                  OpenLoopTest, PlasticProjectionsTest
 *  a run's state on its way to disk Tape                                       ThroughputTest
 *  on 16 bits                       FixedEngine in shinji2024.chip             FixedEngineTest, HemisphereTest (VHDL)
 * </pre>
 */
@NullMarked
package cerebellum.network;

import org.jspecify.annotations.NullMarked;
