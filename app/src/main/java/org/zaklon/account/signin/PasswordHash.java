package org.zaklon.account.signin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.zaklon.account.AccountSettings;

/** Argon2id, few at a time: a hash costs 64 MiB, so an unlimited number of sign-ins would be a way to stop the machine. */
@Component
public class PasswordHash {
    private static final int SALT = 16;
    private static final int LENGTH = 32;
    private static final int LONGEST = 256;
    private static final int PATIENCE_SECONDS = 20;

    private final Argon2PasswordEncoder encoder;
    private final Semaphore seats;
    private final String nobodys;

    PasswordHash(AccountSettings settings) {
        encoder = new Argon2PasswordEncoder(SALT, LENGTH, 1, settings.hashMemory(), settings.hashPasses());
        seats = new Semaphore(settings.hashSeats(), true);
        nobodys = "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(settings.hashMemory(), settings.hashPasses(), random(SALT), random(LENGTH));
    }

    public String of(String password) {
        return seated(() -> encoder.encode(password));
    }

    /** Takes equally long whether there is such an account or not: without a hash, the password is compared with nobody's. */
    boolean matches(String password, String hash) {
        var tried = password.length() > LONGEST ? password.substring(0, LONGEST) : password;
        var same = seated(() -> encoder.matches(tried, hash == null ? nobodys : hash));
        return same && hash != null && password.length() <= LONGEST;
    }

    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T seated(Supplier<T> work) {
        try {
            if (!seats.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AuthenticationServiceException("too many sign-ins at once");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("interrupted", e);
        }
        try {
            return work.get();
        } finally {
            seats.release();
        }
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        new SecureRandom().nextBytes(value);
        return Base64.getEncoder().withoutPadding().encodeToString(value);
    }
}
