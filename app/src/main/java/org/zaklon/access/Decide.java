package org.zaklon.access;

import java.util.Locale;
import org.zaklon.access.Decision.Denial;
import org.zaklon.access.Decision.Permit;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.kernel.Reason;

/**
 * The one decision function: pure, without I/O, forbids before permits, deny by default. Row security repeats it as a seat
 * belt; a test compares the two on random facts.
 */
final class Decide {
    private Decide() {}

    /** May this person do an act that names no record? */
    static Decision act(Actor actor, Act act) {
        if (!act.allows(actor.role())) {
            return new Denial("role", Reason.of("refused.role"));
        }
        // The register of agreements, its own account: nothing about a person, so the wall does not forbid it.
        if (!actor.function().mayHoldProtectedData() && act != Act.AGREEMENT_LIST) {
            return new Denial("firewall", Reason.of("refused.firewall"));
        }
        return new Permit("role");
    }

    /** May this person do this act on this case? A case that the person may not know of is absent, whatever the act. */
    static Decision act(Actor actor, Act act, CaseFacts facts) {
        if (!actor.function().mayHoldProtectedData()) {
            return new Denial("firewall", Reason.absent());
        }
        if (facts.blocked()) {
            return new Denial("conflict", Reason.absent());
        }
        if (!knows(actor, facts) && !oversees(actor, act, facts)) {
            return new Denial("unknown", Reason.absent());
        }
        if (!act.allows(actor.role())) {
            return new Denial("role", Reason.of("refused.role"));
        }
        return satisfied(actor, act, facts)
                ? new Permit(act.needs().name().toLowerCase(Locale.ROOT))
                : new Denial("relation", Reason.of("refused.not-assigned"));
    }

    /** May this person do this act in this body? A body that the person may not know of is absent, whatever the act. */
    static Decision act(Actor actor, Act act, BodyFacts facts) {
        if (!actor.function().mayHoldProtectedData()) {
            return new Denial("firewall", Reason.absent());
        }
        if (!facts.sits() && !facts.keeps()) {
            return new Denial("unknown", Reason.absent());
        }
        if (!act.allows(actor.role())) {
            return new Denial("role", Reason.of("refused.role"));
        }
        var satisfied = switch (act.needs()) {
            case BODY -> true;
            case SEAT -> facts.sits();
            case KEEPER -> facts.keeps();
            case NOTHING, KNOWN, OWN_ROW, OWN_CONTENT, OVERSIGHT, OPENED, CONTENT -> false;
        };
        return satisfied ? new Permit(act.needs().name().toLowerCase(Locale.ROOT)) : new Denial("relation", Reason.of("refused.not-seated"));
    }

    /** May this person read this entry of this case? */
    static boolean reads(Actor actor, CaseFacts facts, Written entry) {
        if (!actor.function().mayHoldProtectedData() || facts.blocked()) {
            return false;
        }
        var withinReach = switch (actor.role().content()) {
            case ASSIGNED -> facts.assigned();
            case UNIT -> facts.assigned() || entry.unit().equals(actor.unit());
            case AGENCY -> true;
            case NONE, AREA, COUNTRY, SYSTEM -> false;
        };
        var own = entry.agency().equals(actor.agency()) && withinReach && actor.role().reads().contains(entry.dataClass());
        var opened = facts.openedFrom(entry.agency()).contains(entry.dataClass())
                && actor.role().receives().contains(entry.dataClass());
        return own || opened;
    }

    /** An officer for data protection may name a case of the own agency in acts of oversight, and in no other. */
    private static boolean oversees(Actor actor, Act act, CaseFacts facts) {
        return act.needs() == Act.Needs.OVERSIGHT && actor.role() == Role.DPO && facts.agency().equals(actor.agency());
    }

    static boolean knows(Actor actor, CaseFacts facts) {
        var byReach = switch (actor.role().rows()) {
            case UNIT -> facts.unit().equals(actor.unit());
            case AGENCY -> facts.agency().equals(actor.agency());
            case AREA -> facts.area().equals(actor.area());
            case COUNTRY, SYSTEM -> true;
            case NONE, ASSIGNED -> false;
        };
        return byReach || facts.assigned() || !facts.openings().isEmpty();
    }

    /** Whether the asker works on this case: by assignment, by unit or agency of the case, or as a unit that received a share. */
    private static boolean contentReach(Actor actor, CaseFacts facts) {
        return switch (actor.role().content()) {
            case NONE -> false;
            case ASSIGNED -> facts.assigned();
            case UNIT -> facts.assigned() || facts.unit().equals(actor.unit()) || !facts.openings().isEmpty();
            case AGENCY -> true;
            case AREA, COUNTRY, SYSTEM -> false;
        };
    }

    private static boolean satisfied(Actor actor, Act act, CaseFacts facts) {
        var managing = facts.agency().equals(actor.agency());
        var opened = !facts.openings().isEmpty();
        return switch (act.needs()) {
            case NOTHING, KNOWN -> true;
            case OWN_ROW -> managing && facts.unit().equals(actor.unit());
            case OWN_CONTENT -> managing && contentReach(actor, facts);
            case OVERSIGHT -> oversees(actor, act, facts) || managing && contentReach(actor, facts);
            case OPENED -> opened;
            case CONTENT -> contentReach(actor, facts) || opened;
            case BODY, SEAT, KEEPER -> false;
        };
    }
}
