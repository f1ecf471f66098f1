package org.zaklon.incidents.desk;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.incidents.Line;
import org.zaklon.incidents.Lines;
import org.zaklon.incidents.Report;
import org.zaklon.incidents.Reports;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;

/** What came to the own unit. */
@Component
class ListIncidents {
    private final Work work;
    private final Desk desk;
    private final Lines lines;
    private final Reports reports;
    private final Audit audit;

    ListIncidents(Work work, Desk desk, Lines lines, Reports reports, Audit audit) {
        this.work = work;
        this.desk = desk;
        this.lines = lines;
        this.reports = reports;
        this.audit = audit;
    }

    /** @param report empty where the reader may not know of it any more */
    record Listed(Line line, Optional<Report> report) {}

    Outcome<Paged<Listed>> list(Actor actor, int page) {
        return work.read(actor, () -> desk.may(actor, Act.INCIDENT_LIST).then(may -> {
            audit.append(actor.entry(Act.INCIDENT_LIST).read());
            var found = Paged.of(lines.to(actor.unit(), page), page);
            return Outcome.done(new Paged<>(found.items().stream().map(line -> new Listed(line, reports.find(line.report()))).toList(), page, found.more()));
        }));
    }

    /** How many wait to be acknowledged; for the page that everybody starts from. */
    int waiting(Actor actor) {
        return Act.INCIDENT_LIST.allows(actor.role()) ? work.read(actor, () -> lines.waiting(actor.unit())) : 0;
    }
}
