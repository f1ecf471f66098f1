package org.zaklon.bodies.seats;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.HolderId;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.Sealing;
import tools.jackson.databind.json.JsonMapper;

/** Writes bodies, their seats and who holds them; its policies let only those who keep a body. */
@Component
class SeatStore {
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Sealing sealing;
    private final Country country;
    private final InstantSource clock;

    SeatStore(JdbcClient sql, JsonMapper json, Sealing sealing, Country country, InstantSource clock) {
        this.sql = sql;
        this.json = json;
        this.sealing = sealing;
        this.country = country;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    void found(BodyId id, AgencyCode agency, Founding founding) {
        sql.sql("""
                insert into bodies.body (id, kind, name, agency, areas, mandate, agreement, cadence, quorum, state, founded)
                values (:id, :kind, :name::jsonb, :agency, string_to_array(:areas, ','), :mandate, :agreement, :cadence, :quorum, 'FORMING', :founded)
                """)
                .param("id", id.value()).param("kind", founding.kind().name()).param("name", json.writeValueAsString(founding.name().byLanguage()))
                .param("agency", agency.value()).param("areas", areas(founding)).param("mandate", founding.mandate())
                .param("agreement", founding.agreement(), Types.VARCHAR).param("cadence", cadence(founding), Types.VARCHAR)
                .param("quorum", founding.quorum()).param("founded", Date.valueOf(founding.founded())).update();
        note(id, BodyState.FORMING, "");
    }

    void change(BodyId id, Founding founding) {
        sql.sql("""
                update bodies.body set name = :name::jsonb, areas = string_to_array(:areas, ','), mandate = :mandate,
                       agreement = :agreement, cadence = :cadence, quorum = :quorum where id = :id
                """)
                .param("id", id.value()).param("name", json.writeValueAsString(founding.name().byLanguage())).param("areas", areas(founding))
                .param("mandate", founding.mandate()).param("agreement", founding.agreement(), Types.VARCHAR)
                .param("cadence", cadence(founding), Types.VARCHAR).param("quorum", founding.quorum()).update();
    }

    /** @return whether it was still in that state; otherwise somebody else was faster */
    boolean move(BodyId id, BodyState from, BodyState to, String reason) {
        var moved = sql.sql("update bodies.body set state = ? where id = ? and state = ?")
                .params(List.of(to.name(), id.value(), from.name())).update() == 1;
        if (moved) {
            note(id, to, reason);
        }
        return moved;
    }

    private void note(BodyId id, BodyState state, String reason) {
        sql.sql("insert into bodies.body_step (id, body_id, at, state, reason) values (?, ?, ?, ?, ?)")
                .params(List.of(UUID.randomUUID(), id.value(), Timestamp.from(clock.instant()), state.name(), reason)).update();
    }

    void add(BodyId body, SeatId id, AddSeat.Asked asked) {
        sql.sql("""
                insert into bodies.seat (id, body_id, position, agency, category, post, label, places)
                select :id, :body, coalesce(max(s.position), 0) + 1, :agency, :category, :post, :label::jsonb, :places
                from bodies.seat s where s.body_id = :body
                """)
                .param("id", id.value()).param("body", body.value())
                .param("agency", asked.agency() == null ? null : asked.agency().value(), Types.VARCHAR)
                .param("category", asked.category().name()).param("post", asked.post().name())
                .param("label", json.writeValueAsString(asked.label().byLanguage())).param("places", asked.places()).update();
    }

    void close(SeatId seat) {
        sql.sql("update bodies.seat set closed = ? where id = ? and closed is null").params(List.of(Date.valueOf(today()), seat.value())).update();
    }

    void sit(BodyId body, SeatId seat, HolderId id, SeatMember.Newcomer who) {
        sql.sql("""
                insert into bodies.holder (id, body_id, seat_id, account, name, sex, age_band, alternate, since, undertaking)
                values (:id, :body, :seat, :account, :name, :sex, :age, :alternate, :since, :undertaking)
                """)
                .param("id", id.value()).param("body", body.value()).param("seat", seat.value())
                .param("account", who.account() == null ? null : who.account().value(), Types.OTHER)
                .param("name", who.name() == null ? null : sealing.seal(id.value(), DataClass.C1_IDENTITY, who.name()), Types.BINARY)
                .param("sex", who.sex().name()).param("age", who.ageBand().name()).param("alternate", who.alternate())
                .param("since", Date.valueOf(who.since()))
                .param("undertaking", who.undertaking() == null ? null : Date.valueOf(who.undertaking()), Types.DATE).update();
    }

    void leave(HolderId id, LocalDate last) {
        sql.sql("update bodies.holder set until = greatest(since, ?) where id = ? and until is null").params(List.of(Date.valueOf(last), id.value())).update();
    }

    void undertake(HolderId id, LocalDate on) {
        sql.sql("update bodies.holder set undertaking = ? where id = ? and until is null").params(List.of(Date.valueOf(on), id.value())).update();
    }

    private static String areas(Founding founding) {
        return founding.areas().stream().map(a -> a.value()).collect(Collectors.joining(","));
    }

    private static String cadence(Founding founding) {
        return founding.cadence() == null ? null : founding.cadence().toString();
    }
}
