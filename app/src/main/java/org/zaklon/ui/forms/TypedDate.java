package org.zaklon.ui.forms;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.DateText;

/** A date typed into the fields of {@code ui.field.date}, for pages whose form is not of the profile. */
public final class TypedDate {

    private TypedDate() {}

    /** What was typed, as it was typed. */
    public static DateText typed(MultiValueMap<String, String> parameters, String field) {
        return new DateText(Parameters.one(parameters, field + ".day"), Parameters.one(parameters, field + ".month"), Parameters.one(parameters, field + ".year"), "");
    }

    /** The date it means, where it means one. */
    public static Optional<LocalDate> read(DateText typed, Words reader) {
        return Dates.date(typed, reader.locale());
    }
}
