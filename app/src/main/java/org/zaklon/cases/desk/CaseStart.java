package org.zaklon.cases.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/** What cases put on the page that everybody starts from: signals that wait for the unit, and the way to a new one. */
@Component
class CaseStart implements StartPart {
    private final Access access;
    private final Work work;
    private final CaseFiles files;
    private final InstantSource clock;

    CaseStart(Access access, Work work, CaseFiles files, InstantSource clock) {
        this.access = access;
        this.work = work;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Task> waiting(Actor actor, Words t) {
        if (!access.allows(actor, Act.CASE_ACCEPT)) {
            return List.of();
        }
        var waiting = work.read(actor, () -> files.waiting(actor.unit()));
        return waiting.count() == 0 ? List.of() : List.of(new Task(t.get("cases.start.waiting", waiting.count()),
                "/cases?tab=queue&state=SIGNAL", hint(waiting.due(), t), new Tag(t.get("cases.task.waiting"), Tone.SAND)));
    }

    private String hint(Optional<Instant> due, Words t) {
        return due.map(at -> t.get(at.isAfter(clock.instant()) ? "cases.start.next" : "cases.start.over", t.relative(at)))
                .orElse(null);
    }

    @Override
    public List<Task> beginnings(Actor actor, Words t) {
        return access.allows(actor, Act.SIGNAL_SEND)
                ? List.of(new Task(t.get("cases.signal.nav"), "/signal", t.get("cases.signal.lead"), null)) : List.of();
    }
}
