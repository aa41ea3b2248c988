package cerebellum.shinji2024.chip;

import cerebellum.fixed.Overflow;

/** The speed controller beside the cerebellum: proportional and derivative, gains s3.12, everything else 32 bits. */
public final class PdController {
    private final boolean stale;
    private final Overflow overflow;
    private int speed;
    private int acceleration;
    private int speedError;
    private int accelerationError;

    /** A controller at rest; of the quirks, see {@link Quirks.Switch#STALE_ACCELERATION}. */
    public PdController(Quirks quirks) {
        this.stale = quirks.has(Quirks.Switch.STALE_ACCELERATION);
        this.overflow = quirks.overflow();
    }

    /**
     * One step of 1 ms.
     *
     * @param proportional gain of the speed error
     * @param derivative gain of the error of acceleration
     * @return the command
     */
    public int step(int proportional, int derivative, int targetSpeed, int targetAcceleration, int measuredSpeed) {
        int before = acceleration;
        acceleration = overflow.fit32((long) measuredSpeed - speed);
        speed = measuredSpeed;
        speedError = overflow.fit32((long) targetSpeed - measuredSpeed);
        accelerationError = overflow.fit32((long) targetAcceleration - (stale ? before : acceleration));
        return overflow.fit32((long) scaled(speedError, proportional) + scaled(accelerationError, derivative));
    }

    /** Target minus measured speed. */
    public int speedError() {
        return speedError;
    }

    /** Target minus measured acceleration. */
    public int accelerationError() {
        return accelerationError;
    }

    /** Change of the measured speed in the last step. */
    public int acceleration() {
        return acceleration;
    }

    private int scaled(int error, int gain) {
        return overflow.fit32(((long) error * gain) >> 12);
    }
}
