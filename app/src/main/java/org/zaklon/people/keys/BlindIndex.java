package org.zaklon.people.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;

/**
 * Keyed tokens by which a sealed name is found again. Each agency has a key of its own, so that equal names in two agencies
 * have different tokens and nobody can join them. A token of a name is cut so short that several names share it: whoever
 * counts tokens in a stolen copy learns little, and the search compares the few opened candidates.
 */
@Component
public class BlindIndex {
    /** 14 bits: about eight records a token where an agency keeps some hundred thousand. */
    private static final int NAME_MASK = 0b0011_1111;

    private final VaultKeys keys;

    BlindIndex(VaultKeys keys) {
        this.keys = keys;
    }

    public byte[] name(AgencyCode agency, String name) {
        var token = derive(agency, "NAME", CanonicalName.of(name), 2);
        token[0] &= NAME_MASK;
        return token;
    }

    /** Numbers of documents differ enough to be kept whole. */
    public byte[] document(AgencyCode agency, String number) {
        return derive(agency, "DOCUMENT", number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(java.util.Locale.ROOT), 16);
    }

    /** A key of likeness, cut to 24 bits: at a million records about one stranger shares it. */
    public int likeness(AgencyCode agency, String tag, long key) {
        var bytes = derive(agency, "LIKENESS " + tag, Long.toHexString(key), 3);
        return (bytes[0] & 0xff) << 16 | (bytes[1] & 0xff) << 8 | bytes[2] & 0xff;
    }

    private byte[] derive(AgencyCode agency, String kind, String value, int length) {
        try {
            var text = "%d:%s|%s|%s".formatted(agency.value().length(), agency.value(), kind, value);
            return Arrays.copyOf(keys.keys().index().computePrimary(text.getBytes(StandardCharsets.UTF_8), 16), length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no token can be derived", e);
        }
    }
}
