package org.zaklon.forums.community.issue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Writes down what somebody raised in a forum: by what kind of person, without a name unless it is wished. */
@Component
public class RaiseIssue {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final IssueStore store;
    private final Categories categories;
    private final Seats seats;
    private final Country country;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    RaiseIssue(Work work, Access access, Audit audit, IssueStore store, Categories categories, Seats seats, Country country,
            InstantSource clock, ApplicationEventPublisher events) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.categories = categories;
        this.seats = seats;
        this.country = country;
        this.clock = clock;
        this.events = events;
    }

    /** @param receipt the code that the raiser takes along; null where none is wished. It is shown once and never stored */
    public Outcome<IssueId> raise(Actor actor, RequestId request, BodyId body, Raised raised, Receipt receipt) {
        return work.once(actor, request, IssueId::new, () -> access.require(actor, Act.ISSUE_RAISE, body).then(facts -> {
            var broken = firstBroken(raised);
            if (broken.isPresent()) {
                audit.append(actor.entry(Act.ISSUE_RAISE).about(body).refused(broken.get()));
                return Outcome.refused(broken.get());
            }
            var id = IssueId.fresh();
            store.add(id, body, raised, categories.contact(raised.category()).orElse(null), categories.neverMediated(raised.category()),
                    seats.audience(body, raised.sensitivity()), receipt == null ? null : receipt.hash());
            audit.append(actor.entry(Act.ISSUE_RAISE).about(id).with("body", body.value().toString())
                    .with("category", raised.category()).with("sensitivity", raised.sensitivity().name())
                    .with("named", raised.name() == null ? "no" : "yes"));
            events.publishEvent(Deed.of(Deed.Kind.ISSUE_RAISED, raised.on(), raised.area(), actor.agency()));
            return Outcome.done(id);
        }));
    }

    /** Whether the code belongs to the issue; inside work. It does not where the same form was sent twice. */
    public boolean keeps(BodyId body, IssueId issue, Receipt receipt) {
        return store.byReceipt(receipt.hash()).filter(i -> i.body().equals(body) && i.id().equals(issue)).isPresent();
    }

    private Optional<String> firstBroken(Raised raised) {
        if (categories.find(raised.category()).isEmpty()) {
            return Optional.of("refused.community-category");
        }
        if (country.findArea(raised.area()).isEmpty()) {
            return Optional.of("refused.community-area");
        }
        if (raised.on().isAfter(LocalDate.ofInstant(clock.instant(), country.zone()))) {
            return Optional.of("refused.community-future");
        }
        return raised.sensitivity().compareTo(categories.atLeast(raised.category())) < 0
                ? Optional.of("refused.community-sensitivity") : Optional.empty();
    }
}
