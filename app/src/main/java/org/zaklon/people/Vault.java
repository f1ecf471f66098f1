package org.zaklon.people;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Sealing;
import org.zaklon.people.keys.VaultKeys;

/**
 * Seals text about persons above the database, with one keyset for each data class, and opens it again. The ciphertext is bound
 * to its record and class: moved to another row, case or class it does not open.
 */
@Component
public class Vault implements Sealing {
    private static final String SCHEMA = "zaklon/1";

    private final VaultKeys keys;
    private final Map<DataClass, Aead> aeads = new ConcurrentHashMap<>(new EnumMap<>(DataClass.class));

    Vault(VaultKeys keys) {
        this.keys = keys;
    }

    /** A vault whose keys end with the process; for tests. */
    public static Vault forTests() {
        return new Vault(VaultKeys.inMemory());
    }

    @Override
    public byte[] seal(UUID record, DataClass dataClass, PersonalText text) {
        try {
            return aead(dataClass).encrypt(text.reveal().getBytes(StandardCharsets.UTF_8), bound(record, dataClass));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealing failed", e);
        }
    }

    /** @throws MovedCiphertext where the bytes were sealed for another record or class, or were changed */
    @Override
    public PersonalText open(UUID record, DataClass dataClass, byte[] sealed) {
        try {
            return new PersonalText(
                    new String(aead(dataClass).decrypt(sealed, bound(record, dataClass)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new MovedCiphertext(record, dataClass);
        }
    }

    /**
     * The same for the same id and realm, and without the key not to be traced back. Two realms cannot be joined.
     *
     * @param realm who counts, such as {@code statistics}
     */
    public UUID pseudonym(UUID id, String realm) {
        try {
            var bytes = ByteBuffer.wrap(
                    keys.keys().pseudonym().computePrimary((realm + "|" + id).getBytes(StandardCharsets.UTF_8), 16));
            // version 8, variant 2: a UUID of a form of one's own (RFC 9562, 5.8)
            var most = bytes.getLong() & 0xFFFFFFFFFFFF0FFFL | 0x8000L;
            var least = bytes.getLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
            return new UUID(most, least);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no pseudonym can be derived", e);
        }
    }

    /**
     * A token by which the same text is known again: without the key nobody makes the token of a guess, and nobody leads a token back. HMAC-SHA-256
     * under the key of the blind indexes; a text of that index starts with a number, one of these with a word, so that they never meet.
     *
     * @param realm what the token is for; tokens of two realms cannot be joined
     * @return 32 bytes
     */
    @Override
    public byte[] token(String realm, PersonalText text) {
        try {
            var bound = "HOUSE|%d:%s|%s".formatted(realm.length(), realm, text.reveal());
            return keys.keys().index().computePrimary(bound.getBytes(StandardCharsets.UTF_8), 32);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no token can be derived", e);
        }
    }

    private Aead aead(DataClass dataClass) {
        return aeads.computeIfAbsent(dataClass, c -> keys.keys().aead(c));
    }

    private static byte[] bound(UUID record, DataClass dataClass) {
        return (SCHEMA + "|" + dataClass.code() + "|" + record).getBytes(StandardCharsets.UTF_8);
    }

    /** A ciphertext stands where it was not sealed for, or was changed: somebody worked on the database by hand. */
    public static final class MovedCiphertext extends RuntimeException {
        MovedCiphertext(UUID record, DataClass dataClass) {
            super("the sealed " + dataClass.code() + " text of record " + record + " does not belong there");
        }
    }
}
