package org.zaklon.forums.release.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.Plans;
import org.zaklon.forums.release.need.NeedStatus;
import org.zaklon.forums.release.report.PlanFigures.Ahead;
import org.zaklon.forums.release.report.PlanFigures.Complete;
import org.zaklon.forums.release.report.PlanFigures.Count;
import org.zaklon.forums.release.report.PlanFigures.Overdue;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;

/** The reports of release planning (domain report "coordination", 3.A), for one body and those who sit in it. Four queries. */
@Component
public class ReportPlans {
    private static final String OPEN = """
            with open as (
                select p.id, p.return_to, d.expected from forums.plan p
                join lateral (select r.expected from forums.release_date r where r.plan_id = p.id order by r.at desc, r.id limit 1) d on true
                where p.body_id = :body and p.state not in ('CLOSED', 'DECLINED', 'MOVED', 'SUSPENDED', 'RELEASED', 'FOLLOW_UP'))
            """;
    private static final String NEEDS = """
            with standing as (
                select n.domain, u.status, u.accountable, u.target from forums.need n
                join lateral (select * from forums.need_update x where x.need_id = n.id order by x.at desc, x.id limit 1) u on true
                where n.body_id = :body)
            """;

    private final Work work;
    private final Access access;
    private final Plans plans;
    private final JdbcClient sql;
    private final Audit audit;

    ReportPlans(Work work, Access access, Plans plans, JdbcClient sql, Audit audit) {
        this.work = work;
        this.access = access;
        this.plans = plans;
        this.sql = sql;
        this.audit = audit;
    }

    public Outcome<PlanFigures> of(Actor actor, BodyId body) {
        return work.read(actor, () -> access.require(actor, Act.PLAN_REPORT, body).then(facts -> {
            audit.append(actor.entry(Act.PLAN_REPORT).about(body).read());
            var today = plans.today();
            return Outcome.done(new PlanFigures(ahead(body, today), complete(body), needs(body), overdue(body, today)));
        }));
    }

    private List<Ahead> ahead(BodyId body, LocalDate today) {
        return sql.sql(OPEN + """
                select return_to, count(*) filter (where expected <= :month), count(*) filter (where expected <= :quarter),
                       count(*) filter (where expected <= :half), count(*)
                from open where expected between :today and :year group by return_to order by return_to
                """)
                .param("body", body.value()).param("today", today).param("month", today.plusMonths(1)).param("quarter", today.plusMonths(3))
                .param("half", today.plusMonths(6)).param("year", today.plusMonths(12))
                .query((row, n) -> new Ahead(new AreaCode(row.getString(1)), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5))).list();
    }

    private Complete complete(BodyId body) {
        return sql.sql(OPEN + """
                select count(*),
                       count(*) filter (where (select count(distinct a.domain) from forums.assessment a where a.plan_id = o.id) = :domains),
                       count(*) filter (where exists (select 1 from forums.plan_step s where s.plan_id = o.id and s.state = 'PLAN_AGREED')),
                       count(*) filter (where exists (select 1 from forums.day x where x.plan_id = o.id))
                from open o
                """)
                .param("body", body.value()).param("domains", Domain.values().length)
                .query((row, n) -> new Complete(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4))).single();
    }

    private List<Count> needs(BodyId body) {
        return sql.sql(NEEDS + "select domain, status, count(*) from standing group by domain, status order by domain, status")
                .param("body", body.value())
                .query((row, n) -> new Count(Domain.valueOf(row.getString(1)), NeedStatus.valueOf(row.getString(2)), row.getInt(3))).list();
    }

    private List<Overdue> overdue(BodyId body, LocalDate today) {
        return sql.sql(NEEDS + """
                select accountable, count(*) from standing where target < :today and status in ('NOT_STARTED', 'IN_PROGRESS')
                group by accountable order by count(*) desc, accountable
                """)
                .param("body", body.value()).param("today", today)
                .query((row, n) -> new Overdue(new AgencyCode(row.getString(1)), row.getInt(2))).list();
    }
}
