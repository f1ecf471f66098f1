package org.zaklon.agreements.change;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.agreements.AgreementId;
import org.zaklon.kernel.AgencyCode;

/** Remarks of the parties, and their last days. */
@Component
class ChangeStore {
    private static final int MOST = 200;

    private final JdbcClient sql;
    private final InstantSource clock;

    ChangeStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void remark(AgreementId id, Actor actor, String clause, String text) {
        sql.sql("insert into agreements.remark (id, agreement_id, agency, account, clause, remark, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(UUID.randomUUID(), id.value(), actor.agency().value(), actor.account().value(), clause, text, now()))
                .update();
    }

    /** The latest first. */
    List<Remark> remarks(AgreementId id) {
        return sql.sql("select at, agency, clause, remark from agreements.remark where agreement_id = ? order by at desc, id limit " + MOST)
                .param(id.value()).query((row, n) -> new Remark(row.getTimestamp(1).toInstant(), new AgencyCode(row.getString(2)),
                        row.getString(3), row.getString(4))).list();
    }

    void leave(AgreementId id, Actor actor, LocalDate lastDay) {
        sql.sql("insert into agreements.departure (agreement_id, agency, last_day, account, told_on) values (?, ?, ?, ?, ?)")
                .params(List.of(id.value(), actor.agency().value(), Date.valueOf(lastDay), actor.account().value(), now())).update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
