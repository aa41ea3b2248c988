/**
 * Closed loops, SI units; the one place where milliseconds meet seconds.
 *
 * <pre>
 *  what controls, and what it knows Controller, Moment, Contender              LoopTest
 *  what is tuned, and how           Tunable, Tuning                            TuningTest
 *  what a plant is to do            Task, Target, Waveform, Rig                LoopTest
 *  the one loop                     Loop                                       LoopTest
 *  what follows one target          Tracker; proportional-derivative: Pd       TrackingTest
 *  when the extra load is on        Loads                                      MotorTest
 * </pre>
 */
@NullMarked
package cerebellum.control;

import org.jspecify.annotations.NullMarked;
