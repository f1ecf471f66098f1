package org.zaklon.enclave;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zaklon.linkage.keyed.LinkageKey;
import org.zaklon.store.AtStartup;
import org.zaklon.store.Places;
import org.zaklon.store.StartupProblem;
import org.zaklon.store.secrets.SecretFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of the enclave, in a file of their own: one seals what is kept, the other is the secret from which encodings are made. Neither is a key of
 * the vault, and no agency's key of blocking is derived from either.
 */
@Component
class EnclaveKeys implements AtStartup {
    private static final byte[] WORD = "zaklon".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "enclave.key_check".getBytes(StandardCharsets.UTF_8);
    private static final String SEALING = "sealing";
    private static final String LINKAGE = "linkage";

    private final SecretFile file;
    private Aead aead;
    private PrfSet secrets;

    EnclaveKeys(Environment environment) {
        this.file = new SecretFile(place(environment));
    }

    @Override
    public void prepare(Connection owner) throws SQLException {
        var word = word(owner);
        if (word == null) {
            if (!file.exists()) {
                file.write(fresh());
            }
            read();
            remember(owner);
            return;
        }
        if (!file.exists()) {
            throw new StartupProblem("The key file %s is missing, and the database holds what was sealed with it.".formatted(file.path()),
                    "Put it back from its own backup.");
        }
        read();
        if (!opens(word)) {
            throw new StartupProblem("The keys in %s are not those of this database.".formatted(file.path()),
                    "Name the right key file with 'zaklon.enclave.keys', or the right database.");
        }
    }

    byte[] seal(byte[] plain, String bound) {
        try {
            return aead.encrypt(plain, bound.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws IllegalStateException where the bytes were sealed for another place, or were changed */
    byte[] open(byte[] sealed, String bound) {
        try {
            return aead.decrypt(sealed, bound.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("what the enclave keeps does not belong where it stands", e);
        }
    }

    /** The secret of encodings; the same for all agencies, because what they deposit is compared. */
    LinkageKey linkage() {
        return LinkageKey.of(derived("encodings", 32));
    }

    /** Bytes that nobody without the key can tell from chance; the same for the same text. */
    byte[] derived(String text, int bytes) {
        try {
            return secrets.computePrimary(text.getBytes(StandardCharsets.UTF_8), bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("nothing can be derived", e);
        }
    }

    private void read() {
        try {
            var root = JsonMapper.shared().readTree(file.read());
            aead = keyset(root.path(SEALING).toString()).getPrimitive(RegistryConfiguration.get(), Aead.class);
            secrets = keyset(root.path(LINKAGE).toString()).getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException | tools.jackson.core.JacksonException e) {
            throw file.unreadable(e);
        }
    }

    private static String fresh() {
        try {
            AeadConfig.register();
            PrfConfig.register();
            var json = JsonMapper.shared();
            var root = json.createObjectNode();
            root.set(SEALING, json.readTree(text(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM))));
            root.set(LINKAGE, json.readTree(text(KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF))));
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no keys can be made", e);
        }
    }

    private static KeysetHandle keyset(String text) throws GeneralSecurityException {
        AeadConfig.register();
        PrfConfig.register();
        return TinkJsonProtoKeysetFormat.parseKeyset(text, InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle keys) throws GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
    }

    private static Path place(Environment environment) {
        var named = environment.getProperty("zaklon.enclave.keys");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        var beside = environment.getProperty("zaklon.keys");
        if (beside != null && !beside.isBlank()) {
            return Path.of(beside).toAbsolutePath().resolveSibling("enclave.json");
        }
        var data = environment.getProperty("zaklon.data");
        return (data == null || data.isBlank() ? Places.data() : Path.of(data)).toAbsolutePath().resolve("keys/enclave.json");
    }

    private static byte[] word(Connection owner) throws SQLException {
        try (var statement = owner.createStatement(); var row = statement.executeQuery("select sealed from enclave.key_check")) {
            return row.next() ? row.getBytes(1) : null;
        }
    }

    private void remember(Connection owner) throws SQLException {
        try (var insert = owner.prepareStatement("insert into enclave.key_check (id, sealed) values (1, ?)")) {
            insert.setBytes(1, seal(WORD, new String(PLACE, StandardCharsets.UTF_8)));
            insert.executeUpdate();
        }
    }

    private boolean opens(byte[] word) {
        try {
            aead.decrypt(word, PLACE);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
