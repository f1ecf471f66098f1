package org.zaklon.people.same;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.people.Alike;
import org.zaklon.people.KnownPerson;
import org.zaklon.people.Match;
import org.zaklon.people.PersonId;

/** Looks which other records of the own agency are, or may be, the person of a case: today or as it was known on a day. */
@Component
class ReadOthers {
    private final Work work;
    private final Access access;
    private final Alike alike;
    private final SameStore store;
    private final Audit audit;
    private final InstantSource clock;

    ReadOthers(Work work, Access access, Alike alike, SameStore store, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.alike = alike;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param together records that were said to be this person
     * @param open records that may be; the likest first
     * @param apart records that were told apart
     * @param history what was said, the newest first
     */
    record Others(KnownPerson person, List<Match> together, List<Match> open, List<Match> apart, List<Decision> history) {}

    Outcome<Others> read(Actor actor, CaseId id, PersonId person, Instant at, Purpose purpose) {
        return work.read(actor, () -> access.require(actor, Act.PERSON_SEARCH, id).then(facts ->
                alike.ofCase(actor, id, person).map(known -> {
                    audit.append(actor.entry(Act.PERSON_SEARCH).on(id).about(person).purposed(purpose).read().with("found", "SOME"));
                    return Outcome.done(others(actor, known, at == null ? clock.instant() : at));
                }).orElseGet(() -> Outcome.refused(Reason.absent()))));
    }

    /** Two records side by side; {@code byTwo} where joining them needs a second person. */
    record Pair(KnownPerson person, Match match, boolean byTwo) {}

    Outcome<Pair> compare(Actor actor, CaseId id, PersonId person, PersonId other, Purpose purpose) {
        return work.read(actor, () -> access.require(actor, Act.PERSON_SEARCH, id).then(facts -> {
            var known = alike.ofCase(actor, id, person);
            var beside = alike.own(actor, other);
            if (known.isEmpty() || beside.isEmpty() || person.equals(other)) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.PERSON_SEARCH).on(id).about(other).purposed(purpose).read().with("found", "SOME"));
            var match = alike.compare(known.get(), beside.get());
            return Outcome.done(new Pair(known.get(), match, ByTwo.needed(known.get(), match, clock.instant())));
        }));
    }

    private Others others(Actor actor, KnownPerson person, Instant at) {
        var history = store.around(person.id()).stream().filter(d -> !d.at().isAfter(at)).toList();
        var together = Groups.of(history, at).of(person.id()).stream().filter(other -> !other.equals(person.id())).toList();
        var told = new ArrayList<PersonId>();
        history.stream().filter(d -> d.concerns(person.id())).forEach(d -> {
            var other = d.one().equals(person.id()) ? d.other() : d.one();
            told.remove(other);
            if (d.verdict() == Verdict.APART) {
                told.add(other);
            }
        });
        return new Others(person, beside(actor, person, together),
                alike.others(actor, person).stream().filter(m -> !together.contains(m.person().id()) && !told.contains(m.person().id())).toList(),
                beside(actor, person, told), history.reversed().stream().filter(d -> d.concerns(person.id())).toList());
    }

    private List<Match> beside(Actor actor, KnownPerson person, List<PersonId> others) {
        return others.stream().flatMap(other -> alike.own(actor, other).stream()).map(other -> alike.compare(person, other)).toList();
    }
}
