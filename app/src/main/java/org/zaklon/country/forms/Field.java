package org.zaklon.country.forms;

import java.util.Optional;
import org.zaklon.country.Localised;
import org.zaklon.kernel.DataClass;

/**
 * One question of a form.
 *
 * @param id unique in the form, lower case with hyphens
 * @param dataClass exactly one class; answers of one sending are stored apart by class
 * @param codes the id of the code list for choices, else null
 * @param required whether an answer is needed; {@code UNKNOWN}, {@code NOT_ASKED} and {@code REFUSED} are answers
 * @param unanswered whether unknown / not asked / refused are offered (every coded question)
 * @param hint may be null
 * @param showIf null where the question is always asked
 */
public record Field(
        String id,
        FieldType type,
        Localised label,
        Localised hint,
        DataClass dataClass,
        String codes,
        boolean required,
        boolean unanswered,
        Condition showIf) {

    public Optional<Condition> condition() {
        return Optional.ofNullable(showIf);
    }
}
