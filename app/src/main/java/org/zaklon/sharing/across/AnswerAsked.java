package org.zaklon.sharing.across;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.enclave.Question.Answer;
import org.zaklon.enclave.Question.QuestionId;
import org.zaklon.enclave.Questions;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.sharing.Sharing;
import org.zaklon.sharing.across.ReadAsked.Found;

/**
 * What the owner of a record says when another agency asks. To tell takes two people and is a share on a basis of its own; the asking unit then hears that
 * something was shared with it. Of the other two answers it hears nothing.
 */
@Component
class AnswerAsked {
    private final Work work;
    private final Access access;
    private final ReadAsked asked;
    private final Questions questions;
    private final AskedStore store;
    private final Sharing sharing;
    private final Country country;
    private final ObjectProvider<Notifications> notifications;
    private final ApplicationEventPublisher events;
    private final Audit audit;
    private final InstantSource clock;

    AnswerAsked(Work work, Access access, ReadAsked asked, Questions questions, AskedStore store, Sharing sharing, Country country,
            ObjectProvider<Notifications> notifications, ApplicationEventPublisher events, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.asked = asked;
        this.questions = questions;
        this.store = store;
        this.sharing = sharing;
        this.country = country;
        this.notifications = notifications;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Why nothing is told, in the words of every refusal to share. */
    enum Withheld { NO_CONSENT, NOT_NECESSARY, NOT_SAFE, OTHER }

    /** @param why only where nothing is told */
    Outcome<QuestionId> answer(Actor actor, RequestId request, CaseId id, QuestionId question, Answer answer, Withheld why) {
        return work.once(actor, request, QuestionId::new, () -> access.require(actor, Act.ASKED_ANSWER, id)
                .then(facts -> asked.find(actor, id, question).then(found -> switch (answer) {
                    case TELL -> tell(actor, facts, found);
                    case APART -> said(actor, id, found, Answer.APART);
                    case WITHHELD -> withhold(actor, id, found, why);
                })));
    }

    private Outcome<QuestionId> tell(Actor actor, CaseFacts facts, Found found) {
        var question = found.question().id();
        var first = store.told(List.of(found.question())).get(question.value());
        if (actor.account().equals(first)) {
            return Outcome.refused("refused.asked-same-person");
        }
        return sharing.permit(actor, facts, ReadAsked.ask(found.comparison())).then(permit -> {
            if (first == null) {
                store.add(actor, facts.id(), question, found.comparison().id(), Answer.TELL, null, clock.instant());
                notifications.ifAvailable(told -> told.tell(facts.unit(), TakeTurns.ASKED, "sharing.notice.asked-second"));
                return logged(actor, facts.id(), found, "TELL_FIRST");
            }
            var share = sharing.share(actor, facts.id(), permit, Set.of());
            store.add(actor, facts.id(), question, found.comparison().id(), Answer.TELL, share, clock.instant());
            questions.answer(question, Answer.TELL, clock.instant());
            events.publishEvent(new Sharing.PersonTold(questions.asked(question), found.question().reference()));
            notifications.ifAvailable(told -> told.tell(found.comparison().unit(), Sharing.RECEIVERS, "sharing.notice.told"));
            return logged(actor, facts.id(), found, Answer.TELL.name());
        });
    }

    private Outcome<QuestionId> withhold(Actor actor, CaseId id, Found found, Withheld why) {
        var comparison = found.comparison();
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        var key = store.refuse(actor, id, comparison, why, today, clock.instant());
        audit.append(actor.entry(Act.SHARE_REFUSE).on(id).about(key.toString()).purposed(comparison.purpose())
                .with("agency", comparison.asking().value()).with("why", why.name()));
        return said(actor, id, found, Answer.WITHHELD);
    }

    private Outcome<QuestionId> said(Actor actor, CaseId id, Found found, Answer answer) {
        store.add(actor, id, found.question().id(), found.comparison().id(), answer, null, clock.instant());
        questions.answer(found.question().id(), answer, clock.instant());
        return logged(actor, id, found, answer.name());
    }

    private Outcome<QuestionId> logged(Actor actor, CaseId id, Found found, String how) {
        audit.append(actor.entry(Act.ASKED_ANSWER).on(id).about(found.question().id()).purposed(found.comparison().purpose())
                .with("agency", found.comparison().asking().value()).with("how", how));
        return Outcome.done(found.question().id());
    }
}
