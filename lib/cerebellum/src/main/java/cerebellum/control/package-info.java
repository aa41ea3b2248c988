/** Closed loops. SI units; the one place where milliseconds meet seconds. */
@NullMarked
package cerebellum.control;

import org.jspecify.annotations.NullMarked;
