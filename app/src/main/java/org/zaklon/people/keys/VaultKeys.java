package org.zaklon.people.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.DataClass;
import org.zaklon.store.AtStartup;
import org.zaklon.store.Places;
import org.zaklon.store.StartupProblem;

/**
 * Holds the keys of this installation. The database keeps one sealed word, so that a start without the right keys is refused
 * before anything is sealed with others: data that nobody can open again would be lost in silence.
 */
@Component
public class VaultKeys implements AtStartup {
    private static final byte[] WORD = "zaklon".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "people.key_check".getBytes(StandardCharsets.UTF_8);

    private final KeyFile file;
    private Keyring keys;

    @Autowired
    VaultKeys(Environment environment) {
        this(new KeyFile(place(environment)));
    }

    VaultKeys(KeyFile file) {
        this.file = file;
    }

    /** Keys that end with the process; for tests of rules. */
    public static VaultKeys inMemory() {
        var keys = new VaultKeys(new KeyFile(Path.of("unused")));
        keys.keys = Keyring.fresh();
        return keys;
    }

    @Override
    public void prepare(Connection owner) throws SQLException {
        var word = sealedWord(owner);
        if (word == null) {
            keys = file.exists() ? file.read() : Keyring.fresh();
            remember(owner);
            if (!file.exists()) {
                file.write(keys);
            }
            return;
        }
        if (!file.exists()) {
            throw new StartupProblem("The key file %s is missing, and the database holds sealed data.".formatted(file.path()),
                    "Put it back from its own backup; without it names and stories cannot be opened by anybody.");
        }
        keys = file.read();
        if (!opens(word)) {
            throw new StartupProblem("The keys in %s are not those of this database.".formatted(file.path()),
                    "Name the right key file with 'zaklon.keys', or the right database.");
        }
    }

    public Keyring keys() {
        if (keys == null) {
            throw new IllegalStateException("the vault is asked before the database is prepared");
        }
        return keys;
    }

    private static Path place(Environment environment) {
        var named = environment.getProperty("zaklon.keys");
        if (named != null && !named.isBlank()) {
            return Path.of(named).toAbsolutePath();
        }
        var data = environment.getProperty("zaklon.data");
        return (data == null || data.isBlank() ? Places.data() : Path.of(data)).toAbsolutePath().resolve("keys/vault.json");
    }

    private static byte[] sealedWord(Connection owner) throws SQLException {
        try (var statement = owner.createStatement();
                var row = statement.executeQuery("select sealed from people.key_check")) {
            return row.next() ? row.getBytes(1) : null;
        }
    }

    private void remember(Connection owner) throws SQLException {
        try (var insert = owner.prepareStatement("insert into people.key_check (id, sealed) values (1, ?)")) {
            insert.setBytes(1, keys.aead(DataClass.C1_IDENTITY).encrypt(WORD, PLACE));
            insert.executeUpdate();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("fresh keys do not seal", e);
        }
    }

    private boolean opens(byte[] word) {
        try {
            keys.aead(DataClass.C1_IDENTITY).decrypt(word, PLACE);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
