package org.zaklon.cases.desk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.cases.CasePart;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.TaskLine;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.kernel.Outcome;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.Consents;
import org.zaklon.sharing.Sharing;
import org.zaklon.ui.parts.Tone;

/** Information, consents and shares on the task list: {@code sharing} stands below and cannot add them itself. */
@Component
class SharingPart implements CasePart {
    private final Access access;
    private final CaseFiles files;
    private final Consents consents;
    private final Sharing sharing;
    private final InstantSource clock;

    SharingPart(Access access, CaseFiles files, Consents consents, Sharing sharing, InstantSource clock) {
        this.access = access;
        this.files = files;
        this.consents = consents;
        this.sharing = sharing;
        this.clock = clock;
    }

    @Override
    public String titleKey() {
        return "sharing.part";
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public List<TaskLine> lines(Actor actor, CaseFacts facts) {
        var here = "/cases/" + facts.id().value();
        var lines = new ArrayList<TaskLine>();
        if (access.allows(actor, Act.CONSENT_RECORD, facts)) {
            if (files.get(facts.id()).state() == CaseState.OPEN) {
                lines.add(TaskLine.of("sharing.task.information", here + "/forms/F03"));
            }
            lines.add(consents(actor, facts, here));
        }
        if (access.allows(actor, Act.SHARE_PREVIEW, facts) || !facts.openings().isEmpty()) {
            var open = sharing.sharesOf(facts.id()).stream().filter(s -> s.live(clock.instant())).count();
            lines.add(TaskLine.of("sharing.task.shares", here + "/shares")
                    .hint("sharing.task.shares.hint", open));
        }
        return lines;
    }

    private TaskLine consents(Actor actor, CaseFacts facts, String here) {
        var held = consents.list(actor, facts.id()) instanceof Outcome.Done<List<Consent>>(var list)
                ? list.stream().filter(c -> c.holds(clock.instant())).count() : 0;
        return TaskLine.of("sharing.task.consents", here + "/consents",
                held == 0 ? "sharing.task.none" : "sharing.task.some", held == 0 ? Tone.SAND : Tone.MOSS)
                .hint("sharing.task.consents.hint", held);
    }
}
