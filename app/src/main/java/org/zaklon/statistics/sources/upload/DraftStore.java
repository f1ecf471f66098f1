package org.zaklon.statistics.sources.upload;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.reading.Flaw;
import org.zaklon.statistics.sources.reading.RawTable;
import org.zaklon.statistics.sources.table.Column;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where drafts wait; the database shows each to its owner only. */
@Component
class DraftStore {
    private final JdbcClient sql;
    private final JsonMapper json = JsonMapper.shared();

    DraftStore(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Draft draft, UUID account, Instant now) {
        var raw = draft.raw();
        var lines = ByteBuffer.allocate(4 * raw.rows());
        lines.asIntBuffer().put(raw.lines());
        sql.sql("""
                insert into statistics.import_draft (id, account, begun_at, format, digest, unkept, flaws, lines, mapping)
                values (:id, :account, :now, :format, :digest, :unkept::text[], :flaws::jsonb, :lines, :mapping::jsonb)
                """)
                .param("id", draft.id()).param("account", account).param("now", Timestamp.from(now)).param("format", draft.format().name())
                .param("digest", raw.digest()).param("unkept", raw.unkept().toArray(String[]::new))
                .param("flaws", json.writeValueAsString(raw.flaws())).param("lines", lines.array())
                .param("mapping", draft.mapping().map(json::writeValueAsString).orElse(null))
                .update();
        int place = 0;
        for (var column : raw.columns()) {
            sql.sql("""
                    insert into statistics.import_draft_column (draft, place, name, entries, codes) values (:draft, :place, :name, :entries::text[], :codes)
                    """)
                    .param("draft", draft.id()).param("place", place++).param("name", column.name())
                    .param("entries", column.values().toArray(String[]::new)).param("codes", column.codes())
                    .update();
        }
    }

    Optional<Draft> find(UUID id) {
        return sql.sql("select id, format, digest, unkept, flaws, lines, mapping from statistics.import_draft where id = ?").param(id)
                .query(this::draft).optional();
    }

    void map(UUID id, Mapping mapping) {
        sql.sql("update statistics.import_draft set mapping = :mapping::jsonb where id = :id").param("mapping", json.writeValueAsString(mapping))
                .param("id", id).update();
    }

    void remove(UUID id) {
        sql.sql("delete from statistics.import_draft where id = ?").param(id).update();
    }

    void removeOf(UUID account) {
        sql.sql("delete from statistics.import_draft where account = ?").param(account).update();
    }

    int removeBefore(Instant then) {
        return sql.sql("delete from statistics.import_draft where begun_at < ?").param(Timestamp.from(then)).update();
    }

    private Draft draft(ResultSet row, int n) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var lines = new int[row.getBytes("lines").length / 4];
        ByteBuffer.wrap(row.getBytes("lines")).asIntBuffer().get(lines);
        var mapping = row.getString("mapping");
        return new Draft(id, Format.valueOf(row.getString("format")),
                new RawTable(columns(id), List.of((String[]) row.getArray("unkept").getArray()), lines, row.getString("digest"),
                        json.readValue(row.getString("flaws"), new TypeReference<List<Flaw>>() {})),
                Optional.ofNullable(mapping).map(text -> json.readValue(text, Mapping.class)));
    }

    private List<Column> columns(UUID draft) {
        return sql.sql("select name, entries, codes from statistics.import_draft_column where draft = ? order by place").param(draft)
                .query((row, n) -> new Column(row.getString(1), List.of((String[]) row.getArray(2).getArray()), row.getBytes(3))).list();
    }
}
