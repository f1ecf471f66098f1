package org.zaklon.people;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.CaseId;
import org.zaklon.people.likeness.Likely;
import org.zaklon.people.likeness.Likenesses;

/** Records of the own agency beside each other. Only for use cases that asked {@code access}, inside their work: row security shows what the actor may see. */
@Component
public class Alike {
    private static final int MOST = 20;

    private final PeopleStore store;
    private final Likenesses likenesses;

    Alike(PeopleStore store, Likenesses likenesses) {
        this.store = store;
        this.likenesses = likenesses;
    }

    /** A person of the case whose record the actor's agency wrote. */
    public Optional<KnownPerson> ofCase(Actor actor, CaseId id, PersonId person) {
        return store.isLinked(person, id) ? own(actor, person) : Optional.empty();
    }

    /** A person whose record the actor's agency wrote and the actor may see. */
    public Optional<KnownPerson> own(Actor actor, PersonId person) {
        return store.isOwn(actor, person) ? store.persons(List.of(person.value())).stream().findFirst() : Optional.empty();
    }

    /** Who else may be this person, the likest first. */
    public List<Match> others(Actor actor, KnownPerson person) {
        var candidates = store.candidates(actor, person.identity()).stream().filter(other -> !other.id().equals(person.id())).toList();
        return likenesses.compare(IdentityRows.of(person.identity()), candidates.stream().map(other -> IdentityRows.of(other.identity())).toList(), MOST,
                        (candidate, weight) -> Likely.worthALook(weight)).stream()
                .map(likely -> new Match(candidates.get(likely.candidate()), likely.agreements(), likely.crosswise())).toList();
    }

    /** Leaves a record of the own agency with the enclave, as it was written last. */
    public void leave(Actor actor, KnownPerson person) {
        store.deposit(actor, person.id(), person.identity());
    }

    /** Two records field by field. */
    public Match compare(KnownPerson person, KnownPerson other) {
        var likely = likenesses.compare(IdentityRows.of(person.identity()), List.of(IdentityRows.of(other.identity())), 1, (candidate, weight) -> true).getFirst();
        return new Match(other, likely.agreements(), likely.crosswise());
    }
}
