package org.zaklon.forums.release.trail;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.UnitCode;

/**
 * Writes down who looked at a plan, beside the log of the house: the log is for those who watch over everybody, this is for the agencies
 * that plan together and watch over each other. Call it inside {@code Work}.
 */
@Component
public class Trail {
    private final JdbcClient sql;
    private final InstantSource clock;

    Trail(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A plan and where it is planned, as far as a look needs it. */
    public record Of(Id plan, BodyId body) {}

    public void looked(Actor actor, Of of, What what) {
        write(actor, of, what, null, null, null);
    }

    /** @param because a code */
    public void opened(Actor actor, Of of, String because) {
        write(actor, of, What.NAME, because, null, null);
    }

    /**
     * What somebody wrote is open to others.
     *
     * @param about a code: its field or its instrument
     * @param receiver an agency that reads it by its duty; null where there is none
     */
    public void let(Actor actor, Of of, What what, String about, AgencyCode receiver, List<SeatId> seats) {
        if (receiver != null && !receiver.equals(actor.agency())) {
            write(actor, of, what, about, receiver, null);
        }
        seats.forEach(seat -> write(actor, of, what, about, null, seat));
    }

    /** One page, newest first, and one line more. */
    public List<Look> of(Id plan, int page) {
        return sql.sql("""
                select what, about, receiver, seat, agency, unit, role, at from forums.look where plan_id = :plan
                order by at desc, id limit :limit offset :offset
                """)
                .param("plan", plan.value()).param("limit", Paged.SIZE + 1).param("offset", Paged.offset(page))
                .query((row, n) -> {
                    var receiver = row.getString("receiver");
                    var seat = row.getObject("seat", UUID.class);
                    return new Look(What.valueOf(row.getString("what")), row.getString("about"), receiver == null ? null : new AgencyCode(receiver),
                            seat == null ? null : new SeatId(seat), new AgencyCode(row.getString("agency")), new UnitCode(row.getString("unit")),
                            Role.valueOf(row.getString("role")), row.getTimestamp("at").toInstant());
                }).list();
    }

    private void write(Actor actor, Of of, What what, String about, AgencyCode receiver, SeatId seat) {
        sql.sql("""
                insert into forums.look (id, plan_id, body_id, what, about, receiver, seat, agency, unit, role, author, at)
                values (:id, :plan, :body, :what, :about, :receiver, :seat, :agency, :unit, :role, :author, :at)
                """)
                .param("id", UUID.randomUUID()).param("plan", of.plan().value()).param("body", of.body().value()).param("what", what.name())
                .param("about", about, Types.VARCHAR).param("receiver", receiver == null ? null : receiver.value(), Types.VARCHAR)
                .param("seat", seat == null ? null : seat.value(), Types.OTHER).param("agency", actor.agency().value())
                .param("unit", actor.unit().value()).param("role", actor.role().name()).param("author", actor.account().value())
                .param("at", Timestamp.from(clock.instant())).update();
    }
}
