/**
 * Numbers as a chip has them: formats, roundings, the hardware's random words, the processors. Raw integers.
 *
 * <p>Of the mutants PIT makes of the arithmetic, two survive because they change nothing: a sum of 0 in
 * {@link cerebellum.fixed.ClimbingFibre#intensity} is its own half, and a value of 0 in
 * {@link cerebellum.fixed.Overflow#fit} never fails to fit.
 */
@NullMarked
package cerebellum.fixed;

import org.jspecify.annotations.NullMarked;
