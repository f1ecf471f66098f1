package org.zaklon.cases.file;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Unanswered;
import org.zaklon.ui.forms.Answers;
import org.zaklon.ui.forms.AnswersJson;

/**
 * What the coded entries of a case and the answers just given say about age, sex, form, border and citizenship, as far as the one who
 * asserts may read them. The newest answer counts; a reason why there is none stays one.
 */
@Component
class CodedFacts {
    private static final String UNKNOWN = Unanswered.UNKNOWN.name();

    private final JdbcClient sql;
    private final Country country;

    CodedFacts(JdbcClient sql, Country country) {
        this.sql = sql;
        this.country = country;
    }

    record Known(String sex, Set<String> forms, String mainForm, String reach, String citizenshipGroup) {}

    Known of(CaseId id, Answers said) {
        var known = sql.sql("""
                select coded::text from cases.entry where case_id = ? and coded is not null and data_class in ('C6', 'C10')
                order by at, id
                """)
                .param(id.value()).query(String.class).list().stream()
                .map(AnswersJson::read).reduce(Answers.EMPTY, Answers::and).and(said);
        return new Known(code(known, "sex"), Set.copyOf(known.codes("purposes")),
                known.code("main-purpose").orElse(UNKNOWN), grouped(known, "border", "borders", "reach"),
                grouped(known, "status", "migration-status", "citizenship"));
    }

    private static String code(Answers known, String field) {
        return known.code(field).or(() -> known.none(field).map(Enum::name)).orElse(UNKNOWN);
    }

    /** The group that the profile gives to an answer; the answer itself is no fact for statistics. */
    private String grouped(Answers known, String field, String list, String group) {
        return known.code(field).flatMap(code -> country.findCodes(list).flatMap(codes -> codes.find(code)))
                .flatMap(code -> code.in(group)).orElse(UNKNOWN);
    }
}
