/**
 * Bodies and machines, SI units throughout.
 *
 * <pre>
 *  what is controlled               Plant                                      LoopTest
 *  a mass in a sticky medium        SpringMass (Barto: section 2)              SpringMassTest (Dormand-Prince)
 *  a DC motor with a load           DcMotor (Shinji: section 3.3)              DcMotorTest
 *  an eye in its orbit              Eye                                        KawatoGomi1992Test
 *  an arm of two links              TwoLinkArm                                 KawatoGomi1992Test
 * </pre>
 */
@NullMarked
package cerebellum.plant;

import org.jspecify.annotations.NullMarked;
