package org.zaklon.forums.community.issue.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.community.issue.Issue;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.Step;
import org.zaklon.forums.community.issue.Told;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/**
 * The questions of the next step of an issue.
 *
 * @param others issues of which this may be a duplicate
 */
record StepForm(Words t, IssueWords words, Issue issue, List<Issue> others, LocalDate today) {
    static final String NAME = "community.step";

    List<Question> questions() {
        var ask = new Question.Asking(t, NAME);
        return List.of(
                ask.radios("state", states()),
                ask.select("whom", words.whoms(t)).askIf(when(IssueState::needsWhom)),
                ask.select("duplicate", duplicates()).askIf("state:DUPLICATE"),
                ask.story("reason"),
                ask.story("next").orNothing(),
                ask.radios("told", FormView.of(t, "community.told", Told.values())),
                ask.date("on"));
    }

    /** @return null where something is to be mended */
    Step read(Sent sent) {
        var code = sent.choice("state", states());
        var state = code == null ? null : IssueState.valueOf(code);
        var whom = state != null && state.needsWhom() ? sent.choice("whom", words.whoms(t)) : null;
        var duplicate = state == IssueState.DUPLICATE ? sent.choice("duplicate", duplicates()) : null;
        var reason = sent.text("reason");
        var next = sent.textOrNothing("next");
        var told = sent.choice("told", Told.values());
        var on = sent.day("on");
        if (on != null && (on.isAfter(today) || on.isBefore(issue.stateOn()))) {
            sent.wrong("on", t.get("refused.community-step-day"));
        }
        return sent.good() ? new Step(state, on, reason, next, told, whom, duplicate == null ? null : new IssueId(UUID.fromString(duplicate)),
                null, null) : null;
    }

    private List<Choice> states() {
        return FormView.of(t, "community.state", issue.state().byHand().toArray(IssueState[]::new));
    }

    private List<Choice> duplicates() {
        return others.stream().filter(o -> !o.id().equals(issue.id()))
                .map(o -> Choice.of(o.id().value().toString(), words.category(o, t) + ", \u2066" + o.reference() + "\u2069")).toList();
    }

    private static String when(Predicate<IssueState> which) {
        return "state:" + Stream.of(IssueState.values()).filter(which).map(Enum::name).collect(Collectors.joining("|"));
    }
}
