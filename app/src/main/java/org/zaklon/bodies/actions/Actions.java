package org.zaklon.bodies.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.Subject;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** The door to what bodies agreed to be done: adds, and reads what the asker may know of. */
@Component
public class Actions {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final ActionStore store;
    private final Country country;
    private final Audit audit;

    Actions(Access access, Work work, Bodies bodies, ActionStore store, Country country, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    /** Something that all of the body knows. @param subject null where it is about nothing of a room above */
    public Outcome<ActionId> add(Actor actor, RequestId request, BodyId body, String what, AgencyCode accountable, LocalDate due, Subject subject) {
        return add(actor, request, body, what, accountable, List.of(), due, List.of(), subject);
    }

    /** @param audience the seats that know of it; empty for all. The accountable agency must have one of them. */
    public Outcome<ActionId> add(Actor actor, RequestId request, BodyId body, String what, AgencyCode accountable, List<AgencyCode> supporting,
            LocalDate due, List<SeatId> audience, Subject subject) {
        return work.once(actor, request, ActionId::new, () -> access.require(actor, Act.ACTION_ADD, body).then(facts -> {
            var broken = broken(body, what, accountable, supporting, due, audience);
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            var id = ActionId.fresh();
            store.add(new Action(id, body, what.strip(), accountable, supporting, due, audience, subject, ActionState.OPEN));
            audit.append(actor.entry(Act.ACTION_ADD).about(id).with("accountable", accountable.value()));
            return Outcome.done(id);
        }));
    }

    private Optional<Reason> broken(BodyId body, String what, AgencyCode accountable, List<AgencyCode> supporting, LocalDate due, List<SeatId> audience) {
        if (bodies.find(body).map(b -> b.state() == BodyState.CLOSED).orElse(true)) {
            return Optional.of(Reason.of("refused.body-closed"));
        }
        if (what.isBlank()) {
            return Optional.of(Reason.of("refused.action-what"));
        }
        if (country.findAgency(accountable).isEmpty() || supporting.contains(accountable)
                || supporting.stream().anyMatch(a -> country.findAgency(a).isEmpty())) {
            return Optional.of(Reason.of("refused.action-agency"));
        }
        if (due.isBefore(store.today())) {
            return Optional.of(Reason.of("refused.action-due"));
        }
        var seats = bodies.seats(body);
        if (!audience.isEmpty() && seats.stream().noneMatch(s -> audience.contains(s.seat()) && s.ofAgency().filter(accountable::equals).isPresent())) {
            return Optional.of(Reason.of("refused.action-audience"));
        }
        return audience.stream().allMatch(a -> seats.stream().anyMatch(s -> s.seat().equals(a))) ? Optional.empty()
                : Optional.of(Reason.of("refused.action-audience"));
    }

    // Reading: inside Work.

    public Optional<Action> find(ActionId id) {
        return store.find(id);
    }

    public List<Action> about(Subject subject) {
        return store.about(subject);
    }

    public List<ActionStep> steps(ActionId id) {
        return store.steps(id);
    }
}
