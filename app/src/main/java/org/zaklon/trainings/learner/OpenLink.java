package org.zaklon.trainings.learner;

import org.zaklon.kernel.AccountId;
import org.zaklon.trainings.LearnerId;

/** A link that waits for a second person. @param by who asked for it */
public record OpenLink(LinkId id, LearnerId learner, AccountId account, AccountId by) {

    /** Neither who asked nor whom it is about. */
    public boolean mayDecide(AccountId who) {
        return !who.equals(by) && !who.equals(account);
    }
}
