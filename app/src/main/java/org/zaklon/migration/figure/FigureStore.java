package org.zaklon.migration.figure;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.migration.Cell;
import org.zaklon.migration.FigureId;
import org.zaklon.migration.SubmissionId;

/** Agreed figures and proposals under row security. What was decided is never changed: a correction is a further vintage. */
@Component
class FigureStore {
    private static final String FIGURE = """
            select f.*, (select coalesce(sum(c.value), 0) from migration.figure_cell c where c.figure_id = f.id) as total from migration.figure f
            """;

    private final JdbcClient sql;
    private final InstantSource clock;

    FigureStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Actor actor, FigureId id, String dataset, YearMonth month, Method method, String words, Collection<SubmissionId> basis, Collection<String> parties,
            SortedMap<Cell, Long> cells) {
        sql.sql("""
                insert into migration.figure (id, dataset, month, method, words, basis, parties, agency, proposed_by, proposed_at)
                values (:id, :dataset, :month, :method, :words, :basis::uuid[], :parties::text[], :agency, :by, :at)
                """)
                .param("id", id.value()).param("dataset", dataset).param("month", day(month)).param("method", method.name()).param("words", words)
                .param("basis", basis.stream().map(b -> b.value().toString()).sorted().toArray(String[]::new))
                .param("parties", parties.stream().sorted().toArray(String[]::new)).param("agency", actor.agency().value())
                .param("by", actor.account().value()).param("at", now()).update();
        sql.sql("insert into migration.figure_cell (figure_id, cell, value) select :id, * from unnest(:cells::text[], :values::bigint[])")
                .param("id", id.value()).param("cells", cells.keySet().stream().map(Cell::written).toArray(String[]::new))
                .param("values", cells.values().toArray(Long[]::new)).update();
    }

    /** @return whether it still waited, and for somebody else's decision */
    boolean decide(Actor actor, FigureId id, boolean agreed) {
        return sql.sql("""
                update migration.figure f set decided_by = :by, decided_at = :at, vintage = case when :agreed then 1 + (select coalesce(max(o.vintage), 0)
                    from migration.figure o where o.dataset = f.dataset and o.month = f.month) else 0 end
                where f.id = :id and f.decided_at is null and f.proposed_by <> :by
                """).param("by", actor.account().value()).param("at", now()).param("agreed", agreed).param("id", id.value()).update() == 1;
    }

    Optional<AgreedFigure> find(FigureId id) {
        return sql.sql(FIGURE + "where f.id = ?").param(id.value()).query(FigureStore::figure).optional();
    }

    /** All of a month, the newest vintage of a dataset first, proposals before. */
    List<AgreedFigure> ofMonth(YearMonth month) {
        return sql.sql(FIGURE + "where f.month = ? order by f.dataset, f.decided_at desc nulls first, f.proposed_at desc limit 500").param(day(month))
                .query(FigureStore::figure).list();
    }

    /** The figures in force between two months: the newest vintage of each dataset and month. */
    List<AgreedFigure> inForce(YearMonth from, YearMonth to) {
        return sql.sql("""
                select * from (select distinct on (f.dataset, f.month) f.*,
                    (select coalesce(sum(c.value), 0) from migration.figure_cell c where c.figure_id = f.id) as total
                    from migration.figure f where f.month between ? and ? and f.vintage > 0 order by f.dataset, f.month, f.vintage desc) newest
                order by dataset, month
                """).params(day(from), day(to)).query(FigureStore::figure).list();
    }

    SortedMap<Cell, Long> cells(FigureId id) {
        var cells = new TreeMap<Cell, Long>();
        sql.sql("select cell, value from migration.figure_cell where figure_id = ?").param(id.value())
                .query((row, n) -> cells.put(Cell.read(row.getString(1)), row.getLong(2))).list();
        return cells;
    }

    private static AgreedFigure figure(ResultSet row, int n) throws SQLException {
        var decided = row.getTimestamp("decided_at");
        return new AgreedFigure(new FigureId(row.getObject("id", UUID.class)), row.getString("dataset"), YearMonth.from(row.getObject("month", LocalDate.class)),
                Method.valueOf(row.getString("method")), row.getString("words"),
                Arrays.stream((UUID[]) row.getArray("basis").getArray()).map(SubmissionId::new).toList(), row.getLong("total"), row.getInt("vintage"),
                new AccountId(row.getObject("proposed_by", UUID.class)), row.getTimestamp("proposed_at").toInstant(), decided == null ? null : decided.toInstant());
    }

    private static Date day(YearMonth month) {
        return Date.valueOf(month.atDay(1));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
