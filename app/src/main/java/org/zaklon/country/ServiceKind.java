package org.zaklon.country;

import java.util.Optional;

/**
 * A kind of help.
 *
 * @param line the line of minimum assistance (Council of Europe Convention, Art. 12(1)) that it serves, a code of the list
 *     {@code minimum-assistance}; null for further help
 */
public record ServiceKind(Code code, String line) {

    public Optional<String> minimumLine() {
        return Optional.ofNullable(line);
    }
}
