package org.zaklon.cases.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Unanswered;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.AnswersJson;

/**
 * What the coded entries of a case say about sex, form and citizenship, as far as the one who asserts may read them. The newest
 * answer counts; an answer why there is none stays one.
 */
@Component
class CodedFacts {
    private static final String UNKNOWN = Unanswered.UNKNOWN.name();

    private final JdbcClient sql;

    CodedFacts(JdbcClient sql) {
        this.sql = sql;
    }

    record Known(String sex, Set<String> forms, String citizenshipGroup) {}

    Known of(CaseId id) {
        Map<String, Answer> latest = new HashMap<>();
        sql.sql("""
                select coded::text from cases.entry where case_id = ? and coded is not null and data_class in ('C6', 'C10')
                order by at, id
                """)
                .param(id.value()).query(String.class).list()
                .forEach(coded -> latest.putAll(AnswersJson.read(coded).byField()));
        return new Known(one(latest, List.of("sex", "apparent-sex")), Set.copyOf(all(latest, "exploitation")),
                one(latest, List.of("citizenship-group")));
    }

    private static String one(Map<String, Answer> answers, List<String> fields) {
        return fields.stream().map(answers::get).filter(a -> a != null && !a.codes().isEmpty()).findFirst()
                .map(a -> a.codes().iterator().next()).orElse(UNKNOWN);
    }

    private static Set<String> all(Map<String, Answer> answers, String field) {
        return answers.get(field) instanceof Answer.Codes(var codes) ? Set.copyOf(codes) : Set.of();
    }
}
