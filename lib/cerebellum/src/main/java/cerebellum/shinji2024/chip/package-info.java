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
 *  Java beside a VHDL simulator     ChipBench, MembraneRecord
 *  what fits where                  ChipCalculator                             ChipCalculatorTest
 * </pre>
 *
 * <p>Of the 617 mutants PIT makes of {@code fixed} and of the processors and registers here 24 are not found and 5 run out
 * of time; {@code ./lab test} counts them. Most change nothing: a value that fits is never made to, an empty block, a bound
 * with room to spare, a range's end moved by one double. The others are seen by tests of the whole engine, which are too
 * long to be run once a mutant.
 */
@NullMarked
package cerebellum.shinji2024.chip;

import org.jspecify.annotations.NullMarked;
