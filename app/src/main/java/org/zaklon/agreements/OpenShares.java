package org.zaklon.agreements;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;

/** What rests on an agreement, told by the room above that keeps shares. */
public interface OpenShares {

    /**
     * A share that nobody closed yet.
     *
     * @param pseudonym of the case; nothing else is known of it here
     * @param until when reading stops or stopped
     */
    record OpenShare(String pseudonym, UnitCode from, UnitCode to, Purpose purpose, Set<DataClass> classes, Instant until) {}

    /** Open shares that rest on an agreement, as far as the asker's agency gives or receives them; ask inside work. */
    List<OpenShare> restingOn(AgreementId agreement);
}
