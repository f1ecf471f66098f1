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
 * @param renewal how many days before the end the parties decide about a next version; null where nothing is said. None comes by itself
 */
public record Frame(
        List<String> languages, String authoritative, UUID parent, boolean endsWithParent, AgreementId amends, List<String> replaces,
        Integer renewal) {
    public static final Frame PLAIN = new Frame(List.of(), null, null, false, null, List.of());

    /** One that says nothing of renewal. */
    public Frame(List<String> languages, String authoritative, UUID parent, boolean endsWithParent, AgreementId amends, List<String> replaces) {
        this(languages, authoritative, parent, endsWithParent, amends, replaces, null);
    }

    public Frame {
        languages = languages.stream().sorted().distinct().toList();
        replaces = replaces.stream().sorted().distinct().toList();
    }

    /** The same languages and parent without being an amendment. */
    public Frame whole() {
        return new Frame(languages, authoritative, parent, endsWithParent, null, List.of(), renewal);
    }

    /** The languages besides the one in which clauses are written first: the authoritative one, else the first of all. */
    public List<String> others() {
        var first = authoritative != null ? authoritative : languages.isEmpty() ? null : languages.getFirst();
        return languages.stream().filter(tag -> !tag.equals(first)).toList();
    }

    public boolean amendment() {
        return amends != null;
    }
}
