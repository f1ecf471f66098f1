package org.zaklon.programmes.money;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.ProjectId;

/** Lines of money, never changed. */
@Component
public class MoneyStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    MoneyStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Actor actor, Project project, Transaction line) {
        sql.sql("""
                insert into programmes.transaction (id, project_id, parties, kind, on_day, amount, other, note, agency, author, at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(line.id().value(), project.id().value(), project.parties().stream().map(AgencyCode::value).toArray(String[]::new),
                        line.kind().name(), line.on(), line.amount(), line.other(), line.note(), actor.agency().value(), actor.account().value(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** In the order of their days; within {@link org.zaklon.access.Work}. */
    public List<Transaction> of(ProjectId project) {
        return sql.sql("select id, kind, on_day, amount, other, note from programmes.transaction where project_id = ? order by on_day, at, id")
                .param(project.value())
                .query((row, n) -> new Transaction(new TransactionId(row.getObject(1, UUID.class)), TransactionKind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class), row.getBigDecimal(4), row.getString(5), row.getString(6)))
                .list();
    }
}
