package org.zaklon.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Colleagues;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.SeatId;
import org.zaklon.kernel.Sealing;

/** Reads who sits in a body, under row security, and opens the names that were given. */
@Component
class MemberStore {
    private final JdbcClient sql;
    private final Sealing sealing;
    private final ObjectProvider<Colleagues> colleagues;

    MemberStore(JdbcClient sql, Sealing sealing, ObjectProvider<Colleagues> colleagues) {
        this.sql = sql;
        this.sealing = sealing;
        this.colleagues = colleagues;
    }

    /** Who sits there now. */
    List<Member> sitting(BodyId body) {
        return members("h.body_id = ? and h.until is null", body.value());
    }

    /** Everybody who ever sat there. */
    List<Member> ever(BodyId body) {
        return members("h.body_id = ?", body.value());
    }

    Optional<Member> find(HolderId id) {
        return members("h.id = ?", id.value()).stream().findFirst();
    }

    /** Accounts that sit there for an agency now. */
    List<AccountId> seated(BodyId body, AgencyCode agency) {
        return sql.sql("""
                select distinct h.account from bodies.holder h join bodies.seat s on s.id = h.seat_id
                where h.body_id = ? and s.agency = ? and s.closed is null and h.until is null and h.account is not null
                """).params(body.value(), agency.value()).query((row, n) -> new AccountId(row.getObject(1, UUID.class))).list();
    }

    private List<Member> members(String where, UUID id) {
        return sql.sql("""
                select h.id, h.body_id, h.seat_id, h.account, h.name, s.category, h.sex, h.age_band, h.alternate, h.since, h.until, h.undertaking
                from bodies.holder h join bodies.seat s on s.id = h.seat_id where %s order by s.position, h.alternate, h.since, h.id
                """.formatted(where)).param(id).query((row, n) -> member(row)).list();
    }

    private Member member(ResultSet row) throws SQLException {
        var id = new HolderId(row.getObject("id", UUID.class));
        var account = Optional.ofNullable(row.getObject("account", UUID.class)).map(AccountId::new);
        var sealed = row.getBytes("name");
        var name = sealed != null ? Optional.of(sealing.open(id.value(), DataClass.C1_IDENTITY, sealed))
                : account.flatMap(a -> Optional.ofNullable(colleagues.getIfAvailable()).flatMap(c -> c.findColleague(a)))
                        .map(c -> new PersonalText(c.name()));
        return new Member(id, new BodyId(row.getObject("body_id", UUID.class)), new SeatId(row.getObject("seat_id", UUID.class)),
                account.orElse(null), name, Category.valueOf(row.getString("category")), Sex.valueOf(row.getString("sex")),
                AgeBand.valueOf(row.getString("age_band")), row.getBoolean("alternate"), BodyStore.day(row, "since"),
                BodyStore.day(row, "until"), BodyStore.day(row, "undertaking"));
    }
}
