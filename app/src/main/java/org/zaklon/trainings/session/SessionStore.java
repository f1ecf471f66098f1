package org.zaklon.trainings.session;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.trainings.Codes;
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.VersionId;
import org.zaklon.trainings.course.CourseVersion;

/** Sessions, and apart from them the secrets of their sheets. */
@Component
public class SessionStore {
    private static final int TOKEN = 24;

    private final JdbcClient sql;
    private final Today today;

    SessionStore(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    void add(SessionId id, CourseVersion version, Session.Plan plan) {
        var token = Codes.fresh(TOKEN);
        sql.sql("""
                insert into trainings.session (id, version_id, course_id, agency, area, place, link, days, trainers, capacity, projects,
                    token_hash, planned_at)
                values (:id, :version, :course, :agency, :area, :place, :link, string_to_array(:days, ' ')::date[], :trainers, :capacity,
                    string_to_array(:projects, ' '), :hash, :now)
                """)
                .param("id", id.value()).param("version", version.id().value()).param("course", version.course().value())
                .param("agency", version.agency().value()).param("area", plan.area().value()).param("place", plan.place())
                .param("link", plan.link()).param("days", plan.days().stream().map(Object::toString).collect(Collectors.joining(" ")))
                .param("trainers", plan.trainers()).param("capacity", plan.capacity()).param("projects", String.join(" ", plan.projects()))
                .param("hash", Codes.sha256(token)).param("now", today.now()).update();
        sql.sql("insert into trainings.sheet (session_id, agency, token) values (?, ?, ?)")
                .params(id.value(), version.agency().value(), token).update();
    }

    void cancel(SessionId id) {
        sql.sql("update trainings.session set cancelled_at = ? where id = ?").params(today.now(), id.value()).update();
    }

    public Optional<Session> find(SessionId id) {
        return sql.sql("select * from trainings.session where id = ?").param(id.value()).query(SessionStore::session).optional();
    }

    /** The session whose sheet bears this sign. */
    public Optional<Session> findByToken(String token) {
        return sql.sql("select * from trainings.session where token_hash = ? and cancelled_at is null").param(Codes.sha256(token))
                .query(SessionStore::session).optional();
    }

    /** For the officer of the agency that trains; nobody else finds it. */
    public Optional<String> token(SessionId id) {
        return sql.sql("select token from trainings.sheet where session_id = ?").param(id.value()).query(String.class).optional();
    }

    /** The latest first. */
    public List<Session> list(AgencyCode agency, int offset, int limit) {
        return sql.sql("""
                select * from trainings.session where :agency::text is null or agency = :agency
                order by days[cardinality(days)] desc, id limit :limit offset :offset
                """)
                .param("agency", agency == null ? null : agency.value(), Types.VARCHAR).param("limit", limit).param("offset", offset)
                .query(SessionStore::session).list();
    }

    /** Sessions that did not end yet, the next first. */
    public List<Session> coming(int limit) {
        return sql.sql("""
                select * from trainings.session where cancelled_at is null and days[cardinality(days)] >= ?
                order by days[1], id limit ?
                """).params(Date.valueOf(today.day()), limit).query(SessionStore::session).list();
    }

    /** Sessions that ended on a day or after it and before today: the nightly look. */
    public List<Session> endedSince(java.time.LocalDate day) {
        return sql.sql("""
                select * from trainings.session where cancelled_at is null and days[cardinality(days)] >= ? and days[cardinality(days)] < ?
                """).params(Date.valueOf(day), Date.valueOf(today.day())).query(SessionStore::session).list();
    }

    /** @return whether it was told now, and not before; for the platform */
    public boolean tell(SessionId id) {
        return sql.sql("update trainings.session set told_at = now() where id = ? and told_at is null").param(id.value()).update() == 1;
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(new SessionId(row.getObject("id", UUID.class)), new VersionId(row.getObject("version_id", UUID.class)),
                new CourseId(row.getObject("course_id", UUID.class)), new AgencyCode(row.getString("agency")),
                new AreaCode(row.getString("area")), row.getString("place"), row.getString("link"),
                Arrays.stream((Date[]) row.getArray("days").getArray()).map(Date::toLocalDate).toList(), row.getString("trainers"),
                row.getInt("capacity"), Arrays.stream((String[]) row.getArray("projects").getArray()).filter(p -> !p.isEmpty()).toList(),
                row.getTimestamp("cancelled_at") != null);
    }
}
