package org.zaklon.linkage.keyed;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The secret of a domain of linkage. Every use has a key of its own, derived with HKDF-SHA256 (RFC 5869). */
public final class LinkageKey {
    private final SecretKey secret;

    private LinkageKey(SecretKey secret) {
        this.secret = secret;
    }

    /**
     * @param secret at least 32 bytes from a key store
     * @throws IllegalArgumentException where it is shorter
     */
    public static LinkageKey of(byte[] secret) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("a linkage key has at least 32 bytes, not " + secret.length);
        }
        return new LinkageKey(new SecretKeySpec(secret, "HKDF"));
    }

    /** HMAC-SHA256 under the key of one use. Not for several threads at once. */
    Mac mac(String use) {
        try {
            var parameters = HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(use.getBytes(StandardCharsets.UTF_8), 32);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", parameters));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first 64 bits of the code of a tagged number, never 0. */
    static long code(Mac mac, String tag, long value) {
        mac.update(tag.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        var code = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(8).putLong(value).array())).getLong();
        return code == 0 ? 1 : code;
    }
}
