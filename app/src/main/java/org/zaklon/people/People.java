package org.zaklon.people;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.RequestId;

/** The door to the persons of the vault: looked for, written down and read, always for a case and a purpose. */
@Component
public class People {

    /** A case is about this person, as its agency sees it. Published in the work of the one who wrote it down. */
    public record Linked(PersonId person, CaseId caseId) {}

    /** Somebody said of two records of the own agency that they are one person, or no longer says so. */
    public record Judged(PersonId one, PersonId other, boolean same) {}

    /** What was left in the enclave under a reference is this person. */
    public record Left(PersonId person, UUID reference) {}

    private final SearchPeople searching;
    private final RegisterPerson registering;
    private final ReadPerson reading;

    People(SearchPeople searching, RegisterPerson registering, ReadPerson reading) {
        this.searching = searching;
        this.registering = registering;
        this.reading = reading;
    }

    /** Records of the own agency that the actor may see and that may be the person; the search itself is in the log. */
    public Outcome<List<Match>> search(Actor actor, CaseId id, Wanted wanted, Purpose purpose) {
        return searching.search(actor, id, wanted, purpose);
    }

    /** A new person of the case; refused where nobody was searched for before. */
    public Outcome<PersonId> register(Actor actor, RequestId request, CaseId id, Identity identity) {
        return registering.register(actor, request, id, identity);
    }

    /** The person of the case is one the own agency knows already. */
    public Outcome<PersonId> recognise(Actor actor, RequestId request, CaseId id, PersonId person) {
        return registering.recognise(actor, request, id, person);
    }

    public Outcome<PersonId> correct(Actor actor, RequestId request, CaseId id, PersonId person, Identity identity) {
        return registering.correct(actor, request, id, person, identity);
    }

    /** Who the case is about, as far as the actor may know it. */
    public Outcome<List<KnownPerson>> ofCase(Actor actor, CaseId id, Purpose purpose) {
        return reading.read(actor, id, purpose);
    }
}
