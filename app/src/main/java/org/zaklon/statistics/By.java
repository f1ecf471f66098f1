package org.zaklon.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what a table is divided. */
enum By {
    SEX_AND_AGE("""
            case when sex in ('F', 'M') and age <> 'UNKNOWN' then sex || '_' || age
                 when sex not in ('F', 'M', 'UNKNOWN', 'NOT_ASKED', 'REFUSED') and age <> 'UNKNOWN' then 'OTHER' else 'UNKNOWN' end
            """),
    SEX("case when sex in ('NOT_ASKED', 'REFUSED') then 'UNKNOWN' else sex end"),
    AGE("age"),
    /** Each person in one column: the main form where the decision names one, else the only form, or several forms. */
    FORM("""
            case when main_form = any (forms) then main_form else
                case cardinality(forms) when 0 then 'UNKNOWN' when 1 then forms[1] else 'SEVERAL' end end
            """),
    /** Each person in the column of every form that was named; the columns may add up to more than the people. */
    ANY_FORM("coalesce(form, 'UNKNOWN')") {
        @Override
        String join() {
            return "left join lateral unnest(forms) as named (form) on true";
        }
    },
    BODY("body");

    private final String category;

    By(String category) {
        this.category = category;
    }

    /** The category of a line, in SQL. */
    String category() {
        return category;
    }

    String join() {
        return "";
    }

    /** Whether the columns add up to the number of people. */
    boolean adds() {
        return this != ANY_FORM;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<By> of(String code) {
        return Arrays.stream(values()).filter(b -> b.code().equals(code)).findFirst();
    }
}
