/** Bodies and machines, SI units throughout. */
@NullMarked
package cerebellum.plant;

import org.jspecify.annotations.NullMarked;
