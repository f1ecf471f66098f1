package org.zaklon.migration.bulletin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The bytes of a bulletin.
 *
 * @param tables each frozen table by its name
 * @param about every word beside them, as JSON
 */
record Frozen(SortedMap<String, byte[]> tables, String about) {
    Frozen {
        tables = new TreeMap<>(tables);
    }

    String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            tables.forEach((name, bytes) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update((byte) 0);
                sha.update(bytes);
                sha.update((byte) 0);
            });
            sha.update(about.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of every JDK", e);
        }
    }
}
