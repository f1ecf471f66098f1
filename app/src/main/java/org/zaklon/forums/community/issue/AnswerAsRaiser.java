package org.zaklon.forums.community.issue;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.country.Country;
import org.zaklon.kernel.Deed;

/**
 * What a raiser says by the code, without an account: solved or not. Whoever asks learns nothing, not even whether the code exists:
 * the answer is the same for every code that is written well.
 */
@Component
public class AnswerAsRaiser {
    static final String ANSWERED = "ISSUE_ANSWERED";

    private final Work work;
    private final Audit audit;
    private final IssueStore store;
    private final Country country;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    AnswerAsRaiser(Work work, Audit audit, IssueStore store, Country country, InstantSource clock, ApplicationEventPublisher events) {
        this.work = work;
        this.audit = audit;
        this.store = store;
        this.country = country;
        this.clock = clock;
        this.events = events;
    }

    /** Counts where the issue waits for the raiser; a second answer, and one that nobody waits for, change nothing. */
    public void answer(Receipt receipt, boolean solved) {
        work.system("issue-answer", () -> {
            store.byReceipt(receipt.hash()).filter(issue -> issue.state() == IssueState.RESOLVED).ifPresent(issue -> {
                var today = LocalDate.ofInstant(clock.instant(), country.zone());
                store.add(issue.id(), issue.body(), new Step(solved ? IssueState.CONFIRMED : IssueState.REOPENED, today, null, null, null,
                        null, null, Step.ConfirmedBy.RAISER, null));
                audit.append(Entry.bySystem(ANSWERED).about(issue.id()).with("solved", "" + solved));
                if (solved) {
                    events.publishEvent(Deed.of(Deed.Kind.ISSUE_CONFIRMED, today, issue.area(), store.writtenBy(issue.id())));
                }
            });
            return null;
        });
    }
}
