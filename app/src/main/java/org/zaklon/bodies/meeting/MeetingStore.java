package org.zaklon.bodies.meeting;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.HolderId;
import org.zaklon.bodies.Member;
import org.zaklon.bodies.Sex;
import org.zaklon.country.Country;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;

/** Meetings, who was invited and who came, under row security. */
@Component
class MeetingStore {
    private static final String MEETING = "m.id, m.body_id, m.number, m.kind, m.state, m.starts, m.ends, m.place, m.link, m.quorum, m.held_on, m.adopted";

    private final JdbcClient sql;
    private final Country country;
    private final InstantSource clock;

    MeetingStore(JdbcClient sql, Country country, InstantSource clock) {
        this.sql = sql;
        this.country = country;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    void plan(MeetingId id, BodyId body, PlanMeeting.Planned planned, int quorum) {
        sql.sql("""
                insert into bodies.meeting (id, body_id, number, kind, state, starts, ends, place, link, quorum)
                select :id, :body, coalesce(max(m.number), 0) + 1, :kind, 'PLANNED', :starts, :ends, :place, :link, :quorum
                from bodies.meeting m where m.body_id = :body
                """)
                .param("id", id.value()).param("body", body.value()).param("kind", planned.kind().name())
                .param("starts", Timestamp.from(planned.starts())).param("ends", Timestamp.from(planned.ends()))
                .param("place", planned.place()).param("link", planned.link()).param("quorum", quorum).update();
        note(id, body, MeetingState.PLANNED, "");
    }

    /** @param on the day it was held; null for the other states */
    boolean move(Meeting meeting, MeetingState to, LocalDate on, String reason) {
        var moved = sql.sql("""
                update bodies.meeting set state = :to, held_on = coalesce(held_on, cast(:on as date)),
                       adopted = case when :to = 'MINUTES_ADOPTED' then cast(:now as timestamptz) end
                where id = :id and state = :from
                """)
                .param("to", to.name()).param("on", on == null ? null : Date.valueOf(on), Types.DATE)
                .param("now", Timestamp.from(clock.instant())).param("id", meeting.id().value()).param("from", meeting.state().name()).update() == 1;
        if (moved) {
            note(meeting.id(), meeting.body(), to, reason);
        }
        return moved;
    }

    private void note(MeetingId id, BodyId body, MeetingState state, String reason) {
        sql.sql("insert into bodies.meeting_step (id, meeting_id, body_id, at, state, reason) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(UUID.randomUUID(), id.value(), body.value(), Timestamp.from(clock.instant()), state.name(), reason)).update();
    }

    void invite(Meeting meeting, Member member) {
        sql.sql("insert into bodies.attendance (meeting_id, body_id, holder_id, seat_id, state) values (?, ?, ?, ?, 'INVITED')")
                .params(List.of(meeting.id().value(), meeting.body().value(), member.id().value(), member.seat().value())).update();
    }

    void note(Meeting meeting, HolderId holder, Presence presence) {
        sql.sql("update bodies.attendance set state = ? where meeting_id = ? and holder_id = ?")
                .params(List.of(presence.name(), meeting.id().value(), holder.value())).update();
    }

    void guests(Meeting meeting, Guests guests) {
        sql.sql("insert into bodies.guests (meeting_id, body_id, category, sex, people) values (?, ?, ?, ?, ?)")
                .params(List.of(meeting.id().value(), meeting.body().value(), guests.category().name(), guests.sex().name(), guests.people())).update();
    }

    Optional<Meeting> find(MeetingId id) {
        return list("m.id = :id", Map.of("id", id.value()), "m.starts", 1, 0).stream().findFirst();
    }

    List<Meeting> of(BodyId body, int offset, int limit) {
        return list("m.body_id = :body", Map.of("body", body.value()), "m.starts desc", limit, offset);
    }

    /** Meetings that are ahead in all bodies of the asker, the next first. */
    List<Meeting> ahead(int limit) {
        return list("m.state = 'CONVENED' and m.starts > :now", Map.of("now", Timestamp.from(clock.instant())), "m.starts", limit, 0);
    }

    private List<Meeting> list(String where, Map<String, ?> params, String order, int limit, int offset) {
        return sql.sql("select %s from bodies.meeting m where %s order by %s, m.id offset :offset limit :limit".formatted(MEETING, where, order))
                .params(params).param("offset", offset).param("limit", limit).query((row, n) -> meeting(row)).list();
    }

    List<Attendance> attendance(MeetingId id) {
        return sql.sql("select a.holder_id, a.seat_id, a.state from bodies.attendance a where a.meeting_id = ?").param(id.value())
                .query((row, n) -> new Attendance(new HolderId(row.getObject(1, UUID.class)), new SeatId(row.getObject(2, UUID.class)),
                        Presence.valueOf(row.getString(3)))).list();
    }

    List<Guests> guests(MeetingId id) {
        return sql.sql("select category, sex, people from bodies.guests where meeting_id = ? order by category, sex").param(id.value())
                .query((row, n) -> new Guests(Category.valueOf(row.getString(1)), Sex.valueOf(row.getString(2)), row.getInt(3))).list();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        var held = row.getObject("held_on", Date.class);
        var adopted = row.getTimestamp("adopted");
        return new Meeting(new MeetingId(row.getObject("id", UUID.class)), new BodyId(row.getObject("body_id", UUID.class)), row.getInt("number"),
                MeetingKind.valueOf(row.getString("kind")), MeetingState.valueOf(row.getString("state")), row.getTimestamp("starts").toInstant(),
                row.getTimestamp("ends").toInstant(), row.getString("place"), row.getString("link"), row.getInt("quorum"),
                held == null ? null : held.toLocalDate(), adopted == null ? null : adopted.toInstant());
    }
}
