package org.zaklon.people.same;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.zaklon.kernel.AccountId;
import org.zaklon.people.PersonId;

/**
 * Which records are one person, as far as people have said: worked out from the decisions alone, so that the groups of any past day follow from the
 * decisions up to then. Pairs are joined in the order in which they were said to be the same; a pair never joins records that somebody told apart.
 */
final class Groups {
    private static final Comparator<UUID> ORDER = Comparator.comparing(UUID::toString);

    private final Map<PersonId, Set<PersonId>> groups = new HashMap<>();

    private record Pair(PersonId one, PersonId other) {}

    private Groups() {}

    /** @param at what was said later is left out */
    static Groups of(Collection<Decision> decisions, Instant at) {
        var latest = new LinkedHashMap<Pair, List<Decision>>();
        decisions.stream().filter(d -> !d.at().isAfter(at)).sorted(Comparator.comparing(Decision::at)).forEach(d -> {
            var pair = new Pair(d.one(), d.other());
            var said = latest.computeIfAbsent(pair, p -> new ArrayList<>());
            if (!said.isEmpty() && said.getLast().verdict() != d.verdict()) {
                // said anew: what counts begins here
                said.clear();
                latest.remove(pair);
                latest.put(pair, said);
            }
            said.add(d);
        });
        var groups = new Groups();
        var apart = latest.entrySet().stream().filter(e -> e.getValue().getLast().verdict() == Verdict.APART).map(Map.Entry::getKey).toList();
        latest.forEach((pair, said) -> {
            if (said.getLast().verdict() == Verdict.SAME && confirmed(said)) {
                groups.join(pair, apart);
            }
        });
        return groups;
    }

    /** The records of the same person, this one among them, in a fixed order. */
    List<PersonId> of(PersonId person) {
        return groups.getOrDefault(person, Set.of(person)).stream().sorted(Comparator.comparing(PersonId::value, ORDER)).toList();
    }

    /** How many persons so many records are. */
    int persons(Collection<PersonId> records) {
        var firsts = new HashSet<PersonId>();
        records.forEach(record -> firsts.add(of(record).getFirst()));
        return firsts.size();
    }

    private static boolean confirmed(List<Decision> said) {
        return said.stream().noneMatch(Decision::byTwo) || said.stream().map(Decision::author).map(AccountId::value).distinct().count() > 1;
    }

    private void join(Pair pair, List<Pair> apart) {
        var all = new TreeSet<PersonId>(Comparator.comparing(PersonId::value, ORDER));
        all.addAll(of(pair.one()));
        all.addAll(of(pair.other()));
        if (apart.stream().noneMatch(told -> all.contains(told.one()) && all.contains(told.other()))) {
            all.forEach(record -> groups.put(record, all));
        }
    }
}
