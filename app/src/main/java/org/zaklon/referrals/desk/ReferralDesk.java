package org.zaklon.referrals.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.referrals.EndReason;
import org.zaklon.referrals.Inbox;
import org.zaklon.referrals.Opened;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.Preview;
import org.zaklon.referrals.Provider;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.Referrals;
import org.zaklon.referrals.Side;
import org.zaklon.services.Given;

/** Where the door leads: each act to its use case, lists to the tables. */
@Component
class ReferralDesk implements Referrals {
    private final SendReferral send;
    private final PreviewReferral preview;
    private final ReadReferral read;
    private final AnswerReferral answer;
    private final ProvideServices provide;
    private final ReplyToQuestion reply;
    private final EndReferral end;
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ReferralStore store;
    private final Providers providers;
    private final CaseRegister register;

    ReferralDesk(SendReferral send, PreviewReferral preview, ReadReferral read, AnswerReferral answer, ProvideServices provide,
            ReplyToQuestion reply, EndReferral end, Work work, Access access, Audit audit, ReferralStore store,
            Providers providers, CaseRegister register) {
        this.send = send;
        this.preview = preview;
        this.read = read;
        this.answer = answer;
        this.provide = provide;
        this.reply = reply;
        this.end = end;
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.providers = providers;
        this.register = register;
    }

    @Override
    public Outcome<List<Provider>> providers(Actor actor, CaseId id, List<String> services, Purpose purpose) {
        return work.read(actor, () -> access.require(actor, Act.REFERRAL_SEND, id).then(facts ->
                Outcome.done(providers.of(facts, services, purpose, store.ofCase(id), register.keptAway(id)))));
    }

    @Override
    public List<Provider> search(List<Provider> all, String typed, String language) {
        return providers.search(all, typed, language);
    }

    @Override
    public Outcome<Preview> preview(Actor actor, Order order) {
        return preview.preview(actor, order);
    }

    @Override
    public Outcome<ReferralId> send(Actor actor, RequestId request, Order order) {
        return send.send(actor, request, order);
    }

    @Override
    public Outcome<ReferralId> reply(Actor actor, RequestId request, ReferralId id, PersonalText text) {
        return reply.reply(actor, request, id, text);
    }

    @Override
    public Outcome<ReferralId> withdraw(Actor actor, RequestId request, ReferralId id) {
        return end.withdraw(actor, request, id);
    }

    @Override
    public Optional<Provider> next(Actor actor, Referral declined) {
        return work.read(actor, () -> switch (access.require(actor, Act.REFERRAL_SEND, declined.caseId())) {
            case Outcome.Refused<CaseFacts> _ -> Optional.empty();
            case Outcome.Done<CaseFacts>(var facts) -> {
                var before = store.ofCase(facts.id());
                yield before.stream().anyMatch(r -> declined.id().equals(r.follows())) ? Optional.empty()
                        : providers.next(facts, declined, before, register.keptAway(facts.id()));
            }
        });
    }

    @Override
    public Outcome<ReferralId> accept(Actor actor, RequestId request, ReferralId id, PersonalText note) {
        return answer.accept(actor, request, id, note);
    }

    @Override
    public Outcome<ReferralId> decline(Actor actor, RequestId request, ReferralId id, String reason, PersonalText note) {
        return answer.decline(actor, request, id, reason, note);
    }

    @Override
    public Outcome<ReferralId> ask(Actor actor, RequestId request, ReferralId id, PersonalText question) {
        return answer.ask(actor, request, id, question);
    }

    @Override
    public Outcome<ReferralId> provide(Actor actor, RequestId request, ReferralId id, Given given, PersonalText feedback) {
        return provide.provide(actor, request, id, given, feedback);
    }

    @Override
    public Outcome<ReferralId> end(Actor actor, RequestId request, ReferralId id, Side side, EndReason reason) {
        return end.end(actor, request, id, side, reason);
    }

    @Override
    public Outcome<Opened> open(Actor actor, ReferralId id) {
        return read.open(actor, id);
    }

    @Override
    public Outcome<Paged<Referral>> received(Actor actor, Inbox tab, int page) {
        return list(actor, () -> store.received(actor, tab, page));
    }

    @Override
    public Outcome<Paged<Referral>> sent(Actor actor, boolean onlyOpen, int page) {
        return list(actor, () -> store.sent(actor, onlyOpen, page));
    }

    @Override
    public Outcome<List<Referral>> ofCase(Actor actor, CaseId id) {
        return work.read(actor, () -> access.require(actor, Act.REFERRAL_READ, id).then(facts -> {
            audit.append(actor.entry(Act.REFERRAL_LIST).on(id).read());
            return Outcome.done(store.ofCase(id));
        }));
    }

    private Outcome<Paged<Referral>> list(Actor actor, Supplier<Paged<Referral>> read) {
        return work.read(actor, () -> access.require(actor, Act.REFERRAL_LIST).then(allowed -> {
            audit.append(actor.entry(Act.REFERRAL_LIST).read());
            return Outcome.done(read.get());
        }));
    }
}
