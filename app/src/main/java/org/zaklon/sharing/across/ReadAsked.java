package org.zaklon.sharing.across;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.enclave.Question;
import org.zaklon.enclave.Question.QuestionId;
import org.zaklon.enclave.Questions;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.people.Alike;
import org.zaklon.people.KnownPerson;
import org.zaklon.people.deposited.Deposited;
import org.zaklon.people.deposited.Deposited.Owned;
import org.zaklon.sharing.Ask;
import org.zaklon.sharing.CaseGlance;
import org.zaklon.sharing.Sharing;
import org.zaklon.sharing.Weighing;

/** What other agencies ask about people of the own cases, as far as the reader works on them. Nothing is shown of the record that was asked about. */
@Component
class ReadAsked {
    /** So many open questions of an agency are looked through at once. */
    private static final int MOST = 1_000;

    private final Work work;
    private final Access access;
    private final Questions questions;
    private final Deposited deposited;
    private final ComparisonStore comparisons;
    private final AskedStore answers;
    private final Alike alike;
    private final Sharing sharing;
    private final ObjectProvider<CaseGlance> glance;
    private final Audit audit;
    private final InstantSource clock;

    ReadAsked(Work work, Access access, Questions questions, Deposited deposited, ComparisonStore comparisons, AskedStore answers, Alike alike,
            Sharing sharing, ObjectProvider<CaseGlance> glance, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.questions = questions;
        this.deposited = deposited;
        this.comparisons = comparisons;
        this.answers = answers;
        this.alike = alike;
        this.sharing = sharing;
        this.glance = glance;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param teller who said already that it shall be told; null where nobody did */
    record Waiting(Question question, Comparison comparison, CaseId caseId, String pseudonym, AccountId teller) {}

    /** @param opens the basis of what a yes would open, or what is missing */
    record Sheet(Question question, Comparison comparison, Owned owned, KnownPerson person, String pseudonym, AccountId teller, Outcome<Weighing> opens) {}

    Outcome<Paged<Waiting>> list(Actor actor, int page) {
        return work.read(actor, () -> access.require(actor, Act.ASKED_LIST).then(may -> {
            var inForce = comparisons.against(actor.agency(), clock.instant()).stream().collect(Collectors.toMap(c -> c.id().value(), Function.identity()));
            var open = questions.open(actor.agency(), MOST).stream().filter(q -> inForce.containsKey(q.comparison())).toList();
            var owned = deposited.find(open.stream().map(Question::reference).toList()).stream()
                    .collect(Collectors.toMap(Owned::reference, Function.identity()));
            var told = answers.told(open);
            var waiting = new ArrayList<Waiting>();
            for (var question : open) {
                var own = owned.get(question.reference());
                if (own != null) {
                    waiting.add(new Waiting(question, inForce.get(question.comparison()), own.caseId(), pseudonym(own.caseId()), told.get(question.id().value())));
                }
            }
            audit.append(actor.entry(Act.ASKED_LIST).read());
            return Outcome.done(Paged.of(waiting.stream().skip(Paged.offset(page)).limit(Paged.SIZE + 1L).toList(), page));
        }));
    }

    Outcome<Sheet> one(Actor actor, CaseId id, QuestionId asked) {
        return work.read(actor, () -> access.require(actor, Act.ASKED_ANSWER, id).then(facts -> find(actor, id, asked).then(found -> {
            audit.append(actor.entry(Act.ASKED_ANSWER).on(id).about(asked).purposed(found.comparison().purpose()).read());
            return sheet(actor, facts, found);
        })));
    }

    /** A question about a person of this case that nobody answered, in a comparison that is in force. */
    record Found(Question question, Comparison comparison, Owned owned) {}

    Outcome<Found> find(Actor actor, CaseId id, QuestionId asked) {
        var question = questions.find(asked);
        var owned = question.flatMap(q -> deposited.find(List.of(q.reference())).stream().filter(o -> o.caseId().equals(id)).findFirst());
        var comparison = question.flatMap(q -> comparisons.find(new ComparisonId(q.comparison()))).filter(c -> c.inForce(now()) && c.owner().equals(actor.agency()));
        return owned.isEmpty() || comparison.isEmpty() ? Outcome.refused(Reason.absent())
                : Outcome.done(new Found(question.get(), comparison.get(), owned.get()));
    }

    private Outcome<Sheet> sheet(Actor actor, CaseFacts facts, Found found) {
        var person = alike.ofCase(actor, facts.id(), found.owned().person());
        if (person.isEmpty()) {
            return Outcome.refused(Reason.absent());
        }
        var opens = sharing.weigh(actor, facts, ask(found.comparison()));
        return Outcome.done(new Sheet(found.question(), found.comparison(), found.owned(), person.get(), pseudonym(facts.id()),
                answers.told(List.of(found.question())).get(found.question().id().value()), opens));
    }

    static Ask ask(Comparison comparison) {
        return new Ask(comparison.unit(), comparison.purpose(), comparison.classes(), "ACROSS");
    }

    private Instant now() {
        return clock.instant();
    }

    private String pseudonym(CaseId id) {
        return Optional.ofNullable(glance.getIfAvailable()).flatMap(g -> g.glance(id)).map(CaseGlance.Glance::pseudonym).orElse("");
    }
}
