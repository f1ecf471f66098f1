package org.zaklon.sharing.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.zaklon.kernel.DataClass;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.Consents;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** A consent as a card of the list: the sentence that was read to the person, and how it was given. */
public record ConsentCard(String id, String sentence, Tag state, List<DataClass> classes, List<Line> lines, boolean holds) {
    public ConsentCard {
        classes = List.copyOf(classes);
        lines = List.copyOf(lines);
    }

    static ConsentCard of(Consent consent, Consents.Said said, Instant now, SharingWords words) {
        var t = words.t();
        return new ConsentCard(consent.id().value().toString(), t.get("sharing.consent.sentence", words.unit(consent.to()),
                words.classes(consent.classes()), words.lastDay(consent.until()), words.purpose(consent.purpose())),
                state(consent, now, t), consent.classes().stream().sorted().toList(), lines(consent, said, words), consent.holds(now));
    }

    private static Tag state(Consent consent, Instant now, Words t) {
        if (consent.end() != null) {
            return switch (consent.end()) {
                case WITHDRAWN -> new Tag(t.get("sharing.consent.state.WITHDRAWN"), Tone.PLUM);
                case REPLACED -> new Tag(t.get("sharing.consent.state.REPLACED"), Tone.STONE);
            };
        }
        return consent.holds(now) ? new Tag(t.get("sharing.consent.state.HOLDS"), Tone.MOSS)
                : new Tag(t.get("sharing.consent.state.RAN_OUT"), Tone.STONE);
    }

    private static List<Line> lines(Consent consent, Consents.Said said, SharingWords words) {
        var t = words.t();
        var lines = new ArrayList<Line>();
        lines.add(Line.of(t.get("sharing.consent.given"), t.get("sharing.consent.given.how", t.of("sharing.given-by", consent.givenBy()),
                t.inside(t.of("sharing.form", consent.form())), t.shortDate(consent.givenOn()))));
        consent.heard().ifPresent(view -> lines.add(Line.of(t.get("sharing.consent.own-view"), t.of("sharing.own-view", view))));
        if (said.own() != null) {
            lines.add(Line.of(t.get("sharing.consent.own-words"), said.own().reveal(), DataClass.C3_NARRATIVE));
        }
        if (!consent.withheld().isEmpty()) {
            lines.add(Line.of(t.get("sharing.consent.withheld"), words.classes(consent.withheld())));
        }
        if (said.withheld() != null) {
            lines.add(Line.of(t.get("sharing.consent.withheld-why"), said.withheld().reveal(), DataClass.C3_NARRATIVE));
        }
        lines.add(Line.of(t.get("sharing.consent.recorded-by"), words.unit(consent.unit())));
        if (consent.endedAt() != null) {
            lines.add(Line.of(t.get("sharing.consent.ended"), t.moment(consent.endedAt())));
        }
        return lines;
    }
}
