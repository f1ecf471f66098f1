package org.zaklon.programmes.lessons;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Paged;
import org.zaklon.programmes.lessons.Lesson.Kind;
import org.zaklon.programmes.lessons.Lesson.State;

/** Lessons and campaigns; nothing is overwritten. */
@Component
class LessonStore {
    private static final String SELECT = """
            select l.id, l.kind, l.text, l.source, l.area, l.agreement, l.agency, l.at, s.owner, s.due, s.state
            from programmes.lesson l
            join lateral (select * from programmes.lesson_step x where x.lesson_id = l.id order by x.at desc, x.id limit 1) s on true
            """;

    private final JdbcClient sql;
    private final InstantSource clock;

    LessonStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Actor actor, Lesson one) {
        sql.sql("""
                insert into programmes.lesson (id, kind, text, source, area, agreement, agency, author, at)
                values (:id, :kind, :text, :source, :area, :agreement, :agency, :author, :at)
                """)
                .param("id", one.id().value()).param("kind", one.kind().name()).param("text", one.text()).param("source", one.source())
                .param("area", one.area() == null ? null : one.area().value(), Types.VARCHAR)
                .param("agreement", one.agreement(), Types.VARCHAR).param("agency", actor.agency().value())
                .param("author", actor.account().value()).param("at", now()).update();
        step(actor, one.id(), one.owner(), one.due(), State.OPEN);
    }

    void step(Actor actor, LessonId id, AgencyCode owner, LocalDate due, State state) {
        sql.sql("insert into programmes.lesson_step (id, lesson_id, owner, due, state, agency, author, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), id.value(), owner.value(), due, state.name(), actor.agency().value(), actor.account().value(), now()).update();
    }

    Optional<Lesson> find(LessonId id) {
        return sql.sql(SELECT + "where l.id = ?").param(id.value()).query(LessonStore::lesson).optional();
    }

    /** What is open first, the nearest day first. */
    List<Lesson> list(int page) {
        return sql.sql(SELECT + "order by s.state in ('DONE', 'NOT_TAKEN'), s.due, l.id limit ? offset ?")
                .params(Paged.SIZE + 1, Paged.offset(page)).query(LessonStore::lesson).list();
    }

    private static Lesson lesson(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        var area = row.getString("area");
        return new Lesson(new LessonId(row.getObject("id", UUID.class)), Kind.valueOf(row.getString("kind")), row.getString("text"),
                row.getString("source"), area == null ? null : new AreaCode(area), row.getString("agreement"), new AgencyCode(row.getString("agency")),
                new AgencyCode(row.getString("owner")), row.getObject("due", LocalDate.class), State.valueOf(row.getString("state")),
                row.getTimestamp("at").toInstant());
    }

    void add(Actor actor, Campaign one) {
        sql.sql("""
                insert into programmes.campaign (id, title, channel, area, since, until, women, men, unknown, agency, author, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(one.id().value(), one.title(), one.channel(), one.area().value(), one.since(), one.until(), one.women(), one.men(),
                        one.unknown(), actor.agency().value(), actor.account().value(), now()).update();
    }

    /** The newest first. */
    List<Campaign> campaigns(int limit) {
        return sql.sql("select id, title, channel, area, since, until, women, men, unknown, agency from programmes.campaign order by since desc, id limit ?")
                .param(limit)
                .query((row, n) -> new Campaign(new CampaignId(row.getObject(1, UUID.class)), row.getString(2), row.getString(3),
                        new AreaCode(row.getString(4)), row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class), row.getInt(7),
                        row.getInt(8), row.getInt(9), new AgencyCode(row.getString(10))))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
