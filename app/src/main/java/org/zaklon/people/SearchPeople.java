package org.zaklon.people;

import java.util.LinkedHashMap;
import java.util.List;
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
import org.zaklon.people.keys.CanonicalName;
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
        var known = new LinkedHashMap<PersonId, KnownPerson>();
        store.candidates(actor, wanted).stream().filter(person -> isOfYear(person.identity(), wanted)).forEach(person -> known.putIfAbsent(person.id(), person));
        var candidates = List.copyOf(known.values());
        var name = CanonicalName.of(wanted.name().reveal());
        var found = likenesses.compare(IdentityRows.of(wanted), candidates.stream().map(person -> IdentityRows.of(person.identity())).toList(), MOST,
                (candidate, weight) -> Likely.worthALook(weight) || isNamed(candidates.get(candidate).identity(), name)).stream()
                .map(likely -> new Match(candidates.get(likely.candidate()), likely.agreements(), likely.crosswise())).toList();
        store.noteSearch(actor, facts.id(), purpose);
        audit.append(actor.entry(Act.PERSON_SEARCH).on(facts.id()).purposed(purpose).read()
                .with("found", found.isEmpty() ? "NONE" : "SOME"));
        return Outcome.done(found);
    }

    /** Who bears exactly the name that was asked is shown, however frequent the name: the asker typed it. */
    private static boolean isNamed(Identity known, String name) {
        return !name.isEmpty() && known.names().stream().anyMatch(n -> CanonicalName.of(n.reveal()).equals(name));
    }

    private static boolean isOfYear(Identity known, Wanted wanted) {
        return wanted.year().isEmpty() || known.birth().year().isEmpty() || Math.abs(known.birth().year().get() - wanted.birthYear()) <= 1;
    }
}
