package org.zaklon.account.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Role;
import org.zaklon.account.Position;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitCode;

/** The table of programs; asked inside work. */
@Component
class ClientStore {
    private static final String SELECT =
            """
            select c.id, c.account, p.display_name, a.unit, a.role, a.area, c.subject, c.created_at, c.revoked_at
            from account.client c join account.account a on a.id = c.account join account.person p on p.account = a.id
            """;

    private final JdbcClient sql;

    ClientStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param secretHash null for a program that proves itself to the outside issuer */
    void insert(Client client, byte[] secretHash, AccountId by) {
        sql.sql("""
                insert into account.client (id, account, secret_hash, subject, created_at, created_by)
                values (:id, :account, :hash, :subject, :at, :by)
                """)
                .param("id", client.id().value()).param("account", client.account().value()).param("hash", secretHash)
                .param("subject", client.subject()).param("at", Timestamp.from(client.createdAt())).param("by", by.value())
                .update();
    }

    Optional<Client> find(ClientId id) {
        return sql.sql(SELECT + " where c.id = ?").param(id.value()).query(ClientStore::client).optional();
    }

    Optional<Client> findBySubject(String subject) {
        return sql.sql(SELECT + " where c.subject = ? and c.revoked_at is null").param(subject).query(ClientStore::client).optional();
    }

    Optional<byte[]> secretHash(ClientId id) {
        return sql.sql("select secret_hash from account.client where id = ? and revoked_at is null and secret_hash is not null")
                .param(id.value()).query((row, n) -> row.getBytes(1)).optional();
    }

    void setSecretHash(ClientId id, byte[] hash) {
        sql.sql("update account.client set secret_hash = :hash where id = :id")
                .param("hash", hash).param("id", id.value()).update();
    }

    void revoke(ClientId id, Instant at) {
        sql.sql("update account.client set revoked_at = :at where id = :id and revoked_at is null")
                .param("at", Timestamp.from(at)).param("id", id.value()).update();
    }

    Paged<Client> list(int page) {
        return Paged.of(sql.sql(SELECT + " order by c.revoked_at is not null, p.display_name, c.id limit :limit offset :offset")
                .param("limit", Paged.SIZE + 1).param("offset", Paged.offset(page)).query(ClientStore::client).list(), page);
    }

    private static Client client(ResultSet row, int number) throws SQLException {
        var area = row.getString("area");
        var revoked = row.getTimestamp("revoked_at");
        return new Client(new ClientId(row.getObject("id", UUID.class)), new AccountId(row.getObject("account", UUID.class)),
                row.getString("display_name"),
                new Position(new UnitCode(row.getString("unit")), Role.valueOf(row.getString("role")),
                        area == null ? null : new AreaCode(area)),
                row.getString("subject"), row.getTimestamp("created_at").toInstant(), revoked == null ? null : revoked.toInstant());
    }
}
