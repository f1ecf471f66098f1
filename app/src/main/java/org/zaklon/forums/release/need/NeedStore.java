package org.zaklon.forums.release.need;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.Plan;
import org.zaklon.forums.release.PlanId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Sealing;
import org.zaklon.kernel.SeatId;

/** Assessments, needs and what is said about them. Nothing is overwritten: the newest row counts. */
@Component
class NeedStore {
    private static final String NEEDS = """
            select n.id, n.domain, n.agency, u.status, u.accountable, u.target, u.at
            from forums.need n
            join lateral (select * from forums.need_update x where x.need_id = n.id order by x.at desc, x.id limit 1) u on true
            """;

    private final JdbcClient sql;
    private final Sealing sealing;
    private final InstantSource clock;

    NeedStore(JdbcClient sql, Sealing sealing, InstantSource clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.clock = clock;
    }

    void assess(Actor actor, Plan plan, Domain domain, Finding finding, String reason, LocalDate on) {
        sql.sql("""
                insert into forums.assessment (id, plan_id, body_id, domain, finding, reason, on_day, agency, author, at)
                values (:id, :plan, :body, :domain, :finding, :reason, :on, :agency, :author, :at)
                """)
                .param("id", UUID.randomUUID()).param("plan", plan.id().value()).param("body", plan.body().value())
                .param("domain", domain.name()).param("finding", finding.name()).param("reason", reason, Types.VARCHAR).param("on", on)
                .param("agency", actor.agency().value()).param("author", actor.account().value()).param("at", now())
                .update();
    }

    Map<Domain, Assessed> assessed(PlanId plan) {
        return sql.sql("""
                select distinct on (domain) domain, finding, reason, on_day, agency from forums.assessment where plan_id = ?
                order by domain, at desc, id
                """)
                .param(plan.value())
                .query((row, n) -> new Assessed(Domain.valueOf(row.getString(1)), Finding.valueOf(row.getString(2)), row.getString(3),
                        row.getObject(4, LocalDate.class), new AgencyCode(row.getString(5))))
                .stream().collect(Collectors.toMap(Assessed::domain, a -> a));
    }

    void add(Actor actor, Plan plan, NeedId id, Domain domain) {
        sql.sql("insert into forums.need (id, plan_id, body_id, domain, agency, author, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.value(), plan.id().value(), plan.body().value(), domain.name(), actor.agency().value(), actor.account().value(), now())
                .update();
    }

    void update(Actor actor, Plan plan, NeedId id, Standing to) {
        sql.sql("""
                insert into forums.need_update (id, need_id, plan_id, body_id, status, accountable, target, agency, author, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(UUID.randomUUID(), id.value(), plan.id().value(), plan.body().value(), to.status().name(), to.accountable().value(),
                        to.target(), actor.agency().value(), actor.account().value(), now())
                .update();
    }

    /** Where a need is to stand from now on. */
    record Standing(NeedStatus status, AgencyCode accountable, LocalDate target) {}

    void say(Actor actor, Plan plan, NeedId id, AgencyCode accountable, List<SeatId> audience, String text) {
        var said = UUID.randomUUID();
        sql.sql("""
                insert into forums.need_text (id, need_id, plan_id, body_id, agency, accountable, audience, sealed, author, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(said, id.value(), plan.id().value(), plan.body().value(), actor.agency().value(), accountable.value(),
                        audience.stream().map(SeatId::value).toArray(UUID[]::new),
                        sealing.seal(said, DataClass.C3_NARRATIVE, new PersonalText(text)), actor.account().value(), now())
                .update();
    }

    /** Whether it ever was not available: the map of gaps counts a need once. */
    boolean wasGap(NeedId id) {
        return sql.sql("select exists (select 1 from forums.need_update where need_id = ? and status = 'NOT_AVAILABLE_HERE')")
                .param(id.value()).query(Boolean.class).single();
    }

    void gap(Plan plan, Domain domain, LocalDate today) {
        sql.sql("insert into forums.gap (id, area, domain, month) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), plan.returnTo().value(), domain.name(), today.withDayOfMonth(1)).update();
    }

    /** Needs in the order of the domains; two queries whatever their number. */
    List<Need> of(PlanId plan) {
        var texts = texts(plan);
        return sql.sql(NEEDS + "where n.plan_id = ?").param(plan.value()).query((row, n) -> need(row, texts)).stream()
                .sorted(Comparator.comparing(Need::domain).thenComparing(Need::since)).toList();
    }

    Optional<Need> find(PlanId plan, NeedId id) {
        return of(plan).stream().filter(need -> need.id().equals(id)).findFirst();
    }

    private Map<UUID, List<NeedText>> texts(PlanId plan) {
        record Of(UUID need, NeedText text) {}
        return sql.sql("select id, need_id, agency, sealed, at from forums.need_text where plan_id = ? order by at, id").param(plan.value())
                .query((row, n) -> new Of(row.getObject("need_id", UUID.class), new NeedText(new AgencyCode(row.getString("agency")),
                        sealing.open(row.getObject("id", UUID.class), DataClass.C3_NARRATIVE, row.getBytes("sealed")).reveal(),
                        row.getTimestamp("at").toInstant())))
                .stream().collect(Collectors.groupingBy(Of::need, Collectors.mapping(Of::text, Collectors.toList())));
    }

    private static Need need(ResultSet row, Map<UUID, List<NeedText>> texts) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Need(new NeedId(id), Domain.valueOf(row.getString("domain")), new AgencyCode(row.getString("agency")),
                NeedStatus.valueOf(row.getString("status")), new AgencyCode(row.getString("accountable")),
                row.getObject("target", LocalDate.class), row.getTimestamp("at").toInstant(), texts.getOrDefault(id, List.of()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
