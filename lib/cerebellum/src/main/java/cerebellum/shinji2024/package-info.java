/**
 * Shinji, Okuno and Hirata (2024): 9,504 spiking neurons drive a motor through load changes. The chip is below, in
 * chip.
 *
 * <pre>
 *  constants and wiring, Tables 1, 2 Shinji2024                                WiringTest, FloatEngineTest
 *  the motor's setup, section 3.3   ShinjiMotor, FibreSignals, CerebellarTracker TrackingTest, MotorTest
 *  Figure 7                         Motor of MotorTrial, MotorRun              MotorTest, MotorReferenceTest
 *  Figure 8                         MotorFigure8                               MotorTest
 *  the paper's claims               AdaptiveMotor                              AdaptiveMotorTest
 *  parts off, constants changed     MotorVariants                              MotorTest
 *  the network alone, how fast      OpenLoop, Throughput, NetworkGrowth        OpenLoopTest, ThroughputTest
 * </pre>
 */
@NullMarked
package cerebellum.shinji2024;

import org.jspecify.annotations.NullMarked;
