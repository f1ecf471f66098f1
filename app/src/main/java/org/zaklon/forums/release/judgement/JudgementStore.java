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
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Sealing;
import org.zaklon.kernel.SeatId;
import tools.jackson.databind.json.JsonMapper;

/** Summaries: that there is one, apart from what it says. Row security opens the second to the named seats only. */
@Component
class JudgementStore {
    private static final String SELECT = """
            select j.id, j.agency, j.instrument, j.made_on, j.valid_until, t.sealed
            from forums.judgement j left join forums.judgement_text t on t.id = j.id
            """;

    private final JdbcClient sql;
    private final Sealing sealing;
    private final JsonMapper json;
    private final InstantSource clock;

    JudgementStore(JdbcClient sql, Sealing sealing, JsonMapper json, InstantSource clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.json = json;
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
        sql.sql("insert into forums.judgement_text (id, body_id, agency, audience, sealed) values (?, ?, ?, ?, ?)")
                .params(one.id().value(), plan.body().value(), actor.agency().value(), audience.stream().map(SeatId::value).toArray(UUID[]::new),
                        sealing.seal(one.id().value(), DataClass.C3_NARRATIVE, new PersonalText(json.writeValueAsString(one.text().orElseThrow()))))
                .update();
    }

    /** Newest first. */
    List<Judgement> of(PlanId plan) {
        return sql.sql(SELECT + "where j.plan_id = ? order by j.at desc, j.id").param(plan.value()).query(this::row).list();
    }

    private Judgement row(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var sealed = row.getBytes("sealed");
        Optional<Judgement.Text> text = sealed == null ? Optional.empty()
                : Optional.of(json.readValue(sealing.open(id, DataClass.C3_NARRATIVE, sealed).reveal(), Judgement.Text.class));
        return new Judgement(new JudgementId(id), new AgencyCode(row.getString("agency")), row.getString("instrument"),
                row.getObject("made_on", LocalDate.class), row.getObject("valid_until", LocalDate.class), text);
    }
}
