package org.zaklon.forums.taskforce.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.taskforce.ForceWords;
import org.zaklon.forums.taskforce.Seated;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** The questions when services are asked for support; every one of them is answered from a list or with a day. */
record SupportForm(Words t, ForceWords words, Seated seated) {
    static final String NAME = "taskforce.support";
    private static final String ALL = "ALL";

    List<Question> questions() {
        var ask = new Question.Asking(t, NAME);
        var questions = new ArrayList<>(List.of(ask.select("to", services()), ask.select("kind", words.codes("support-kinds", t)), ask.select("area", words.in(t).areas()),
                ask.radios("urgency", words.codes("urgency", t)), ask.date("from"), ask.date("by"),
                ask.radios("people", FormView.of(t, "taskforce.people", Needed.People.values())),
                ask.radios("sex", FormView.of(t, "taskforce.sex", Needed.Sex.values())),
                ask.radios("minors", FormView.of(t, "taskforce.minors", Needed.Minors.values()))));
        if (!languages().isEmpty()) {
            questions.add(ask.select("language", languages()).orNothing());
        }
        return questions;
    }

    /** What was answered; null where something is to be mended. */
    Needed read(Sent sent) {
        sent.choice("to", services());
        var kind = sent.choice("kind", words.codes("support-kinds", t));
        var area = sent.choice("area", words.in(t).areas());
        var urgency = sent.choice("urgency", words.codes("urgency", t));
        var from = sent.day("from");
        var by = sent.day("by");
        var people = sent.choice("people", Needed.People.values());
        var sex = sent.choice("sex", Needed.Sex.values());
        var minors = sent.choice("minors", Needed.Minors.values());
        var language = sent.one("language").isEmpty() ? null : sent.choice("language", languages());
        return sent.good() ? new Needed(kind, new AreaCode(area), urgency, from, by, people, sex, minors, language) : null;
    }

    /** Whom the form asks: one service, or all that sit there. */
    List<AgencyCode> to(Sent sent) {
        return seated.services().stream().filter(s -> sent.one("to").equals(ALL) || s.value().equals(sent.one("to"))).toList();
    }

    private List<Choice> services() {
        var each = seated.services().stream().map(s -> Choice.of(s.value(), words.in(t).agency(s))).toList();
        return each.size() < 2 ? each : Stream.concat(each.stream(), Stream.of(Choice.of(ALL, t.get("taskforce.support.all")))).toList();
    }

    private List<Choice> languages() {
        return t.sorted(words.codes("languages", t), Choice::label);
    }
}
