package org.zaklon.cases.signal;

import org.zaklon.access.Actor;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.forms.Answers;

/** The door to signals, for callers above: each act as by its page. */
public interface Signals {

    /** @param to one of the receivers that the profile allows; null for the usual one */
    Outcome<CaseId> send(Actor actor, RequestId request, Answers answers, UnitCode to);

    Outcome<CaseId> accept(Actor actor, RequestId request, CaseId id);

    /** @param reason a code of the list {@code decline-reasons} */
    Outcome<CaseId> decline(Actor actor, RequestId request, CaseId id, String reason);
}
