package org.zaklon.country.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of one profile.
 *
 * @param code the name of its folder
 * @param folder where it lies outside the program; null where it is part of the program
 */
record ProfileFiles(String code, Path folder) {

    static ProfileFiles bundled(String code) {
        if (!code.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException("a profile is named with small letters, digits and hyphens, not " + code);
        }
        return new ProfileFiles(code, null);
    }

    static ProfileFiles in(Path folder) {
        return new ProfileFiles(folder.toAbsolutePath().normalize().getFileName().toString(), folder);
    }

    /** How messages call a file. */
    String shown(String path) {
        return "profiles/" + code + "/" + path;
    }

    Optional<String> text(String path) {
        try (var in = folder == null
                ? ProfileFiles.class.getResourceAsStream("/profiles/" + code + "/" + path)
                : Files.isRegularFile(folder.resolve(path)) ? Files.newInputStream(folder.resolve(path)) : null) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + shown(path), e);
        }
    }
}
