package org.zaklon.cases.signal;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.cases.signal.SignalForm.LawfulBasis;
import org.zaklon.country.Country;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitCode;
import org.zaklon.sharing.Ask;
import org.zaklon.sharing.Consent;
import org.zaklon.sharing.Consents;
import org.zaklon.sharing.Consents.Given;
import org.zaklon.sharing.ShareId;
import org.zaklon.sharing.Sharing;

/** Opens a signal to its receiver on the basis that the sender named: an article of law, a clause, or what an adult agreed to. */
@Component
class SignalShare {
    /** What is agreed in a doorway is asked again by whoever takes over. A proposal of this project, no rule of law. */
    private static final Period CONSENT_HOLDS = Period.ofMonths(6);

    private final Sharing sharing;
    private final Consents consents;
    private final Country country;
    private final InstantSource clock;

    SignalShare(Sharing sharing, Consents consents, Country country, InstantSource clock) {
        this.sharing = sharing;
        this.consents = consents;
        this.country = country;
        this.clock = clock;
    }

    Outcome<ShareId> open(Actor actor, CaseFacts facts, UnitCode to, Set<DataClass> classes, LawfulBasis basis) {
        return agreed(actor, facts, to, classes, basis)
                .then(ready -> sharing.permit(actor, facts, new Ask(to, basis.purpose(), classes, "SIGNAL")))
                .then(permit -> Outcome.done(sharing.share(actor, facts.id(), permit, Set.of())));
    }

    private Outcome<Boolean> agreed(Actor actor, CaseFacts facts, UnitCode to, Set<DataClass> classes, LawfulBasis basis) {
        if (basis != LawfulBasis.CONSENT) {
            return Outcome.done(false);
        }
        var lastDay = LocalDate.ofInstant(clock.instant(), country.zone()).plus(CONSENT_HOLDS);
        return consents.withSignal(actor, facts.id(), new Given(to, basis.purpose(), classes, Set.of(), lastDay,
                Consent.Form.ORAL, Consent.GivenBy.PERSON, null)).then(consent -> Outcome.done(true));
    }
}
