package cerebellum.notebook.course;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.spec.KeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals sentences. What must be shown to everybody in time (hints, model answers) is sealed under its exercise's name:
 * a text search does not find it, whoever reads this class can open it. What tells the answer is sealed under the
 * answer, which is written down nowhere, and each try costs some ten milliseconds: whoever knows that an answer is one
 * of a hundred has it in a second, as by trying it in the cell.
 */
public final class Lock {
    /** Some 10 ms a try on a core of 2020. */
    private static final int ROUNDS = 20_000;

    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;

    private Lock() {}

    /** Seals a text under an exercise's name and what the text is. The same text gives the same letters. */
    public static String seal(String name, String text) {
        return sealed(quick(name), text);
    }

    /**
     * The text again.
     *
     * @throws IllegalStateException if it was not sealed under this name
     */
    public static String open(String name, String sealed) {
        return opened(quick(name), sealed)
                .orElseThrow(() -> new IllegalStateException("the key of exercise " + name + " does not fit"));
    }

    /** Seals a text under an answer to an exercise. */
    public static String sealUnder(String exercise, String answer, String text) {
        return sealed(slow(exercise, answer), text);
    }

    /** The text if it was sealed under this answer. */
    public static Optional<String> openWith(String exercise, String answer, String sealed) {
        return opened(slow(exercise, answer), sealed);
    }

    private static byte[] quick(String name) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("exercise " + name).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] slow(String exercise, String answer) {
        try {
            KeySpec spec = new PBEKeySpec(answer.toCharArray(), quick(exercise), ROUNDS, KEY_BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sealed(byte[] key, String text) {
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key).doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().withoutPadding().encodeToString(hidden);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> opened(byte[] key, String sealed) {
        try {
            byte[] text =
                    cipher(Cipher.DECRYPT_MODE, key).doFinal(Base64.getDecoder().decode(sealed));
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The nonce follows from the key: the letters of the key file must not change from build to build. */
    private static Cipher cipher(int mode, byte[] key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(key), 12);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
