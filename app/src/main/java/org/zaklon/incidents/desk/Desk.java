package org.zaklon.incidents.desk;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.audit.Audit;
import org.zaklon.incidents.Line;
import org.zaklon.incidents.Lines;
import org.zaklon.incidents.Report;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.ReportState;
import org.zaklon.incidents.Reports;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** Who may touch a report at a recipient's desk: the first wall, before row security says the same. Call it inside {@code Work}. */
@Component
class Desk {
    private final Access access;
    private final Reports reports;
    private final Lines lines;
    private final Audit audit;
    private final InstantSource clock;

    Desk(Access access, Reports reports, Lines lines, Audit audit, InstantSource clock) {
        this.access = access;
        this.reports = reports;
        this.lines = lines;
        this.audit = audit;
        this.clock = clock;
    }

    /** A report on the own desk. */
    record Mine(Report report, Line line) {}

    Outcome<Actor> may(Actor actor, Act act) {
        return access.require(actor, act);
    }

    /** Absent where it is not there, went elsewhere, or must not be known to the actor's agency. */
    Outcome<Mine> mine(Actor actor, Act act, ReportId id) {
        return access.require(actor, act).then(may -> {
            var report = reports.find(id).filter(r -> r.recipients().contains(actor.unit()) && !r.barred().contains(actor.agency().value()));
            var line = report.flatMap(r -> lines.find(r.id(), actor.unit()));
            return line.isEmpty() ? Outcome.refused(Reason.absent()) : Outcome.done(new Mine(report.get(), line.get()));
        });
    }

    /** The same for an act that changes something: what was taken back or forgotten changes no more. */
    Outcome<Mine> living(Actor actor, Act act, ReportId id) {
        return mine(actor, act, id).then(mine -> mine.report().ended() == null ? Outcome.done(mine) : refuse(actor, act, id, "refused.incidents-ended"));
    }

    /** @param outcome of the list of outcomes; null unless it is closed */
    Outcome<ReportId> step(Actor actor, Act act, Mine mine, ReportState to, String outcome) {
        if (!mine.line().state().leadsTo(to)) {
            return refuse(actor, act, mine.report().id(), "refused.incidents-state");
        }
        lines.step(mine.report().id(), actor.unit(), to, outcome, now());
        var entry = actor.entry(act).about(mine.report().id()).with("state", to.name());
        audit.append(outcome == null ? entry : entry.with("outcome", outcome));
        return Outcome.done(mine.report().id());
    }

    <T> Outcome<T> refuse(Actor actor, Act act, ReportId id, String reason) {
        audit.append(actor.entry(act).about(id).refused(reason));
        return Outcome.refused(reason);
    }

    Instant now() {
        return clock.instant();
    }
}
