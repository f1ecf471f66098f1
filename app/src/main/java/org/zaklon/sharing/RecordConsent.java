package org.zaklon.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Consents.Given;

/** Records what the person agreed to. */
@Component
class RecordConsent {
    /** Nobody agrees for ever; after a year the person is asked again. A proposal of this project, no rule of law. */
    static final Period LONGEST = Period.ofYears(1);

    private final Access access;
    private final ConsentStore store;
    private final ShareStore shares;
    private final Country country;
    private final Audit audit;
    private final ObjectProvider<CaseGlance> glance;
    private final InstantSource clock;

    RecordConsent(Access access, ConsentStore store, ShareStore shares, Country country, Audit audit,
            ObjectProvider<CaseGlance> glance, InstantSource clock) {
        this.access = access;
        this.store = store;
        this.shares = shares;
        this.country = country;
        this.audit = audit;
        this.glance = glance;
        this.clock = clock;
    }

    Outcome<ConsentId> record(Actor actor, CaseId id, Given given, Consents.Said said) {
        return access.require(actor, Act.CONSENT_RECORD, id)
                .then(facts -> receiver(given.to()))
                .then(to -> broken(id, given).<Outcome<ConsentId>>map(reason -> refuse(actor, id, reason))
                        .orElseGet(() -> Outcome.done(store(actor, id, to, given, said))));
    }

    /** What an adult said to whoever sends a signal: part of that act, before any unit manages the case. */
    Outcome<ConsentId> withSignal(Actor actor, CaseId id, Given given) {
        return access.require(actor, Act.SIGNAL_SEND)
                .then(allowed -> access.require(actor, Act.CASE_READ, id))
                .then(facts -> receiver(given.to()))
                .then(to -> broken(id, given).<Outcome<ConsentId>>map(reason -> refuse(actor, id, reason))
                        .orElseGet(() -> Outcome.done(store(actor, id, to, given, Consents.Said.NOTHING))));
    }

    private Outcome<Receiver> receiver(UnitCode unit) {
        return country.findUnit(unit).map(Receiver::of).orElseGet(() -> Outcome.refused("refused.unit-unknown"));
    }

    private Optional<Reason> broken(CaseId id, Given given) {
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        if (given.classes().isEmpty() || given.classes().stream().anyMatch(given.withheld()::contains)) {
            return Optional.of(Reason.of("refused.consent-classes"));
        }
        if (given.lastDay().isBefore(today) || given.lastDay().isAfter(today.plus(LONGEST))) {
            return Optional.of(Reason.of("refused.consent-until"));
        }
        if (given.givenBy() == Consent.GivenBy.PERSON && child(id)) {
            return Optional.of(Reason.of("refused.consent-child"));
        }
        return given.givenBy() != Consent.GivenBy.PERSON && given.ownView() == null
                ? Optional.of(Reason.of("refused.consent-own-view")) : Optional.empty();
    }

    /** Whoever is not known to be an adult is a child (Council of Europe Convention, Art. 10(3)). */
    private boolean child(CaseId id) {
        return Optional.ofNullable(glance.getIfAvailable()).flatMap(g -> g.glance(id)).map(CaseGlance.Glance::child).orElse(true);
    }

    private ConsentId store(Actor actor, CaseId id, Receiver to, Given given, Consents.Said said) {
        var now = clock.instant();
        var view = given.givenBy() == Consent.GivenBy.PERSON ? null : given.ownView();
        var consent = new Consent(ConsentId.fresh(), id, actor.agency(), actor.unit(), to.agency(), to.unit(), given.purpose(),
                given.classes(), given.withheld(), given.form(), given.givenBy(), view, LocalDate.ofInstant(now, country.zone()),
                endOf(given.lastDay()), now, null, null);
        store.add(consent, to, actor.account().value(), said);
        replaceEarlier(actor, consent, now);
        audit.append(actor.entry(Act.CONSENT_RECORD).on(id).about(consent.id()).purposed(given.purpose())
                .with("to", to.unit().value()).with("classes", Weighing.codes(given.classes()))
                .with("withheld", Weighing.codes(given.withheld())).with("form", given.form().name())
                .with("given", given.givenBy().name()));
        return consent.id();
    }

    /** One consent for one recipient and purpose: the last word counts, and what it leaves out ends. */
    private void replaceEarlier(Actor actor, Consent consent, Instant now) {
        var earlier = store.ofCase(consent.caseId()).stream()
                .filter(c -> c.endedAt() == null && !c.id().equals(consent.id()))
                .filter(c -> c.to().equals(consent.to()) && c.purpose() == consent.purpose()).toList();
        earlier.forEach(c -> store.end(c.id(), now, actor.account().value(), Consent.End.REPLACED, consent.id()));
        var replaced = earlier.stream().map(c -> c.id().value()).toList();
        var touched = shares.stop(shares.ofCase(consent.caseId()), part -> part.kind() == Share.Kind.CONSENT
                && replaced.contains(part.source()) && !consent.classes().contains(part.dataClass()));
        shares.endEmpty(touched, actor.account().value(), "CONSENT_NARROWED");
    }

    Optional<Consent> holding(CaseId id, UnitCode to, Purpose purpose, DataClass dataClass) {
        return store.holding(id, to, purpose, dataClass, clock.instant());
    }

    private Outcome<ConsentId> refuse(Actor actor, CaseId id, Reason reason) {
        audit.append(actor.entry(Act.CONSENT_RECORD).on(id).refused(reason.code()));
        return Outcome.refused(reason);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(country.zone()).toInstant();
    }
}
