package org.zaklon.enclave;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.enclave.Question.QuestionId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.UnitCode;

/** Questions to the agency of whoever reads, and to no other: row security lets nobody see what the own agency asked. Use inside {@code Work}. */
@Component
public class Questions {
    private final JdbcClient sql;
    private final EnclaveKeys keys;

    Questions(JdbcClient sql, EnclaveKeys keys) {
        this.sql = sql;
        this.keys = keys;
    }

    /**
     * Those to the own agency that nobody answered, the oldest first.
     *
     * @param agency of the reader, so that the index is entered there: row security alone would pass by the questions to all others
     */
    public List<Question> open(AgencyCode agency, int most) {
        return sql.sql("""
                select id, comparison, unit, reference, asked_at, sealed from enclave.question
                where agency = ? and answered is null order by asked_at, id limit ?
                """).params(agency.value(), most).query(this::question).list();
    }

    /** One that nobody answered. */
    public Optional<Question> find(QuestionId id) {
        return sql.sql("select id, comparison, unit, reference, asked_at, sealed from enclave.question where id = ? and answered is null for update")
                .param(id.value()).query(this::question).optional();
    }

    public void answer(QuestionId id, Question.Answer answer, Instant at) {
        int changed = sql.sql("update enclave.question set answered = ?, answered_at = ? where id = ? and answered is null")
                .params(answer.name(), Timestamp.from(at), id.value()).update();
        if (changed != 1) {
            throw new IllegalStateException("a question was answered meanwhile");
        }
    }

    /** Units that have new questions, each once; for the job that tells them. From then on they count as told. */
    public List<UnitCode> unitsToTell() {
        return sql.sql("update enclave.question set unit_told = true where not unit_told returning unit").query(String.class).list()
                .stream().distinct().sorted().map(UnitCode::new).toList();
    }

    /** Of which record it was asked, for whoever tells that two are one person under pseudonyms. Never shown. */
    public UUID asked(QuestionId id) {
        return sql.sql("select sealed from enclave.question where id = ?").param(id.value())
                .query((row, n) -> Reasons.read(keys.open(row.getBytes("sealed"), Reasons.bound(id.value()))).asked()).single();
    }

    private Question question(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var reasons = Reasons.read(keys.open(row.getBytes("sealed"), Reasons.bound(id)));
        return new Question(new QuestionId(id), row.getObject("comparison", UUID.class), new UnitCode(row.getString("unit")),
                row.getObject("reference", UUID.class), row.getTimestamp("asked_at").toInstant(), reasons.crosswise(), reasons.fields());
    }
}
