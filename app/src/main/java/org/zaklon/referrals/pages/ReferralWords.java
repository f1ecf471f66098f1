package org.zaklon.referrals.pages;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.Happened;
import org.zaklon.referrals.Opened;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Side;
import org.zaklon.referrals.Step;
import org.zaklon.referrals.Turn;
import org.zaklon.sharing.Basis;
import org.zaklon.sharing.Weighing.Missing;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** A referral in the reader's words. */
final class ReferralWords {
    private final Words t;
    private final Country country;

    ReferralWords(Words t, Country country) {
        this.t = t;
        this.country = country;
    }

    String unit(UnitCode code) {
        return country.findUnit(code).map(u -> t.say(u.name())).orElse(code.value());
    }

    String service(String code) {
        return country.label("services", code, t.language().tag());
    }

    String services(Collection<String> codes) {
        return codes.stream().map(this::service).collect(Collectors.joining(", "));
    }

    String urgency(String code) {
        return country.label("urgency", code, t.language().tag());
    }

    Tag state(Referral r, Instant now) {
        return r.waiting().filter(turn -> turn.late(now)).isPresent()
                ? new Tag(t.get("referrals.late"), Tone.CLAY)
                : new Tag(t.of("referrals.state", r.state()), tone(r.state()));
    }

    private static Tone tone(ReferralState state) {
        return switch (state) {
            case SENT, SEEN, MORE_ASKED -> Tone.SAND;
            case ACCEPTED -> Tone.SKY;
            case PROVIDED -> Tone.MOSS;
            case DECLINED, ENDED, WITHDRAWN -> Tone.PLUM;
        };
    }

    /** Why it was declined or ended; null where it was not. */
    String reason(Referral r) {
        return r.reason() == null ? null
                : r.ended().map(e -> t.of("referrals.end", e))
                        .orElseGet(() -> country.label("decline-reasons", r.reason(), t.language().tag()));
    }

    /** The clock in words, for whoever is waited for and for whoever waits; null where nobody is waited for. */
    String clock(Referral r, Actor reader, Instant now) {
        return r.waiting().map(turn -> {
            var mine = r.waitsFor(reader);
            var key = "referrals.clock." + (mine ? "mine" : "theirs") + (turn.late(now) ? ".late" : "");
            var sentence = t.get(key, turn.due(), t.relative(turn.due()), waitsFor(r));
            return turn.step() == Step.WAITING ? sentence : sentence + " " + followed(turn, mine);
        }).orElse(null);
    }

    private String followed(Turn turn, boolean mine) {
        return t.get("referrals.step." + turn.step().name() + (mine ? ".mine" : ""));
    }

    private String waitsFor(Referral r) {
        return unit(r.state().waitsFor().orElseThrow() == Side.RECEIVER ? r.to() : r.from());
    }

    List<Line> summary(Referral r) {
        return List.of(
                Line.of(t.get("referrals.from"), unit(r.from())),
                Line.of(t.get("referrals.to"), unit(r.to())),
                Line.of(t.get("referrals.services"), services(r.services())),
                Line.of(t.get("referrals.urgency"), urgency(r.urgency())),
                Line.of(t.get("referrals.purpose"), t.of("ui.purpose", r.purpose())),
                Line.of(t.get("referrals.sent-at"), t.moment(r.sentAt())));
    }

    List<org.zaklon.ui.parts.Step> history(Opened opened) {
        return opened.history().reversed().stream().map(h -> step(h, opened.texts())).toList();
    }

    private org.zaklon.ui.parts.Step step(Happened h, Map<UUID, PersonalText> texts) {
        var text = h.submission() == null || !texts.containsKey(h.submission()) ? null : texts.get(h.submission()).reveal();
        return new org.zaklon.ui.parts.Step(h.at().toString(), t.moment(h.at()), happened(h),
                h.unit() == null ? null : unit(h.unit()), text, null);
    }

    private String happened(Happened h) {
        if (h.reminder()) {
            return t.get("referrals.followed." + h.step().name());
        }
        if (h.to() == ReferralState.SEEN && h.from() == ReferralState.MORE_ASKED) {
            return t.get("referrals.happened.REPLIED");
        }
        var reason = h.reason() == null ? ""
                : h.to() == ReferralState.ENDED ? t.get("referrals.end." + h.reason())
                : country.label("decline-reasons", h.reason(), t.language().tag());
        return t.get("referrals.happened." + h.to().name()) + (reason.isEmpty() ? "" : ": " + reason);
    }

    /** A basis ends with the last moment of a day; at midnight it is over. */
    private String lastDay(Instant until) {
        return t.date(until.minusMillis(1));
    }

    /** Which article, consent or clause allows a class to cross, and until when. */
    String basis(Basis basis) {
        return switch (basis) {
            case Basis.Law law -> t.get("referrals.basis.law", t.say(law.article().instrument()), law.article().article(),
                    lastDay(law.until()));
            case Basis.Consent consent -> t.get("referrals.basis.consent", lastDay(consent.until()));
            case Basis.AgreementClause clause -> t.get("referrals.basis.clause", clause.name().number(),
                    clause.name().agreement(), Integer.toString(clause.name().version()), lastDay(clause.until()));
        };
    }

    /** What is missing where nothing allows it. */
    String missing(Missing missing) {
        return missing.withdrawn() ? t.get("referrals.missing.withdrawn")
                : missing.wantsConsent().map(c -> t.get("referrals.missing.needs-consent", c.number(), c.agreement()))
                        .or(() -> missing.over().map(c -> t.get("referrals.missing.ended", c.number(), c.agreement(), t.date(c.until()))))
                        .orElseGet(() -> t.get("referrals.missing.nothing"));
    }

    String dataClass(DataClass dataClass) {
        return t.of("ui.class", dataClass);
    }
}
