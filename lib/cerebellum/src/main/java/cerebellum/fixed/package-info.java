/**
 * Numbers as a chip has them: raw integers with a format, their roundings, its random words, its arithmetic.
 *
 * <pre>
 *  a format, and values in it       QFormat                                    NumbersTest
 *  what becomes of a fraction       Rounding                                   NumbersTest
 *  what becomes of what overflows   Overflow; both for a processor: Sums       NumbersTest
 *  both, given to a processor       Sums                                       ProcessorsTest
 *  the random words                 Lfsr32; fast: LfsrStream; LfsrOrbits       Lfsr32Test, LfsrStreamTest, LfsrOrbitsTest
 *  v' = v + k i + f (E - v) + drive MembraneProcessor; all: MembraneProcessors PopulationsTest, EntitiesTest (VHDL)
 *  conductance and current          SynapseProcessor                           PopulationsTest, ProcessorsTest
 * </pre>
 */
@NullMarked
package cerebellum.fixed;

import org.jspecify.annotations.NullMarked;
