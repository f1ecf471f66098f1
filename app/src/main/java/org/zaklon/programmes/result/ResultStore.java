package org.zaklon.programmes.result;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Deed;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.result.Indicator.Period;
import org.zaklon.programmes.result.Measurement.State;

/** Indicators, periods and what was reached; three queries for a whole project. */
@Component
public class ResultStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    ResultStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Project project, Indicator one) {
        sql.sql("""
                insert into programmes.indicator (id, project_id, parties, result, title, query, version, baseline, position)
                select :id, :project, :parties::text[], :result, :title, :query, :version, :baseline, count(*)
                from programmes.indicator where project_id = :project
                """)
                .param("id", one.id().value()).param("project", project.id().value()).param("parties", parties(project))
                .param("result", one.result().name()).param("title", one.title())
                .param("query", one.query().map(Enum::name).orElse(null), Types.VARCHAR).param("version", one.version())
                .param("baseline", one.baseline(), Types.NUMERIC).update();
        for (var period : one.periods()) {
            sql.sql("insert into programmes.period (id, indicator_id, project_id, parties, since, until, target) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(period.id().value(), one.id().value(), project.id().value(), parties(project), period.since(), period.until(),
                            period.target()).update();
        }
    }

    void propose(Actor actor, Project project, PeriodId period, Measurement one) {
        sql.sql("""
                insert into programmes.measurement (id, period_id, project_id, parties, agency, value, note, version, digest, state, proposed_by,
                                                    proposed_at)
                values (:id, :period, :project, :parties::text[], :agency, :value, :note, :version, :digest, 'PENDING', :by, :at)
                """)
                .param("id", one.id().value()).param("period", period.value()).param("project", project.id().value())
                .param("parties", parties(project)).param("agency", actor.agency().value()).param("value", one.value()).param("note", one.note())
                .param("version", one.version()).param("digest", one.digest(), Types.VARCHAR).param("by", actor.account().value())
                .param("at", Timestamp.from(clock.instant())).update();
    }

    /** @return whether there was something to decide, proposed by somebody else */
    boolean decide(Actor actor, MeasurementId id, State to) {
        return sql.sql("""
                update programmes.measurement set state = ?, decided_by = ?, decided_at = ? where id = ? and state = 'PENDING' and proposed_by <> ?
                """)
                .params(to.name(), actor.account().value(), Timestamp.from(clock.instant()), id.value(), actor.account().value()).update() == 1;
    }

    private static String[] parties(Project project) {
        return project.parties().stream().map(AgencyCode::value).toArray(String[]::new);
    }

    /** In the order in which they were written; within {@link org.zaklon.access.Work}. */
    public List<Indicator> of(ProjectId project) {
        var measured = measured(project);
        var periods = periods(project, measured);
        return sql.sql("select id, result, title, query, version, baseline from programmes.indicator where project_id = ? order by position, id")
                .param(project.value())
                .query((row, n) -> new Indicator(new IndicatorId(row.getObject(1, UUID.class)), ResultKind.valueOf(row.getString(2)), row.getString(3),
                        Optional.ofNullable(row.getString(4)).map(Deed.Kind::valueOf), row.getInt(5), row.getBigDecimal(6),
                        periods.getOrDefault(row.getObject(1, UUID.class), List.of())))
                .list();
    }

    private Map<UUID, List<Period>> periods(ProjectId project, Map<UUID, List<Measurement>> measured) {
        record Of(UUID indicator, Period period) {}
        return sql.sql("select indicator_id, id, since, until, target from programmes.period where project_id = ? order by since, id")
                .param(project.value())
                .query((row, n) -> new Of(row.getObject(1, UUID.class), new Period(new PeriodId(row.getObject(2, UUID.class)),
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class), row.getBigDecimal(5),
                        measured.getOrDefault(row.getObject(2, UUID.class), List.of()))))
                .stream().collect(Collectors.groupingBy(Of::indicator, Collectors.mapping(Of::period, Collectors.toList())));
    }

    private Map<UUID, List<Measurement>> measured(ProjectId project) {
        record Of(UUID period, Measurement measurement) {}
        return sql.sql("""
                select period_id, id, value, note, version, digest, state, proposed_by, proposed_at from programmes.measurement
                where project_id = ? order by proposed_at desc, id
                """)
                .param(project.value())
                .query((row, n) -> new Of(row.getObject(1, UUID.class), new Measurement(new MeasurementId(row.getObject(2, UUID.class)),
                        row.getBigDecimal(3), row.getString(4), row.getInt(5), row.getString(6), State.valueOf(row.getString(7)),
                        new AccountId(row.getObject(8, UUID.class)), row.getTimestamp(9).toInstant())))
                .stream().collect(Collectors.groupingBy(Of::period, Collectors.mapping(Of::measurement, Collectors.toList())));
    }
}
