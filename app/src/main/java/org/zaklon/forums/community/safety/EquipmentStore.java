package org.zaklon.forums.community.safety;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;

/** What was handed over and in what condition it was found. */
@Component
class EquipmentStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    EquipmentStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(BodyId body, Equipment one) {
        sql.sql("""
                insert into forums.equipment (id, body_id, kind, quantity, serial, project, received_by, on_day, at)
                values (:id, :body, :kind, :quantity, :serial, :project, :by, :on, :at)
                """)
                .param("id", one.id().value()).param("body", body.value()).param("kind", one.kind()).param("quantity", one.quantity())
                .param("serial", one.serial(), Types.VARCHAR).param("project", one.project(), Types.VARCHAR)
                .param("by", one.receivedBy().value()).param("on", Date.valueOf(one.on())).param("at", now()).update();
    }

    void check(BodyId body, RecordId equipment, Equipment.Check check) {
        sql.sql("insert into forums.equipment_check (id, equipment_id, body_id, on_day, condition, at) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(UUID.randomUUID(), equipment.value(), body.value(), Date.valueOf(check.on()), check.condition().name(), now()))
                .update();
    }

    /** Newest first. */
    List<Equipment> of(BodyId body) {
        Map<UUID, List<Equipment.Check>> checks = sql
                .sql("select equipment_id, on_day, condition from forums.equipment_check where body_id = ? order by on_day, at")
                .param(body.value())
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class),
                        new Equipment.Check(row.getObject(2, LocalDate.class), Equipment.Condition.valueOf(row.getString(3)))))
                .stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return sql.sql("select * from forums.equipment where body_id = ? order by on_day desc, at desc, id limit 500").param(body.value())
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Equipment(new RecordId(id), row.getString("kind"), row.getInt("quantity"), row.getString("serial"),
                            row.getString("project"), new AgencyCode(row.getString("received_by")), row.getObject("on_day", LocalDate.class),
                            checks.getOrDefault(id, List.of()));
                }).list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
