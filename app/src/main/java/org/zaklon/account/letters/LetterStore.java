package org.zaklon.account.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.Paged;

/** The table of letters as the one who sends them needs it; asked inside work. */
@Component
class LetterStore {
    private static final String SELECT =
            """
            select l.id, g.mail, p.display_name, p.language, l.key, l.args, l.attempts, l.written_at, l.sent_at
            from account.letter l join account.person p on p.account = l.account join account.login g on g.account = l.account
            """;

    private final JdbcClient sql;

    LetterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param mail null where the person has no address */
    record Letter(
            UUID id, String mail, String name, String language, String key, List<String> args, int attempts, Instant writtenAt, Instant sentAt) {
        @Override
        public String toString() {
            return "letter " + id;
        }
    }

    /** Takes some letters to send, so that no other node takes them for a while; if this one dies, somebody tries again then. */
    List<Letter> take(int many, Instant now, Instant until) {
        var ids = sql.sql("""
                update account.letter set attempts = attempts + 1, next_at = :until
                where id in (select id from account.letter where next_at <= :now order by next_at limit :many for update skip locked)
                returning id
                """)
                .param("now", Timestamp.from(now)).param("until", Timestamp.from(until)).param("many", many)
                .query(UUID.class).list();
        return ids.isEmpty() ? List.of()
                : sql.sql(SELECT + " where l.id in (:ids) order by l.written_at").param("ids", ids).query(LetterStore::letter).list();
    }

    void sent(UUID id, Instant at) {
        sql.sql("update account.letter set sent_at = :at, next_at = null, args = '{}' where id = :id")
                .param("at", Timestamp.from(at)).param("id", id).update();
    }

    /** @param next null gives up */
    void failed(UUID id, Instant next) {
        sql.sql("update account.letter set next_at = :next where id = :id")
                .param("next", next == null ? null : Timestamp.from(next)).param("id", id).update();
    }

    Paged<Letter> outbox(int page) {
        return Paged.of(sql.sql(SELECT + " order by l.written_at desc, l.id limit :limit offset :offset")
                .param("limit", Paged.SIZE + 1).param("offset", Paged.offset(page)).query(LetterStore::letter).list(), page);
    }

    void forgetBefore(Instant time) {
        sql.sql("delete from account.letter where next_at is null and written_at < ?").param(Timestamp.from(time)).update();
        sql.sql("delete from account.invitation where until < ?").param(Timestamp.from(time)).update();
        sql.sql("delete from account.notice where at < ?").param(Timestamp.from(time)).update();
        sql.sql("delete from account.sign_in where at < ?").param(Timestamp.from(time)).update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        var sent = row.getTimestamp("sent_at");
        return new Letter(row.getObject("id", UUID.class), row.getString("mail"), row.getString("display_name"),
                row.getString("language"), row.getString("key"),
                Arrays.asList((String[]) row.getArray("args").getArray()), row.getInt("attempts"),
                row.getTimestamp("written_at").toInstant(), sent == null ? null : sent.toInstant());
    }
}
