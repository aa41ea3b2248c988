package cerebellum.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cerebellum.Seed;
import cerebellum.plant.DcMotor.Constants;
import cerebellum.plant.DcMotor.Disturbance;
import cerebellum.plant.DcMotor.Drive;
import cerebellum.plant.DcMotor.Encoder;
import cerebellum.plant.DcMotor.Friction;
import cerebellum.plant.DcMotor.Winding;
import org.junit.jupiter.api.Test;

class DcMotorTest {
    private static final double K = .0174;
    private static final double R = 12;

    @Test
    void settlesWhereTorquesBalance() {
        for (double volts : new double[] {-10, 2, 8}) {
            for (boolean load : new boolean[] {false, true}) {
                DcMotor motor = new DcMotor(motor(0, false, 44, 20), new Seed(1));
                motor.load(load);
                double sensed = 0;
                for (int ms = 0; ms < 2000; ms++) {
                    double read = motor.step(volts / 24);
                    sensed += ms >= 1000 ? read / 1000 : 0;
                }
                double damping = K * K / R + 2e-6 + (load ? K * K / (R + 13.5) : 0);
                double expected = (K * volts / R - Math.copySign(5e-4, volts)) / damping / 2 / Math.PI;
                assertEquals(expected, motor.speedRps(), 1e-6 * Math.abs(expected), volts + " V, load " + load);
                assertEquals(expected, sensed, .05, "the encoder's mean");
            }
        }
    }

    @Test
    void risesWithItsTimeConstant() {
        DcMotor motor = new DcMotor(motor(FREE, new Disturbance(0, 50), false, 44, 20), new Seed(1));
        int tauMs = (int) Math.round(1e-6 * R / K / K * 1000);
        for (int ms = 0; ms < tauMs; ms++) {
            motor.step(.1);
        }
        double last = 2.4 / K / 2 / Math.PI;
        assertEquals(last * (1 - Math.exp(-tauMs / 39.6354)), motor.speedRps(), .005 * last);
    }

    @Test
    void sticksBelowStaticFrictionAndStopsWithoutChatter() {
        double breakaway = 6e-4 * R / K / 24;
        assertEquals(0, after(motor(0, false, 44, 20), .99 * breakaway));
        assertTrue(after(motor(0, false, 44, 20), 1.01 * breakaway) > 0);
        DcMotor motor = new DcMotor(motor(0, false, 44, 20), new Seed(1));
        for (int ms = 0; ms < 500; ms++) {
            motor.step(ms < 100 ? .5 : 0);
        }
        assertEquals(0, motor.speedRps());
    }

    @Test
    void theHalfDutyStepOvercomesFriction() {
        assertEquals(0, after(motor(0, false, 44, 20), .001));
        assertTrue(after(motor(0, true, 44, 20), .001) > 10);
        assertEquals(-12.12, new Drive(24, true).volts(-.01), 1e-12);
        assertEquals(-24, new Drive(24, true).volts(-3), 1e-12);
    }

    @Test
    void noiseHasItsSizeAndItsSeed() {
        // held by friction nothing is seen of it; free, the speed follows torque over damping
        Constants free = motor(FREE, new Disturbance(1e-4, 2000), false, 44, 20);
        double sum = 0;
        for (int seed = 1; seed <= 200; seed++) {
            DcMotor motor = new DcMotor(free, new Seed(seed));
            for (int ms = 0; ms < 8000; ms++) {
                motor.step(0);
            }
            sum += Math.pow(motor.speedRps() * 2 * Math.PI * K * K / R, 2);
        }
        assertEquals(1e-4, Math.sqrt(sum / 200), .15e-4);
        assertEquals(after(free, .1), after(free, .1));
    }

    @Test
    void aFinerEncoderIsQuieter() {
        assertTrue(ripple(motor(0, false, 11, 20)) > 2 * ripple(motor(0, false, 44, 20)));
        assertTrue(ripple(motor(0, false, 44, 20)) > 1.5 * ripple(motor(0, false, 44, 80)));
    }

    @Test
    void refusesWhatCannotBe() {
        assertEquals(
                "static_nm = 1.0E-4 N m must not be less than coulomb_nm = 5.0E-4 N m",
                assertThrows(IllegalArgumentException.class, () -> new Friction(0, 5e-4, 1e-4, 10))
                        .getMessage());
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Constants(
                                new Winding(1, .1),
                                1e-6,
                                FREE,
                                new Disturbance(0, 50),
                                13.5,
                                new Drive(24, false),
                                new Encoder(44, 20)))
                .getMessage()
                .startsWith("inertia_kg_m2 = 1.0E-6 kg m2 is too small"));
    }

    private static final Friction FREE = new Friction(0, 0, 0, 10);

    private static Constants motor(double noiseNm, boolean halfDuty, int counts, double encoderMs) {
        return motor(new Friction(2e-6, 5e-4, 6e-4, 10), new Disturbance(noiseNm, 50), halfDuty, counts, encoderMs);
    }

    private static Constants motor(Friction friction, Disturbance noise, boolean halfDuty, int counts, double ms) {
        return new Constants(
                new Winding(K, R), 1e-6, friction, noise, 13.5, new Drive(24, halfDuty), new Encoder(counts, ms));
    }

    private static double after(Constants constants, double command) {
        DcMotor motor = new DcMotor(constants, new Seed(3));
        for (int ms = 0; ms < 300; ms++) {
            motor.step(command);
        }
        return motor.speedRps();
    }

    private static double ripple(Constants constants) {
        DcMotor motor = new DcMotor(constants, new Seed(3));
        double squares = 0;
        for (int ms = 0; ms < 3000; ms++) {
            double read = motor.step(.1);
            squares += ms >= 1000 ? Math.pow(read - motor.speedRps(), 2) / 2000 : 0;
        }
        return Math.sqrt(squares);
    }
}
