/** Numbers as a chip has them: formats, roundings, the hardware's random words, the processors. Raw integers. */
@NullMarked
package cerebellum.fixed;

import org.jspecify.annotations.NullMarked;
