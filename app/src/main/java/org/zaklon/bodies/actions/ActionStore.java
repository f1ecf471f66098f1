package org.zaklon.bodies.actions;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.Subject;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;

/** What was agreed to be done, under row security. */
@Component
class ActionStore {
    private final JdbcClient sql;
    private final Country country;
    private final InstantSource clock;

    ActionStore(JdbcClient sql, Country country, InstantSource clock) {
        this.sql = sql;
        this.country = country;
        this.clock = clock;
    }

    /** The first area of a body; the whole country for an accountable agency that has no seat there and knows no more of it. */
    AreaCode area(BodyId body) {
        return sql.sql("select areas[1] from bodies.body where id = ?").param(body.value()).query(String.class).optional().map(AreaCode::new)
                .orElseGet(() -> country.whole().code());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    void add(Action action) {
        var about = action.about();
        sql.sql("""
                insert into bodies.action (id, body_id, what, accountable, supporting, due, audience, subject_kind, subject_id, meeting_id, item_id, state, begun)
                values (:id, :body, :what, :accountable, string_to_array(:supporting, ','), :due, string_to_array(:audience, ',')::uuid[],
                        :kind, :subject, :meeting, :item, 'OPEN', :now)
                """)
                .param("id", action.id().value()).param("body", action.body().value()).param("what", action.what())
                .param("accountable", action.accountable().value()).param("supporting", joined(action.supporting().stream().map(AgencyCode::value).toList()))
                .param("due", Date.valueOf(action.due())).param("audience", joined(action.audience().stream().map(s -> s.value().toString()).toList()))
                .param("kind", about.map(Subject::kind).orElse(null), Types.VARCHAR).param("subject", about.map(Subject::id).orElse(null), Types.OTHER)
                .param("meeting", action.meeting(), Types.OTHER).param("item", action.item(), Types.OTHER)
                .param("now", Timestamp.from(clock.instant())).update();
        note(action.id(), ActionState.OPEN, action.due(), "");
    }

    /** @return whether it was still open; otherwise somebody else was faster */
    boolean move(ActionId id, ActionState to, LocalDate due, String note) {
        var moved = sql.sql("update bodies.action set state = :to, due = :due, over = case when :over then cast(:now as timestamptz) end where id = :id and over is null")
                .param("to", to.name()).param("due", Date.valueOf(due)).param("over", to.over()).param("now", Timestamp.from(clock.instant()))
                .param("id", id.value()).update() == 1;
        if (moved) {
            note(id, to, due, note);
        }
        return moved;
    }

    private void note(ActionId id, ActionState state, LocalDate due, String note) {
        sql.sql("insert into bodies.action_step (id, action_id, at, state, due, note) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(UUID.randomUUID(), id.value(), Timestamp.from(clock.instant()), state.name(), Date.valueOf(due), note)).update();
    }

    Optional<Action> find(ActionId id) {
        return list("a.id = :id", Map.of("id", id.value()), 0, 1).stream().findFirst();
    }

    List<Action> of(BodyId body, int offset, int limit) {
        return list("a.body_id = :body", Map.of("body", body.value()), offset, limit);
    }

    List<Action> ofMeeting(UUID meeting) {
        return list("a.meeting_id = :meeting", Map.of("meeting", meeting), 0, 500);
    }

    List<Action> about(Subject subject) {
        return list("a.subject_kind = :kind and a.subject_id = :subject", Map.of("kind", subject.kind(), "subject", subject.id()), 0, 200);
    }

    List<Action> answeredBy(AgencyCode agency, boolean open, int offset, int limit) {
        return list("a.accountable = :agency and (a.over is null) = :open", Map.of("agency", agency.value(), "open", open), offset, limit);
    }

    int overdue(AgencyCode agency) {
        return sql.sql("select count(*) from bodies.action a where a.accountable = ? and a.over is null and a.due < ?")
                .params(List.of(agency.value(), Date.valueOf(today()))).query(Integer.class).single();
    }

    List<ActionStep> steps(ActionId id) {
        return sql.sql("select at, agency, state, due, note from bodies.action_step where action_id = ? order by at").param(id.value())
                .query((row, n) -> new ActionStep(row.getTimestamp(1).toInstant(), new AgencyCode(row.getString(2)),
                        ActionState.valueOf(row.getString(3)), row.getObject(4, Date.class).toLocalDate(), row.getString(5))).list();
    }

    private List<Action> list(String where, Map<String, ?> params, int offset, int limit) {
        return sql.sql("""
                select a.id, a.body_id, a.what, a.accountable, a.supporting, a.due, a.audience, a.subject_kind, a.subject_id, a.meeting_id, a.item_id, a.state
                from bodies.action a where %s order by a.over is not null, a.due, a.id offset :offset limit :limit
                """.formatted(where)).params(params).param("offset", offset).param("limit", limit).query((row, n) -> action(row)).list();
    }

    private static Action action(ResultSet row) throws SQLException {
        var kind = row.getString("subject_kind");
        return new Action(new ActionId(row.getObject("id", UUID.class)), new BodyId(row.getObject("body_id", UUID.class)), row.getString("what"),
                new AgencyCode(row.getString("accountable")),
                Arrays.stream((String[]) row.getArray("supporting").getArray()).map(AgencyCode::new).toList(),
                row.getObject("due", Date.class).toLocalDate(),
                Arrays.stream((UUID[]) row.getArray("audience").getArray()).map(SeatId::new).toList(),
                kind == null ? null : new Subject(kind, row.getObject("subject_id", UUID.class)),
                row.getObject("meeting_id", UUID.class), row.getObject("item_id", UUID.class), ActionState.valueOf(row.getString("state")));
    }

    private static String joined(Collection<String> values) {
        return values.stream().collect(Collectors.joining(","));
    }
}
