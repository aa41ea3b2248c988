/**
 * Circuits on which the FPGA paper builds and which the predictive-switching paper simplifies.
 *
 * <pre>
 *  how few granule cells suffice    PinzonMoralesHirata2015, TwoHemispheres    PinzonMoralesHirata2015Test
 *  early responses without cortex    Medina2000                                 Medina2000Test
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025.forerunners;

import org.jspecify.annotations.NullMarked;
