package org.zaklon.access;

import org.springframework.stereotype.Component;
import org.zaklon.access.Decision.Denial;
import org.zaklon.access.Decision.Permit;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.access.body.BodyFactsStore;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;

/**
 * The door to the decision: for pages, API, lists, search, exports, statistics and jobs alike. Every refusal is written to the
 * log. Call it inside {@link Work}.
 */
@Component
public class Access {
    private final FactsStore facts;
    private final BodyFactsStore bodies;
    private final Audit audit;

    Access(FactsStore facts, BodyFactsStore bodies, Audit audit) {
        this.facts = facts;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** May the actor do an act that names no record? */
    public Outcome<Actor> require(Actor actor, Act act) {
        return switch (Decide.act(actor, act)) {
            case Permit _ -> Outcome.done(actor);
            case Denial denial -> refuse(actor, act, null, denial);
        };
    }

    /**
     * May the actor do this act on this case?
     *
     * @return the facts, or a refusal; {@link Reason#absent()} where the case is not there or the actor may not know of it
     */
    public Outcome<CaseFacts> require(Actor actor, Act act, CaseId id) {
        var found = facts.find(actor, id);
        var decision = found.isEmpty()
                ? new Denial("unknown", Reason.absent())
                : Decide.act(actor, act, found.get());
        return switch (decision) {
            case Permit _ -> Outcome.done(found.orElseThrow());
            case Denial denial -> refuse(actor, act, id, denial);
        };
    }

    /**
     * May the actor do this act in this body?
     *
     * @return the facts, or a refusal; {@link Reason#absent()} where the body is not there or the actor may not know of it
     */
    public Outcome<BodyFacts> require(Actor actor, Act act, BodyId id) {
        var found = bodies.find(id);
        var decision = found.isEmpty()
                ? new Denial("unknown", Reason.absent())
                : Decide.act(actor, act, found.get());
        return switch (decision) {
            case Permit _ -> Outcome.done(found.orElseThrow());
            case Denial denial -> refuse(actor, act, null, denial);
        };
    }

    /** The same question for a page that shows or hides a link; writes nothing to the log. */
    public boolean allows(Actor actor, Act act, CaseFacts known) {
        return Decide.act(actor, act, known) instanceof Permit;
    }

    public boolean allows(Actor actor, Act act, BodyFacts known) {
        return Decide.act(actor, act, known) instanceof Permit;
    }

    public boolean allows(Actor actor, Act act) {
        return Decide.act(actor, act) instanceof Permit;
    }

    /** Whether an entry may be read; a second look at what row security already let through. */
    public boolean reads(Actor actor, CaseFacts known, Written entry) {
        return Decide.reads(actor, known, entry);
    }

    private <T> Outcome<T> refuse(Actor actor, Act act, CaseId id, Denial denial) {
        audit.append(actor.entry(act.name()).on(id).refused(denial.rule()));
        return Outcome.refused(denial.reason());
    }
}
