package org.zaklon.programmes.report;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;

/**
 * Who does what, where and when, after OCHA's 5W: a view over deeds, no form that somebody would have to fill. It counts deeds, never people,
 * so that nobody is counted twice.
 */
@Component
public class ReadPresence {
    /** More lines than any country's year has; a longer period is asked in parts. */
    private static final int MOST = 2000;

    private final Work work;
    private final Access access;
    private final JdbcClient sql;
    private final Audit audit;

    ReadPresence(Work work, Access access, JdbcClient sql, Audit audit) {
        this.work = work;
        this.access = access;
        this.sql = sql;
        this.audit = audit;
    }

    /** @param month its first day */
    public record Line(AgencyCode who, Deed.Kind what, AreaCode where, LocalDate month, int times) {}

    public Outcome<List<Line>> read(Actor actor, LocalDate since, LocalDate until) {
        return work.read(actor, () -> access.require(actor, Act.PRESENCE_READ).then(may -> {
            audit.append(actor.entry(Act.PRESENCE_READ).read());
            return Outcome.done(sql.sql("""
                    select agency, kind, area, date_trunc('month', on_day)::date as month, count(*)
                    from programmes.deed where on_day between ? and ?
                    group by agency, kind, area, month order by month desc, agency, kind, area limit ?
                    """)
                    .params(since, until, MOST)
                    .query((row, n) -> new Line(new AgencyCode(row.getString(1)), Deed.Kind.valueOf(row.getString(2)), new AreaCode(row.getString(3)),
                            row.getObject(4, LocalDate.class), row.getInt(5))).list());
        }));
    }
}
