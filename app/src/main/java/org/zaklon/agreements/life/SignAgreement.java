package org.zaklon.agreements.life;

import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementEnded;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Register;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Puts a draft before its parties, and signs for one of them. It holds when every party signed the same text. */
@Component
public class SignAgreement {
    private final Access access;
    private final Work work;
    private final Register register;
    private final LifeStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SignAgreement(Access access, Work work, Register register, LifeStore store, Audit audit, ApplicationEventPublisher events) {
        this.access = access;
        this.work = work;
        this.register = register;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    /** The text no longer changes from here on. */
    public Outcome<AgreementId> propose(Actor actor, RequestId request, AgreementId id) {
        return work.once(actor, request, AgreementId::new, () -> access.require(actor, Act.AGREEMENT_DRAFT)
                .then(may -> found(actor, id)).then(agreement -> {
                    if (!agreement.state().writable() || !agreement.draftedBy().equals(actor.agency())) {
                        return Outcome.refused("refused.agreement-no-draft");
                    }
                    var terms = register.terms(agreement);
                    var broken = TermsRules.broken(terms, actor.agency());
                    if (broken.isPresent()) {
                        return Outcome.refused(broken.get());
                    }
                    if (terms.clauses().isEmpty()) {
                        return Outcome.refused("refused.agreement-no-clause");
                    }
                    var astray = TermsRules.astray(agreement, terms, register);
                    if (astray.isPresent()) {
                        return Outcome.refused(astray.get());
                    }
                    store.fix(id, terms.hash());
                    return step(actor, agreement, AgreementState.PROPOSED, Act.AGREEMENT_DRAFT.name());
                }));
    }

    /** @param seen the hash, in hexadecimal, of the text that the officer had before her eyes */
    public Outcome<AgreementId> sign(Actor actor, RequestId request, AgreementId id, String seen) {
        return work.once(actor, request, AgreementId::new, () -> access.require(actor, Act.AGREEMENT_SIGN)
                .then(may -> found(actor, id)).then(agreement -> {
                    if (agreement.state() != AgreementState.PROPOSED && agreement.state() != AgreementState.SIGNED_BY_ONE) {
                        return Outcome.refused("refused.agreement-not-proposed");
                    }
                    if (signed(id).contains(actor.agency())) {
                        return Outcome.refused("refused.agreement-signed");
                    }
                    var text = register.terms(agreement).hash();
                    if (!MessageDigest.isEqual(text, store.fixed(id)) || !HexFormat.of().formatHex(text).equals(seen)) {
                        return Outcome.refused("refused.agreement-other-text");
                    }
                    store.sign(id, actor, text);
                    return signed(id).containsAll(agreement.parties())
                            ? begin(actor, agreement)
                            : agreement.state() == AgreementState.SIGNED_BY_ONE ? again(actor, agreement)
                            : step(actor, agreement, AgreementState.SIGNED_BY_ONE, Act.AGREEMENT_SIGN.name());
                }));
    }

    /** A third party signs while others are still missing. */
    private Outcome<AgreementId> again(Actor actor, Agreement agreement) {
        store.note(agreement.id(), actor.agency(), AgreementState.SIGNED_BY_ONE, "");
        audit.append(actor.entry(Act.AGREEMENT_SIGN).about(agreement.id()));
        return Outcome.done(agreement.id());
    }

    /** All have signed: it holds from its first day, and only then does an earlier version give way. */
    private Outcome<AgreementId> begin(Actor actor, Agreement agreement) {
        var others = register.versions(agreement.lineage()).stream().filter(a -> a.state().alive()).toList();
        if (others.stream().anyMatch(a -> a.version() > agreement.version())) {
            return Outcome.refused("refused.agreement-overtaken");
        }
        var astray = TermsRules.astray(agreement, register.terms(agreement), register);
        if (astray.isPresent()) { // what stands above may have ended since it was proposed
            return Outcome.refused(astray.get());
        }
        if (agreement.since().isAfter(store.today())) {
            return step(actor, agreement, AgreementState.SIGNED, Act.AGREEMENT_SIGN.name());
        }
        var done = step(actor, agreement, AgreementState.IN_FORCE, Act.AGREEMENT_SIGN.name());
        audit.append(actor.entry("AGREEMENT_IN_FORCE").about(agreement.id()));
        events.publishEvent(store.inForce(agreement));
        others.forEach(before -> {
            store.move(before, AgreementState.SUPERSEDED);
            store.note(before.id(), actor.agency(), AgreementState.SUPERSEDED, "");
            events.publishEvent(new AgreementEnded(before.id().value()));
        });
        return done;
    }

    private HashSet<Object> signed(AgreementId id) {
        return store.signatures(id).stream().map(LifeStore.Signature::agency).collect(Collectors.toCollection(HashSet::new));
    }

    private Outcome<AgreementId> step(Actor actor, Agreement agreement, AgreementState to, String act) {
        if (!store.move(agreement, to)) {
            throw new IllegalStateException("an agreement moved meanwhile");
        }
        store.note(agreement.id(), actor.agency(), to, "");
        audit.append(actor.entry(act).about(agreement.id()).with("state", to.name())
                .with("what", HexFormat.of().formatHex(store.fixed(agreement.id()))));
        return Outcome.done(agreement.id());
    }

    private Outcome<Agreement> found(Actor actor, AgreementId id) {
        return register.find(id).filter(a -> a.party(actor.agency())).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.absent()));
    }
}
