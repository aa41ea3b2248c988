/**
 * Barto, Buckingham and Houk (1995): one bistable Purkinje cell learns when to switch a movement off, in spite of
 * delays.
 *
 * <pre>
 *  constants and the paper's setup  Barto1995
 *  the sticky plant, Figure 1       PulseStep, PredictiveFigure1, BartoPlant   PredictiveFigure1Test
 *  one loop (package control)       StickyMovement, StickySenses               StickyMovementTest
 *  the code, the cell, sections 3, 4 SparseCode, PredictiveSwitching           SparseCodeTest, PredictiveLearningTest
 *  many cells, many trials          Practice                                   PredictiveLearningTest
 *  learning, Figures 3 and 4        SwitchingTraining, PredictiveFigure3, PredictiveFigure4, PredictiveLearning
 *  what limits it, what rivals it   PredictiveDelayLimit, PredictiveNoise, PredictiveVariants, PredictiveRivals
 *  rivals: given, adaptive          SwitchingCurveController, DirectPredictive PredictiveLearningTest
 *  where it comes from              KlopfEligibility, SmithPredictor           PredictiveLearningTest
 * </pre>
 */
@NullMarked
package cerebellum.barto1995;

import org.jspecify.annotations.NullMarked;
