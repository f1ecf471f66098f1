package org.zaklon.forums.taskforce.support;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.forums.taskforce.ForceWords;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Requests for support in the reader's words. */
@Component
class SupportWords {
    private final ForceWords words;
    private final InstantSource clock;

    SupportWords(ForceWords words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    SupportRow row(Support one, UUID force, Words t) {
        var needed = one.needed();
        return new SupportRow(ForceWords.path(force, "support/" + one.id().value()), words.in(t).code("support-kinds", needed.kind()),
                words.in(t).area(needed.area()), words.in(t).agency(one.by()), t.moment(one.asked()), t.moment(one.answerBy()), state(one, t));
    }

    Tag state(Support one, Words t) {
        var state = one.state(clock.instant());
        return new Tag(t.of("taskforce.support-state", state), switch (state) {
            case OPEN -> Tone.SAND;
            case LATE -> Tone.CLAY;
            case ACCEPTED -> Tone.MOSS;
            case DECLINED, WITHDRAWN -> Tone.PLUM;
        });
    }

    List<Line> lines(Support one, Words t) {
        var needed = one.needed();
        return List.of(line("kind", words.in(t).code("support-kinds", needed.kind()), t), line("area", words.in(t).area(needed.area()), t),
                line("from", t.date(needed.from()), t), line("by", t.date(needed.by()), t),
                line("people", t.of("taskforce.people", needed.people()), t), line("sex", t.of("taskforce.sex", needed.sex()), t),
                line("minors", t.of("taskforce.minors", needed.minors()), t),
                line("language", needed.language() == null ? t.get("taskforce.support.language.none") : words.in(t).code("languages", needed.language()), t),
                Line.of(t.get("taskforce.support.asked-by"), words.in(t).agency(one.by())), Line.of(t.get("taskforce.support.asked"), t.moment(one.asked())),
                Line.of(t.get("taskforce.support.answer-by"), t.moment(one.answerBy())));
    }

    /** One line for each service of whose answer the reader may know. */
    List<Line> answers(Support one, Words t) {
        return one.answers().stream().map(a -> Line.of(words.in(t).agency(a.agency()), a.said() == null ? t.get("taskforce.support.unanswered")
                : a.said() == Support.Said.ACCEPTED ? t.get("taskforce.support.accepted", t.moment(a.at()))
                : t.get("taskforce.support.declined", t.moment(a.at()), t.inside(words.in(t).code("support-declines", a.reason()))))).toList();
    }

    private static Line line(String field, String value, Words t) {
        return Line.of(t.get("taskforce.support." + field), value);
    }
}
