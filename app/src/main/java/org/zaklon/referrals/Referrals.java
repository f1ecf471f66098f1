package org.zaklon.referrals;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/** The door to referrals. Every act is done at most once, is written to the log with its refusals, and says why it was refused. */
@Component
public class Referrals {
    private final SendReferral send;
    private final ReadReferral read;
    private final AnswerReferral answer;
    private final ReplyToQuestion reply;
    private final EndReferral end;
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ReferralStore store;
    private final Providers providers;
    private final CaseRegister register;

    Referrals(SendReferral send, ReadReferral read, AnswerReferral answer, ReplyToQuestion reply, EndReferral end, Work work,
            Access access, Audit audit, ReferralStore store, Providers providers, CaseRegister register) {
        this.send = send;
        this.read = read;
        this.answer = answer;
        this.reply = reply;
        this.end = end;
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.providers = providers;
        this.register = register;
    }

    public Outcome<ReferralId> send(Actor actor, RequestId request, Order order) {
        return send.send(actor, request, order);
    }

    public Outcome<ReferralId> accept(Actor actor, RequestId request, ReferralId id, PersonalText note) {
        return answer.accept(actor, request, id, note);
    }

    /** @param reason a code of the list {@code decline-reasons} */
    public Outcome<ReferralId> decline(Actor actor, RequestId request, ReferralId id, String reason, PersonalText note) {
        return answer.decline(actor, request, id, reason, note);
    }

    public Outcome<ReferralId> ask(Actor actor, RequestId request, ReferralId id, PersonalText question) {
        return answer.ask(actor, request, id, question);
    }

    public Outcome<ReferralId> reply(Actor actor, RequestId request, ReferralId id, PersonalText text) {
        return reply.reply(actor, request, id, text);
    }

    public Outcome<ReferralId> end(Actor actor, RequestId request, ReferralId id, Side side, EndReason reason) {
        return end.end(actor, request, id, side, reason);
    }

    public Outcome<ReferralId> withdraw(Actor actor, RequestId request, ReferralId id) {
        return end.withdraw(actor, request, id);
    }

    /** Opening counts: the first time somebody of the receiving unit does, the referral is seen. */
    public Outcome<ReadReferral.Opened> open(Actor actor, ReferralId id) {
        return read.open(actor, id);
    }

    /** The queue of the actor's unit. */
    public Outcome<Paged<Referral>> received(Actor actor, Inbox tab, int page) {
        return list(actor, () -> store.received(actor, tab, page));
    }

    public Outcome<Paged<Referral>> sent(Actor actor, boolean onlyOpen, int page) {
        return list(actor, () -> store.sent(actor, onlyOpen, page));
    }

    /** The referrals of a case as far as the actor may see them, newest first. */
    public Outcome<List<Referral>> ofCase(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.REFERRAL_READ, id).then(facts -> {
            audit.append(actor.entry(Act.REFERRAL_LIST).on(id).read());
            return Outcome.done(store.ofCase(id));
        }));
    }

    /** Who offers what is asked, those of the case's own area first. */
    public Outcome<List<Provider>> providers(Actor actor, CaseId id, List<String> services) {
        return work.read(actor, () -> access.require(actor, Act.REFERRAL_SEND, id).then(facts ->
                Outcome.done(providers.of(facts, services, store.ofCase(id), register.keptAway(id)))));
    }

    /** After a decline: the next one to ask for the same help. */
    public Optional<Provider> next(Actor actor, CaseFacts facts, Referral declined) {
        return work.read(actor, () -> providers.next(facts, declined, store.ofCase(facts.id()), register.keptAway(facts.id())));
    }

    private Outcome<Paged<Referral>> list(Actor actor, java.util.function.Supplier<Paged<Referral>> read) {
        return work.read(actor, () -> access.require(actor, Act.REFERRAL_LIST).then(allowed -> {
            audit.append(actor.entry(Act.REFERRAL_LIST).read());
            return Outcome.done(read.get());
        }));
    }
}
