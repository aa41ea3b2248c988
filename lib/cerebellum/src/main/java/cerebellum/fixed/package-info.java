/**
 * Numbers as a chip has them: formats, roundings, the hardware's random words, the processors. Raw integers.
 *
 * <p>Of the 477 mutants PIT makes of the arithmetic 16 are not found; {@code ./lab test} lists them. They change nothing: a
 * sum of 0 in {@link cerebellum.fixed.ClimbingFibre#intensity} is its own half, a value that fits is never made to in
 * {@link cerebellum.fixed.Overflow}, an empty block in {@link cerebellum.fixed.Membranes}, a short cut in
 * {@link cerebellum.fixed.Synapse#conductances}, truncation by a word above all fractions in
 * {@link cerebellum.fixed.Rounding}. Or the tests that PIT may run do not see them: {@link cerebellum.fixed.Synapse#fits} is
 * a bound with room to spare, and what serves the streams and the orbits
 * ({@link cerebellum.fixed.Lfsr32}, the seeds of plasticity), which have tests of their own that are too long to be run once
 * a mutant.
 */
@NullMarked
package cerebellum.fixed;

import org.jspecify.annotations.NullMarked;
