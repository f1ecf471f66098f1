package org.zaklon.agreements.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.agreements.AgreementId;
import org.zaklon.kernel.AgencyCode;

/** Files as rows; who may read or bring them is said once more by the policies. */
@Component
class FileStore {
    private static final String SHOWN = "id, agency, added_at, kind, language, type, bytes, sha256, removed_at";

    private final JdbcClient sql;
    private final InstantSource clock;

    FileStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    FileId add(AgreementId agreement, Actor actor, SignedFile.Kind kind, String language, FileType type, byte[] content, byte[] sha256) {
        var id = new FileId(UUID.randomUUID());
        sql.sql("""
                insert into agreements.file (id, agreement_id, agency, account, added_at, kind, language, type, bytes, sha256, content)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(id.value(), agreement.value(), actor.agency().value(), actor.account().value(), now(), kind.name(), language,
                        type.name(), content.length, sha256, content)).update();
        return id;
    }

    List<SignedFile> of(AgreementId agreement) {
        return sql.sql("select %s from agreements.file where agreement_id = ? order by added_at, id".formatted(SHOWN))
                .param(agreement.value()).query((row, n) -> file(row)).list();
    }

    Optional<SignedFile> find(AgreementId agreement, FileId id) {
        return sql.sql("select %s from agreements.file where agreement_id = ? and id = ?".formatted(SHOWN))
                .params(List.of(agreement.value(), id.value())).query((row, n) -> file(row)).optional();
    }

    Optional<byte[]> content(FileId id) {
        return sql.sql("select content from agreements.file where id = ? and removed_at is null").param(id.value())
                .query((row, n) -> row.getBytes(1)).optional();
    }

    /** @return whether it was there */
    boolean remove(FileId id) {
        return sql.sql("update agreements.file set content = null, removed_at = ? where id = ? and removed_at is null")
                .params(List.of(now(), id.value())).update() == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static SignedFile file(ResultSet row) throws SQLException {
        var removed = row.getTimestamp("removed_at");
        return new SignedFile(new FileId(row.getObject("id", UUID.class)), new AgencyCode(row.getString("agency")),
                row.getTimestamp("added_at").toInstant(), SignedFile.Kind.valueOf(row.getString("kind")), row.getString("language"),
                FileType.valueOf(row.getString("type")), row.getInt("bytes"), HexFormat.of().formatHex(row.getBytes("sha256")),
                removed == null ? null : removed.toInstant());
    }
}
