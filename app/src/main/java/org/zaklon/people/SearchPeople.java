package org.zaklon.people;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.people.likeness.Likely;
import org.zaklon.people.likeness.Likenesses;

/**
 * Looks whether the person of a case is known already, within what the asker may see of the own agency. Whether another agency
 * knows the person is never shown: its owner is asked instead.
 */
@Component
class SearchPeople {
    private static final int MOST = 20;

    private final Work work;
    private final Access access;
    private final PeopleStore store;
    private final Likenesses likenesses;
    private final Audit audit;

    SearchPeople(Work work, Access access, PeopleStore store, Likenesses likenesses, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.likenesses = likenesses;
        this.audit = audit;
    }

    Outcome<List<Match>> search(Actor actor, CaseId id, Wanted wanted, Purpose purpose) {
        return work.read(actor, () -> access.require(actor, Act.PERSON_SEARCH, id)
                .then(facts -> wanted.isEmpty() ? Outcome.refused("refused.search-empty") : look(actor, facts, wanted, purpose)));
    }

    private Outcome<List<Match>> look(Actor actor, CaseFacts facts, Wanted wanted, Purpose purpose) {
        var known = store.candidates(actor, wanted);
        // Who bears exactly the name that was asked is shown, however frequent the name: the asker typed it.
        var sure = known.sure().stream().map(KnownPerson::id).collect(Collectors.toSet());
        var candidates = Stream.concat(known.sure().stream(), known.alike().stream().filter(person -> !sure.contains(person.id())))
                .filter(person -> wanted.year().isEmpty() || person.identity().birth().year().isEmpty()
                        || Math.abs(person.identity().birth().year().get() - wanted.birthYear()) <= 1)
                .toList();
        var found = likenesses.compare(IdentityRows.of(wanted), candidates.stream().map(person -> IdentityRows.of(person.identity())).toList(), MOST,
                (candidate, weight) -> Likely.worthALook(weight) || sure.contains(candidates.get(candidate).id())).stream()
                .map(likely -> new Match(candidates.get(likely.candidate()), likely.agreements(), likely.crosswise())).toList();
        store.noteSearch(actor, facts.id(), purpose);
        audit.append(actor.entry(Act.PERSON_SEARCH).on(facts.id()).purposed(purpose).read()
                .with("found", found.isEmpty() ? "NONE" : "SOME"));
        return Outcome.done(found);
    }
}
