package org.zaklon.people.keys;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.zaklon.store.secrets.SecretFile;
import tools.jackson.databind.json.JsonMapper;

/** The keys of the vault in a file of their own. */
record KeyFile(Path path) {

    boolean exists() {
        return file().exists();
    }

    Keyring read() {
        try {
            return Keyring.read(file().read(), JsonMapper.shared());
        } catch (GeneralSecurityException | tools.jackson.core.JacksonException e) {
            throw file().unreadable(e);
        }
    }

    void write(Keyring keys) {
        file().write(keys.write(JsonMapper.shared()));
    }

    private SecretFile file() {
        return new SecretFile(path);
    }
}
