/**
 * Circuits on which the FPGA paper builds and which the predictive-switching paper simplifies.
 *
 * <pre>
 *  how few granule cells suffice    PinzonMoralesHirata2015, TwoHemispheres    PinzonMoralesHirata2015Test
 *  early responses without cortex    Medina2000                                 Medina2000Test
 *  a slab, placed and wired         Casali2019, ScaffoldSlab                   Casali2019Test
 *  what real time costs             Kuriyama2021                               Kuriyama2021Test
 *  tiles that scale                 Yamaura2020                                Yamaura2020Test
 *  an array of pattern generators   Berthier1993, PatternGenerator             Berthier1993Test
 *  which inputs learn which way     InagakiHirata2017                          InagakiHirata2017Test
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025.forerunners;

import org.jspecify.annotations.NullMarked;
