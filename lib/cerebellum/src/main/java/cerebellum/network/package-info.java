/**
 * Spiking networks: a description, its wiring, the engine in single precision. ms, mV, pA, nS, pF.
 *
 * <pre>
 *  a network as data                Network                                    WiringTest
 *  what runs one                    Engine; FloatEngine, a Hemisphere at a time FloatEngineTest
 *  wiring                           Synapses by target, Outgoing by source     WiringTest
 *  what happened in a window        Recording                                  OpenLoopTest
 *  a run's state on its way to disk Tape                                       ThroughputTest
 *  on 16 bits                       FixedEngine in shinji2024.chip             FixedEngineTest, HemisphereTest (VHDL)
 * </pre>
 */
@NullMarked
package cerebellum.network;

import org.jspecify.annotations.NullMarked;
