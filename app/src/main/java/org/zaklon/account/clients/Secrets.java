package org.zaklon.account.clients;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Secrets that we make ourselves, of 256 random bits: nobody guesses one from its plain hash, so no slow hash is needed. */
final class Secrets implements PasswordEncoder {

    static String fresh() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static byte[] hash(CharSequence secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }

    @Override
    public String encode(CharSequence secret) {
        return HexFormat.of().formatHex(hash(secret));
    }

    @Override
    public boolean matches(CharSequence secret, String encoded) {
        return MessageDigest.isEqual(hash(secret), HexFormat.of().parseHex(encoded));
    }
}
