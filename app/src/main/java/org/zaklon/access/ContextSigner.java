package org.zaklon.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.DataClass;
import org.zaklon.store.AtStartup;

/**
 * Signs the context that row security reads. Each node makes a key of its own at start and leaves it, by the owner's
 * connection, where only the guard role reads it.
 */
@Component
class ContextSigner implements AtStartup {
    private static final Duration PERSON = Duration.ofSeconds(60);
    private static final Duration SYSTEM = Duration.ofMinutes(10);

    private final String kid = UUID.randomUUID().toString();
    private final SecretKeySpec key;
    private final byte[] secret = new byte[32];
    private final InstantSource wallClock = InstantSource.system();
    private final InstantSource clock;

    ContextSigner(InstantSource clock) {
        this.clock = clock;
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    @Override
    public void prepare(Connection owner) throws SQLException {
        try (var old = owner.prepareStatement("delete from sec.context_key where created_at < now() - interval '180 days'");
                var add = owner.prepareStatement("insert into sec.context_key (kid, secret) values (?, ?)")) {
            old.executeUpdate();
            add.setString(1, kid);
            add.setBytes(2, secret);
            add.executeUpdate();
        }
    }

    String of(Actor actor) {
        return sign(PERSON, actor.account().value().toString(), actor.agency().value(), actor.unit().value(),
                actor.function().name(), actor.role().name(), actor.area() == null ? "" : actor.area().value(),
                actor.role().rows().name(), actor.role().content().name(),
                codes(ownClasses(actor.role())), codes(actor.role().receives()));
    }

    /** Who reaches no entry reads none, also where somebody assigned them to a case. */
    private static Collection<DataClass> ownClasses(Role role) {
        return role.content() == Reach.NONE ? DataClass.none() : role.reads();
    }

    String ofSystem() {
        return sign(SYSTEM, "", "", "", "SYSTEM", "SYSTEM", "", Reach.SYSTEM.name(), Reach.NONE.name(), "", "");
    }

    // Two times: the expiry is compared with the database's own clock, so it is of the wall clock; the last part is the time by
    // which rules of date (a share's end) are judged, so that they agree with the application's.
    private String sign(Duration life, String... parts) {
        var body = kid + "|" + wallClock.instant().plus(life).toEpochMilli() + "|" + String.join("|", parts) + "|" + clock.millis();
        return body + "|" + hmac(body);
    }

    private String hmac(String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    private static String codes(Collection<DataClass> classes) {
        return classes.stream().map(DataClass::code).collect(Collectors.joining(","));
    }
}
