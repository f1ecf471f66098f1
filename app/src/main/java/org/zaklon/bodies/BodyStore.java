package org.zaklon.bodies;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies and their seats, under row security. */
@Component
class BodyStore {
    private static final String BODY = "b.id, b.kind, b.name::text as name, b.agency, b.areas, b.mandate, b.agreement, b.cadence, b.quorum, b.state, b.founded";

    private final JdbcClient sql;
    private final JsonMapper json;

    BodyStore(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    Optional<Body> find(BodyId id) {
        return sql.sql("select %s from bodies.body b where b.id = ?".formatted(BODY)).param(id.value())
                .query((row, n) -> body(row)).optional();
    }

    /** @param kind null for any; one more than the limit tells whether there is a further page */
    List<Body> list(BodyKind kind, int offset, int limit) {
        return sql.sql("""
                select %s from bodies.body b where cast(:kind as text) is null or b.kind = :kind
                order by b.state = 'CLOSED', b.founded, b.id offset :offset limit :limit
                """.formatted(BODY))
                .param("kind", kind == null ? null : kind.name(), Types.VARCHAR).param("offset", offset).param("limit", limit)
                .query((row, n) -> body(row)).list();
    }

    /** Every seat, without its holders. */
    List<SeatLine> seats(BodyId body) {
        return sql.sql("""
                select id, agency, category, post, label::text as label, places, closed from bodies.seat where body_id = ?
                order by closed is not null, position, id
                """)
                .param(body.value()).query((row, n) -> seat(row)).list();
    }

    List<SeatId> own(BodyId body) {
        return sql.sql("select id from bodies.seat where body_id = ? and id = any ((select sec.own_seats())::uuid[]) order by position, id")
                .param(body.value()).query((row, n) -> new SeatId(row.getObject(1, UUID.class))).list();
    }

    private SeatLine seat(ResultSet row) throws SQLException {
        var agency = row.getString("agency");
        return new SeatLine(new SeatId(row.getObject("id", UUID.class)), agency == null ? null : new AgencyCode(agency),
                Category.valueOf(row.getString("category")), Post.valueOf(row.getString("post")), text(row.getString("label")),
                row.getInt("places"), day(row, "closed"), List.of());
    }

    private Body body(ResultSet row) throws SQLException {
        var cadence = row.getString("cadence");
        return new Body(new BodyId(row.getObject("id", UUID.class)), BodyKind.valueOf(row.getString("kind")), text(row.getString("name")),
                new AgencyCode(row.getString("agency")), Arrays.stream((String[]) row.getArray("areas").getArray()).map(AreaCode::new).toList(),
                row.getString("mandate"), row.getString("agreement"), cadence == null ? null : Period.parse(cadence), row.getInt("quorum"),
                BodyState.valueOf(row.getString("state")), day(row, "founded"));
    }

    private Localised text(String stored) {
        return new Localised(json.readValue(stored, new TypeReference<Map<String, String>>() {}));
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        var date = row.getObject(column, Date.class);
        return date == null ? null : date.toLocalDate();
    }
}
