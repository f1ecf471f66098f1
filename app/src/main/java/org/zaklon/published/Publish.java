package org.zaklon.published;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.disclosure.FrozenTable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts an edition on the shelf, for good. It asks nobody whether that may be: the use case that calls it has asked, logged and been
 * approved by a second person, in the same transaction.
 */
@Component
public class Publish {
    private static final String SYNTHETIC = "synthetic";

    private final JdbcClient sql;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.shared();

    Publish(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * @return the number of the edition; of the current one, where that holds the same bytes for the same cutoff already
     * @throws IllegalArgumentException where its cutoff is before that of the current edition
     */
    public int edition(NewEdition edition) {
        var objects = new TreeMap<String, byte[]>();
        edition.tables().forEach((name, table) -> objects.put(name, FrozenTable.bytes(table)));
        if (edition.synthetic() != null) {
            objects.put(SYNTHETIC, edition.synthetic());
        }
        var digests = new TreeMap<String, byte[]>();
        objects.forEach((name, bytes) -> digests.put(name, sha256().digest(bytes)));
        var digest = digest(digests);
        var last = sql.sql("select number, vintage, cutoff, digest from published.edition where dataset = ? order by number desc limit 1")
                .param(edition.dataset()).query(Last.class).optional().orElse(null);
        if (last != null && last.digest().equals(digest) && last.cutoff().equals(edition.cutoff())) {
            return last.number();
        }
        if (last != null && edition.cutoff().isBefore(last.cutoff())) {
            throw new IllegalArgumentException("The cutoff %s lies before that of the current edition, %s.".formatted(edition.cutoff(), last.cutoff()));
        }
        int number = last == null ? 1 : last.number() + 1;
        sql.sql("""
                insert into published.edition (dataset, number, vintage, kind, cutoff, published_at, about, digest)
                values (:dataset, :number, :vintage, :kind, :cutoff, :at, :about::jsonb, :digest)
                """)
                .param("dataset", edition.dataset()).param("number", number)
                .param("vintage", last != null && last.cutoff().equals(edition.cutoff()) ? last.vintage() + 1 : 1)
                .param("kind", edition.kind().name()).param("cutoff", edition.cutoff()).param("at", Timestamp.from(clock.instant()))
                .param("about", json.writeValueAsString(edition.about())).param("digest", digest)
                .update();
        objects.forEach((name, bytes) -> sql.sql("""
                insert into published.object (dataset, number, name, kind, bytes, digest) values (:dataset, :number, :name, :kind, :bytes, :digest)
                """)
                .param("dataset", edition.dataset()).param("number", number).param("name", name)
                .param("kind", name.equals(SYNTHETIC) ? "SYNTHETIC" : "TABLE").param("bytes", bytes).param("digest", hex(digests.get(name)))
                .update());
        return number;
    }

    /** The newest edition of the dataset. */
    record Last(int number, int vintage, LocalDate cutoff, String digest) {}

    /** Of the names and digests of the objects, in the order of their names. */
    private static String digest(TreeMap<String, byte[]> digests) {
        var all = sha256();
        digests.forEach((name, digest) -> {
            all.update(name.getBytes(StandardCharsets.UTF_8));
            all.update((byte) 0);
            all.update(digest);
        });
        return hex(all.digest());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
