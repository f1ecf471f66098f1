package org.zaklon.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private final Audit audit;

    SearchPeople(Work work, Access access, PeopleStore store, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.audit = audit;
    }

    Outcome<List<Match>> search(Actor actor, CaseId id, Wanted wanted, Purpose purpose) {
        return work.read(actor, () -> access.require(actor, Act.PERSON_SEARCH, id)
                .then(facts -> wanted.isEmpty() ? Outcome.refused("refused.search-empty") : look(actor, facts, wanted, purpose)));
    }

    private Outcome<List<Match>> look(Actor actor, CaseFacts facts, Wanted wanted, Purpose purpose) {
        var found = store.candidates(actor, wanted).stream()
                .filter(person -> wanted.year().isEmpty() || person.identity().birth().year().isEmpty()
                        || Math.abs(person.identity().birth().year().get() - wanted.birthYear()) <= 1)
                .flatMap(person -> how(wanted, person.identity()).map(how -> new Match(person, how)).stream())
                .sorted(Comparator.comparing(Match::how)).limit(MOST).toList();
        store.noteSearch(actor, facts.id(), purpose);
        audit.append(actor.entry(Act.PERSON_SEARCH).on(facts.id()).purposed(purpose).read()
                .with("found", found.isEmpty() ? "NONE" : "SOME"));
        return Outcome.done(found);
    }

    /** Tokens are cut short and may meet by chance; the opened text decides what is shown. */
    private static Optional<Match.How> how(Wanted wanted, Identity known) {
        var number = letters(wanted.document().reveal());
        if (!number.isEmpty() && known.documents().stream().anyMatch(d -> letters(d.number().reveal()).equals(number))) {
            return Optional.of(Match.How.SAME_DOCUMENT);
        }
        var name = wanted.name().reveal().strip();
        if (names(known).anyMatch(n -> n.equalsIgnoreCase(name))) {
            return Optional.of(Match.How.SAME_NAME);
        }
        var canonical = CanonicalName.of(name);
        return !canonical.isEmpty() && names(known).anyMatch(n -> CanonicalName.of(n).equals(canonical))
                ? Optional.of(Match.How.SIMILAR_NAME)
                : Optional.empty();
    }

    private static Stream<String> names(Identity known) {
        return known.names().stream().map(n -> n.reveal().strip());
    }

    private static String letters(String number) {
        return number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(java.util.Locale.ROOT);
    }
}
