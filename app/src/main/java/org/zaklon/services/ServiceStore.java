package org.zaklon.services;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.UnitCode;

/** The tables of this room. The author of a row is written by the database from the signed context. */
@Component
class ServiceStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    ServiceStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whether the minimum lines are open already, whoever asks. */
    boolean hasMinimum(CaseId id) {
        return sql.sql("select services.has_minimum(?)").param(id.value()).query(Boolean.class).single();
    }

    LineId open(CaseId id, AgencyCode agency, UnitCode unit, String code, boolean minimum, LocalDate on) {
        var line = LineId.fresh();
        sql.sql("""
                insert into services.line (id, case_id, agency, unit, code, minimum, opened_on) values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(line.value(), id.value(), agency.value(), unit.value(), code, minimum, Date.valueOf(on)))
                .update();
        return line;
    }

    void answer(LineId line, CaseId id, LineState state, LocalDate on) {
        sql.sql("""
                insert into services.answer (id, line_id, case_id, state, on_day, at, place)
                values (?, ?, ?, ?, ?, ?, (select count(*) from services.answer a where a.line_id = ?))
                """)
                .params(List.of(UUID.randomUUID(), line.value(), id.value(), state.name(), Date.valueOf(on), now(), line.value()))
                .update();
    }

    /** The lines of a case as far as the asker may see them, the minimum ones first. */
    List<Line> lines(CaseId id) {
        var answers = answers(id);
        return sql.sql("""
                select id, code, minimum, opened_on from services.line where case_id = ? order by minimum desc, opened_on, code
                """)
                .param(id.value())
                .query((row, n) -> {
                    var line = row.getObject(1, UUID.class);
                    return new Line(new LineId(line), id, row.getString(2), row.getBoolean(3), row.getObject(4, LocalDate.class),
                            answers.getOrDefault(line, List.of()));
                })
                .list();
    }

    private Map<UUID, List<Line.Answer>> answers(CaseId id) {
        return sql.sql("select line_id, state, on_day, at, unit from services.answer where case_id = ? order by at, place")
                .param(id.value())
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new Line.Answer(LineState.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class), row.getTimestamp(4).toInstant(), new UnitCode(row.getString(5)))))
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<Line> find(CaseId id, LineId line) {
        return lines(id).stream().filter(l -> l.id().equals(line)).findFirst();
    }

    void add(Delivery delivery) {
        sql.sql("""
                insert into services.delivery (id, case_id, referral_id, service, from_day, to_day, outcome, needs_met, at)
                values (:id, :case, :referral, :service, :from, :to, :outcome, :met, :at)
                """)
                .param("id", delivery.id().value())
                .param("case", delivery.caseId().value())
                .param("referral", delivery.referral())
                .param("service", delivery.service())
                .param("from", delivery.from())
                .param("to", delivery.to())
                .param("outcome", delivery.outcome().name())
                .param("met", delivery.needsMet().name())
                .param("at", now())
                .update();
    }

    /** @return whether it was still going on, and the asker's to end */
    boolean end(DeliveryId id, LocalDate to, DeliveryOutcome outcome, NeedsMet met) {
        return sql.sql("""
                update services.delivery set to_day = ?, outcome = ?, needs_met = ? where id = ? and to_day is null and from_day <= ?
                """)
                .params(List.of(Date.valueOf(to), outcome.name(), met.name(), id.value(), Date.valueOf(to)))
                .update() == 1;
    }

    /** What was delivered in a case as far as the asker may see it, newest first. */
    List<Delivery> deliveries(CaseId id) {
        return sql.sql("select * from services.delivery where case_id = ? order by from_day desc, at desc")
                .param(id.value()).query((row, n) -> delivery(row)).list();
    }

    Optional<Delivery> find(CaseId id, DeliveryId delivery) {
        return sql.sql("select * from services.delivery where case_id = ? and id = ?")
                .params(List.of(id.value(), delivery.value())).query((row, n) -> delivery(row)).optional();
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(new DeliveryId(row.getObject("id", UUID.class)), new CaseId(row.getObject("case_id", UUID.class)),
                row.getObject("referral_id", UUID.class), row.getString("service"), row.getObject("from_day", LocalDate.class),
                row.getObject("to_day", LocalDate.class), DeliveryOutcome.valueOf(row.getString("outcome")),
                NeedsMet.valueOf(row.getString("needs_met")), new UnitCode(row.getString("unit")));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
