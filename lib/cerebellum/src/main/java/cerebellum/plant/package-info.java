/**
 * Bodies and machines, SI units throughout.
 *
 * <pre>
 *  what is controlled               Plant                                      LoopTest
 *  a mass in a sticky medium        SpringMass (Barto: section 2)              SpringMassTest (Dormand-Prince)
 *  a DC motor with a load           DcMotor (Shinji: section 3.3)              DcMotorTest
 *  equations, and what moves them   Motion, Body                               BodyTest (Dormand-Prince)
 *  second order (textbooks)         Oscillator                                 BodyTest (closed form)
 *  a pole on a cart                 CartPole (Barto 1983)                      BodyTest (mass matrix, energy)
 *  a robot on two wheels            BalancingRobot                             BodyTest (mass matrix, energy)
 *  an eye that makes good the head  GazeReflex (Robinson 1981)                 BodyTest (transfer function)
 *  a sticky mass that keeps state   StickyMass                                 BodyTest
 *  an eye in its orbit              Eye                                        KawatoGomi1992Test
 *  an arm of two links              TwoLinkArm                                 KawatoGomi1992Test
 * </pre>
 */
@NullMarked
package cerebellum.plant;

import org.jspecify.annotations.NullMarked;
