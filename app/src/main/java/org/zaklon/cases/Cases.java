package org.zaklon.cases;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.zaklon.access.Actor;
import org.zaklon.country.forms.Form;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Purpose;
import org.zaklon.ui.forms.Answers;

/** The door to the cases. Each answer is what this asker may see, and each reading leaves a line in the log. */
public interface Cases {

    /** One page of the cases that the asker may know of. */
    Outcome<Paged<CaseFile>> list(Actor actor, CaseFilter filter, int page);

    /** One case; {@code refused.absent} where it is not there or the asker may not know of it. */
    Outcome<CaseView> get(Actor actor, CaseId id, Purpose purpose);

    /** As {@link #get(Actor, CaseId, Purpose)}, for what people of this unit usually read cases for. */
    Outcome<CaseView> get(Actor actor, CaseId id);

    /** The entries that the asker may read, oldest first; for a case that {@link #get} answered in the same work. */
    List<CaseEntry> entries(Actor actor, CaseId id);

    /**
     * Writes answers apart by data class, in the work of a use case that has asked {@code access} already.
     *
     * @return the identity of the submission
     */
    UUID addEntry(Actor actor, CaseId id, CaseEntry.Kind kind, Form form, Answers answers);

    /** The row of a case as far as the context of the surrounding work may know it; for lists, listeners and jobs. */
    Optional<CaseFile> file(CaseId id);

    /** The pseudonym of a case that the context of the surrounding work may know; else the empty text. */
    default String pseudonym(CaseId id) {
        return file(id).map(CaseFile::pseudonym).orElse("");
    }

    /** The case behind a whole pseudonym, as far as the context of the surrounding work may know it. */
    Optional<CaseId> named(String pseudonym);

    /** What a receiver of these classes would see: the own agency's entries of these classes, as far as the asker reads them. */
    List<CaseEntry> preview(Actor actor, CaseId id, Set<DataClass> classes);
}
