package org.zaklon.cases.told;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zaklon.cases.CaseAccepted;
import org.zaklon.cases.CaseClosed;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseReopened;
import org.zaklon.cases.SignalDeclined;
import org.zaklon.cases.file.CaseFiles;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.people.People;
import org.zaklon.people.Vault;
import org.zaklon.sharing.ConsentWithdrawn;
import org.zaklon.sharing.Sharing;

/**
 * Tells statistics what happened in a case, in the transaction of the act and without its identity. Statistics sees neither people
 * nor sharing; what it may know of them passes here.
 */
@Component
public class Telling {
    private static final String REALM = "statistics";

    private final CaseFiles files;
    private final Country country;
    private final Vault vault;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Telling(CaseFiles files, Country country, Vault vault, ApplicationEventPublisher events, InstantSource clock) {
        this.files = files;
        this.country = country;
        this.vault = vault;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(CaseAccepted accepted) {
        moved(accepted.caseId(), "ACCEPTED", null);
    }

    @EventListener
    void on(SignalDeclined declined) {
        moved(declined.caseId(), "DECLINED", declined.reason());
    }

    @EventListener
    void on(CaseClosed closed) {
        moved(closed.caseId(), "CLOSED", closed.reason());
    }

    @EventListener
    void on(CaseReopened reopened) {
        moved(reopened.caseId(), "REOPENED", null);
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        about(withdrawn.caseId(), file -> events.publishEvent(new ConsentTakenBack(UUID.randomUUID(), person(file),
                withdrawn.ended().size(), function(file), file.area().value(), file.child(), clock.instant())));
    }

    @EventListener
    void on(People.Linked linked) {
        about(linked.caseId(), file -> events.publishEvent(new PersonKnown(UUID.randomUUID(), person(file),
                vault.pseudonym(linked.person().value(), REALM), file.area().value(), clock.instant())));
    }

    @EventListener
    void on(People.Judged judged) {
        joined(judged.one().value(), judged.other().value(), judged.same());
    }

    /** What lies in the enclave has a reference of its own; without this line nobody could count it with its cases. */
    @EventListener
    void on(People.Left left) {
        joined(left.person().value(), left.reference(), true);
    }

    @EventListener
    void on(Sharing.PersonTold told) {
        joined(told.asked(), told.owned(), true);
    }

    private void joined(UUID one, UUID other, boolean same) {
        events.publishEvent(new PersonsJoined(UUID.randomUUID(), vault.pseudonym(one, REALM), vault.pseudonym(other, REALM), same, clock.instant()));
    }

    private void moved(CaseId id, String step, String reason) {
        about(id, file -> events.publishEvent(new CaseMoved(UUID.randomUUID(), person(file), step, reason, function(file),
                file.area().value(), file.child(), clock.instant())));
    }

    /**
     * A clock changed; called by the room of clocks.
     *
     * @param inTime null where it was not ended
     * @param why null where it started
     */
    public void clock(CaseId id, UUID which, String timer, String step, Instant due, Boolean inTime, String why) {
        about(id, file -> events.publishEvent(new ClockMoved(UUID.randomUUID(), person(file), vault.pseudonym(which, REALM), timer, step,
                LocalDate.ofInstant(due, country.zone()), inTime, why, function(file), file.area().value(), file.child(), clock.instant())));
    }

    private void about(CaseId id, Consumer<CaseFile> tell) {
        files.find(id).ifPresent(tell);
    }

    private UUID person(CaseFile file) {
        return vault.pseudonym(file.id().value(), REALM);
    }

    private String function(CaseFile file) {
        return country.unit(file.unit()).function().name();
    }
}
