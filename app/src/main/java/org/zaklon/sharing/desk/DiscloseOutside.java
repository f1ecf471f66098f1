package org.zaklon.sharing.desk;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Records what left the platform: to whom, what, on which basis, and whether the person knows. */
@Component
class DiscloseOutside {
    private final Work work;
    private final Access access;
    private final OutsideStore store;
    private final Audit audit;
    private final Country country;
    private final InstantSource clock;

    DiscloseOutside(Work work, Access access, OutsideStore store, Audit audit, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
    }

    Outcome<RecordId> disclose(Actor actor, RequestId request, CaseId id, Disclosure disclosure) {
        return work.once(actor, request, RecordId::new, () -> access.require(actor, Act.DISCLOSE_OUTSIDE, id).then(facts -> {
            if (disclosure.ground() == Disclosure.Ground.LAW
                    && (disclosure.legalBasis() == null || country.findLegalBasis(disclosure.legalBasis()).isEmpty())) {
                return Outcome.refused("refused.disclosure-article");
            }
            if (disclosure.on().isAfter(LocalDate.ofInstant(clock.instant(), country.zone()))) {
                return Outcome.refused("refused.disclosure-later");
            }
            var key = store.add(actor, id, disclosure);
            audit.append(actor.entry(Act.DISCLOSE_OUTSIDE).on(id).about(key).purposed(disclosure.purpose())
                    .with("to", disclosure.recipient().name())
                    .with("classes", String.join(",", disclosure.classes().stream().sorted().map(DataClass::code).toList()))
                    .with("basis", disclosure.ground() + (disclosure.legalBasis() == null ? "" : " " + disclosure.legalBasis()))
                    .with("how", disclosure.informed().name()));
            return Outcome.done(key);
        }));
    }
}
