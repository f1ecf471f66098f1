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
    SDG,
    /** Published cells under the columns of the file of the Counter-Trafficking Data Collaborative; no row is a person. */
    CTDC,
    /** Published cells under the fields of the Human Trafficking Case Data Standard; no row is a person. */
    HTCDS;

    /** As in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its items are variables with codes, which stand in columns of their own. */
    boolean coded() {
        return this == CTDC || this == HTCDS;
    }

    String list() {
        return "output-" + code();
    }

    static Optional<Obligation> of(String code) {
        return Arrays.stream(values()).filter(o -> o.code().equals(code)).findFirst();
    }
}
