package org.zaklon.agreements.file;

import org.zaklon.agreements.life.AgreementWords;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.ui.Words;

/**
 * A file as a line of its page.
 *
 * @param mine whether the reader's agency may take it away
 */
public record FileLine(
        String id, String kind, String language, String type, String size, String by, String when, String sha256, boolean there, boolean mine) {

    static FileLine of(SignedFile file, AgencyCode reader, AgreementWords words, Words t) {
        return new FileLine(file.id().value().toString(), t.of("agreements.file.kind", file.kind()), words.language(file.language()),
                file.type().name(), t.get("agreements.file.kilobytes", (file.bytes() + 1023) / 1024), words.agency(file.agency()),
                t.moment(file.addedAt()), file.sha256(), file.removedAt() == null,
                file.removedAt() == null && file.agency().equals(reader));
    }
}
