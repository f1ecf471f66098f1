package org.zaklon.trainings.certificate;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.trainings.Today;

/** The key by which an agency signs badges (Ed25519, RFC 8032); made when the first one is asked for. */
@Component
class BadgeKeys {
    private static final int RAW = 32;

    private final JdbcClient sql;
    private final Work work;
    private final Today today;

    BadgeKeys(JdbcClient sql, Work work, Today today) {
        this.sql = sql;
        this.work = work;
        this.today = today;
    }

    /** @param x the public key as a JSON Web Key says it (RFC 8037) */
    record Key(UUID id, AgencyCode agency, String x, byte[] hidden) {

        byte[] sign(byte[] text) {
            try {
                var signature = Signature.getInstance("Ed25519");
                signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(hidden)));
                signature.update(text);
                return signature.sign();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Ed25519 is part of every JDK", e);
            }
        }

        @Override
        public String toString() {
            return "key " + id;
        }
    }

    Key of(AgencyCode agency) {
        return work.system("badge-key", () -> newest(agency).orElseGet(() -> made(agency)));
    }

    Optional<Key> find(UUID id) {
        return work.system("badge-key", () -> sql.sql("select id, agency, private, public from trainings.badge_key where id = ?").param(id)
                .query((row, n) -> key(row)).optional());
    }

    private Optional<Key> newest(AgencyCode agency) {
        return sql.sql("select id, agency, private, public from trainings.badge_key where agency = ? order by since desc limit 1")
                .param(agency.value()).query((row, n) -> key(row)).optional();
    }

    private Key made(AgencyCode agency) {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            sql.sql("insert into trainings.badge_key (id, agency, private, public, since) values (?, ?, ?, ?, ?)")
                    .params(UUID.randomUUID(), agency.value(), pair.getPrivate().getEncoded(), pair.getPublic().getEncoded(), today.now()).update();
            return newest(agency).orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK", e);
        }
    }

    private static Key key(java.sql.ResultSet row) throws java.sql.SQLException {
        var encoded = row.getBytes("public"); // the last 32 bytes of the encoding are the key (RFC 8410)
        var raw = Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length);
        return new Key(row.getObject("id", UUID.class), new AgencyCode(row.getString("agency")),
                Base64.getUrlEncoder().withoutPadding().encodeToString(raw), row.getBytes("private"));
    }
}
