package org.zaklon.services.pages;

import java.util.UUID;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.services.Delivery;
import org.zaklon.services.Help;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/**
 * Help that was given, in the reader's words.
 *
 * @param endHref where its end is recorded; null where it is over or another unit's
 */
public record GivenView(String service, String when, String by, Tag outcome, String met, String endHref) {

    static GivenView of(Delivery d, Actor actor, UUID caseId, Words t, Country country) {
        return new GivenView(country.label("services", d.service(), t.language().tag()),
                d.to() == null ? t.get("services.since", t.date(d.from())) : t.get("services.from-to", t.date(d.from()), t.date(d.to())),
                t.say(country.unit(d.by()).name()),
                new Tag(t.of("services.outcome", d.outcome()), d.to() == null ? Tone.SKY : Tone.MOSS), t.of("services.met", d.needsMet()),
                d.to() == null && d.by().equals(actor.unit())
                        ? "/cases/" + caseId + "/services/given/" + d.id().value() + "/end" : null);
    }
}
