package org.zaklon.cases.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Colleagues.Colleague;
import org.zaklon.access.Work;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CasePart;
import org.zaklon.cases.CaseView;
import org.zaklon.cases.Cases;
import org.zaklon.cases.TaskLine;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;

/** Everything that one page of a case shows, read in one work. */
@Component
class OpenCase {
    private static final int START = 10;
    private static final int PROTECTION = 20;
    private static final int END = 90;

    private final Work work;
    private final Cases cases;
    private final Clocks clocks;
    private final AssignCase assigning;
    private final OwnTasks tasks;
    private final List<CasePart> parts;

    OpenCase(Work work, Cases cases, Clocks clocks, AssignCase assigning, OwnTasks tasks, List<CasePart> parts) {
        this.work = work;
        this.cases = cases;
        this.clocks = clocks;
        this.assigning = assigning;
        this.tasks = tasks;
        this.parts = List.copyOf(parts);
    }

    /** A group of the task list. */
    record Group(String titleKey, int order, List<TaskLine> lines) {}

    record Opened(CaseView view, List<Clock> clocks, List<Group> groups, List<CaseEntry> entries, List<Colleague> assigned) {}

    Outcome<Opened> open(Actor actor, CaseId id, Purpose purpose) {
        return work.read(actor, () -> cases.get(actor, id, purpose).then(view -> Outcome.done(new Opened(view, clocks.of(id),
                groups(actor, view), cases.entries(actor, id), assigning.assigned(id)))));
    }

    private List<Group> groups(Actor actor, CaseView view) {
        var groups = new ArrayList<Group>();
        groups.add(new Group("cases.part.start", START, tasks.start(actor, view)));
        groups.add(new Group("cases.part.protection", PROTECTION, tasks.protection(actor, view)));
        groups.add(new Group("cases.part.end", END, tasks.end(actor, view)));
        parts.forEach(p -> groups.add(new Group(p.titleKey(), p.order(), p.lines(actor, view.facts()))));
        return groups.stream().filter(g -> !g.lines().isEmpty()).sorted(Comparator.comparingInt(Group::order)).toList();
    }
}
