package org.zaklon.forums.taskforce.support;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.taskforce.Seated;
import org.zaklon.forums.taskforce.Span;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;

/**
 * How requests for support were answered, by half-year: what the own agency asked, and what it was asked. No agency learns how the others answer each
 * other (coordination.md 3 F asks for requests and times; row security keeps them to the two agencies).
 */
@Component
class SupportFigures {
    private final Work work;
    private final TaskForces forces;
    private final JdbcClient sql;
    private final Country country;
    private final InstantSource clock;
    private final Audit audit;

    SupportFigures(Work work, TaskForces forces, JdbcClient sql, Country country, InstantSource clock, Audit audit) {
        this.work = work;
        this.forces = forces;
        this.sql = sql;
        this.country = country;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Requests of a half-year, one for each service that was asked; withdrawn ones only where they were answered before.
     *
     * @param ours whether the own agency asked
     * @param inTime answered by the time that the urgency names
     * @param silent overdue and not answered
     * @param hours until the answer, of the one in the middle, begun hours counted as whole; null where nobody answered
     */
    record Half(boolean ours, Span span, int asked, int accepted, int declined, int inTime, int late, int silent, Integer hours) {}

    record Read(Seated seated, List<Half> halves) {}

    Outcome<Read> of(Actor actor, BodyId body) {
        return work.read(actor, () -> forces.seated(actor, Act.SUPPORT_READ, body).then(seated -> {
            audit.append(actor.entry(Act.SUPPORT_READ).about(body).read());
            return Outcome.done(new Read(seated, halves(actor, body)));
        }));
    }

    private List<Half> halves(Actor actor, BodyId body) {
        return sql.sql("""
                select r.agency = :own as ours, min(cast(r.asked_at at time zone :zone as date)) as day, count(*) as asked,
                    count(*) filter (where a.answer = 'ACCEPTED') as accepted, count(*) filter (where a.answer = 'DECLINED') as declined,
                    count(*) filter (where a.answered_at <= r.answer_by) as in_time, count(*) filter (where a.answered_at > r.answer_by) as late,
                    count(*) filter (where a.answer is null and r.answer_by < :now) as silent,
                    ceil(extract(epoch from percentile_disc(0.5) within group (order by a.answered_at - r.asked_at)) / 3600) as hours
                from forums.support_answer a join forums.support_request r on r.id = a.request_id
                where r.body_id = :body and (r.withdrawn_at is null or a.answer is not null)
                group by 1, extract(year from r.asked_at at time zone :zone), extract(month from r.asked_at at time zone :zone) > 6
                order by 1 desc, 2 desc
                """)
                .param("own", actor.agency().value()).param("zone", country.zone().getId()).param("now", Timestamp.from(clock.instant())).param("body", body.value())
                .query((row, n) -> {
                    int hours = row.getInt("hours");
                    return new Half(row.getBoolean("ours"), Span.halfOf(row.getDate("day").toLocalDate()), row.getInt("asked"), row.getInt("accepted"),
                            row.getInt("declined"), row.getInt("in_time"), row.getInt("late"), row.getInt("silent"), row.wasNull() ? null : hours);
                }).list();
    }
}
