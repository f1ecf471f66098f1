package org.zaklon.forums.release.need;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.Plans;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Says what was found in one domain: needs, none, or that it was not possible to find out. */
@Component
public class AssessDomain {
    private final Work work;
    private final Plans plans;
    private final NeedStore store;
    private final Country country;
    private final Audit audit;

    AssessDomain(Work work, Plans plans, NeedStore store, Country country, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    /** @param reason a code of {@code not-possible-reasons} where it was not possible; ignored otherwise */
    public Outcome<PlanId> assess(Actor actor, RequestId request, PlanId id, Domain domain, Finding finding, String reason, LocalDate on) {
        return work.once(actor, request, PlanId::new, () -> plans.requireOpen(actor, Act.DOMAIN_ASSESS, id).then(asked -> {
            var impossible = finding == Finding.NOT_POSSIBLE;
            if (impossible && country.findCodes("not-possible-reasons").flatMap(list -> list.find(reason)).isEmpty()) {
                return Outcome.refused("refused.reason-missing");
            }
            if (on.isAfter(plans.today())) {
                return Outcome.refused("refused.day-ahead");
            }
            if (finding == Finding.NONE && store.of(id).stream().anyMatch(n -> n.domain() == domain && !n.status().settled())) {
                return Outcome.refused("refused.need-open");
            }
            store.assess(actor, asked.plan(), domain, finding, impossible ? reason : null, on);
            audit.append(actor.entry(Act.DOMAIN_ASSESS).about(id).with("domain", domain.name()).with("finding", finding.name()));
            return Outcome.done(id);
        }));
    }
}
