package org.zaklon.sharing.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/** Reads shares of one agency for reports; row security says which: what it gives and what it receives. */
@Component
class BookStore {
    /** A share of which a clause is over and which nobody closed: it stays on the list of both. */
    private static final String NOT_CLOSED = """
            s.ended_at is null and exists (select 1 from sharing.part p where p.share_id = s.id and p.kind = 'CLAUSE'
                and (p.ended_at is not null or p.until <= :now))
            """;
    private static final String LIVE_BY_CLAUSE = """
            s.ended_at is null and s.until > :now and exists (select 1 from sharing.part p where p.share_id = s.id and p.kind = 'CLAUSE'
                and p.ended_at is null and p.until > :now)
            """;

    private final JdbcClient sql;
    private final InstantSource clock;

    BookStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param since from which moment on; @param until before which */
    List<BookLine> shared(Instant since, Instant until, int offset, int limit) {
        return list("s.shared_at >= :since and s.shared_at < :before", since, until, offset, limit);
    }

    List<BookLine> notClosed(int offset, int limit) {
        return list(NOT_CLOSED, Instant.EPOCH, Instant.EPOCH, offset, limit);
    }

    List<BookLine> liveByClause(int limit) {
        return list(LIVE_BY_CLAUSE, Instant.EPOCH, Instant.EPOCH, 0, limit);
    }

    private List<BookLine> list(String where, Instant since, Instant before, int offset, int limit) {
        var now = clock.instant();
        var lines = new LinkedHashMap<UUID, BookLine>();
        sql.sql("""
                select s.id, s.pseudonym, s.case_id, s.from_unit, s.to_unit, s.purpose, s.answers, s.shared_at, s.until, s.ended_at, p.data_class, p.kind,
                       p.agreement_id, p.reference, p.version, p.clause, p.until as part_until, p.ended_at as part_ended
                from (select * from sharing.share s where %s order by s.shared_at desc, s.id offset :offset limit :limit) s
                join sharing.part p on p.share_id = s.id
                order by s.shared_at desc, s.id, length(p.data_class), p.data_class
                """.formatted(where))
                .param("now", Timestamp.from(now)).param("since", Timestamp.from(since)).param("before", Timestamp.from(before))
                .param("offset", offset).param("limit", limit)
                .query((row, n) -> lines.merge(row.getObject("id", UUID.class), line(row, now), BookStore::join)).list();
        return List.copyOf(lines.values());
    }

    private static BookLine join(BookLine first, BookLine more) {
        var bases = new ArrayList<>(first.bases());
        bases.addAll(more.bases());
        return new BookLine(first.id(), first.pseudonym(), first.from(), first.to(), first.purpose(), first.answers(), first.at(), first.until(), first.endedAt(), bases);
    }

    private static BookLine line(ResultSet row, Instant now) throws SQLException {
        var pseudonym = row.getString("pseudonym");
        var ended = row.getTimestamp("ended_at");
        var until = row.getTimestamp("until").toInstant();
        var open = ended == null && until.isAfter(now) && row.getTimestamp("part_ended") == null
                && row.getTimestamp("part_until").toInstant().isAfter(now);
        return new BookLine(row.getObject("id", UUID.class),
                pseudonym == null ? row.getObject("case_id", UUID.class).toString().substring(0, 8) : pseudonym,
                new UnitCode(row.getString("from_unit")), new UnitCode(row.getString("to_unit")), Purpose.valueOf(row.getString("purpose")), row.getObject("answers") != null,
                row.getTimestamp("shared_at").toInstant(), until, ended == null ? null : ended.toInstant(),
                List.of(new BookLine.Rest(DataClass.of(row.getString("data_class")), row.getString("kind"), row.getObject("agreement_id", UUID.class),
                        row.getString("reference"), row.getInt("version"), row.getString("clause"), open)));
    }
}
