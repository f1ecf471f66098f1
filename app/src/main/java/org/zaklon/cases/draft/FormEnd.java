package org.zaklon.cases.draft;

import java.util.List;
import java.util.Optional;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.cases.CaseFile;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Answers;
import org.zaklon.ui.parts.Choice;

/** What becomes of a form of a case once it is filled: one bean for each kind of form. */
public interface FormEnd {

    boolean takes(Form form);

    /** What one must be allowed to do to be asked at all. */
    Act act();

    /**
     * A last question on the page where answers are checked: not part of the form, because who may choose what depends on who
     * asks.
     *
     * @param choices what this actor may choose; a refusal of the use case is the judge
     */
    record Question(String labelKey, String hintKey, List<Choice> choices) {
        public Question {
            choices = List.copyOf(choices);
        }
    }

    Optional<Question> question(Actor actor, CaseFile file, Form form, Answers answers, Words t);

    /** @param chosen the answer to the last question; empty where there was none */
    Outcome<CaseId> submit(Actor actor, RequestId request, CaseId id, Form form, Answers answers, String chosen);

    /** Where it goes on afterwards. */
    String next(CaseId id);

    /** What is said there: a message key. */
    String saidKey();
}
