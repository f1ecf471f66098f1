package org.zaklon.agreements;

import java.util.List;
import java.util.UUID;

/**
 * Where an agreement stands: its languages, and the agreement above it.
 *
 * @param languages tags of the languages in which it is signed; empty where nothing is said
 * @param authoritative the language that decides where the texts differ; null where all are equal
 * @param parent what all versions of the agreement above share; null for an agreement of its own
 * @param endsWithParent whether it carries nothing once no version of its parent holds
 * @param amends the version whose clauses it replaces; null where it is no amendment
 * @param replaces numbers of the clauses of that version which no longer hold from the first day of this one
 */
public record Frame(
        List<String> languages, String authoritative, UUID parent, boolean endsWithParent, AgreementId amends, List<String> replaces) {
    public static final Frame PLAIN = new Frame(List.of(), null, null, false, null, List.of());

    public Frame {
        languages = languages.stream().sorted().distinct().toList();
        replaces = replaces.stream().sorted().distinct().toList();
    }

    /** The same languages and parent without being an amendment. */
    public Frame whole() {
        return new Frame(languages, authoritative, parent, endsWithParent, null, List.of());
    }

    public boolean amendment() {
        return amends != null;
    }
}
