package org.zaklon.cases.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.cases.Assertion;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.CaseView;
import org.zaklon.cases.Level;
import org.zaklon.cases.TaskLine;
import org.zaklon.ui.parts.Tone;

/** The tasks of a case that its own room knows, in the order of the walk. A task that one may not do is not shown. */
@Component
class OwnTasks {
    private final Access access;

    OwnTasks(Access access) {
        this.access = access;
    }

    /** Who works on it and whom it is about. */
    List<TaskLine> start(Actor actor, CaseView view) {
        var lines = new ArrayList<TaskLine>();
        var file = view.file();
        if (file.state() == CaseState.SIGNAL || file.state() == CaseState.DECLINED_SIGNAL) {
            add(lines, actor, view, Act.CASE_ACCEPT, TaskLine.of("cases.task.accept", here(view, "/answer"),
                    "cases.task.waiting", Tone.SAND));
        }
        add(lines, actor, view, Act.CASE_ASSIGN, TaskLine.of("cases.task.assign", here(view, "/people")));
        if (file.state() == CaseState.OPEN || file.state() == CaseState.CLOSED) {
            add(lines, actor, view, Act.PERSON_READ, TaskLine.of("cases.task.person", here(view, "/person")));
            add(lines, actor, view, Act.WHEREABOUTS_READ, TaskLine.of("cases.task.contact", here(view, "/contact")));
        }
        return lines;
    }

    /** Looking closer, deciding, and what protects meanwhile. */
    List<TaskLine> protection(Actor actor, CaseView view) {
        var lines = new ArrayList<TaskLine>();
        var screened = said(view, a -> a.level() == Level.SCREENED);
        var decided = said(view, a -> a.level().needs().isPresent() || a.level() == Level.DECLINED);
        add(lines, actor, view, Act.SCREENING_RECORD, screened
                ? TaskLine.of("cases.task.screening", here(view, "/screening"), "cases.task.done", Tone.MOSS)
                : TaskLine.of("cases.task.screening", here(view, "/screening"), "cases.task.to-do", Tone.SAND));
        if (view.file().state() == CaseState.OPEN) {
            add(lines, actor, view, Act.DECISION_RECORD, decided
                    ? TaskLine.of("cases.task.decision", here(view, "/decision"), "cases.task.done", Tone.MOSS)
                    : TaskLine.of("cases.task.decision", here(view, "/decision"), "cases.task.to-do", Tone.SAND));
        }
        if (said(view, a -> a.level() == Level.PRESUMED)) {
            add(lines, actor, view, Act.NOTICE_ISSUE, TaskLine.of("cases.task.notice", here(view, "/notices")));
        }
        add(lines, actor, view, Act.CLOCK_CHANGE, TaskLine.of("cases.task.clocks", here(view, "/clocks")));
        return lines;
    }

    List<TaskLine> end(Actor actor, CaseView view) {
        var lines = new ArrayList<TaskLine>();
        if (view.file().state() == CaseState.OPEN) {
            add(lines, actor, view, Act.CASE_CLOSE, TaskLine.of("cases.task.close", here(view, "/forms/F28")));
        }
        if (view.file().state() == CaseState.CLOSED) {
            add(lines, actor, view, Act.CASE_REOPEN, TaskLine.of("cases.task.reopen", here(view, "/reopening")));
        }
        return lines;
    }

    private void add(List<TaskLine> lines, Actor actor, CaseView view, Act act, TaskLine line) {
        if (access.allows(actor, act, view.facts())) {
            lines.add(line);
        }
    }

    private static boolean said(CaseView view, Predicate<Assertion> what) {
        return view.assertions().stream().anyMatch(what);
    }

    private static String here(CaseView view, String rest) {
        return "/cases/" + view.file().id().value() + rest;
    }
}
