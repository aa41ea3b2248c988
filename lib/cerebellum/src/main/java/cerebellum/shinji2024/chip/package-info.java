/**
 * The machine of Shinji, Okuno and Hirata (2024), bit for bit: its constants, its quirks, its processors, the
 * engine on 16 bits.
 *
 * <pre>
 *  constants, Tables 1 and 2        Shinji2024Chip                             PackageTest (VHDL)
 *  what one would not expect        Quirks                                     ProcessorsTest
 *  fibres, weights (WP), plasticity ClimbingFibre, FibreCode, Weights, PlasticityProcessor ProcessorsTest, EntitiesTest (VHDL)
 *  the filter and the PD            OutputFilter, PdController                 ProcessorsTest, EntitiesTest (VHDL)
 *  the network                      FixedEngine of FixedTile, FixedHemisphere, FixedPlasticity FixedEngineTest, HemisphereTest (VHDL)
 *  registers, what they can hold    Formats, Registers, FixedRegisters, ChipRegisters RegistersTest, FixedEngineTest
 *  when each generator draws        ChipStream; the wiring: ChipWiring         StreamsInRecordingsTest, StreamsTest (VHDL)
 *  the closed loop (engine=chip)    ChipLoop, ChipTracker, ChipPd, TargetGenerator ClosedLoopTest (VHDL)
 *  Java beside a VHDL simulator     ChipBench
 *  what fits where                  ChipCalculator                             ChipCalculatorTest
 * </pre>
 */
@NullMarked
package cerebellum.shinji2024.chip;

import org.jspecify.annotations.NullMarked;
