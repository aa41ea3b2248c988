/**
 * What an engineer would take instead of a cerebellum.
 *
 * <pre>
 *  how all of them are tuned        Tuning                                     TuningTest
 *  the feedback controller alone    FeedbackAlone                              ArenaTest
 *  knobs turned for a day           TunedPid                                   ArenaTest
 *  a model from the bench           LinearModel                                RivalsTest
 *  senses predicted over the delays StatePredictor, OnModel, PredictedFeedback RivalsTest
 *  best for the model               LinearQuadratic (Anderson 1990)            RivalsTest
 *  a table over the cycle           RepetitiveControl (Arimoto 1984)           ArenaTest
 *  an inverse learned               InverseByLeastSquares (Widrow 1996)        ArenaTest
 *  a prediction brought to target   DirectAdaptive (Goodwin &amp; Sin 1984)    ArenaTest
 * </pre>
 */
@NullMarked
package cerebellum.arena.rivals;

import org.jspecify.annotations.NullMarked;
