package org.zaklon.cases.signal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** What the sender sees of a signal afterwards: to whom it went, by when it must be answered, and the answer. */
@Component
class SentSignals {
    private final Work work;
    private final Access access;
    private final CaseFiles files;
    private final Clocks clocks;
    private final Audit audit;

    SentSignals(Work work, Access access, CaseFiles files, Clocks clocks, Audit audit) {
        this.work = work;
        this.access = access;
        this.files = files;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** @param answerBy the clock of the receiver; empty where the profile has none */
    record Sent(CaseFile file, Optional<Clock> answerBy) {}

    Outcome<Sent> of(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.CASE_READ, id).then(facts -> {
            var file = files.get(id);
            if (!file.signalUnit().equals(actor.unit())) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.CASE_READ).on(id).read());
            return Outcome.done(new Sent(file, clocks.of(id).stream()
                    .filter(c -> List.of(SignalForm.ACCEPTANCE).contains(c.timer())).findFirst()));
        }));
    }
}
