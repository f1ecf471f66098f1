package org.zaklon.agreements.life;

import java.time.LocalDate;
import org.zaklon.agreements.Agreement;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Csv;
import org.zaklon.ui.parts.Tag;

/**
 * An agreement as a line of a list.
 *
 * @param review when it is looked at again, or nothing
 */
public record AgreementLine(
        String id, String reference, int version, String title, String kind, String parties, String validity, String review, Tag state) {

    public static AgreementLine of(Agreement agreement, LocalDate review, AgreementWords words, Words t) {
        return new AgreementLine(agreement.id().value().toString(), agreement.reference(), agreement.version(), words.title(agreement),
                t.of("agreements.kind", agreement.kind()), words.briefly(agreement), words.validity(agreement),
                review == null ? "" : t.shortDate(review), words.state(agreement.state()));
    }

    static Csv head(Words t) {
        return new Csv().line(t.get("agreements.reference"), t.get("agreements.version"), t.get("agreements.name"), t.get("agreements.kind"),
                t.get("agreements.parties"), t.get("agreements.since"), t.get("agreements.until"), t.get("agreements.state"),
                t.get("agreements.next-review"));
    }

    static void add(Csv csv, Agreement a, LocalDate review, AgreementWords words, Words t) {
        csv.line(a.reference(), Integer.toString(a.version()), words.title(a), t.of("agreements.kind", a.kind()), words.parties(a),
                a.since().toString(), a.until().toString(), t.of("agreements.state", a.state()), review == null ? "" : review.toString());
    }
}
