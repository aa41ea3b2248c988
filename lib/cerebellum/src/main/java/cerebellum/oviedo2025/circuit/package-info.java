/**
 * The review's first chapter: models of the whole circuit.
 *
 * <pre>
 *  [3] a Kalman filter              Tanaka2020                                 Tanaka2020Test
 *  [4] prediction across a delay    Boucheny2005                               Boucheny2005Test
 *  [5] time from a spiking loop     BuonomanoMauk1994                          BuonomanoMauk1994Test
 *  [6] an inverse from a predictor  EbadzadehDarlot2003                        EbadzadehDarlot2003Test
 *  [7] recoding, not learned        GilbertMiall2022, beside it Xie2023        GilbertMiall2022Test, Xie2023Test
 *  [8] booleans, not order          Hausknecht2017 on HausknechtCircuit,       Hausknecht2017Test
 *      a lid, a pole, a car         HausknechtBodies                           Hausknecht2017Test
 *  [9] a side path that consolidates Ito2006                                   Ito2006Test
 *  [10] two wheels and a light      Iwadate2014                                Iwadate2014Test
 *  [11] feedback-error learning     KawatoGomi1992                             KawatoGomi1992Test
 *  [12] paired internal models      Wolpert1998                                Wolpert1998Test
 *  [13] optokinetic, spiking        Yang2022                                   Yang2022Test
 *  [14] learning at several sites   Casellato2014, GarridoArm, LearnedGaze    Casellato2014Test
 *  [15] flowers and an arm          VijayanDiwakar2022                         VijayanDiwakar2022Test
 *  before the review: codons, tiles Marr1969, Albus1975                        Marr1969Test, Albus1975Test
 *  an adaptive filter               Fujita1982                                 Fujita1982Test
 * </pre>
 */
@NullMarked
package cerebellum.oviedo2025.circuit;

import org.jspecify.annotations.NullMarked;
