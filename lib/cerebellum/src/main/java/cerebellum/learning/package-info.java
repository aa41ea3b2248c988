/** Rules that change a weight: one class, one equation, one source. ms, nS. */
@NullMarked
package cerebellum.learning;

import org.jspecify.annotations.NullMarked;
