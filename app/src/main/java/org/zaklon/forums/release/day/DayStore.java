package org.zaklon.forums.release.day;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.forums.release.Plan;
import org.zaklon.forums.release.PlanId;
import org.zaklon.kernel.AgencyCode;
import tools.jackson.databind.json.JsonMapper;

/** The day as it was planned, each version for good, and what followed the release. */
@Component
class DayStore {
    private final JdbcClient sql;
    private final JsonMapper json;
    private final InstantSource clock;

    DayStore(JdbcClient sql, JsonMapper json, InstantSource clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    record Version(DayPlan day, AgencyCode by, Instant at) {}

    void add(Actor actor, Plan plan, UUID id, DayPlan day, List<Conflict> conflicts) {
        sql.sql("insert into forums.day (id, plan_id, body_id, content, conflicts, agency, author, at) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)")
                .params(id, plan.id().value(), plan.body().value(), json.writeValueAsString(day),
                        conflicts.stream().map(c -> c.kind().name()).toArray(String[]::new), actor.agency().value(), actor.account().value(), now())
                .update();
    }

    Optional<Version> newest(PlanId plan) {
        return sql.sql("select content::text, agency, at from forums.day where plan_id = ? order by at desc, id limit 1").param(plan.value())
                .query((row, n) -> new Version(json.readValue(row.getString(1), DayPlan.class), new AgencyCode(row.getString(2)),
                        row.getTimestamp(3).toInstant()))
                .optional();
    }

    void follow(Actor actor, Plan plan, UUID id, FollowUp one) {
        sql.sql("insert into forums.follow_up (id, plan_id, body_id, due, contact, decision, agency, author, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id, plan.id().value(), plan.body().value(), one.due(), one.contact().name(), one.decision().name(),
                        actor.agency().value(), actor.account().value(), now())
                .update();
    }

    List<FollowUp> followed(PlanId plan) {
        return sql.sql("select due, contact, decision from forums.follow_up where plan_id = ? order by at, id").param(plan.value())
                .query((row, n) -> new FollowUp(row.getObject(1, LocalDate.class), FollowUp.Contact.valueOf(row.getString(2)),
                        FollowUp.Decision.valueOf(row.getString(3))))
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
