package org.zaklon.agreements.life;

import org.zaklon.agreements.Agreement;
import org.zaklon.ui.parts.Tag;

/** An agreement as a line of a list. */
public record AgreementLine(String id, String reference, int version, String title, String parties, String validity, Tag state) {

    static AgreementLine of(Agreement agreement, AgreementWords words) {
        return new AgreementLine(agreement.id().value().toString(), agreement.reference(), agreement.version(),
                words.title(agreement), words.parties(agreement), words.validity(agreement), words.state(agreement.state()));
    }
}
