/** Membrane models: ms, mV, pA, nS, pF. */
@NullMarked
package cerebellum.cell;

import org.jspecify.annotations.NullMarked;
