package org.zaklon.account.invitations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;

/** Codes that are used once, to take over an account that somebody else created. Only their hash is kept. */
@Component
public class Invitations {
    /** Long enough for a weekend. */
    public static final Duration VALID = Duration.ofHours(72);

    /** Digits and capitals that nobody confuses: no 0 and O, 1, I and L. */
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int GROUPS = 5;
    private static final int GROUP = 5;

    private final JdbcClient sql;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A new code, about 124 bits; a code given to the account before no longer works. */
    public String invite(AccountId account) {
        sql.sql("delete from account.invitation where account = ?").param(account.value()).update();
        return keep(account, VALID);
    }

    /** A code for the first administrator; each node prints one of its own at its start. */
    String inviteFirst() {
        return keep(null, Duration.ofDays(3650));
    }

    private String keep(AccountId account, Duration valid) {
        var code = code();
        var now = clock.instant();
        sql.sql("insert into account.invitation (secret_hash, account, created_at, until) values (:hash, :account, :now, :until)")
                .param("hash", hash(code)).param("account", account == null ? null : account.value())
                .param("now", Timestamp.from(now)).param("until", Timestamp.from(now.plus(valid))).update();
        return code;
    }

    Optional<AccountId> find(String code) {
        return sql.sql("select account from account.invitation where secret_hash = ? and account is not null and until > ?")
                .param(hash(code)).param(Timestamp.from(clock.instant()))
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class))).optional();
    }

    boolean isForFirst(String code) {
        return sql.sql("select exists (select 1 from account.invitation where secret_hash = ? and account is null)")
                .param(hash(code)).query(Boolean.class).single();
    }

    /** Takes the code away; false where somebody was faster. */
    boolean use(String code) {
        return sql.sql("delete from account.invitation where secret_hash = ?").param(hash(code)).update() == 1;
    }

    void forgetFirst() {
        sql.sql("delete from account.invitation where account is null").update();
    }

    private String code() {
        return random.ints((long) GROUPS * GROUP, 0, ALPHABET.length()).mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining()).replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    private static byte[] hash(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        try {
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
