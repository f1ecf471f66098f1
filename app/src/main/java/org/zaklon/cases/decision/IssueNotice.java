package org.zaklon.cases.decision;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.cases.file.Pseudonyms;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;

/**
 * Issues the notice that no removal is carried out while the recovery and reflection period runs (Convention, Art. 13(1)). The
 * paper names neither the status nor the law: whoever finds it in a pocket learns nothing.
 */
@Component
class IssueNotice {
    private final Work work;
    private final Access access;
    private final Clocks clocks;
    private final Country country;
    private final JdbcClient sql;
    private final Audit audit;
    private final InstantSource clock;

    IssueNotice(Work work, Access access, Clocks clocks, Country country, JdbcClient sql, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.clocks = clocks;
        this.country = country;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    record NoticeId(UUID value) implements Id {}

    Outcome<NoticeId> issue(Actor actor, RequestId request, CaseId id) {
        return work.once(actor, request, NoticeId::new, () -> access.require(actor, Act.NOTICE_ISSUE, id).then(facts ->
                period(id).map(running -> Outcome.done(write(actor, id, running)))
                        .orElseGet(() -> Outcome.refused("refused.no-period"))));
    }

    Outcome<List<Notice>> issued(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.CASE_READ, id).then(facts -> Outcome.done(all(id))));
    }

    Outcome<Notice> read(Actor actor, CaseId id, UUID notice) {
        return work.read(actor, () -> access.require(actor, Act.CASE_READ, id).then(facts -> {
            var found = all(id).stream().filter(n -> n.id().equals(notice)).findFirst();
            found.ifPresent(n -> audit.append(actor.entry(Act.NOTICE_ISSUE).on(id).about(notice.toString()).read()));
            return found.map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()));
        }));
    }

    private Optional<Clock> period(CaseId id) {
        return clocks.of(id).stream().filter(Clock::runs)
                .filter(c -> country.findTimer(c.timer()).filter(t -> t.startsOn().equals(Protection.GROUNDS)).isPresent())
                .filter(c -> c.due().isAfter(clock.instant())).findFirst();
    }

    private NoticeId write(Actor actor, CaseId id, Clock running) {
        var notice = new NoticeId(UUID.randomUUID());
        sql.sql("""
                insert into cases.notice (id, case_id, reference, until, agency, unit, author, at) values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(notice.value(), id.value(), Pseudonyms.fresh('N'), Timestamp.from(running.due()),
                        actor.agency().value(), actor.unit().value(), actor.account().value(), Timestamp.from(clock.instant())))
                .update();
        audit.append(actor.entry(Act.NOTICE_ISSUE).on(id).about(notice));
        return notice;
    }

    private List<Notice> all(CaseId id) {
        return sql.sql("select id, reference, until, unit, at from cases.notice where case_id = ? order by at desc").param(id.value())
                .query((row, n) -> new Notice(row.getObject("id", UUID.class), row.getString("reference"),
                        row.getTimestamp("until").toInstant(), new UnitCode(row.getString("unit")),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
