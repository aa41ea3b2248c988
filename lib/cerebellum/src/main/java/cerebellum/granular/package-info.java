/**
 * Codes from mossy to parallel fibres.
 *
 * <pre>
 *  what a granular layer does       GranularLayer                              Marr1969Test, Albus1975Test
 *  overlapping tiles (Albus)        CmacTiling                                 Albus1975Test
 *  codons (Marr)                    Codons                                     Marr1969Test
 *  spiking, with Golgi cells        SpikingGolgiLoop                           BuonomanoMauk1994Test
 *  places on a grid                 RadialCode                                 Boucheny2005Test
 *  sums above a threshold           ThresholdExpansion                         Xie2023Test
 *  random inhibition (a clock)      RandomProjection                           YamazakiTanaka2009Test
 * </pre>
 */
@NullMarked
package cerebellum.granular;

import org.jspecify.annotations.NullMarked;
