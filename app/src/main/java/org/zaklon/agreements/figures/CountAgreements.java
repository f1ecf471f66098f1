package org.zaklon.agreements.figures;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.AgreementState;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;

/**
 * Counts the versions of agreements that the asker may know of, by the year of their first day and by state: what was in force everybody
 * knows, what is on its way its parties. It counts papers, never people.
 */
@Component
class CountAgreements {
    private final Work work;
    private final Access access;
    private final JdbcClient sql;
    private final Audit audit;

    CountAgreements(Work work, Access access, JdbcClient sql, Audit audit) {
        this.work = work;
        this.access = access;
        this.sql = sql;
        this.audit = audit;
    }

    record Count(int year, AgreementState state, int agreements) {}

    Outcome<List<Count>> count(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.AGREEMENT_LIST).then(may -> {
            audit.append(actor.entry(Act.AGREEMENT_LIST).about("FIGURES").read());
            return Outcome.done(sql.sql("""
                    select extract(year from valid_from)::int, state, count(*) from agreements.agreement group by 1, 2 order by 1, 2
                    """)
                    .query((row, n) -> new Count(row.getInt(1), AgreementState.valueOf(row.getString(2)), row.getInt(3))).list());
        }));
    }
}
