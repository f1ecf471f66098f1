package org.zaklon.statistics.release;

import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/**
 * A proposal in the reader's words.
 *
 * @param progress how far the work is, and of which cohort; empty where nothing runs
 * @param edition its number; empty where it became none
 * @param reason why it was sent back; empty where it was not
 */
public record ProposalRow(String id, String dataset, String cutoff, String rule, String batch, Tag state, String explained, String at, String progress, String digest,
        String edition, String decidedAt, String reason) {

    static ProposalRow of(Proposal proposal, Words t) {
        var parameters = proposal.parameters();
        return new ProposalRow(proposal.id().toString(), t.get("releases." + proposal.dataset() + ".title"), t.date(proposal.cutoff()), t.get("releases.rule.short", parameters.min(), parameters.base()),
                t.number(parameters.batch()), new Tag(t.of("releases.state", proposal.state()), tone(proposal.state())),
                t.of("releases.explained", proposal.state()), t.moment(proposal.at()), progress(proposal, t),
                proposal.digest() == null ? "" : proposal.digest(), proposal.number() == null ? "" : proposal.number().toString(),
                t.moment(proposal.decidedAt()), proposal.reason() == null ? "" : proposal.reason());
    }

    private static String progress(Proposal proposal, Words t) {
        return proposal.state() != ProposalState.RUNNING || proposal.step() == null ? ""
                : proposal.parts() == 0 ? t.get("releases.progress.begun", proposal.step())
                : t.get("releases.progress", proposal.step(), t.number(proposal.done()), t.number(proposal.parts()));
    }

    private static Tone tone(ProposalState state) {
        return switch (state) {
            case WAITING, RUNNING -> Tone.SKY;
            case READY, SUBMITTED -> Tone.SAND;
            case UNCHANGED -> Tone.STONE;
            case PUBLISHED -> Tone.MOSS;
            case FAILED, CANCELLED, SENT_BACK -> Tone.PLUM;
        };
    }
}
