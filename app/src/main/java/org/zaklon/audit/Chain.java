package org.zaklon.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links committed entries by hash: each hash covers the one before it and every column of its entry, so that a changed,
 * removed or reordered entry breaks every later hash. Call it inside system work.
 */
@Component
public class Chain {
    private static final int BATCH = 1000;
    private static final byte[] GENESIS = new byte[32];

    /** The columns as one text, in a form that does not depend on session settings. */
    private static final String CANONICAL =
            """
            e.id::text || '|' || (extract(epoch from e.at) * 1000000)::bigint::text || '|' || coalesce(e.account::text, '') || '|' ||
            coalesce(e.agency, '') || '|' || coalesce(e.unit, '') || '|' || e.role || '|' || e.act || '|' || e.outcome || '|' ||
            coalesce(e.reason, '') || '|' || coalesce(e.case_id::text, '') || '|' || coalesce(e.case_agency, '') || '|' ||
            coalesce(e.subject, '') || '|' || coalesce(e.purpose, '') || '|' || e.detail::text
            """;

    private final JdbcClient sql;

    Chain(JdbcClient sql) {
        this.sql = sql;
    }

    private record Link(UUID entry, String text) {}

    private record Stored(long seq, UUID entry, String text, byte[] hash) {}

    /** The head of the chain. */
    public record Head(long seq, byte[] hash) {}

    /** What a check of the whole chain found; {@code brokenAt} is null where nothing is wrong. */
    public record Verdict(long checked, Long brokenAt) {
        public boolean intact() {
            return brokenAt == null;
        }
    }

    /** Links what was committed since the last call; several nodes may call it at once, one works. */
    public int link() {
        var mine = sql.sql("select pg_try_advisory_xact_lock(7406290145)").query(Boolean.class).single();
        if (!mine) {
            return 0;
        }
        var waiting = sql.sql("""
                select e.id, %s as text from audit.pending p join audit.entry e on e.id = p.entry_id
                order by p.at, p.entry_id limit :batch
                """.formatted(CANONICAL))
                .param("batch", BATCH)
                .query((row, n) -> new Link(row.getObject(1, UUID.class), row.getString(2)))
                .list();
        var head = head();
        for (var link : waiting) {
            head = new Head(head.seq() + 1, next(head.hash(), link.text()));
            sql.sql("insert into audit.chain (seq, entry_id, hash) values (?, ?, ?)")
                    .params(List.of(head.seq(), link.entry(), head.hash())).update();
            sql.sql("delete from audit.pending where entry_id = ?").param(link.entry()).update();
        }
        return waiting.size();
    }

    public Head head() {
        return sql.sql("select seq, hash from audit.chain order by seq desc limit 1")
                .query((row, n) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Head(0, GENESIS));
    }

    /** Recomputes every hash from the first entry on. */
    public Verdict verify() {
        var hash = GENESIS;
        long seq = 0;
        while (true) {
            var page = sql.sql("""
                    select c.seq, e.id, %s as text, c.hash from audit.chain c left join audit.entry e on e.id = c.entry_id
                    where c.seq > :after order by c.seq limit :batch
                    """.formatted(CANONICAL))
                    .param("after", seq)
                    .param("batch", BATCH)
                    .query((row, n) -> new Stored(row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getBytes(4)))
                    .list();
            if (page.isEmpty()) {
                return new Verdict(seq, null);
            }
            for (var stored : page) {
                if (stored.seq() != seq + 1 || stored.text() == null) {
                    return new Verdict(seq, seq + 1);
                }
                hash = next(hash, stored.text());
                if (!MessageDigest.isEqual(hash, stored.hash())) {
                    return new Verdict(seq, stored.seq());
                }
                seq = stored.seq();
            }
        }
    }

    private static byte[] next(byte[] before, String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
