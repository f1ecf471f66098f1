package org.zaklon.bodies.minutes;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.Sealing;

/** Amendments and corrections, sealed like their item and read by those who read it. */
@Component
class NoteStore {
    private final JdbcClient sql;
    private final Sealing sealing;
    private final InstantSource clock;

    NoteStore(JdbcClient sql, Sealing sealing, InstantSource clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    void propose(AmendmentId id, Item item, SeatId seat, String text) {
        var content = item.content().orElseThrow();
        sql.sql("""
                insert into bodies.amendment (id, body_id, meeting_id, item_id, seat_id, at, lead_seat, audience, class, sealed, state)
                values (:id, :body, :meeting, :item, :seat, :now, :lead, string_to_array(:audience, ',')::uuid[], :class, :sealed, 'OPEN')
                """)
                .param("id", id.value()).param("body", item.body().value()).param("meeting", item.meeting().value()).param("item", item.id().value())
                .param("seat", seat.value()).param("now", Timestamp.from(clock.instant())).param("lead", item.leadSeat().value())
                .param("audience", audience(content)).param("class", content.dataClass().code())
                .param("sealed", sealing.seal(id.value(), content.dataClass(), new PersonalText(text))).update();
    }

    boolean answer(AmendmentId id, DataClass dataClass, boolean taken, String why) {
        return sql.sql("update bodies.amendment set state = :state, answer = :answer, answered = :now where id = :id and state = 'OPEN'")
                .param("state", taken ? "TAKEN" : "DECLINED")
                .param("answer", why.isEmpty() ? null : sealing.seal(id.value(), dataClass, new PersonalText(why)), Types.BINARY)
                .param("now", Timestamp.from(clock.instant())).param("id", id.value()).update() == 1;
    }

    List<Amendment> amendments(MeetingId meeting) {
        return sql.sql("""
                select id, item_id, seat_id, at, class, sealed, state, answer, lead_seat from bodies.amendment where meeting_id = ? order by at, id
                """).param(meeting.value()).query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    var dataClass = DataClass.of(row.getString("class"));
                    var answer = Optional.ofNullable(row.getBytes("answer")).map(a -> sealing.open(id, dataClass, a).reveal());
                    return new Amendment(new AmendmentId(id), new ItemId(row.getObject("item_id", UUID.class)), new SeatId(row.getObject("seat_id", UUID.class)),
                            row.getTimestamp("at").toInstant(), sealing.open(id, dataClass, row.getBytes("sealed")).reveal(),
                            Amendment.State.valueOf(row.getString("state")), answer, new SeatId(row.getObject("lead_seat", UUID.class)));
                }).list();
    }

    void correct(CorrectionId id, Item item, String text) {
        var content = item.content().orElseThrow();
        sql.sql("""
                insert into bodies.correction (id, body_id, meeting_id, item_id, number, at, audience, class, sealed)
                select :id, :body, :meeting, :item, coalesce(max(c.number), 0) + 1, :now, string_to_array(:audience, ',')::uuid[], :class, :sealed
                from bodies.correction c where c.item_id = :item
                """)
                .param("id", id.value()).param("body", item.body().value()).param("meeting", item.meeting().value()).param("item", item.id().value())
                .param("now", Timestamp.from(clock.instant())).param("audience", audience(content)).param("class", content.dataClass().code())
                .param("sealed", sealing.seal(id.value(), content.dataClass(), new PersonalText(text))).update();
    }

    List<Correction> corrections(MeetingId meeting) {
        return sql.sql("select id, item_id, number, at, agency, class, sealed from bodies.correction where meeting_id = ? order by number")
                .param(meeting.value()).query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Correction(new CorrectionId(id), new ItemId(row.getObject("item_id", UUID.class)), row.getInt("number"),
                            row.getTimestamp("at").toInstant(), new AgencyCode(row.getString("agency")),
                            sealing.open(id, DataClass.of(row.getString("class")), row.getBytes("sealed")).reveal());
                }).list();
    }

    private static String audience(Content content) {
        return content.audience().stream().map(s -> s.value().toString()).collect(Collectors.joining(","));
    }
}
