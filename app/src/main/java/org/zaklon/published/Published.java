package org.zaklon.published;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.disclosure.FrozenTable;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.store.PublicShelf;
import tools.jackson.databind.json.JsonMapper;

/** The shelf, read as the public: no account, no context, and no right on anything else. What it gives is safe to keep in a cache for ever. */
@Component
public class Published {
    private static final String EDITION = """
            select e.dataset, e.number, e.vintage, e.kind, e.cutoff, e.published_at, e.about, e.digest,
                   array(select o.name from published.object o where o.dataset = e.dataset and o.number = e.number and o.kind = 'TABLE' order by 1)
                       as tables,
                   exists (select from published.object o where o.dataset = e.dataset and o.number = e.number and o.kind = 'SYNTHETIC') as synthetic
            from published.edition e
            """;

    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.shared();

    Published(PublicShelf shelf) {
        this.sql = shelf.sql();
    }

    /** The current edition of each dataset, the official first. */
    public List<Edition> current() {
        return sql.sql(EDITION + """
                where not exists (select from published.edition later where later.dataset = e.dataset and later.number > e.number)
                order by e.kind, e.dataset
                """).query(this::edition).list();
    }

    public Optional<Edition> current(String dataset) {
        return sql.sql(EDITION + "where e.dataset = ? order by e.number desc limit 1").param(dataset).query(this::edition).optional();
    }

    /** Every edition of a dataset, the newest first. */
    public List<Edition> editions(String dataset) {
        return sql.sql(EDITION + "where e.dataset = ? order by e.number desc").param(dataset).query(this::edition).list();
    }

    public Optional<Edition> edition(String dataset, int number) {
        return sql.sql(EDITION + "where e.dataset = ? and e.number = ?").param(dataset).param(number).query(this::edition).optional();
    }

    public Optional<ProtectedTable> table(String dataset, int number, String name) {
        return bytes(dataset, number, name, "TABLE").map(FrozenTable::read);
    }

    /** The synthetic object of an edition, as the engine wrote it. */
    public Optional<byte[]> synthetic(String dataset, int number) {
        return bytes(dataset, number, "synthetic", "SYNTHETIC");
    }

    private Optional<byte[]> bytes(String dataset, int number, String name, String kind) {
        return sql.sql("select bytes from published.object where dataset = ? and number = ? and name = ? and kind = ?")
                .param(dataset).param(number).param(name).param(kind).query(byte[].class).optional();
    }

    private Edition edition(ResultSet row, int n) throws SQLException {
        return new Edition(row.getString("dataset"), row.getInt("number"), row.getInt("vintage"), Kind.valueOf(row.getString("kind")),
                row.getObject("cutoff", LocalDate.class), row.getTimestamp("published_at").toInstant(),
                json.readValue(row.getString("about"), About.class), row.getString("digest"),
                List.of((String[]) row.getArray("tables").getArray()), row.getBoolean("synthetic"));
    }
}
