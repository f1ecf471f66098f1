package org.zaklon.agreements.matrix;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreements;
import org.zaklon.agreements.Crossing;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;

/** What the agreements in force let cross today. */
@Component
class ReadMatrix {
    private final Work work;
    private final Access access;
    private final Agreements agreements;
    private final Audit audit;
    private final Country country;
    private final InstantSource clock;

    ReadMatrix(Work work, Access access, Agreements agreements, Audit audit, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.agreements = agreements;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    /** @param purpose empty for all */
    Outcome<List<Crossing>> today(Actor actor, Optional<Purpose> purpose) {
        return work.read(actor, () -> access.require(actor, Act.AGREEMENT_LIST).then(may -> {
            audit.append(actor.entry(Act.AGREEMENT_LIST).about("MATRIX").read());
            return Outcome.done(agreements.crossings(LocalDate.ofInstant(clock.instant(), country.zone())).stream()
                    .filter(c -> purpose.isEmpty() || c.purposes().contains(purpose.get())).toList());
        }));
    }
}
