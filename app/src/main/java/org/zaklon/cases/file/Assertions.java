package org.zaklon.cases.file;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.cases.Assertion;
import org.zaklon.cases.AssertionId;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.Level;
import org.zaklon.cases.StatusAsserted;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.people.Vault;
import org.zaklon.ui.forms.Answers;

/** Statements about the status: added, never changed. Each is told to statistics as coded facts under a derived identity. */
@Component
public class Assertions {
    private static final String REALM = "statistics";

    private final JdbcClient sql;
    private final InstantSource clock;
    private final Vault vault;
    private final CodedFacts facts;
    private final ApplicationEventPublisher events;

    Assertions(JdbcClient sql, InstantSource clock, Vault vault, CodedFacts facts, ApplicationEventPublisher events) {
        this.sql = sql;
        this.clock = clock;
        this.vault = vault;
        this.facts = facts;
        this.events = events;
    }

    /**
     * @param submission the entries that hold the reasons, or null
     * @param said the answers just given, of which statistics gets the coded facts
     */
    public AssertionId add(Actor actor, CaseFile file, Level level, LocalDate on, String basis, UUID submission, Answers said) {
        return add(actor, file, level, on, basis, null, submission, said);
    }

    /** @param why a code of the list {@code reopen-reasons} */
    public AssertionId reopened(Actor actor, CaseFile file, LocalDate on, String why) {
        return add(actor, file, Level.REOPENED, on, null, why, null, Answers.EMPTY);
    }

    private AssertionId add(Actor actor, CaseFile file, Level level, LocalDate on, String basis, String why, UUID submission,
            Answers said) {
        var id = AssertionId.fresh();
        sql.sql("""
                insert into cases.assertion
                    (id, case_id, level, agency, unit, function, author, decided_on, at, basis, why, submission)
                values (:id, :case, :level, :agency, :unit, :function, :author, :on, :at, :basis, :why, :submission)
                """)
                .param("id", id.value()).param("case", file.id().value()).param("level", level.name())
                .param("agency", actor.agency().value()).param("unit", actor.unit().value())
                .param("function", actor.function().name()).param("author", actor.account().value())
                .param("on", Date.valueOf(on)).param("at", Timestamp.from(clock.instant())).param("basis", basis)
                .param("why", why).param("submission", submission)
                .update();
        var known = facts.of(file.id(), said);
        events.publishEvent(new StatusAsserted(UUID.randomUUID(), vault.pseudonym(file.id().value(), REALM), level.name(),
                on, clock.instant(), known.sex(), file.age().name(), known.forms(), known.mainForm(), known.reach(),
                known.citizenshipGroup(), actor.function().name(), file.area().value(), file.child()));
        return id;
    }

    /** Oldest first, as far as the reader may see them. */
    public List<Assertion> of(CaseId id) {
        return sql.sql("select * from cases.assertion where case_id = ? order by at, id")
                .param(id.value()).query(Assertions::assertion).list();
    }

    private static Assertion assertion(ResultSet row, int n) throws SQLException {
        return new Assertion(new AssertionId(row.getObject("id", UUID.class)), new CaseId(row.getObject("case_id", UUID.class)),
                Level.valueOf(row.getString("level")), new AgencyCode(row.getString("agency")), new UnitCode(row.getString("unit")),
                UnitFunction.valueOf(row.getString("function")), row.getObject("author", UUID.class),
                row.getDate("decided_on").toLocalDate(), row.getString("basis"), row.getString("why"), row.getTimestamp("at").toInstant(),
                row.getObject("submission", UUID.class));
    }
}
