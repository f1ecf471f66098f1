package org.zaklon.forums.taskforce.support;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** A service says whether it can help; where it cannot, with a reason of a list. Once: what changes later is asked anew. */
@Component
public class AnswerSupport {
    private final Work work;
    private final TaskForces forces;
    private final SupportStore store;
    private final Country country;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    AnswerSupport(Work work, TaskForces forces, SupportStore store, Country country, Audit audit, ApplicationEventPublisher events) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.country = country;
        this.audit = audit;
        this.events = events;
    }

    /** @param reason of the list {@code support-declines}; null where the service accepts */
    public Outcome<SupportId> answer(Actor actor, RequestId request, BodyId body, SupportId id, Support.Said said, String reason) {
        return work.once(actor, request, SupportId::new, () -> forces.seated(actor, Act.SUPPORT_ANSWER, body).then(seated -> {
            var support = store.find(body, id);
            if (support.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (said == Support.Said.DECLINED && country.findCodes("support-declines").flatMap(list -> list.find(reason)).isEmpty()) {
                return Outcome.refused("refused.taskforce-reason");
            }
            if (!support.get().waitsFor(actor.agency()) || !store.answer(actor, id, said, said == Support.Said.DECLINED ? reason : null)) {
                return Outcome.refused("refused.taskforce-answered");
            }
            audit.append(actor.entry(Act.SUPPORT_ANSWER).about(id).with("body", body.value().toString()).with("answer", said.name()));
            events.publishEvent(Deed.of(Deed.Kind.SUPPORT_ANSWERED, forces.today(), support.get().needed().area(), actor.agency()));
            return Outcome.done(id);
        }));
    }
}
