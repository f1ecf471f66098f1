package org.zaklon.forums.release.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.forums.release.Plan;
import org.zaklon.forums.release.PlanId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.SeatId;

/** Summaries: that there is one, apart from what it says. Row security opens the second to the named seats only. */
@Component
class JudgementStore {
    private static final String SELECT = """
            select j.id, j.agency, j.instrument, j.made_on, j.valid_until, t.id is not null as readable,
                   t.mandate, t.sources, t.scenarios, t.warning, t.protective, t.missing, t.own_view, t.disagreement
            from forums.judgement j left join forums.judgement_text t on t.id = j.id
            """;

    private final JdbcClient sql;
    private final InstantSource clock;

    JudgementStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Actor actor, Plan plan, Judgement one, UUID certificate, List<SeatId> audience) {
        sql.sql("""
                insert into forums.judgement (id, plan_id, body_id, agency, unit, author, instrument, certificate, made_on, valid_until, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(one.id().value(), plan.id().value(), plan.body().value(), actor.agency().value(), actor.unit().value(),
                        actor.account().value(), one.instrument(), certificate, one.madeOn(), one.validUntil(), Timestamp.from(clock.instant()))
                .update();
        var text = one.text().orElseThrow();
        sql.sql("""
                insert into forums.judgement_text (id, body_id, agency, audience, mandate, sources, scenarios, warning, protective, missing,
                                                   own_view, disagreement)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(one.id().value(), plan.body().value(), actor.agency().value(), audience.stream().map(SeatId::value).toArray(UUID[]::new),
                        text.mandate(), text.sources(), text.scenarios(), text.warning(), text.protective(), text.missing(), text.ownView(),
                        text.disagreement())
                .update();
    }

    /** Newest first. */
    List<Judgement> of(PlanId plan) {
        return sql.sql(SELECT + "where j.plan_id = ? order by j.at desc, j.id").param(plan.value()).query(JudgementStore::row).list();
    }

    private static Judgement row(ResultSet row, int n) throws SQLException {
        Optional<Judgement.Text> text = row.getBoolean("readable")
                ? Optional.of(new Judgement.Text(row.getString("mandate"), row.getString("sources"), row.getString("scenarios"),
                        row.getString("warning"), row.getString("protective"), row.getString("missing"), row.getString("own_view"),
                        row.getString("disagreement")))
                : Optional.empty();
        return new Judgement(new JudgementId(row.getObject("id", UUID.class)), new AgencyCode(row.getString("agency")),
                row.getString("instrument"), row.getObject("made_on", LocalDate.class), row.getObject("valid_until", LocalDate.class), text);
    }
}
