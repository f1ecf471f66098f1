package org.zaklon.country;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a code list.
 *
 * @param mappings what it is called elsewhere, by the name of the scheme ({@code htcds}, {@code ctdc}, {@code tip}, {@code eu},
 *     {@code sdg}) and other columns of the list
 * @param validTo the first day on which it is no longer offered; null while it is. Old answers keep it
 */
public record Code(
        String list, String code, Localised label, Map<String, String> mappings, LocalDate validFrom, LocalDate validTo) {
    public Code {
        mappings = Map.copyOf(mappings);
    }

    public Optional<String> in(String scheme) {
        return Optional.ofNullable(mappings.get(scheme));
    }

    public boolean offeredOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
