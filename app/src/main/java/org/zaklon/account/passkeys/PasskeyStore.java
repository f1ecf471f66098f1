package org.zaklon.account.passkeys;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;

/** The table of passkeys; asked inside work. Spring Security's own store names a table without a schema, which is met nowhere here. */
@Component
class PasskeyStore {
    private final JdbcClient sql;

    PasskeyStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<CredentialRecord> find(Bytes id) {
        return sql.sql("select * from account.passkey where credential_id = ?").param(id.toBase64UrlString())
                .query(PasskeyStore::credential).optional();
    }

    List<CredentialRecord> of(AccountId account) {
        return sql.sql("select * from account.passkey where account = ? order by created_at").param(account.value())
                .query(PasskeyStore::credential).list();
    }

    void insert(CredentialRecord c, AccountId account) {
        sql.sql("""
                insert into account.passkey (credential_id, account, public_key, counter, backup_eligible, backed_up, transports, label,
                                             created_at, used_at, attestation, client_data)
                values (:id, :account, :key, :counter, :eligible, :backedUp, :transports, :label, :created, :used, :attestation, :client)
                """)
                .param("id", c.getCredentialId().toBase64UrlString()).param("account", account.value())
                .param("key", c.getPublicKey().getBytes()).param("counter", c.getSignatureCount())
                .param("eligible", c.isBackupEligible()).param("backedUp", c.isBackupState())
                .param("transports", c.getTransports().stream().map(AuthenticatorTransport::getValue).toArray(String[]::new))
                .param("label", c.getLabel()).param("created", Timestamp.from(c.getCreated())).param("used", Timestamp.from(c.getLastUsed()))
                .param("attestation", c.getAttestationObject().getBytes())
                .param("client", c.getAttestationClientDataJSON() == null ? null : c.getAttestationClientDataJSON().getBytes())
                .update();
    }

    void used(CredentialRecord c) {
        sql.sql("update account.passkey set counter = :counter, backed_up = :backedUp, used_at = :used where credential_id = :id")
                .param("counter", c.getSignatureCount()).param("backedUp", c.isBackupState())
                .param("used", Timestamp.from(c.getLastUsed())).param("id", c.getCredentialId().toBase64UrlString()).update();
    }

    boolean delete(String id, AccountId owner) {
        return sql.sql("delete from account.passkey where credential_id = :id and account = :owner")
                .param("id", id).param("owner", owner.value()).update() == 1;
    }

    void deleteAll(AccountId owner) {
        sql.sql("delete from account.passkey where account = ?").param(owner.value()).update();
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        return ImmutableCredentialRecord.builder()
                .credentialId(Bytes.fromBase64(row.getString("credential_id")))
                .userEntityUserId(PasskeyOwners.handle(new AccountId(row.getObject("account", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("counter"))
                .uvInitialized(true) // none is registered without
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .transports(transports(row.getArray("transports")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(row.getBytes("client_data") == null ? null : new Bytes(row.getBytes("client_data")))
                .label(row.getString("label"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .build();
    }

    private static Set<AuthenticatorTransport> transports(Array stored) throws SQLException {
        return Arrays.stream((String[]) stored.getArray()).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet());
    }
}
