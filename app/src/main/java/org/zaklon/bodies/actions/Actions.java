package org.zaklon.bodies.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
import org.zaklon.kernel.Paged;
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
        return add(actor, request, new Action(ActionId.fresh(), body, what.strip(), accountable, supporting, due, audience, subject, null, null, ActionState.OPEN));
    }

    /** One that was agreed on an item of a meeting. */
    public Outcome<ActionId> add(Actor actor, RequestId request, Action action) {
        return work.once(actor, request, ActionId::new, () -> access.require(actor, Act.ACTION_ADD, action.body()).then(facts -> {
            var broken = broken(action);
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            store.add(action);
            audit.append(actor.entry(Act.ACTION_ADD).about(action.id()).with("accountable", action.accountable().value()));
            return Outcome.done(action.id());
        }));
    }

    private Optional<Reason> broken(Action action) {
        if (bodies.find(action.body()).map(b -> b.state() == BodyState.CLOSED).orElse(true)) {
            return Optional.of(Reason.of("refused.body-closed"));
        }
        if (action.what().isBlank() || action.what().length() > 2000) {
            return Optional.of(Reason.of("refused.action-what"));
        }
        var accountable = action.accountable();
        if (country.findAgency(accountable).isEmpty() || action.supporting().contains(accountable)
                || action.supporting().stream().anyMatch(a -> country.findAgency(a).isEmpty())) {
            return Optional.of(Reason.of("refused.action-agency"));
        }
        if (action.due().isBefore(store.today())) {
            return Optional.of(Reason.of("refused.action-due"));
        }
        var seats = bodies.seats(action.body());
        var known = action.audience().stream().allMatch(a -> seats.stream().anyMatch(s -> s.seat().equals(a)));
        var knows = seats.stream().anyMatch(s -> action.audience().contains(s.seat()) && s.ofAgency().filter(accountable::equals).isPresent());
        return known && (!action.restricted() || knows) ? Optional.empty() : Optional.of(Reason.of("refused.action-audience"));
    }

    // Reading: inside Work.

    public Optional<Action> find(ActionId id) {
        return store.find(id);
    }

    /** @param meeting its identity */
    public List<Action> ofMeeting(UUID meeting) {
        return store.ofMeeting(meeting);
    }

    /** A page of those of one body, what is open and due first. */
    public Paged<Action> of(BodyId body, int page) {
        return Paged.of(store.of(body, Paged.offset(page), Paged.SIZE + 1), page);
    }

    public List<Action> about(Subject subject) {
        return store.about(subject);
    }

    public List<ActionStep> steps(ActionId id) {
        return store.steps(id);
    }

    /** How many an agency should have done by now, as far as the asker knows of them. */
    public int overdue(AgencyCode agency) {
        return store.overdue(agency);
    }
}
