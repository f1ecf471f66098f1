package org.zaklon.agreements.duties;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.Register;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/** The agreement of one's own agency that an act of this package is about; ask inside work. */
@Component
class Found {
    private final Access access;
    private final Register register;

    Found(Access access, Register register) {
        this.access = access;
        this.register = register;
    }

    Outcome<Agreement> own(Actor actor, Act act, AgreementId id) {
        return access.require(actor, act).then(may -> register.find(id).filter(a -> a.party(actor.agency())).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    /** The same where all signed it and it has not ended. */
    Outcome<Agreement> alive(Actor actor, Act act, AgreementId id) {
        return own(actor, act, id).then(a -> a.state().alive() ? Outcome.done(a) : Outcome.refused("refused.agreement-not-in-force"));
    }
}
