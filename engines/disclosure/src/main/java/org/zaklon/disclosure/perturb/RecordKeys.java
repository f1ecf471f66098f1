package org.zaklon.disclosure.perturb;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of each person for one purpose: HMAC-SHA256 of the pseudonym, its first 64 bits. Keys as short as those of other tools (8 or 12 bits) can be
 * searched; and without the secret nobody can tell the noise of anybody.
 */
public final class RecordKeys {
    private static final int LEAST = 32;

    private final SecretKeySpec secret;

    /**
     * @param secret at least 32 bytes, one secret for each purpose, kept as long as the snapshot is asked
     * @throws IllegalArgumentException where it is shorter
     */
    public RecordKeys(byte[] secret) {
        if (secret.length < LEAST) {
            throw new IllegalArgumentException("A secret has at least %d bytes, not %d.".formatted(LEAST, secret.length));
        }
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    /** The key of a person. */
    public long of(String unit) {
        return hash("unit\0" + unit);
    }

    /** What stands in for persons where there are none. */
    long ofNobody(long leaf) {
        return hash("leaf\0" + leaf);
    }

    private long hash(String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java machine has HmacSHA256", e);
        }
    }
}
