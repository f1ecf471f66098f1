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
        return new SupportRow(ForceWords.path(force, "support/" + one.id().value()), words.code("support-kinds", needed.kind(), t),
                words.area(needed.area(), t), words.agency(one.by(), t), t.moment(one.asked()), t.moment(one.answerBy()), state(one, t));
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
        return List.of(line("kind", words.code("support-kinds", needed.kind(), t), t), line("area", words.area(needed.area(), t), t),
                line("from", t.date(needed.from()), t), line("by", t.date(needed.by()), t),
                line("people", t.of("taskforce.people", needed.people()), t), line("sex", t.of("taskforce.sex", needed.sex()), t),
                line("minors", t.of("taskforce.minors", needed.minors()), t),
                line("language", needed.language() == null ? t.get("taskforce.support.language.none") : words.code("languages", needed.language(), t), t),
                Line.of(t.get("taskforce.support.asked-by"), words.agency(one.by(), t)), Line.of(t.get("taskforce.support.asked"), t.moment(one.asked())),
                Line.of(t.get("taskforce.support.answer-by"), t.moment(one.answerBy())));
    }

    /** One line for each service of whose answer the reader may know. */
    List<Line> answers(Support one, Words t) {
        return one.answers().stream().map(a -> Line.of(words.agency(a.agency(), t), a.said() == null ? t.get("taskforce.support.unanswered")
                : a.said() == Support.Said.ACCEPTED ? t.get("taskforce.support.accepted", t.moment(a.at()))
                : t.get("taskforce.support.declined", t.moment(a.at()), t.inside(words.code("support-declines", a.reason(), t))))).toList();
    }

    private static Line line(String field, String value, Words t) {
        return Line.of(t.get("taskforce.support." + field), value);
    }
}
