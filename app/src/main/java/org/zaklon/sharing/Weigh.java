package org.zaklon.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.agreements.Agreements;
import org.zaklon.agreements.Clause;
import org.zaklon.agreements.Condition;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;

/**
 * Looks for the basis of each class. Law first: consent is not asked for what the law decides, and cannot be taken back there.
 * Then consent: whoever said yes must be able to say no. Then a clause that holds by itself.
 */
@Component
class Weigh {
    private final Country country;
    private final Agreements agreements;
    private final ConsentStore consents;
    private final ShareStore shares;
    private final ObjectProvider<CaseGlance> glance;
    private final InstantSource clock;

    Weigh(Country country, Agreements agreements, ConsentStore consents, ShareStore shares, ObjectProvider<CaseGlance> glance,
            InstantSource clock) {
        this.country = country;
        this.agreements = agreements;
        this.consents = consents;
        this.shares = shares;
        this.glance = glance;
        this.clock = clock;
    }

    Weighing weigh(Actor giver, CaseId id, Receiver to, Ask ask) {
        shares.keepAgreementsUntilCommit();
        var question = new Question(giver, id, to, ask, child(id), clock.instant());
        var found = new EnumMap<DataClass, Basis>(DataClass.class);
        var missing = new EnumMap<DataClass, Weighing.Missing>(DataClass.class);
        for (var dataClass : ask.classes()) {
            law(question, dataClass).or(() -> consent(question, dataClass)).or(() -> clause(question, dataClass))
                    .ifPresentOrElse(basis -> found.put(dataClass, basis), () -> missing.put(dataClass, missing(question, dataClass)));
        }
        return new Weighing(found, missing);
    }

    /**
     * The basis for telling something that belongs to no case, as in a meeting: an article, or a clause that holds by itself. Nobody
     * could have consented, and nothing that holds for children alone is used.
     */
    Optional<Basis> between(Actor giver, Receiver to, Purpose purpose, DataClass dataClass) {
        shares.keepAgreementsUntilCommit();
        var now = clock.instant();
        return country.shareLaws().stream().filter(law -> law.covers(giver.function(), to.function(), purpose, dataClass, false))
                .map(law -> (Basis) new Basis.Law(law.legalBasis(), now.atZone(country.zone()).plus(law.lasts()).toInstant())).findFirst()
                .or(() -> agreements.clausesFor(giver.unit(), to.unit(), purpose, dataClass, day(now)).stream()
                        .filter(clause -> clause.conditions().stream().allMatch(c -> c == Condition.NO_ONWARD))
                        .map(clause -> (Basis) new Basis.AgreementClause(clause, endOf(clause.until()))).findFirst());
    }

    private record Question(Actor giver, CaseId id, Receiver to, Ask ask, boolean child, Instant now) {}

    private Optional<Basis> law(Question q, DataClass dataClass) {
        return country.shareLaws().stream()
                .filter(law -> law.covers(q.giver().function(), q.to().function(), q.ask().purpose(), dataClass, q.child()))
                .map(law -> new Basis.Law(law.legalBasis(), q.now().atZone(country.zone()).plus(law.lasts()).toInstant()))
                .map(Basis.class::cast).findFirst();
    }

    private Optional<Basis> consent(Question q, DataClass dataClass) {
        return consents.holding(q.id(), q.to().unit(), q.ask().purpose(), dataClass, q.now())
                .map(c -> new Basis.Consent(c.id(), c.until()));
    }

    private Optional<Basis> clause(Question q, DataClass dataClass) {
        return agreements.clausesFor(q.giver().unit(), q.to().unit(), q.ask().purpose(), dataClass, day(q.now())).stream()
                .filter(clause -> clause.conditions().stream().allMatch(c -> met(c, q)))
                .map(clause -> new Basis.AgreementClause(clause, endOf(clause.until())))
                .map(Basis.class::cast).findFirst();
    }

    /** Consent was looked for before any clause, so a clause that asks for it finds none. */
    private static boolean met(Condition condition, Question q) {
        return switch (condition) {
            case CONSENT -> false;
            case CHILD -> q.child();
            case NO_ONWARD -> true;
        };
    }

    private Weighing.Missing missing(Question q, DataClass dataClass) {
        var from = q.giver().unit();
        var to = q.to().unit();
        var today = day(q.now());
        return new Weighing.Missing(
                agreements.clausesFor(from, to, q.ask().purpose(), dataClass, today).stream()
                        .filter(c -> c.conditions().contains(Condition.CONSENT)).findFirst(),
                agreements.endedClausesFor(from, to, q.ask().purpose(), dataClass, today).stream().findFirst(),
                consents.wasWithdrawn(q.id(), to, q.ask().purpose(), dataClass));
    }

    /** Where nobody can say whether it is a child, laws and clauses for children alone do not open anything. */
    private boolean child(CaseId id) {
        return Optional.ofNullable(glance.getIfAvailable()).flatMap(g -> g.glance(id)).map(CaseGlance.Glance::child).orElse(false);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, country.zone());
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(country.zone()).toInstant();
    }
}
