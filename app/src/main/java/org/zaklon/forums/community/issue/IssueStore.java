package org.zaklon.forums.community.issue;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.people.Vault;

/** Issues and their steps. Words are sealed: nobody should write a name, and somebody will. */
@Component
class IssueStore {
    private static final DataClass WORDS = DataClass.C3_NARRATIVE;
    private static final String WITH_STATE = """
            select i.*, u.state, u.on_day as state_on from forums.issue i
            join lateral (select state, on_day from forums.issue_update where issue_id = i.id order by place desc limit 1) u on true
            """;

    private final JdbcClient sql;
    private final Vault vault;
    private final InstantSource clock;

    IssueStore(JdbcClient sql, Vault vault, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param audience seats that may read it; empty for all */
    void add(IssueId id, BodyId body, Raised raised, UnitCode contact, boolean neverMediated, Collection<SeatId> audience, byte[] receipt) {
        sql.sql("""
                insert into forums.issue (id, body_id, category, contact, area, raised_on, raised_at, raiser, raiser_sex, sensitivity,
                        audience, never_mediated, words, raiser_name, receipt, recorded_at)
                values (:id, :body, :category, :contact, :area, :on, :at, :raiser, :sex, :sensitivity,
                        cast(string_to_array(:audience, ',') as uuid[]), :never, :words, :name, :receipt, :recorded)
                """)
                .param("id", id.value()).param("body", body.value()).param("category", raised.category())
                .param("contact", contact == null ? null : contact.value(), Types.VARCHAR).param("area", raised.area().value())
                .param("on", Date.valueOf(raised.on())).param("at", raised.at().name()).param("raiser", raised.raiser().name())
                .param("sex", raised.sex()).param("sensitivity", raised.sensitivity().name())
                .param("audience", audience.stream().map(s -> s.value().toString()).collect(Collectors.joining(",")))
                .param("never", neverMediated).param("words", seal(id.value(), raised.words()))
                .param("name", seal(id.value(), raised.name()), Types.BINARY).param("receipt", receipt, Types.BINARY)
                .param("recorded", now()).update();
        add(id, body, Step.to(IssueState.RAISED, raised.on()));
    }

    void add(IssueId id, BodyId body, Step step) {
        var key = UUID.randomUUID();
        sql.sql("""
                insert into forums.issue_update (id, issue_id, body_id, place, state, on_day, at, reason, next_step, told, whom,
                        duplicate_of, confirmed_by, meeting_on)
                values (:id, :issue, :body, (select count(*) from forums.issue_update where issue_id = :issue), :state, :on, :at, :reason,
                        :next, :told, :whom, :duplicate, :confirmed, :meeting)
                """)
                .param("id", key).param("issue", id.value()).param("body", body.value()).param("state", step.state().name())
                .param("on", Date.valueOf(step.on())).param("at", now()).param("reason", seal(key, step.reason()), Types.BINARY)
                .param("next", seal(key, step.next()), Types.BINARY)
                .param("told", step.told() == null ? null : step.told().name(), Types.VARCHAR).param("whom", step.whom(), Types.VARCHAR)
                .param("duplicate", step.duplicateOf() == null ? null : step.duplicateOf().value(), Types.OTHER)
                .param("confirmed", step.confirmedBy() == null ? null : step.confirmedBy().name(), Types.VARCHAR)
                .param("meeting", step.meetingOn() == null ? null : Date.valueOf(step.meetingOn()), Types.DATE)
                .update();
    }

    Optional<Issue> find(BodyId body, IssueId id) {
        return sql.sql(WITH_STATE + "where i.body_id = ? and i.id = ?").params(List.of(body.value(), id.value()))
                .query((row, n) -> issue(row)).optional();
    }

    Optional<Issue> find(IssueId id) {
        return sql.sql(WITH_STATE + "where i.id = ?").param(id.value()).query((row, n) -> issue(row)).optional();
    }

    /** The agency whose member wrote it down: there the issue is at home. */
    AgencyCode writtenBy(IssueId id) {
        return new AgencyCode(sql.sql("select agency from forums.issue where id = ?").param(id.value()).query(String.class).single());
    }

    Optional<Issue> byReceipt(byte[] hash) {
        return sql.sql(WITH_STATE + "where i.receipt = ?").param(hash).query((row, n) -> issue(row)).optional();
    }

    /** @param states the states to show */
    Paged<Issue> list(BodyId body, Collection<IssueState> states, int page) {
        return Paged.of(sql.sql(WITH_STATE + """
                where i.body_id = :body and u.state = any (string_to_array(:states, ',')) order by i.raised_on desc, i.id
                limit :limit offset :offset
                """)
                .param("body", body.value()).param("states", states.stream().map(Enum::name).collect(Collectors.joining(",")))
                .param("limit", Paged.SIZE + 1).param("offset", Paged.offset(page))
                .query((row, n) -> issue(row)).list(), page);
    }

    List<Step> steps(IssueId id) {
        return sql.sql("select * from forums.issue_update where issue_id = ? order by place").param(id.value())
                .query((row, n) -> step(row)).list();
    }

    private Step step(ResultSet row) throws SQLException {
        var key = row.getObject("id", UUID.class);
        var told = row.getString("told");
        var duplicate = row.getObject("duplicate_of", UUID.class);
        var confirmed = row.getString("confirmed_by");
        return new Step(IssueState.valueOf(row.getString("state")), row.getObject("on_day", LocalDate.class),
                open(key, row.getBytes("reason")), open(key, row.getBytes("next_step")), told == null ? null : Told.valueOf(told),
                row.getString("whom"), duplicate == null ? null : new IssueId(duplicate),
                confirmed == null ? null : Step.ConfirmedBy.valueOf(confirmed), row.getObject("meeting_on", LocalDate.class));
    }

    private Issue issue(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var contact = row.getString("contact");
        return new Issue(new IssueId(id), new BodyId(row.getObject("body_id", UUID.class)), row.getString("category"),
                contact == null ? null : new UnitCode(contact), new AreaCode(row.getString("area")),
                row.getObject("raised_on", LocalDate.class), RaisedAt.valueOf(row.getString("raised_at")),
                Raiser.valueOf(row.getString("raiser")), row.getString("raiser_sex"), Sensitivity.valueOf(row.getString("sensitivity")),
                row.getBoolean("never_mediated"), open(id, row.getBytes("words")), open(id, row.getBytes("raiser_name")),
                row.getBytes("receipt") != null, IssueState.valueOf(row.getString("state")), row.getObject("state_on", LocalDate.class));
    }

    private byte[] seal(UUID record, PersonalText text) {
        return text == null ? null : vault.seal(record, WORDS, text);
    }

    private PersonalText open(UUID record, byte[] sealed) {
        return sealed == null ? null : vault.open(record, WORDS, sealed);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** The item about an issue on the agenda of a meeting. */
    Optional<UUID> onAgenda(IssueId issue, UUID meeting) {
        return sql.sql("select item_id from forums.issue_agenda where issue_id = ? and meeting_id = ?").params(issue.value(), meeting)
                .query((row, n) -> row.getObject(1, UUID.class)).optional();
    }

    void putOnAgenda(Issue issue, UUID meeting, UUID item, LocalDate day) {
        sql.sql("insert into forums.issue_agenda (id, issue_id, body_id, meeting_id, item_id, on_day, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), issue.id().value(), issue.body().value(), meeting, item, day, Timestamp.from(clock.instant())).update();
    }
}
