/**
 * Rules that change a weight: one class, one equation, one source. ms, nS.
 *
 * <pre>
 *  LTD and LTP by climbing fibres   ClimbingFibreRule (Shinji: eq. 6 and 7)    FloatEngineTest
 *  LTD and LTP of a bistable cell   SwitchingRule (Barto: section 4)           PredictiveLearningTest
 *  an adaptive filter's rule        ParallelFibres                             KawatoGomi1992Test, Albus1975Test
 *  a kernel of blame                KernelTrace (EDLUT)                        KernelTraceTest
 *  Purkinje cells taught late       PurkinjeLayer (Nagumo, Noda 1967)          PurkinjeLayerTest
 *  a trace that remembers           EligibilityTrace (Klopf)                   EligibilityTraceTest
 *  all-to-all weights, their traces PlasticSynapses; a rule: LearningRule      FloatEngineTest
 *  three plastic sites (Garrido)    MicroColumn                                MicroColumnTest
 *  on the chip                      PlasticityProcessor in shinji2024.chip     ProcessorsTest, EntitiesTest (VHDL)
 * </pre>
 */
@NullMarked
package cerebellum.learning;

import org.jspecify.annotations.NullMarked;
