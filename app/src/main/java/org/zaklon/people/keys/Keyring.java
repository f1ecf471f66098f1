package org.zaklon.people.keys;

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
import java.security.GeneralSecurityException;
import java.util.EnumMap;
import java.util.Map;
import org.zaklon.kernel.DataClass;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys of the vault: one keyset for each data class, one to derive blind indexes, one to derive pseudonyms. Keysets, not
 * keys, so that a key can be rotated while older ciphertexts still open.
 */
public final class Keyring {
    private static final String INDEX = "index";
    private static final String PSEUDONYM = "pseudonym";

    private final Map<DataClass, KeysetHandle> sealing;
    private final KeysetHandle index;
    private final KeysetHandle pseudonym;

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Tink cannot start", e);
        }
    }

    private Keyring(Map<DataClass, KeysetHandle> sealing, KeysetHandle index, KeysetHandle pseudonym) {
        this.sealing = sealing;
        this.index = index;
        this.pseudonym = pseudonym;
    }

    static Keyring fresh() {
        try {
            var sealing = new EnumMap<DataClass, KeysetHandle>(DataClass.class);
            for (var dataClass : DataClass.values()) {
                sealing.put(dataClass, KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
            }
            return new Keyring(sealing, KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF),
                    KeysetHandle.generateNew(PredefinedPrfParameters.HMAC_SHA256_PRF));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no keys can be made", e);
        }
    }

    /** @throws GeneralSecurityException where a keyset is missing or broken */
    static Keyring read(String text, JsonMapper json) throws GeneralSecurityException {
        var root = json.readTree(text);
        var sealing = new EnumMap<DataClass, KeysetHandle>(DataClass.class);
        for (var dataClass : DataClass.values()) {
            sealing.put(dataClass, keyset(root, dataClass.code()));
        }
        return new Keyring(sealing, keyset(root, INDEX), keyset(root, PSEUDONYM));
    }

    String write(JsonMapper json) {
        var root = json.createObjectNode();
        sealing.forEach((dataClass, keys) -> root.set(dataClass.code(), json.readTree(text(keys))));
        root.set(INDEX, json.readTree(text(index)));
        root.set(PSEUDONYM, json.readTree(text(pseudonym)));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    public Aead aead(DataClass dataClass) {
        try {
            return sealing.get(dataClass).getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the keyset of " + dataClass + " cannot be used", e);
        }
    }

    public PrfSet index() {
        return prf(index);
    }

    public PrfSet pseudonym() {
        return prf(pseudonym);
    }

    private static PrfSet prf(KeysetHandle keys) {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), PrfSet.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a derivation keyset cannot be used", e);
        }
    }

    private static KeysetHandle keyset(JsonNode root, String name) throws GeneralSecurityException {
        var node = root.get(name);
        if (node == null) {
            throw new GeneralSecurityException("no keyset " + name);
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(node.toString(), InsecureSecretKeyAccess.get());
    }

    private static String text(KeysetHandle keys) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a keyset cannot be written", e);
        }
    }
}
