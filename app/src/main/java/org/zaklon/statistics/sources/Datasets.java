package org.zaklon.statistics.sources;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.table.Column;
import org.zaklon.statistics.sources.table.Rows;
import tools.jackson.databind.json.JsonMapper;

/** The vintages, stored column by column. Call it inside of work. */
@Component
public class Datasets {
    private static final String VINTAGE = "select id, number, digest, mapping, row_count, imported_at from statistics.vintage ";

    private final JdbcClient sql;
    private final InstantSource clock;
    private final JsonMapper json = JsonMapper.shared();

    Datasets(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The current vintage of every dataset, by the dataset's name. */
    public List<Vintage> current() {
        return sql.sql(VINTAGE + """
                v where not exists (select from statistics.vintage later where later.dataset = v.dataset and later.number > v.number)
                order by v.dataset
                """).query(this::vintage).list();
    }

    /** Every vintage of a dataset, the newest first. */
    public List<Vintage> vintages(String dataset) {
        return sql.sql(VINTAGE + "where dataset = ? order by number desc").param(dataset).query(this::vintage).list();
    }

    /**
     * The columns that are named, of those that were imported.
     *
     * @param names none for all
     */
    public Rows rows(Vintage vintage, List<String> names) {
        return new Rows(sql.sql("""
                select name, entries, codes from statistics.vintage_column
                where vintage = :vintage and (:all or name = any (:names::text[])) order by place
                """)
                .param("vintage", vintage.id()).param("all", names.isEmpty()).param("names", names.toArray(String[]::new))
                .query((row, n) -> new Column(row.getString(1), List.of((String[]) row.getArray(2).getArray()), row.getBytes(3))).list());
    }

    /** The vintage of a dataset that holds the same file under the same mapping already. */
    Optional<Vintage> same(Mapping mapping, String digest) {
        return vintages(mapping.dataset()).stream().filter(v -> v.digest().equals(digest) && v.mapping().equals(mapping)).findFirst();
    }

    /** Adds a vintage after the last one of its dataset. */
    Vintage add(Mapping mapping, String digest, Rows rows, UUID account) {
        int number = vintages(mapping.dataset()).stream().findFirst().map(last -> last.number() + 1).orElse(1);
        var vintage = new Vintage(UUID.randomUUID(), number, digest, mapping, rows.size(), clock.instant());
        sql.sql("""
                insert into statistics.vintage (id, dataset, number, digest, mapping, row_count, imported_at, imported_by)
                values (:id, :dataset, :number, :digest, :mapping::jsonb, :rows, :at, :by)
                """)
                .param("id", vintage.id()).param("dataset", mapping.dataset()).param("number", number).param("digest", digest)
                .param("mapping", json.writeValueAsString(mapping)).param("rows", rows.size()).param("at", Timestamp.from(vintage.importedAt()))
                .param("by", account)
                .update();
        int place = 0;
        for (var column : rows.columns()) {
            sql.sql("""
                    insert into statistics.vintage_column (vintage, place, name, entries, codes) values (:vintage, :place, :name, :entries::text[], :codes)
                    """)
                    .param("vintage", vintage.id()).param("place", place++).param("name", column.name())
                    .param("entries", column.values().toArray(String[]::new)).param("codes", column.codes())
                    .update();
        }
        return vintage;
    }

    private Vintage vintage(ResultSet row, int n) throws SQLException {
        return new Vintage(row.getObject("id", UUID.class), row.getInt("number"), row.getString("digest"),
                json.readValue(row.getString("mapping"), Mapping.class), row.getInt("row_count"), row.getTimestamp("imported_at").toInstant());
    }
}
