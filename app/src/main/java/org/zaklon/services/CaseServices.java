package org.zaklon.services;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.cases.CasePart;
import org.zaklon.cases.TaskLine;
import org.zaklon.ui.parts.Tone;

/** What help adds to the task list of a case. */
@Component
class CaseServices implements CasePart {
    private final Access access;
    private final ServiceStore store;

    CaseServices(Access access, ServiceStore store) {
        this.access = access;
        this.store = store;
    }

    @Override
    public String titleKey() {
        return "services.part";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<TaskLine> lines(Actor actor, CaseFacts facts) {
        if (!access.allows(actor, Act.SERVICE_READ, facts)) {
            return List.of();
        }
        var lines = store.lines(facts.id());
        var href = "/cases/" + facts.id().value() + "/services";
        var open = lines.stream().filter(l -> l.state().open()).count();
        var line = lines.isEmpty() ? TaskLine.of("services.task", href, "services.task.none", Tone.STONE)
                : open > 0 ? TaskLine.of("services.task", href, "services.task.open", Tone.SAND)
                : TaskLine.of("services.task", href, "services.task.settled", Tone.MOSS);
        return List.of(lines.isEmpty() ? line
                : line.hint("services.task.hint", open, (long) store.deliveries(facts.id()).size()));
    }
}
