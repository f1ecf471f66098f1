package org.zaklon.enclave;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.UnitCode;

/**
 * To the agency that owns a record: another asks about somebody who may be this person. It says nothing of the other record but how the two agree.
 *
 * @param comparison in which it was asked; it says who asks, for what and on which basis
 * @param unit that wrote the own record
 * @param reference the own record
 * @param crosswise whether given and family name agree when exchanged
 */
public record Question(
        QuestionId id, UUID comparison, UnitCode unit, UUID reference, Instant askedAt, boolean crosswise, List<FieldLikeness> fields) {

    /** One question. */
    public record QuestionId(UUID value) implements Id {}

    /** What the owner says. */
    public enum Answer {
        /** It is the same person, and the asking agency is told so. */
        TELL,
        /** It is somebody else; nobody is asked about the two again. */
        APART,
        /** Nothing is told. */
        WITHHELD
    }

    public Question {
        fields = List.copyOf(fields);
    }
}
