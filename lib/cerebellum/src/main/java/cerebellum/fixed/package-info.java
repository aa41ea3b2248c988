/**
 * Numbers as a chip has them: raw integers with a format, their roundings, its random words, its arithmetic.
 *
 * <pre>
 *  a format, and values in it       QFormat                                    NumbersTest
 *  what becomes of a fraction       Rounding                                   NumbersTest
 *  what becomes of what overflows   Overflow                                   NumbersTest
 *  both, given to a processor       Sums                                       ProcessorsTest
 *  the random words                 Lfsr32; fast: LfsrStream; LfsrOrbits       Lfsr32Test, LfsrStreamTest, LfsrOrbitsTest
 *  v' = v + k i + f (E - v) + drive MembraneProcessor; all: MembraneProcessors ProcessorsTest, EntitiesTest (VHDL)
 *  conductance and current          SynapseProcessor                           ProcessorsTest, EntitiesTest (VHDL)
 * </pre>
 *
 * <p>Of the 477 mutants PIT makes of the arithmetic 16 are not found; {@code ./lab test} lists them. They change nothing: a
 * sum of 0 in {@link cerebellum.shinji2024.chip.ClimbingFibre#intensity} is its own half, a value that fits is never made to in
 * {@link cerebellum.fixed.Overflow}, an empty block in {@link cerebellum.fixed.MembraneProcessors}, a short cut in
 * {@link cerebellum.fixed.SynapseProcessor#conductances}, truncation by a word above all fractions in
 * {@link cerebellum.fixed.Rounding}. Or the tests that PIT may run do not see them: {@link cerebellum.fixed.SynapseProcessor#fits} is
 * a bound with room to spare, and what serves the streams and the orbits
 * ({@link cerebellum.fixed.Lfsr32}, the seeds of plasticity), which have tests of their own that are too long to be run once
 * a mutant.
 */
@NullMarked
package cerebellum.fixed;

import org.jspecify.annotations.NullMarked;
