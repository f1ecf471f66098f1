package org.zaklon.sharing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;

/** The door to consents: what the person agreed that others may read, and taking it back. Each call is a transaction of its own. */
@Component
public class Consents {
    private final RecordConsent recordConsent;
    private final WithdrawConsent withdrawConsent;
    private final ConsentStore store;
    private final Access access;
    private final Work work;

    Consents(RecordConsent recordConsent, WithdrawConsent withdrawConsent, ConsentStore store, Access access, Work work) {
        this.recordConsent = recordConsent;
        this.withdrawConsent = withdrawConsent;
        this.store = store;
        this.access = access;
        this.work = work;
    }

    /**
     * What was agreed.
     *
     * @param withheld classes that the person wants kept from this recipient
     * @param ownView what the child says; null for an adult who speaks for herself
     * @param lastDay the last day on which it holds
     */
    public record Given(
            UnitCode to, Purpose purpose, Set<DataClass> classes, Set<DataClass> withheld, LocalDate lastDay, Consent.Form form,
            Consent.GivenBy givenBy, Consent.OwnView ownView) {
        public Given {
            classes = Set.copyOf(classes);
            withheld = Set.copyOf(withheld);
        }
    }

    /**
     * What was said with it, in words; sealed, and read by whoever works on the case.
     *
     * @param own the child's own words; may be null
     * @param withheld why something is kept from this recipient; may be null
     */
    public record Said(PersonalText own, PersonalText withheld) {
        public static final Said NOTHING = new Said(null, null);
    }

    /** What taking a consent back does: what ends, and what lawfully stays on another basis. */
    public record Effect(Consent consent, List<Share> ends, List<Share> stays) {
        public Effect {
            ends = List.copyOf(ends);
            stays = List.copyOf(stays);
        }
    }

    /** Records a consent; an earlier one for the same recipient and purpose gives way to it, and what it no longer covers ends. */
    public Outcome<ConsentId> record(Actor actor, RequestId request, CaseId id, Given given) {
        return record(actor, request, id, given, Said.NOTHING);
    }

    public Outcome<ConsentId> record(Actor actor, RequestId request, CaseId id, Given given, Said said) {
        return work.once(actor, request, ConsentId::new, () -> recordConsent.record(actor, id, given, said));
    }

    /** What an adult agreed to while a signal about her was written; in the work of the one who sends it. */
    public Outcome<ConsentId> withSignal(Actor actor, CaseId id, Given given) {
        return recordConsent.withSignal(actor, id, given);
    }

    /** Takes a consent back; everything that rested on it is closed to its receivers in the same transaction. */
    public Outcome<ConsentId> withdraw(Actor actor, RequestId request, ConsentId consent) {
        return work.once(actor, request, ConsentId::new, () -> withdrawConsent.withdraw(actor, consent));
    }

    /** What taking it back would do. */
    public Outcome<Effect> effect(Actor actor, ConsentId consent) {
        return work.read(actor, () -> withdrawConsent.effect(actor, consent));
    }

    /** Consents of a case: those that were not ended first, then the latest. */
    public Outcome<List<Consent>> list(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.CASE_READ, id).then(facts -> Outcome.done(store.ofCase(id))));
    }

    public Outcome<Consent> find(Actor actor, ConsentId consent) {
        return work.read(actor, () -> store.find(consent)
                .map(found -> access.require(actor, Act.CASE_READ, found.caseId()).then(facts -> Outcome.done(found)))
                .orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    /** What was said with a consent; inside work, for those who work on the case. */
    public Said said(ConsentId consent) {
        return store.said(consent);
    }

    /** Whether a live consent lets a unit read a class for a purpose; for a line on a list, inside work. */
    public Optional<Consent> holding(CaseId id, UnitCode to, Purpose purpose, DataClass dataClass) {
        return recordConsent.holding(id, to, purpose, dataClass);
    }
}
