package org.zaklon.people;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.people.keys.VaultKeys;

/**
 * Keyed tokens by which a sealed name is found again. Each agency has a key of its own, so that equal names in two agencies
 * have different tokens and nobody can join them. A token of a name is cut so short that several names share it: whoever
 * counts tokens in a stolen copy learns little, and the search compares the few opened candidates.
 */
@Component
class BlindIndex {
    /** 14 bits: about eight records a token where an agency keeps some hundred thousand. */
    private static final int NAME_MASK = 0b0011_1111;

    private final VaultKeys keys;

    BlindIndex(VaultKeys keys) {
        this.keys = keys;
    }

    byte[] name(AgencyCode agency, String name) {
        var token = derive(agency, "NAME", CanonicalName.of(name), 2);
        token[0] &= NAME_MASK;
        return token;
    }

    /** Numbers of documents differ enough to be kept whole. */
    byte[] document(AgencyCode agency, String number) {
        return derive(agency, "DOCUMENT", number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(java.util.Locale.ROOT), 16);
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
