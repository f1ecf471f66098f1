package org.zaklon.kernel;

import java.util.Objects;

/** The code, in the country profile, of an area of the country profile, which a coordination team or a unit serves. */
public record AreaCode(String value) {
    public AreaCode {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
