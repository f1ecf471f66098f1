package org.zaklon.agreements.life;

import java.util.List;
import org.zaklon.access.Actor;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Terms;
import org.zaklon.agreements.life.ReadAgreements.Detail;
import org.zaklon.country.Country;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Step;
import org.zaklon.ui.parts.Tag;

/**
 * One agreement as its page shows it.
 *
 * @param notice message that stands above everything, or null
 * @param worded whether the reader sees the wording
 * @param canonical the text that is signed; empty for those who do not see the wording
 * @param may what the reader may do
 */
public record AgreementView(
        String id, String reference, String title, Tag state, String notice, List<Line> facts, List<RuleView> rules, boolean worded,
        List<Terms.Wording> clauses, List<ShareLine> shares, boolean party, List<Line> signatures, String canonical, String hash,
        boolean unchanged, List<Step> history, May may) {
    public AgreementView {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        clauses = List.copyOf(clauses);
        shares = List.copyOf(shares);
        signatures = List.copyOf(signatures);
        history = List.copyOf(history);
    }

    /** What buttons stand below. */
    public record May(boolean edit, boolean propose, boolean sign, boolean end, boolean renew) {}

    static AgreementView of(Detail detail, Actor actor, boolean officer, Words t, Country country) {
        var words = new AgreementWords(t, country);
        var agreement = detail.agreement();
        var party = agreement.party(actor.agency());
        var notice = switch (agreement.state()) {
            case EXPIRING -> t.get("agreements.notice.ending", t.shortDate(agreement.until()));
            case EXPIRED -> t.get("agreements.notice.over", t.shortDate(agreement.until().plusDays(1)));
            case TERMINATED, SUPERSEDED -> t.get("agreements.notice.over", t.shortDate(agreement.endedOn()));
            case DRAFT, PROPOSED, SIGNED_BY_ONE, IN_FORCE, WITHDRAWN -> null;
        };
        return new AgreementView(agreement.id().value().toString(), agreement.reference(), words.title(agreement),
                words.state(agreement.state()), notice, facts(detail, words, t),
                detail.terms().rules().stream().map(r -> RuleView.of(r, words)).toList(), detail.worded(), detail.terms().clauses(),
                detail.shares().stream().map(s -> ShareLine.of(s, words, t)).toList(), party, signatures(detail, words, t),
                detail.worded() ? detail.terms().canonical() : "", detail.hash(), detail.unchanged(), history(detail, words, t),
                may(detail, actor, officer && party));
    }

    private static May may(Detail detail, Actor actor, boolean officer) {
        var state = detail.agreement().state();
        var drafting = state == AgreementState.DRAFT && detail.agreement().draftedBy().equals(actor.agency());
        var open = state == AgreementState.PROPOSED || state == AgreementState.SIGNED_BY_ONE;
        var signed = detail.signatures().stream().anyMatch(s -> s.agency().equals(actor.agency()));
        return new May(officer && drafting, officer && drafting && !detail.terms().clauses().isEmpty(), officer && open && !signed,
                officer && (drafting || open || state.inForce()), officer && (state.inForce() || state.over()));
    }

    private static List<Line> facts(Detail detail, AgreementWords words, Words t) {
        var agreement = detail.agreement();
        return List.of(Line.of(t.get("agreements.kind"), t.of("agreements.kind", agreement.kind())),
                Line.of(t.get("agreements.parties"), words.parties(agreement)),
                Line.of(t.get("agreements.validity"), words.validity(agreement)),
                Line.of(t.get("agreements.version"), t.get("agreements.version.of", agreement.version(), detail.versions().size())),
                Line.of(t.get("agreements.drafted-by"), words.agency(agreement.draftedBy())));
    }

    private static List<Line> signatures(Detail detail, AgreementWords words, Words t) {
        return detail.agreement().parties().stream().map(party -> Line.of(words.agency(party),
                detail.signatures().stream().filter(s -> s.agency().equals(party)).findFirst()
                        .map(s -> t.moment(s.at())).orElseGet(() -> t.get("agreements.not-signed")))).toList();
    }

    private static List<Step> history(Detail detail, AgreementWords words, Words t) {
        return detail.history().reversed().stream().map(step -> new Step(step.at().toString(), t.moment(step.at()),
                t.of("agreements.state", step.state()), step.agency() == null ? null : words.agency(step.agency()),
                step.note().isEmpty() ? null : step.note(), null)).toList();
    }
}
