package org.zaklon.incidents.desk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.ReportState;
import org.zaklon.incidents.Said;
import org.zaklon.incidents.Threads;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/** Writes to the reporter: a word, a question that waits for an answer, or the answer of the recipient. */
@Component
public class AnswerIncident {
    private final Work work;
    private final Desk desk;
    private final Threads threads;
    private final Audit audit;

    AnswerIncident(Work work, Desk desk, Threads threads, Audit audit) {
        this.work = work;
        this.desk = desk;
        this.threads = threads;
        this.audit = audit;
    }

    public Outcome<ReportId> answer(Actor actor, RequestId request, ReportId id, Said.Kind kind, PersonalText words) {
        return work.once(actor, request, ReportId::new, () -> desk.living(actor, Act.INCIDENT_ANSWER, id).then(mine -> {
            if (words.reveal().isBlank() || words.reveal().length() > IncidentRules.LONGEST) {
                return Outcome.refused(words.reveal().isBlank() ? "refused.incidents-empty" : "refused.incidents-long");
            }
            // whoever writes has it: the reporter is not left to wonder
            if (mine.line().state() == ReportState.RECEIVED) {
                return desk.refuse(actor, Act.INCIDENT_ANSWER, id, "refused.incidents-acknowledge");
            }
            var moved = switch (kind) {
                case WORD -> said(actor, mine, kind);
                case QUESTION -> mine.line().state() == ReportState.NEEDS_REPORTER ? said(actor, mine, kind)
                        : desk.step(actor, Act.INCIDENT_ANSWER, mine, ReportState.NEEDS_REPORTER, null);
                case ANSWER -> desk.step(actor, Act.INCIDENT_ANSWER, mine, ReportState.ANSWERED, null);
            };
            return moved.then(done -> {
                threads.say(id, new Said(UUID.randomUUID(), actor.unit(), Said.Writer.RECIPIENT, kind, words, desk.now()));
                return Outcome.done(id);
            });
        }));
    }

    private Outcome<ReportId> said(Actor actor, Desk.Mine mine, Said.Kind kind) {
        audit.append(actor.entry(Act.INCIDENT_ANSWER).about(mine.report().id()).with("kind", kind.name()));
        return Outcome.done(mine.report().id());
    }
}
