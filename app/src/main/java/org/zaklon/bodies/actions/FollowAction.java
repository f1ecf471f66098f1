package org.zaklon.bodies.actions;

import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.access.body.BodyFactsStore;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/**
 * Says what became of an action: the accountable agency, who keeps the body, or a seat that knows of it. What all of the body knows,
 * another member sees and cannot change.
 */
@Component
public class FollowAction {
    private final Access access;
    private final Work work;
    private final ActionStore store;
    private final BodyFactsStore facts;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    FollowAction(Access access, Work work, ActionStore store, BodyFactsStore facts, Audit audit, ApplicationEventPublisher events) {
        this.access = access;
        this.work = work;
        this.store = store;
        this.facts = facts;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @param due the new day, where it is carried over; otherwise ignored
     * @param note what was done, or why not; needed always
     */
    public Outcome<ActionId> follow(Actor actor, RequestId request, ActionId id, ActionState to, LocalDate due, String note) {
        return work.once(actor, request, ActionId::new, () -> access.require(actor, Act.ACTION_FOLLOW)
                .then(may -> store.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(action -> {
                    if (!action.state().next().contains(to)) {
                        return Outcome.refused("refused.action-over");
                    }
                    if (!mayFollow(actor, action)) {
                        return Outcome.refused("refused.action-not-yours");
                    }
                    if (note == null || note.isBlank()) {
                        return Outcome.refused("refused.action-note");
                    }
                    if (to == ActionState.CARRIED_OVER && (due == null || !due.isAfter(action.due()) || due.isBefore(store.today()))) {
                        return Outcome.refused("refused.action-later");
                    }
                    if (!store.move(id, to, to == ActionState.CARRIED_OVER ? due : action.due(), note.strip())) {
                        return Outcome.refused("refused.action-over");
                    }
                    audit.append(actor.entry(Act.ACTION_FOLLOW).about(id).with("state", to.name()));
                    if (to == ActionState.DONE) {
                        events.publishEvent(Deed.of(Deed.Kind.ACTION_DONE, store.today(), store.area(action.body()), action.accountable()));
                    }
                    return Outcome.done(id);
                }));
    }

    /** Ask inside {@code Work}. */
    public boolean mayFollow(Actor actor, Action action) {
        return !action.state().over() && (action.restricted() || action.accountable().equals(actor.agency())
                || facts.find(action.body()).filter(BodyFacts::keeps).isPresent());
    }
}
