package org.zaklon.bodies.minutes;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Sealing;
import tools.jackson.databind.json.JsonMapper;

/** Seals what an item says, and makes the hash by which readers who see it and readers who do not can tell that it is the same. */
@Component
class ItemSeal {
    private static final SecureRandom CHANCE = new SecureRandom();

    private final Sealing sealing;
    private final JsonMapper json;

    ItemSeal(Sealing sealing, JsonMapper json) {
        this.sealing = sealing;
        this.json = json;
    }

    /** The words of an item, in the order in which they are hashed. */
    record Words(String title, String said, List<Decided> decisions) {}

    /** @param salt by chance, so that nobody who guesses the words can confirm the guess by the hash */
    record Sealed(byte[] salt, byte[] hash, byte[] text) {}

    Sealed seal(ItemId id, Content content) {
        var salt = new byte[32];
        CHANCE.nextBytes(salt);
        var words = json.writeValueAsString(new Words(content.title(), content.said(), content.decisions()));
        return new Sealed(salt, hash(salt, words), sealing.seal(id.value(), content.dataClass(), new PersonalText(words)));
    }

    Words open(ItemId id, DataClass dataClass, byte[] sealed) {
        return json.readValue(sealing.open(id.value(), dataClass, sealed).reveal(), Words.class);
    }

    /** Whether the hash that everybody sees is that of the words before this reader. */
    boolean matches(ItemId id, DataClass dataClass, byte[] sealed, byte[] salt, byte[] hash) {
        return MessageDigest.isEqual(hash, hash(salt, sealing.open(id.value(), dataClass, sealed).reveal()));
    }

    private static byte[] hash(byte[] salt, String words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return digest.digest(words.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
