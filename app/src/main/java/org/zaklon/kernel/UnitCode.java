package org.zaklon.kernel;

import java.util.Objects;

/** The code, in the country profile, of a unit of an agency, the smallest thing that receives a share. */
public record UnitCode(String value) {
    public UnitCode {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
