package org.zaklon.cases.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseEntry.Kind;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.Vault;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.Answers;
import org.zaklon.ui.forms.AnswersJson;

/**
 * The content of cases. What one person sends at once is stored apart by data class; classes that are sealed, and free text of
 * any class, go through the vault. Row security gives back only what the reader may open.
 */
@Component
public class Entries {
    private final JdbcClient sql;
    private final Vault vault;
    private final InstantSource clock;

    Entries(JdbcClient sql, Vault vault, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** @return the identity of the submission, under which the parts are found together again */
    public UUID write(Actor actor, CaseId id, Kind kind, Form form, Answers answers) {
        var submission = UUID.randomUUID();
        answers.byClass(form).forEach((dataClass, part) -> write(actor, id, submission, kind, form, dataClass, part));
        return submission;
    }

    /** The classes that these answers would write. */
    public static Set<DataClass> classes(Form form, Answers answers) {
        var classes = EnumSet.noneOf(DataClass.class);
        classes.addAll(answers.byClass(form).keySet());
        return classes;
    }

    private void write(Actor actor, CaseId id, UUID submission, Kind kind, Form form, DataClass dataClass, Answers answers) {
        var entry = UUID.randomUUID();
        var open = part(answers, a -> !dataClass.sealed() && !(a instanceof Answer.Text));
        var closed = part(answers, a -> dataClass.sealed() || a instanceof Answer.Text);
        sql.sql("""
                insert into cases.entry (id, case_id, submission, kind, form_id, form_version, data_class, agency, unit, author, at,
                    coded, sealed)
                values (:id, :case, :submission, :kind, :form, :version, :class, :agency, :unit, :author, :at,
                    :coded::jsonb, :sealed)
                """)
                .param("id", entry).param("case", id.value()).param("submission", submission).param("kind", kind.name())
                .param("form", form.id()).param("version", form.version()).param("class", dataClass.code())
                .param("agency", actor.agency().value()).param("unit", actor.unit().value())
                .param("author", actor.account().value()).param("at", Timestamp.from(clock.instant()))
                .param("coded", open.isEmpty() ? null : AnswersJson.write(open))
                .param("sealed", closed.isEmpty() ? null
                        : vault.seal(entry, dataClass, new PersonalText(AnswersJson.write(closed))))
                .update();
    }

    /** Oldest first. */
    public List<CaseEntry> of(CaseId id) {
        return sql.sql("""
                select id, submission, kind, form_id, form_version, data_class, agency, unit, author, at, coded::text as coded, sealed
                from cases.entry where case_id = ? order by at, submission, data_class
                """)
                .param(id.value()).query(this::entry).list();
    }

    /** The agency's own entries of some classes: what a share of these classes opens. */
    public List<CaseEntry> of(CaseId id, AgencyCode agency, Collection<DataClass> classes) {
        return of(id).stream().filter(e -> e.agency().equals(agency) && classes.contains(e.dataClass())).toList();
    }

    private CaseEntry entry(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var dataClass = DataClass.of(row.getString("data_class"));
        var coded = row.getString("coded");
        var sealed = row.getBytes("sealed");
        var answers = coded == null ? Answers.EMPTY : AnswersJson.read(coded);
        if (sealed != null) {
            answers = answers.and(AnswersJson.read(vault.open(id, dataClass, sealed).reveal()));
        }
        return new CaseEntry(id, row.getObject("submission", UUID.class), Kind.valueOf(row.getString("kind")),
                row.getString("form_id"), row.getInt("form_version"), dataClass, new AgencyCode(row.getString("agency")),
                new UnitCode(row.getString("unit")), row.getObject("author", UUID.class), row.getTimestamp("at").toInstant(), answers);
    }

    private static Answers part(Answers answers, Predicate<Answer> kept) {
        Map<String, Answer> part = new LinkedHashMap<>();
        answers.byField().forEach((field, answer) -> {
            if (kept.test(answer)) {
                part.put(field, answer);
            }
        });
        return new Answers(part);
    }
}
