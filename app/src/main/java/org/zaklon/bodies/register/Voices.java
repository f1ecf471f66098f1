package org.zaklon.bodies.register;

import java.sql.Types;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.BodyId;

/**
 * Measures voice instead of heads: who led, not who sat there. A seat of many people (the community's) leads an item as one; where women
 * and men came from it nobody knows who spoke, and it is not counted. Ask inside {@code Work}: row security would show a member her own
 * body, so that every statement asks for kept ones.
 */
@Component
public class Voices {
    private final JdbcClient sql;

    Voices(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param body null for all that the asker keeps */
    public Voice of(BodyId body, LocalDate from, LocalDate to) {
        return sql.sql("""
                with held as (
                    select m.id, m.kind from bodies.meeting m
                    where m.held_on between :from and :to and m.body_id = any ((select sec.kept())::uuid[])
                      and (cast(:body as uuid) is null or m.body_id = :body)),
                came as (
                    select a.meeting_id, a.seat_id, s.post = 'CHAIR' as chair, min(h.sex) as first, max(h.sex) as last
                    from bodies.attendance a join held m on m.id = a.meeting_id join bodies.holder h on h.id = a.holder_id
                    join bodies.seat s on s.id = a.seat_id
                    where a.state in ('ATTENDED', 'SUBSTITUTE') group by a.meeting_id, a.seat_id, s.post),
                led as (
                    select c.first from bodies.item i join came c on c.meeting_id = i.meeting_id and c.seat_id = i.lead_seat where c.first = c.last)
                select (select count(*) from held), (select count(*) from held where kind = 'WOMEN_ONLY'),
                       (select count(*) from came where chair and first = last), (select count(*) from came where chair and first = last and first = 'FEMALE'),
                       (select count(*) from led), (select count(*) from led where first = 'FEMALE')
                """)
                .param("body", body == null ? null : body.value(), Types.OTHER).param("from", from).param("to", to)
                .query((row, n) -> new Voice(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6))).single();
    }
}
