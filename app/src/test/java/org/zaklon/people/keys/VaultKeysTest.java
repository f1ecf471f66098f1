package org.zaklon.people.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zaklon.kernel.DataClass;
import org.zaklon.store.StartupProblem;
import org.zaklon.store.TestDatabase;

class VaultKeysTest {
    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.fresh();
    private Path file;

    @BeforeEach
    void place() {
        file = folder.resolve("keys/vault.json");
    }

    @Test
    void theFirstStartMakesAFileThatOnlyItsOwnerMayRead() throws Exception {
        started();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent()))).isEqualTo("rwx------");
    }

    @Test
    void whatOneStartSealedTheNextStartOpens() throws Exception {
        var place = "place".getBytes(StandardCharsets.UTF_8);
        var sealed = started().keys().aead(DataClass.C1_IDENTITY).encrypt("a name".getBytes(StandardCharsets.UTF_8), place);
        assertThat(started().keys().aead(DataClass.C1_IDENTITY).decrypt(sealed, place)).asString().isEqualTo("a name");
    }

    @Test
    void aMissingKeyFileRefusesTheStartAndMakesNoNewOne() throws Exception {
        started();
        Files.delete(file);
        assertThatThrownBy(this::started).isInstanceOf(StartupProblem.class).hasMessageContaining("missing");
        assertThat(file).doesNotExist();
    }

    @Test
    void theKeysOfAnotherInstallationRefuseTheStart() throws Exception {
        started();
        Files.delete(file);
        new KeyFile(file).write(Keyring.fresh());
        assertThatThrownBy(this::started).isInstanceOf(StartupProblem.class).hasMessageContaining("not those of this database");
    }

    @Test
    void aKeyFileThatOthersMayReadRefusesTheStart() throws Exception {
        started();
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(this::started).isInstanceOf(StartupProblem.class).hasMessageContaining("Others may read");
    }

    @Test
    void aBrokenKeyFileRefusesTheStart() throws Exception {
        started();
        Files.writeString(file, "{\"C1\": {}}");
        assertThatThrownBy(this::started).isInstanceOf(StartupProblem.class).hasMessageContaining("cannot be read");
    }

    private VaultKeys started() throws SQLException {
        var keys = new VaultKeys(new KeyFile(file));
        try (var owner = database.asOwner()) {
            keys.prepare(owner);
        }
        return keys;
    }
}
