package org.zaklon.cases.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.Vault;
import org.zaklon.ui.forms.Typed;

/**
 * Drafts on the server, so that a lost phone holds nothing. All of a draft is sealed as the most dangerous class that it may
 * hold.
 */
@Component
public class Drafts {
    private static final String TIMER = "draft-expiry";
    private static final Duration WITHOUT_TIMER = Duration.ofDays(3);
    private static final int MOST = 50;

    private final JdbcClient sql;
    private final Work work;
    private final Vault vault;
    private final Country country;
    private final InstantSource clock;

    Drafts(JdbcClient sql, Work work, Vault vault, Country country, InstantSource clock) {
        this.sql = sql;
        this.work = work;
        this.vault = vault;
        this.country = country;
        this.clock = clock;
    }

    public Draft begin(Actor actor, Form form, CaseId caseId) {
        var draft = new Draft(UUID.randomUUID(), form.id(), form.version(), caseId, Typed.NOTHING, clock.instant(), expiry());
        return work.read(actor, () -> {
            sql.sql("""
                    insert into cases.draft (id, account, case_id, form_id, form_version, sealed, saved_at, expires_at)
                    values (:id, :account, :case, :form, :version, :sealed, :saved, :expires)
                    """)
                    .param("id", draft.id()).param("account", actor.account().value())
                    .param("case", caseId == null ? null : caseId.value()).param("form", form.id())
                    .param("version", form.version()).param("sealed", sealed(draft.id(), Typed.NOTHING))
                    .param("saved", Timestamp.from(draft.savedAt())).param("expires", Timestamp.from(draft.expiresAt()))
                    .update();
            return draft;
        });
    }

    /** @return whether there was still a draft to save into */
    public boolean save(Actor actor, UUID id, Typed typed) {
        return work.read(actor, () -> sql.sql("""
                update cases.draft set sealed = ?, saved_at = ?, expires_at = ? where id = ? and expires_at > ?
                """)
                .params(List.of(sealed(id, typed), Timestamp.from(clock.instant()), Timestamp.from(expiry()), id,
                        Timestamp.from(clock.instant())))
                .update() == 1);
    }

    public Optional<Draft> find(Actor actor, UUID id) {
        return work.read(actor, () -> sql.sql("select * from cases.draft where id = ? and expires_at > ?")
                .params(id, Timestamp.from(clock.instant())).query(this::draft).optional());
    }

    /** The draft of a form for a case; there is at most one, and it is begun where there is none. */
    public Draft of(Actor actor, Form form, CaseId caseId) {
        return work.read(actor, () -> find(actor, form, caseId).orElseGet(() -> begin(actor, form, caseId)));
    }

    public Optional<Draft> find(Actor actor, Form form, CaseId caseId) {
        return work.read(actor, () -> sql.sql("""
                select * from cases.draft where account = ? and form_id = ? and form_version = ? and case_id = ? and expires_at > ?
                order by saved_at desc limit 1
                """)
                .params(List.of(actor.account().value(), form.id(), form.version(), caseId.value(),
                        Timestamp.from(clock.instant())))
                .query(this::draft).optional());
    }

    /** Drafts of a form that belong to no case yet, the latest first. */
    public List<Draft> list(Actor actor, String form) {
        return work.read(actor, () -> sql.sql("""
                select * from cases.draft where account = ? and form_id = ? and case_id is null and expires_at > ?
                order by saved_at desc limit ?
                """)
                .params(List.of(actor.account().value(), form, Timestamp.from(clock.instant()), MOST))
                .query(this::draft).list());
    }

    /** Sent or thrown away: either way it is gone. */
    public void delete(Actor actor, UUID id) {
        work.read(actor, () -> sql.sql("delete from cases.draft where id = ?").param(id).update());
    }

    /** @return how many were deleted because their time was over */
    int deleteExpired() {
        return work.system("drafts", () -> sql.sql("delete from cases.draft where expires_at <= ?")
                .param(Timestamp.from(clock.instant())).update());
    }

    private byte[] sealed(UUID id, Typed typed) {
        return vault.seal(id, DataClass.C2_CONTACT, new PersonalText(typed.json()));
    }

    private Instant expiry() {
        return country.findTimer(TIMER).map(t -> t.dueFrom(clock.instant())).orElseGet(() -> clock.instant().plus(WITHOUT_TIMER));
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var caseId = row.getObject("case_id", UUID.class);
        return new Draft(id, row.getString("form_id"), row.getInt("form_version"), caseId == null ? null : new CaseId(caseId),
                Typed.ofJson(vault.open(id, DataClass.C2_CONTACT, row.getBytes("sealed")).reveal()),
                row.getTimestamp("saved_at").toInstant(), row.getTimestamp("expires_at").toInstant());
    }
}
