package org.zaklon.cases.desk;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.cases.draft.Drafts;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.cases.file.CaseFiles.Waiting;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/**
 * What cases put on the page that everybody starts from: signals that wait for the unit, deadlines of one's own cases, signals
 * begun and not sent, and the way to a new one. Numbers alone leave no line in the log.
 */
@Component
class CaseStart implements StartPart {
    private static final String SIGNAL_FORM = "F01";

    private final Access access;
    private final Work work;
    private final CaseFiles files;
    private final Drafts drafts;
    private final InstantSource clock;

    CaseStart(Access access, Work work, CaseFiles files, Drafts drafts, InstantSource clock) {
        this.access = access;
        this.work = work;
        this.files = files;
        this.drafts = drafts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<Task> waiting(Actor actor, Words t) {
        var tasks = new ArrayList<Task>();
        if (access.allows(actor, Act.CASE_ACCEPT)) {
            add(tasks, work.read(actor, () -> files.waiting(actor.unit())), "cases.start.waiting", "/cases?tab=queue&state=SIGNAL", t);
        }
        if (access.allows(actor, Act.CLOCK_CHANGE)) {
            add(tasks, work.read(actor, files::pressing), "cases.start.pressing", "/cases?tab=mine", t);
        }
        int begun = access.allows(actor, Act.SIGNAL_SEND) ? drafts.list(actor, SIGNAL_FORM).size() : 0;
        if (begun > 0) {
            tasks.add(new Task(t.get("cases.start.begun", begun), "/signal", null, new Tag(t.get("cases.start.not-sent"), Tone.STONE)));
        }
        return tasks;
    }

    private void add(List<Task> tasks, Waiting found, String key, String href, Words t) {
        if (found.count() > 0) {
            tasks.add(new Task(t.get(key, found.count()), href, hint(key, found.due(), t), new Tag(t.get("cases.task.waiting"), Tone.SAND)));
        }
    }

    private String hint(String key, Optional<Instant> due, Words t) {
        return due.map(at -> t.get(key + (at.isAfter(clock.instant()) ? ".next" : ".over"), t.relative(at))).orElse(null);
    }

    @Override
    public List<Task> beginnings(Actor actor, Words t) {
        return access.allows(actor, Act.SIGNAL_SEND)
                ? List.of(new Task(t.get("cases.signal.nav"), "/signal", t.get("cases.signal.lead"), null)) : List.of();
    }
}
