package org.zaklon.sharing.parcel;

import java.util.List;
import java.util.Set;
import org.zaklon.access.Actor;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;

/** Says which entries a case holds; implemented above, by the room that keeps cases. Asked inside work. */
public interface ParcelSource {

    /** Entries of these classes that the asker reads, in the order of their time. */
    List<ParcelLine> lines(Actor actor, CaseId id, Set<DataClass> classes);
}
