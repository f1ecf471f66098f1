package org.zaklon.forums.release;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.subject.SubjectId;

/** Plans under row security: from a seat in their body, or not at all. */
@Component
class PlanStore {
    /** With the day of release as expected now, and the days on which the steps of the clock were done: all fields or none. */
    private static final String SELECT = """
            select p.*, d.expected, d.kind,
                   (select min(s.at) from forums.plan_step s where s.plan_id = p.id and s.state = 'PLAN_AGREED') as agreed,
                   (select case when count(*) = :domains then max(f.first) end
                    from (select min(a.on_day) as first from forums.assessment a where a.plan_id = p.id group by a.domain) f) as assessed,
                   (select min(x.at) from forums.day x where x.plan_id = p.id) as day_checked
            from forums.plan p
            join lateral (select r.expected, r.kind from forums.release_date r where r.plan_id = p.id order by r.at desc, r.id limit 1) d on true
            """;

    private final JdbcClient sql;
    private final Country country;
    private final InstantSource clock;

    PlanStore(JdbcClient sql, Country country, InstantSource clock) {
        this.sql = sql;
        this.country = country;
        this.clock = clock;
    }

    void add(Actor actor, Plan plan) {
        sql.sql("""
                insert into forums.plan (id, body_id, code, agency, unit, prison, subject_id, return_to, participation, informed_on,
                                         notified_on, state, opened_at)
                values (:id, :body, :code, :agency, :unit, :prison, :subject, :area, :participation, :informed, :notified, :state, :at)
                """)
                .param("id", plan.id().value()).param("body", plan.body().value()).param("code", plan.code())
                .param("agency", actor.agency().value()).param("unit", actor.unit().value()).param("prison", plan.prison().value())
                .param("subject", plan.subject().value()).param("area", plan.returnTo().value())
                .param("participation", plan.participation().name()).param("informed", plan.informed(), Types.DATE)
                .param("notified", plan.notified()).param("state", plan.state().name()).param("at", Timestamp.from(plan.openedAt()))
                .update();
        step(actor, plan, plan.state(), null);
        expect(actor, plan, plan.expected(), plan.kind());
    }

    boolean taken(BodyId body, String code) {
        return sql.sql("select exists (select 1 from forums.plan where body_id = ? and code = ?)").params(body.value(), code)
                .query(Boolean.class).single();
    }

    void step(Actor actor, Plan plan, PlanState state, String reason) {
        sql.sql("insert into forums.plan_step (id, plan_id, body_id, state, reason, agency, author, at) values (:id, :plan, :body, :state, :reason, :agency, :author, :at)")
                .param("id", UUID.randomUUID()).param("plan", plan.id().value()).param("body", plan.body().value())
                .param("state", state.name()).param("reason", reason, Types.VARCHAR).param("agency", actor.agency().value())
                .param("author", actor.account().value()).param("at", now())
                .update();
        sql.sql("update forums.plan set state = ? where id = ?").params(state.name(), plan.id().value()).update();
    }

    void expect(Actor actor, Plan plan, LocalDate day, ReleaseKind kind) {
        sql.sql("insert into forums.release_date (id, plan_id, body_id, expected, kind, agency, author, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), plan.id().value(), plan.body().value(), day, kind.name(), actor.agency().value(),
                        actor.account().value(), now())
                .update();
    }

    Optional<PlanAndDone> find(PlanId id) {
        return sql.sql(SELECT + "where p.id = :id").param("id", id.value()).param("domains", Domain.values().length).query(this::row).optional();
    }

    /** The next release first; what is over at the end. */
    List<PlanAndDone> of(BodyId body, int page) {
        return sql.sql(SELECT + """
                where p.body_id = :body
                order by p.state in ('CLOSED', 'DECLINED', 'MOVED'), d.expected, p.id limit :limit offset :offset
                """)
                .param("body", body.value()).param("domains", Domain.values().length).param("limit", Paged.SIZE + 1).param("offset", Paged.offset(page))
                .query(this::row).list();
    }

    /** What happened to the plan, oldest first. */
    List<PlanStep> steps(PlanId id) {
        return sql.sql("select state, reason, agency, at from forums.plan_step where plan_id = ? order by at, id").param(id.value())
                .query((row, n) -> new PlanStep(PlanState.valueOf(row.getString(1)), row.getString(2), new AgencyCode(row.getString(3)),
                        row.getTimestamp(4).toInstant()))
                .list();
    }

    record PlanAndDone(Plan plan, PlanningClock.Done done) {}

    private PlanAndDone row(ResultSet row, int n) throws SQLException {
        var notified = row.getObject("notified_on", LocalDate.class);
        var plan = new Plan(new PlanId(row.getObject("id", UUID.class)), new BodyId(row.getObject("body_id", UUID.class)), row.getString("code"),
                new AgencyCode(row.getString("agency")), new UnitCode(row.getString("prison")),
                new SubjectId(row.getObject("subject_id", UUID.class)), new AreaCode(row.getString("return_to")),
                Participation.valueOf(row.getString("participation")), row.getObject("informed_on", LocalDate.class), notified,
                row.getObject("expected", LocalDate.class), ReleaseKind.valueOf(row.getString("kind")),
                PlanState.valueOf(row.getString("state")), row.getTimestamp("opened_at").toInstant());
        return new PlanAndDone(plan, new PlanningClock.Done(notified, row.getObject("assessed", LocalDate.class),
                day(row.getTimestamp("agreed")), day(row.getTimestamp("day_checked"))));
    }

    private LocalDate day(Timestamp at) {
        return at == null ? null : LocalDate.ofInstant(at.toInstant(), country.zone());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
