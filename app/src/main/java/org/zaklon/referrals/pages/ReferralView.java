package org.zaklon.referrals.pages;

import java.util.List;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Step;
import org.zaklon.ui.parts.Tag;

/**
 * One referral on its page, in the reader's words.
 *
 * @param received whether the reader's unit is the one that was asked
 * @param clock null where nobody is waited for
 * @param reason why declined or ended; null where it is neither
 * @param given what was delivered on it
 * @param acts what this reader can do now, the likeliest first
 * @param next the provider to ask next after a decline; null where there is none or the reader cannot send
 */
public record ReferralView(
        String base, String caseHref, boolean received, String pseudonym, Tag state, String clock, boolean late, String reason, List<Line> summary,
        List<Step> history, List<Line> given, List<Way> acts, Next next) {

    /** A link to a page where something is done. */
    public record Way(String label, String href, String kind) {}

    /** Whom to ask next. */
    public record Next(String name, boolean near, String href) {}

    public ReferralView {
        summary = List.copyOf(summary);
        history = List.copyOf(history);
        given = List.copyOf(given);
        acts = List.copyOf(acts);
    }
}
