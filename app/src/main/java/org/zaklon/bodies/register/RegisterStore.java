package org.zaklon.bodies.register;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.Category;
import org.zaklon.bodies.Sex;
import org.zaklon.kernel.BodyId;

/** Counts members and meetings of the bodies that the asker knows, under row security. */
@Component
class RegisterStore {
    private final JdbcClient sql;

    RegisterStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** How many of one category and sex sit in a body now. */
    record Heads(BodyId body, Category category, Sex sex, int people) {}

    /** @param last the day of the last meeting */
    record Held(int number, LocalDate last) {}

    List<Heads> heads() {
        return sql.sql("""
                select h.body_id, s.category, h.sex, count(*) from bodies.holder h join bodies.seat s on s.id = h.seat_id
                where h.until is null and not h.alternate group by h.body_id, s.category, h.sex
                """)
                .query((row, n) -> new Heads(new BodyId(row.getObject(1, UUID.class)), Category.valueOf(row.getString(2)), Sex.valueOf(row.getString(3)),
                        row.getInt(4))).list();
    }

    /** Meetings held after a day, and the last one of all. */
    Map<BodyId, Held> held(LocalDate after) {
        var held = new HashMap<BodyId, Held>();
        sql.sql("""
                select m.body_id, count(*) filter (where m.held_on > :after), max(m.held_on) from bodies.meeting m
                where m.held_on is not null group by m.body_id
                """).param("after", Date.valueOf(after))
                .query((row, n) -> held.put(new BodyId(row.getObject(1, UUID.class)), new Held(row.getInt(2), row.getObject(3, Date.class).toLocalDate()))).list();
        return held;
    }
}
