package org.zaklon.access.body;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.SeatId;

/** Writes what the decision reads of a body: who keeps it, its seats, and which accounts hold them. */
@Component
public class BodyRegister {
    private final JdbcClient sql;
    private final InstantSource clock;

    BodyRegister(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What a seat is for besides taking part: the chair leads, the secretary writes; both keep the body. */
    public enum Post { MEMBER, CHAIR, SECRETARY }

    public void found(BodyId id, AgencyCode agency) {
        sql.sql("insert into access.body (body_id, agency, founded_at) values (?, ?, ?)")
                .params(List.of(id.value(), agency.value(), now())).update();
    }

    /** @param agency whose seat it is; null for a seat of a category, such as a member of the community */
    public void seat(BodyId body, SeatId seat, AgencyCode agency, Post post) {
        sql.sql("insert into access.seat (seat_id, body_id, agency, post) values (:seat, :body, :agency, :post)")
                .param("seat", seat.value()).param("body", body.value())
                .param("agency", agency == null ? null : agency.value(), Types.VARCHAR).param("post", post.name())
                .update();
    }

    /** Lets an account sit, as holder or as alternate; whoever sits already keeps sitting. */
    public void sit(BodyId body, SeatId seat, AccountId account) {
        sql.sql("""
                insert into access.sitting (seat_id, body_id, account, since)
                select :seat, :body, :account, :now
                where not exists (select 1 from access.sitting where seat_id = :seat and account = :account and until is null)
                """)
                .param("seat", seat.value()).param("body", body.value()).param("account", account.value()).param("now", now())
                .update();
    }

    /** Ends it; works from the next statement on. */
    public void leave(SeatId seat, AccountId account) {
        sql.sql("update access.sitting set until = ? where seat_id = ? and account = ? and until is null")
                .params(List.of(now(), seat.value(), account.value())).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
