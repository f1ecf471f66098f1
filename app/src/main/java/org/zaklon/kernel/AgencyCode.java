package org.zaklon.kernel;

import java.util.Objects;

/** The code, in the country profile, of an agency: a controller of its own data, distrusted by the others. */
public record AgencyCode(String value) {
    public AgencyCode {
        Objects.requireNonNull(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
