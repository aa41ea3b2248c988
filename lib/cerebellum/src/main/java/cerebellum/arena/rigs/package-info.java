/**
 * Plants as they stand on the bench: each with its task, its delays and noise, its load, and the feedback controller that
 * everyone finds there.
 *
 * <pre>
 *  what a rig shows before control  Bench                                      RigsTest
 *  gains on senses and errors       StateFeedback                              RigsTest
 *  second order, far away           DelayedOscillator                          RigsTest
 *  eye against head                 Gaze (Robinson 1981)                       RigsTest
 *  arm of two links                 Reach (Kawato &amp; Gomi 1992)            RigsTest
 *  pole on a cart                   PoleOnCart (Barto 1983)                    RigsTest
 *  robot on two wheels              Balance (Pinzon-Morales 2015)              RigsTest
 *  sticky mass                      StickyReach (Barto 1995)                   RigsTest
 *  DC motor                         MotorDrive (Shinji 2024)                   RigsTest
 * </pre>
 */
@NullMarked
package cerebellum.arena.rigs;

import org.jspecify.annotations.NullMarked;
