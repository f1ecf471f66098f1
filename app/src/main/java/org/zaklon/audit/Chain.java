package org.zaklon.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
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

    /** The columns as one text that names each without doubt and does not depend on session settings. */
    private static final String CANONICAL =
            """
            case when e.id is not null then jsonb_build_array(
                e.id, (extract(epoch from e.at) * 1000000)::bigint, e.account, e.agency, e.unit, e.role, e.act, e.outcome,
                e.reason, e.case_id, e.case_agency, e.subject, e.purpose, e.detail)::text end
            """;

    private final JdbcClient sql;

    Chain(JdbcClient sql) {
        this.sql = sql;
    }

    private record Link(UUID entry, String text) {}

    private record Stored(long seq, String text, byte[] hash) {}

    /** The hash of one link of the chain; the last one is the head. Its number counts from 1. */
    public record Head(long seq, byte[] hash) {
        public String hex() {
            return HexFormat.of().formatHex(hash);
        }
    }

    /**
     * What a check of the whole chain found.
     *
     * @param checked links that were recomputed
     * @param brokenAt the number of the first link that does not fit; null where all do
     * @param waiting committed entries that are not linked yet
     * @param missing entries that are neither linked nor waiting: somebody took them out of the queue
     */
    public record Verdict(long checked, Long brokenAt, long waiting, long missing) {
        public boolean intact() {
            return brokenAt == null && missing == 0;
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
        if (waiting.isEmpty()) {
            return 0;
        }
        append(head(), waiting);
        return waiting.size();
    }

    private void append(Head head, List<Link> links) {
        var entries = new String[links.size()];
        var hashes = new String[links.size()];
        var hash = head.hash();
        for (int i = 0; i < entries.length; i++) {
            hash = next(hash, links.get(i).text());
            entries[i] = links.get(i).entry().toString();
            hashes[i] = HexFormat.of().formatHex(hash);
        }
        sql.sql("""
                insert into audit.chain (seq, entry_id, hash)
                select :after + n, entry::uuid, decode(hash, 'hex')
                from unnest(:entries::text[], :hashes::text[]) with ordinality as link (entry, hash, n)
                """)
                .param("after", head.seq()).param("entries", entries).param("hashes", hashes).update();
        sql.sql("delete from audit.pending where entry_id = any (:entries::uuid[])").param("entries", entries).update();
    }

    public Head head() {
        return sql.sql("select seq, hash from audit.chain order by seq desc limit 1")
                .query((row, n) -> new Head(row.getLong(1), row.getBytes(2)))
                .optional()
                .orElse(new Head(0, GENESIS));
    }

    /** A head that somebody noted earlier, as the chain has it now. */
    public Optional<Head> at(long seq) {
        return sql.sql("select seq, hash from audit.chain where seq = ?").param(seq)
                .query((row, n) -> new Head(row.getLong(1), row.getBytes(2))).optional();
    }

    /** Recomputes every hash from the first entry on. */
    public Verdict verify() {
        var hash = GENESIS;
        long seq = 0;
        while (true) {
            var page = after(seq);
            if (page.isEmpty()) {
                return verdict(seq, null);
            }
            for (var stored : page) {
                if (stored.seq() != seq + 1 || stored.text() == null) {
                    return verdict(seq, seq + 1);
                }
                hash = next(hash, stored.text());
                if (!MessageDigest.isEqual(hash, stored.hash())) {
                    return verdict(seq, stored.seq());
                }
                seq = stored.seq();
            }
        }
    }

    private List<Stored> after(long seq) {
        return sql.sql("""
                select c.seq, %s as text, c.hash from audit.chain c left join audit.entry e on e.id = c.entry_id
                where c.seq > :after order by c.seq limit :batch
                """.formatted(CANONICAL))
                .param("after", seq)
                .param("batch", BATCH)
                .query((row, n) -> new Stored(row.getLong(1), row.getString(2), row.getBytes(3)))
                .list();
    }

    private Verdict verdict(long checked, Long brokenAt) {
        return sql.sql("""
                select count(*) filter (where p.entry_id is not null),
                       count(*) filter (where p.entry_id is null and c.entry_id is null)
                from audit.entry e
                left join audit.pending p on p.entry_id = e.id
                left join audit.chain c on c.entry_id = e.id
                """).query((row, n) -> new Verdict(checked, brokenAt, row.getLong(1), row.getLong(2))).single();
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
