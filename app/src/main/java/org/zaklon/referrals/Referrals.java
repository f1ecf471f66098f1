package org.zaklon.referrals;

import java.util.List;
import java.util.Optional;
import org.zaklon.access.Actor;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;
import org.zaklon.services.Given;

/** The door to referrals. Every act is done at most once, is written to the log with its refusals, and says why it was refused. */
public interface Referrals {

    // the sender

    /**
     * Who offers what is asked, those of the case's own area first, those that declined before last. To investigate and to prosecute
     * is what police and prosecution are for; they need not offer it as a service.
     */
    Outcome<List<Provider>> providers(Actor actor, CaseId id, List<String> services, Purpose purpose);

    /** Those whose name, agency or place has every word typed, whatever the accents. */
    List<Provider> search(List<Provider> all, String typed, String language);

    /** What the receiver would see, and which basis allows each class or what is missing. Changes nothing. */
    Outcome<Preview> preview(Actor actor, Order order);

    /** No basis for one of the classes, no referral: the refusal names what is missing. */
    Outcome<ReferralId> send(Actor actor, RequestId request, Order order);

    Outcome<ReferralId> reply(Actor actor, RequestId request, ReferralId id, PersonalText text);

    /** Takes back what was not taken yet. */
    Outcome<ReferralId> withdraw(Actor actor, RequestId request, ReferralId id);

    /** After a decline: the next one to ask for the same help, where there is one that was not asked yet. */
    Optional<Provider> next(Actor actor, Referral declined);

    // the receiver

    Outcome<ReferralId> accept(Actor actor, RequestId request, ReferralId id, PersonalText note);

    /** @param reason a code of the list {@code decline-reasons} */
    Outcome<ReferralId> decline(Actor actor, RequestId request, ReferralId id, String reason, PersonalText note);

    Outcome<ReferralId> ask(Actor actor, RequestId request, ReferralId id, PersonalText question);

    /** @param given one of the services asked for; names this referral */
    Outcome<ReferralId> provide(Actor actor, RequestId request, ReferralId id, Given given, PersonalText feedback);

    // both

    Outcome<ReferralId> end(Actor actor, RequestId request, ReferralId id, Side side, EndReason reason);

    /** Opening counts: the first time somebody of the receiving unit does, the referral is seen. */
    Outcome<Opened> open(Actor actor, ReferralId id);

    /** The queue of the actor's unit, what is due first. */
    Outcome<Paged<Referral>> received(Actor actor, Inbox tab, int page);

    /** What the actor's unit or agency sent, newest first. */
    Outcome<Paged<Referral>> sent(Actor actor, boolean onlyOpen, int page);

    /** The referrals of a case as far as the actor may see them, newest first. */
    Outcome<List<Referral>> ofCase(Actor actor, CaseId id);
}
