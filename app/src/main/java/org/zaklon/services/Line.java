package org.zaklon.services;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;

/**
 * One line of help in a case.
 *
 * @param code of the list {@code minimum-assistance} where {@code minimum}, else of the kinds of service
 * @param minimum whether it is one of the lines that every presumed victim is offered
 * @param answers what was said, oldest first
 */
public record Line(LineId id, CaseId caseId, String code, boolean minimum, LocalDate openedOn, List<Answer> answers) {

    /** One dated, signed answer. */
    public record Answer(LineState state, LocalDate on, Instant at, UnitCode by) {}

    public Line {
        answers = List.copyOf(answers);
    }

    public LineState state() {
        return answers.isEmpty() ? LineState.PENDING : answers.getLast().state();
    }

    /** The first day on which a new answer can have been given. */
    LocalDate notBefore() {
        return answers.isEmpty() ? openedOn : answers.getLast().on();
    }
}
