package org.zaklon.statistics.sources;

import org.zaklon.country.Localised;
import org.zaklon.ui.Words;

/** A dataset in the reader's words. */
public record DatasetLine(String code, String title, String definition, String provider, String rows, String vintage, String imported, boolean published) {
    static DatasetLine of(Vintage vintage, Words t) {
        var mapping = vintage.mapping();
        return new DatasetLine(mapping.dataset(), t.say(new Localised(mapping.title())), t.say(new Localised(mapping.definition())), mapping.provider(),
                t.number(vintage.rows()), Integer.toString(vintage.number()), t.date(vintage.importedAt()), mapping.published());
    }
}
