package org.zaklon.cases.draft;

import org.zaklon.access.Actor;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.forms.Answers;

/** The door to the forms of a case (screening, decision, closure), for callers above. */
public interface CaseForms {

    /** @param chosen the answer to the form's last question, such as the level of a decision; empty where it has none */
    Outcome<CaseId> submit(Actor actor, RequestId request, CaseId id, String formId, Answers answers, String chosen);
}
