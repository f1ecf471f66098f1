package org.zaklon.statistics;

import org.zaklon.country.Country;
import org.zaklon.ui.Words;

/** The words of a table in the reader's language. */
record Labels(Words t, Country country) {
    String column(By by, String code) {
        var key = "statistics.column." + code;
        if (t.has(key)) {
            return t.get(key);
        }
        var tag = t.language().tag();
        return switch (by) {
            case SEX -> country.label("sex", code, tag);
            case FORM, ANY_FORM -> country.label("exploitation", code, tag);
            case BODY -> t.has("statistics.body." + code) ? t.get("statistics.body." + code) : code;
            case SEX_AND_AGE, AGE -> code;
        };
    }
}
