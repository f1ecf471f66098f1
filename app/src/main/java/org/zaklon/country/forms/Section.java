package org.zaklon.country.forms;

import java.util.List;
import org.zaklon.country.Localised;

/** Questions that belong together on one page. The intro may be null. */
public record Section(String id, Localised title, Localised intro, List<Field> fields) {
    public Section {
        fields = List.copyOf(fields);
    }
}
