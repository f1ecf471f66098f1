package org.zaklon.agreements.life;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementKind;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Frame;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.Rule;
import org.zaklon.agreements.Terms;
import org.zaklon.audit.Audit;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Writes a draft, piece by piece. Nobody but the drafting agency sees it until it is proposed. */
@Component
public class DraftAgreement {
    private final Access access;
    private final Work work;
    private final Register register;
    private final LifeStore store;
    private final Audit audit;

    DraftAgreement(Access access, Work work, Register register, LifeStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.store = store;
        this.audit = audit;
    }

    /** What an agreement is, apart from its clauses and rules. */
    public record Basics(
            String reference, AgreementKind kind, Localised title, List<AgencyCode> parties, LocalDate since, LocalDate until, Frame frame) {
        public Basics {
            parties = List.copyOf(parties);
        }

        /** One that stands by itself and says nothing of languages. */
        public Basics(String reference, AgreementKind kind, Localised title, List<AgencyCode> parties, LocalDate since, LocalDate until) {
            this(reference, kind, title, parties, since, until, Frame.PLAIN);
        }

        Terms terms(int version, List<Terms.Wording> clauses, List<Rule> rules) {
            return new Terms(reference, version, kind, title, parties, since, until, clauses, rules, frame);
        }
    }

    public Outcome<AgreementId> begin(Actor actor, RequestId request, Basics basics) {
        return work.once(actor, request, AgreementId::new, () -> access.require(actor, Act.AGREEMENT_DRAFT).then(may -> known(actor, basics.frame())).then(may -> {
            var terms = basics.terms(1, List.of(), List.of());
            return TermsRules.broken(terms, actor.agency()).<Outcome<AgreementId>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(add(actor, UUID.randomUUID(), terms)));
        }));
    }

    /** A new draft with the text of an earlier version; it takes that one's place on the day it comes into force. */
    public Outcome<AgreementId> nextVersion(Actor actor, RequestId request, AgreementId id) {
        return work.once(actor, request, AgreementId::new, () -> access.require(actor, Act.AGREEMENT_DRAFT)
                .then(may -> register.find(id).filter(a -> a.party(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(before -> {
                    var version = register.versions(before.lineage()).stream().mapToInt(Agreement::version).max().orElse(0) + 1;
                    var old = register.terms(before);
                    var from = store.today();
                    return Outcome.done(add(actor, before.lineage(), new Terms(old.reference(), version, old.kind(), old.title(),
                            before.staying(), from, from.plusYears(1), old.clauses(),
                            old.rules().stream().map(DraftAgreement::withoutDates).toList(), old.frame())));
                }));
    }

    /** Whoever amends is a party to what is amended. */
    private Outcome<Frame> known(Actor actor, Frame frame) {
        return !frame.amendment() || register.find(frame.amends()).filter(a -> a.party(actor.agency())).isPresent()
                ? Outcome.done(frame) : Outcome.refused(Reason.absent());
    }

    private static Rule withoutDates(Rule rule) {
        return new Rule(rule.position(), rule.clause(), rule.from(), rule.to(), rule.purposes(), rule.classes(),
                rule.conditions(), null, null, rule.retention());
    }

    private AgreementId add(Actor actor, UUID lineage, Terms terms) {
        var id = new AgreementId(UUID.randomUUID());
        store.add(id, lineage, actor.agency(), terms);
        store.note(id, actor.agency(), AgreementState.DRAFT, "");
        audit.append(actor.entry(Act.AGREEMENT_DRAFT).about(id));
        return id;
    }

    public Outcome<AgreementId> change(Actor actor, RequestId request, AgreementId id, Basics basics) {
        return edit(actor, request, id, basics.frame(), old -> basics.terms(old.version(), old.clauses(), old.rules()), terms -> store.change(id, terms));
    }

    public Outcome<AgreementId> addClause(Actor actor, RequestId request, AgreementId id, Terms.Wording clause) {
        return edit(actor, request, id, old -> old.with(Stream.concat(old.clauses().stream(), Stream.of(clause)).toList(), old.rules()),
                terms -> store.addClause(id, clause));
    }

    public Outcome<AgreementId> removeClause(Actor actor, RequestId request, AgreementId id, String number) {
        return edit(actor, request, id, old -> old.with(old.clauses().stream().filter(c -> !c.number().equals(number)).toList(),
                old.rules()), terms -> store.removeClause(id, number));
    }

    public Outcome<AgreementId> addRule(Actor actor, RequestId request, AgreementId id, Rule rule) {
        return edit(actor, request, id, old -> old.with(old.clauses(), Stream.concat(old.rules().stream(), Stream.of(rule)).toList()),
                terms -> store.addRule(id, rule));
    }

    public Outcome<AgreementId> removeRule(Actor actor, RequestId request, AgreementId id, int position) {
        return edit(actor, request, id, old -> old.with(old.clauses(),
                old.rules().stream().filter(r -> r.position() != position).toList()), terms -> store.removeRule(id, position));
    }

    private Outcome<AgreementId> edit(Actor actor, RequestId request, AgreementId id, Function<Terms, Terms> change, Saving save) {
        return edit(actor, request, id, Frame.PLAIN, change, save);
    }

    private Outcome<AgreementId> edit(Actor actor, RequestId request, AgreementId id, Frame frame, Function<Terms, Terms> change,
            Saving save) {
        return work.once(actor, request, AgreementId::new, () -> access.require(actor, Act.AGREEMENT_DRAFT)
                .then(may -> known(actor, frame)).then(may -> draft(actor, id)).then(agreement -> {
                    var terms = change.apply(register.terms(agreement));
                    Optional<Reason> broken = TermsRules.broken(terms, actor.agency());
                    if (broken.isPresent()) {
                        return Outcome.refused(broken.get());
                    }
                    save.save(terms);
                    audit.append(actor.entry(Act.AGREEMENT_DRAFT).about(id));
                    return Outcome.done(id);
                }));
    }

    private interface Saving {
        void save(Terms terms);
    }

    private Outcome<Agreement> draft(Actor actor, AgreementId id) {
        var found = register.find(id);
        if (found.isEmpty() || !found.get().draftedBy().equals(actor.agency())) {
            return Outcome.refused(Reason.absent());
        }
        return found.get().state().writable() ? Outcome.done(found.get()) : Outcome.refused("refused.agreement-no-draft");
    }
}
