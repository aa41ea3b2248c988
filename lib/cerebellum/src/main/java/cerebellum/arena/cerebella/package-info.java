/**
 * Models of the cerebellum, each beside the feedback controller that the plant comes with, all tuned in one way.
 *
 * <pre>
 *  what is tuned                    Cerebellum; by Tuning                      CerebellaTest, TuningTest
 *  fibres, responses, lessons       Cortex; on PurkinjeLayer                   CerebellaTest, PurkinjeLayerTest
 *  what the fibres bring            Mossy, Usual                               CerebellaTest
 *  Fujita 1982                      AdaptiveFilter                             CerebellaTest
 *  Dean, Porrill and Stone          Decorrelation                              CerebellaTest
 *  Kawato and Gomi 1992             FeedbackErrorLearning                      CerebellaTest
 *  Albus 1975                       TiledTable; on CmacTiling                  CerebellaTest
 *  Marr 1969                        CodonPerceptron; on Codons                 CerebellaTest
 *  Yamazaki and Tanaka              RandomReservoir; on RandomProjection       CerebellaTest
 *  Wolpert and Kawato 1998          PairedModels                               CerebellaTest
 *  Garrido 2013                     ThreeSites                                 CerebellaTest
 *  Barto, Buckingham and Houk 1995  BistableSwitch; on SwitchingRule           CerebellaTest
 *  Shinji, Okuno and Hirata 2024    SpikingNetwork: SpikingFloat, SpikingFixed OwnPaperTest
 *  Pinzon-Morales and Hirata 2015   HemispherePair; on TwoHemispheres          CerebellaTest, OwnPaperTest
 *  Berthier 1993                    GeneratorArray; on PatternGenerator        CerebellaTest
 * </pre>
 */
@NullMarked
package cerebellum.arena.cerebella;

import org.jspecify.annotations.NullMarked;
