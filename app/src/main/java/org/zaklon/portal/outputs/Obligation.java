package org.zaklon.portal.outputs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who asks. Its items are the code list {@code output-...} of the profile; without that list it is not offered. */
public enum Obligation {
    NATIONAL,
    GRETA,
    TIP,
    GLOTIP,
    EUROSTAT,
    SDG;

    /** As in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String list() {
        return "output-" + code();
    }

    static Optional<Obligation> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code().equals(code)).findFirst();
    }
}
