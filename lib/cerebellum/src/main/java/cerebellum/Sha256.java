package cerebellum;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash of files: every Java has it. */
public final class Sha256 {
    private Sha256() {}

    /** The hash of all that a digest was given; it goes on. */
    public static byte[] soFar(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A hash of nothing yet. */
    public static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
