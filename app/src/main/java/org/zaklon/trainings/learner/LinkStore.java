package org.zaklon.trainings.learner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.trainings.LearnerId;
import org.zaklon.trainings.Today;

/** Links that one officer asked for and another has not decided yet. */
@Component
class LinkStore {
    private static final String OPEN = "select id, learner_id, account, asked_by from trainings.link where granted is null and ";

    private final JdbcClient sql;
    private final Today today;

    LinkStore(JdbcClient sql, Today today) {
        this.sql = sql;
        this.today = today;
    }

    void ask(LinkId id, LearnerId learner, AgencyCode agency, AccountId account) {
        sql.sql("insert into trainings.link (id, learner_id, agency, account, asked_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), learner.value(), agency.value(), account.value(), today.now()).update();
    }

    boolean decide(LinkId id, Actor by, boolean granted) {
        return sql.sql("update trainings.link set decided_by = ?, decided_at = ?, granted = ? where id = ? and granted is null")
                .params(by.account().value(), today.now(), granted, id.value()).update() == 1;
    }

    Optional<OpenLink> open(LearnerId learner) {
        return sql.sql(OPEN + "learner_id = ?").param(learner.value()).query((row, n) -> link(row)).optional();
    }

    /** All of the agency, the longest waiting first. */
    List<OpenLink> open(AgencyCode agency) {
        return sql.sql(OPEN + "agency = ? order by asked_at, id limit 50").param(agency.value()).query((row, n) -> link(row)).list();
    }

    private static OpenLink link(ResultSet row) throws SQLException {
        return new OpenLink(new LinkId(row.getObject(1, UUID.class)), new LearnerId(row.getObject(2, UUID.class)),
                new AccountId(row.getObject(3, UUID.class)), new AccountId(row.getObject(4, UUID.class)));
    }
}
