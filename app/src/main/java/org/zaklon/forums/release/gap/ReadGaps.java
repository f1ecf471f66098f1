package org.zaklon.forums.release.gap;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.Domain;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;

/** How often a service was needed that nobody offers there. Below five the number is not shown: few people are many in a small place. */
@Component
public class ReadGaps {
    static final int FEW = 5;

    private final Work work;
    private final Access access;
    private final JdbcClient sql;
    private final Audit audit;

    ReadGaps(Work work, Access access, JdbcClient sql, Audit audit) {
        this.work = work;
        this.access = access;
        this.sql = sql;
        this.audit = audit;
    }

    /** @param times how often; 0 where it happened, and fewer than {@link #FEW} times */
    public record Gap(AreaCode area, Domain domain, int times) {}

    /** @param since the first month that is counted */
    public Outcome<List<Gap>> read(Actor actor, LocalDate since) {
        return work.read(actor, () -> access.require(actor, Act.GAP_READ).then(allowed -> {
            audit.append(actor.entry(Act.GAP_READ).read());
            return Outcome.done(sql.sql("""
                    select area, domain, case when count(*) >= :few then count(*) else 0 end
                    from forums.gap where month >= :since group by area, domain order by area, domain
                    """)
                    .param("few", FEW).param("since", since.withDayOfMonth(1))
                    .query((row, n) -> new Gap(new AreaCode(row.getString(1)), Domain.valueOf(row.getString(2)), row.getInt(3))).list());
        }));
    }
}
