package org.zaklon.bodies.crossing;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.Sealing;
import tools.jackson.databind.json.JsonMapper;

/** Information and what crossed, under row security. */
@Component
class CrossingStore {
    private final JdbcClient sql;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Country country;
    private final InstantSource clock;

    CrossingStore(JdbcClient sql, Sealing sealing, JsonMapper json, Country country, InstantSource clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.json = json;
        this.country = country;
        this.clock = clock;
    }

    private record Words(String text, String source) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    void add(Information one, MeetingId meeting) {
        var words = new PersonalText(json.writeValueAsString(new Words(one.text(), one.source())));
        sql.sql("""
                insert into bodies.information (id, body_id, meeting_id, item_id, owner, owner_seat, kind, class, sealed, as_of, review_by, readers, recorded)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '{}', ?)
                """)
                .params(List.of(one.id().value(), one.body().value(), meeting.value(), one.item().value(), one.owner().value(), one.ownerSeat().value(),
                        one.kind().name(), one.dataClass().code(), sealing.seal(one.id().value(), one.dataClass(), words), Date.valueOf(one.asOf()),
                        Date.valueOf(one.reviewBy()), Timestamp.from(clock.instant()))).update();
    }

    void open(InformationId id, SeatId to) {
        sql.sql("update bodies.information set readers = array_append(readers, :seat) where id = :id and not :seat = any (readers)")
                .param("seat", to.value()).param("id", id.value()).update();
    }

    CrossingId note(Information about, Crossing.Event event, SeatId to, String recipient, Purpose purpose, String basis, String reason) {
        var id = CrossingId.fresh();
        sql.sql("""
                insert into bodies.crossing (id, body_id, meeting_id, item_id, information_id, event, from_seat, to_seat, recipient, purpose, basis, reason, at)
                select :id, i.body_id, i.meeting_id, i.item_id, i.id, :event, i.owner_seat, :to, :recipient, :purpose, :basis, :reason, :now
                from bodies.information i where i.id = :information
                """)
                .param("id", id.value()).param("event", event.name()).param("to", to == null ? null : to.value(), Types.OTHER)
                .param("recipient", recipient).param("purpose", purpose.name()).param("basis", basis).param("reason", reason)
                .param("now", Timestamp.from(clock.instant())).param("information", about.id().value()).update();
        return id;
    }

    Optional<Information> find(InformationId id) {
        return sql.sql("select * from bodies.information where id = ?").param(id.value()).query((row, n) -> information(row)).optional();
    }

    List<Information> of(ItemId item) {
        return sql.sql("select * from bodies.information where item_id = ? order by recorded, id").param(item.value()).query((row, n) -> information(row)).list();
    }

    List<Crossing> crossings(ItemId item) {
        return sql.sql("select * from bodies.crossing where item_id = ? order by at, id").param(item.value()).query((row, n) -> crossing(row)).list();
    }

    private Information information(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var dataClass = DataClass.of(row.getString("class"));
        var words = json.readValue(sealing.open(id, dataClass, row.getBytes("sealed")).reveal(), Words.class);
        return new Information(new InformationId(id), new BodyId(row.getObject("body_id", UUID.class)), new ItemId(row.getObject("item_id", UUID.class)),
                new AgencyCode(row.getString("owner")), new SeatId(row.getObject("owner_seat", UUID.class)), Information.Kind.valueOf(row.getString("kind")),
                dataClass, words.text(), words.source(), row.getObject("as_of", Date.class).toLocalDate(), row.getObject("review_by", Date.class).toLocalDate(),
                Arrays.stream((UUID[]) row.getArray("readers").getArray()).map(SeatId::new).toList());
    }

    private static Crossing crossing(ResultSet row) throws SQLException {
        var to = row.getObject("to_seat", UUID.class);
        return new Crossing(new CrossingId(row.getObject("id", UUID.class)), new InformationId(row.getObject("information_id", UUID.class)),
                Crossing.Event.valueOf(row.getString("event")), new SeatId(row.getObject("from_seat", UUID.class)), to == null ? null : new SeatId(to),
                row.getString("recipient"), Purpose.valueOf(row.getString("purpose")), row.getString("basis"), row.getString("reason"),
                row.getTimestamp("at").toInstant(), new AgencyCode(row.getString("agency")));
    }
}
