package org.zaklon.sharing.across;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.enclave.Question;
import org.zaklon.enclave.Question.QuestionId;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.sharing.ShareId;

/** What people of the asked agency said, only added to; and what they withheld, as a refusal to share. */
@Component
class AskedStore {
    private final JdbcClient sql;

    AskedStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Who said that it shall be told, by question. */
    Map<UUID, AccountId> told(Collection<Question> questions) {
        return sql.sql("select question, author from sharing.asked_answer where answer = 'TELL' and question = any (?::uuid[]) order by at")
                .params(List.of((Object) questions.stream().map(q -> q.id().value()).toArray(UUID[]::new)))
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new AccountId(row.getObject(2, UUID.class)))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> first));
    }

    void add(Actor actor, CaseId id, QuestionId question, ComparisonId comparison, Question.Answer answer, ShareId share, Instant at) {
        sql.sql("""
                insert into sharing.asked_answer (id, question, comparison_id, case_id, agency, unit, author, at, answer, share_id)
                values (:id, :question, :comparison, :case, :agency, :unit, :author, :at, :answer, :share)
                """)
                .param("id", UUID.randomUUID()).param("question", question.value()).param("comparison", comparison.value())
                .param("case", id.value()).param("agency", actor.agency().value()).param("unit", actor.unit().value())
                .param("author", actor.account().value()).param("at", Timestamp.from(at)).param("answer", answer.name())
                .param("share", share == null ? null : share.value(), java.sql.Types.OTHER)
                .update();
    }

    UUID refuse(Actor actor, CaseId id, Comparison comparison, AnswerAsked.Withheld why, LocalDate on, Instant at) {
        var key = UUID.randomUUID();
        sql.sql("""
                insert into sharing.refusal (id, case_id, agency, unit, asked_by, purpose, classes, reason, asked_on, recorded_at, recorded_by)
                values (:id, :case, :agency, :unit, :asked, :purpose, string_to_array(:classes, ','), :reason, :on, :at, :by)
                """)
                .param("id", key).param("case", id.value()).param("agency", actor.agency().value()).param("unit", actor.unit().value())
                .param("asked", comparison.asking().value()).param("purpose", comparison.purpose().name())
                .param("classes", comparison.classes().stream().sorted().map(DataClass::code).collect(Collectors.joining(",")))
                .param("reason", why.name()).param("on", Date.valueOf(on)).param("at", Timestamp.from(at)).param("by", actor.account().value())
                .update();
        return key;
    }
}
