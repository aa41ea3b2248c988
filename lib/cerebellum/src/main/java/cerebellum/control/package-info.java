/**
 * Closed loops, SI units; the one place where milliseconds meet seconds.
 *
 * <pre>
 *  what follows a target            Tracker; proportional-derivative: Pd       TrackingTest
 *  plant, tracker, periodic target  TrackingLoop, Waveform                     TrackingTest
 *  when the extra load is on        Loads                                      MotorTest
 * </pre>
 */
@NullMarked
package cerebellum.control;

import org.jspecify.annotations.NullMarked;
