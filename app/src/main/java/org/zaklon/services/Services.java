package org.zaklon.services;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** The door to help: lines and deliveries. Every act is done at most once and written to the log, with its refusals. */
@Component
public class Services {
    private final AnswerLine lines;
    private final DeliverHelp deliveries;
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ServiceStore store;

    Services(AnswerLine lines, DeliverHelp deliveries, Work work, Access access, Audit audit, ServiceStore store) {
        this.lines = lines;
        this.deliveries = deliveries;
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
    }

    public Outcome<Help> of(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.SERVICE_READ, id).then(facts -> {
            audit.append(actor.entry(Act.SERVICE_READ).on(id).read());
            return Outcome.done(new Help(store.lines(id), store.deliveries(id)));
        }));
    }

    /** What was delivered on a referral, as far as the context of the surrounding work may see it. */
    public List<Delivery> deliveredOn(CaseId id, UUID referral) {
        return store.deliveries(id).stream().filter(d -> referral.equals(d.referral())).toList();
    }

    /** Opens a line beyond the minimum ones. */
    public Outcome<LineId> open(Actor actor, RequestId request, CaseId id, String service) {
        return lines.open(actor, request, id, service);
    }

    public Outcome<LineId> answer(Actor actor, RequestId request, CaseId id, LineId line, LineState state, LocalDate on) {
        return lines.answer(actor, request, id, line, state, on);
    }

    public Outcome<DeliveryId> deliver(Actor actor, RequestId request, Given given) {
        return deliveries.deliver(actor, request, given);
    }

    /** As {@link #deliver(Actor, RequestId, Given)}, inside the work of a caller that answers for doing it once. */
    public Outcome<DeliveryId> deliver(Actor actor, Given given) {
        return deliveries.deliver(actor, given);
    }

    public Outcome<DeliveryId> end(
            Actor actor, RequestId request, CaseId id, DeliveryId delivery, LocalDate to, DeliveryOutcome outcome, NeedsMet met) {
        return deliveries.end(actor, request, id, delivery, to, outcome, met);
    }
}
