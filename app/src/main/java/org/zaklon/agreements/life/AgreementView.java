package org.zaklon.agreements.life;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.access.Actor;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Terms;
import org.zaklon.agreements.life.ReadAgreements.Detail;
import org.zaklon.country.Country;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Step;
import org.zaklon.ui.parts.Tag;

/**
 * One agreement as its page shows it.
 *
 * @param notice message that stands above everything, or null
 * @param worded whether the reader sees the wording
 * @param canonical the text that is signed; empty for those who do not see the wording
 * @param above what it stands under or amends
 * @param below what stands under it or amends it
 * @param tongues languages in which its clauses stand besides the authoritative one
 * @param may what the reader may do
 */
public record AgreementView(
        String id, String reference, String title, Tag state, String notice, List<Line> facts, List<RuleView> rules, boolean worded,
        List<Terms.Wording> clauses, List<ShareLine> shares, boolean party, List<Line> signatures, String canonical, String hash,
        boolean unchanged, List<Step> history, List<AgreementLine> above, List<AgreementLine> below,
        List<Choice> tongues, May may) {
    public AgreementView {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        clauses = List.copyOf(clauses);
        shares = List.copyOf(shares);
        signatures = List.copyOf(signatures);
        history = List.copyOf(history);
        above = List.copyOf(above);
        below = List.copyOf(below);
        tongues = List.copyOf(tongues);
    }

    /** What buttons stand below. */
    public record May(
            boolean edit, boolean negotiate, boolean propose, boolean takeBack, boolean sign, boolean suspend, boolean resume, boolean leave,
            boolean end, boolean renew, boolean amend) {

        public boolean any() {
            return edit || negotiate || propose || takeBack || sign || suspend || resume || leave || end || renew || amend;
        }
    }

    static AgreementView of(Detail detail, Actor actor, boolean officer, Words t, Country country) {
        var words = new AgreementWords(t, country);
        var agreement = detail.agreement();
        var party = agreement.party(actor.agency());
        var notice = switch (agreement.state()) {
            case EXPIRING -> t.get("agreements.notice.ending", t.shortDate(agreement.until()));
            case EXPIRED -> t.get("agreements.notice.over", t.shortDate(agreement.until().plusDays(1)));
            case TERMINATED, SUPERSEDED -> t.get("agreements.notice.over", t.shortDate(agreement.endedOn()));
            case SIGNED -> t.get("agreements.notice.begins", t.shortDate(agreement.since()));
            case SUSPENDED -> t.get("agreements.notice.suspended", t.shortDate(agreement.endedOn()));
            case DRAFT, IN_NEGOTIATION, PROPOSED, SIGNED_BY_ONE, IN_FORCE, WITHDRAWN -> null;
        };
        return new AgreementView(agreement.id().value().toString(), agreement.reference(), words.title(agreement),
                words.state(agreement.state()), notice, facts(detail, words, t),
                detail.terms().rules().stream().map(r -> RuleView.of(r, words)).toList(), detail.worded(), detail.terms().clauses(),
                detail.shares().stream().map(s -> ShareLine.of(s, words, t)).toList(), party, signatures(detail, words, t),
                detail.worded() ? detail.terms().canonical() : "", detail.hash(), detail.unchanged(), history(detail, words, t),
                lines(detail.above(), words, t), lines(detail.below(), words, t),
                agreement.frame().others().stream().map(tag -> Choice.of(tag, words.language(tag))).toList(), may(detail, actor, officer && party));
    }

    private static List<AgreementLine> lines(List<Agreement> agreements, AgreementWords words, Words t) {
        return agreements.stream().map(a -> AgreementLine.of(a, null, words, t)).toList();
    }

    private static May may(Detail detail, Actor actor, boolean officer) {
        var agreement = detail.agreement();
        var state = agreement.state();
        var drafting = officer && state.writable() && agreement.draftedBy().equals(actor.agency());
        var open = state == AgreementState.PROPOSED || state == AgreementState.SIGNED_BY_ONE;
        var signed = detail.signatures().stream().anyMatch(s -> s.agency().equals(actor.agency()));
        var stays = officer && agreement.staying().contains(actor.agency());
        return new May(drafting, drafting && state == AgreementState.DRAFT, drafting && !detail.terms().clauses().isEmpty(),
                officer && state == AgreementState.PROPOSED, officer && open && !signed,
                stays && state.mayBecome(AgreementState.SUSPENDED), officer && state == AgreementState.SUSPENDED,
                stays && state.alive() && agreement.staying().size() > 2,
                officer && (drafting || open) || stays && state.alive(), officer && (state.inForce() || state.over()),
                stays && state.inForce() && !agreement.frame().amendment());
    }

    private static List<Line> facts(Detail detail, AgreementWords words, Words t) {
        var agreement = detail.agreement();
        var lines = new ArrayList<>(List.of(Line.of(t.get("agreements.kind"), t.of("agreements.kind", agreement.kind())),
                Line.of(t.get("agreements.parties"), words.parties(agreement)),
                Line.of(t.get("agreements.validity"), words.validity(agreement)),
                Line.of(t.get("agreements.version"), t.get("agreements.version.of", agreement.version(), detail.versions().size())),
                Line.of(t.get("agreements.drafted-by"), words.agency(agreement.draftedBy()))));
        var frame = agreement.frame();
        if (!frame.languages().isEmpty()) {
            lines.add(Line.of(t.get("agreements.languages"), t.list(frame.languages().stream().map(words::language).toList())));
            lines.add(Line.of(t.get("agreements.authoritative"), frame.authoritative() == null ? t.get("agreements.authoritative.none")
                    : words.language(frame.authoritative())));
        }
        if (frame.renewal() != null) {
            lines.add(Line.of(t.get("agreements.renewal"), t.get("agreements.renewal.rule", frame.renewal(), t.shortDate(agreement.until().minusDays(frame.renewal())))));
        }
        if (frame.amendment()) {
            lines.add(Line.of(t.get("agreements.replaces"), frame.replaces().isEmpty() ? t.get("agreements.replaces.none") : t.list(frame.replaces())));
        } else if (frame.parent() != null) {
            lines.add(Line.of(t.get("agreements.with-parent"), t.get(frame.endsWithParent() ? "ui.yes" : "ui.no")));
        }
        agreement.left().forEach((party, day) ->
                lines.add(Line.of(t.get("agreements.leaves", words.agency(party)), t.shortDate(day))));
        return lines;
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
