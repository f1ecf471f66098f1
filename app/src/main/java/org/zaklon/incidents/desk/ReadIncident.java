package org.zaklon.incidents.desk;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.incidents.Lines;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.Reports;
import org.zaklon.incidents.Said;
import org.zaklon.incidents.Threads;
import org.zaklon.incidents.Wished;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;

/** One report with what was said about it to the own unit. */
@Component
class ReadIncident {
    private final Work work;
    private final Desk desk;
    private final Reports reports;
    private final Lines lines;
    private final Threads threads;
    private final Audit audit;

    ReadIncident(Work work, Desk desk, Reports reports, Lines lines, Threads threads, Audit audit) {
        this.work = work;
        this.desk = desk;
        this.reports = reports;
        this.lines = lines;
        this.threads = threads;
        this.audit = audit;
    }

    /**
     * @param words of the reporter; null where there are none or they are gone
     * @param reason why it is verified so; null where none was given
     * @param wishes to whom the reporter sent it, and to whom it may be passed on
     */
    record Opened(Desk.Mine mine, PersonalText words, PersonalText reason, List<Said> said, List<Wished> wishes) {}

    Outcome<Opened> read(Actor actor, ReportId id) {
        return work.read(actor, () -> desk.mine(actor, Act.INCIDENT_READ, id).then(mine -> {
            audit.append(actor.entry(Act.INCIDENT_READ).about(id).read());
            return Outcome.done(new Opened(mine, reports.words(id).orElse(null), threads.reason(id, actor.unit()).orElse(null), threads.of(id), lines.wishes(id)));
        }));
    }
}
