package org.zaklon.trainings.test;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.VersionId;
import org.zaklon.trainings.test.Question.Choice;
import org.zaklon.trainings.test.Question.Kind;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The two forms of a version's test. */
@Component
class QuestionStore {
    private final JdbcClient sql;
    private final JsonMapper json;

    QuestionStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    List<Question> of(VersionId version, TestForm form) {
        return sql.sql("select objective, kind, wording, answers from trainings.question where version_id = ? and form = ? order by position")
                .params(version.value(), form.name())
                .query((row, n) -> new Question(row.getString(1), Kind.valueOf(row.getString(2)), row.getString(3),
                        json.readValue(row.getString(4), new TypeReference<List<Choice>>() {}))).list();
    }

    int count(VersionId version, TestForm form) {
        return sql.sql("select count(*) from trainings.question where version_id = ? and form = ?").params(version.value(), form.name())
                .query(Integer.class).single();
    }

    void replace(VersionId version, AgencyCode agency, TestForm form, List<Question> questions) {
        sql.sql("delete from trainings.question where version_id = ? and form = ?").params(version.value(), form.name()).update();
        int position = 0;
        for (var question : questions) {
            sql.sql("""
                    insert into trainings.question (id, version_id, agency, form, position, objective, kind, wording, answers)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                    """)
                    .params(UUID.randomUUID(), version.value(), agency.value(), form.name(), ++position, question.objective(),
                            question.kind().name(), question.wording(), json.writeValueAsString(question.answers())).update();
        }
    }
}
