package org.zaklon.forums.release.desk;

import java.time.LocalDate;
import java.util.List;
import org.zaklon.forums.release.need.Need;
import org.zaklon.forums.release.need.NeedStatus;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** A need in words; {@code texts} is empty where nothing was opened to the reader, and the page says so. */
public record NeedRow(String id, Tag status, String accountable, String target, boolean overdue, List<String> texts) {

    static NeedRow of(Need need, LocalDate today, PlanWords words) {
        var t = words.t();
        var tone = switch (need.status()) {
            case NOT_STARTED -> Tone.SAND;
            case IN_PROGRESS -> Tone.SKY;
            case MET -> Tone.MOSS;
            case DECLINED_BY_PERSON, NO_LONGER_NEEDED -> Tone.STONE;
            case NOT_AVAILABLE_HERE -> Tone.PLUM;
        };
        return new NeedRow(need.id().value().toString(), new Tag(t.of("plans.status", need.status()), tone), words.agency(need.accountable()),
                words.date(need.target()), need.overdue(today),
                need.texts().stream().map(text -> t.get("plans.need.said", words.agency(text.by()), t.date(text.at()), text.text())).toList());
    }

    static NeedStatus[] statuses() {
        return NeedStatus.values();
    }
}
