package org.zaklon.country.forms;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.zaklon.country.Localised;
import org.zaklon.kernel.Purpose;

/**
 * A form of the profile in one version; the version is kept with every answer.
 *
 * @param id such as {@code F01}
 * @param purpose why the answers are asked
 * @param readers who will read the answers, in words for the person asked
 * @param keptFor how long answers are kept after the case closes (or after sending, where no case follows)
 */
public record Form(
        String id, int version, Localised title, Purpose purpose, Localised readers, Period keptFor, List<Section> sections) {
    public Form {
        sections = List.copyOf(sections);
    }

    public List<Field> fields() {
        return sections.stream().flatMap(s -> s.fields().stream()).toList();
    }

    public Optional<Field> find(String fieldId) {
        return fields().stream().filter(f -> f.id().equals(fieldId)).findFirst();
    }
}
