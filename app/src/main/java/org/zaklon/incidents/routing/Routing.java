package org.zaklon.incidents.routing;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/**
 * To whom a report may go, decided from who is accused and from nothing else.
 *
 * @param eligible in the order of the profile; the reporter chooses among them
 * @param kept who is kept away from it, and by which rule
 * @param barred agencies that must never learn that the report exists, whether they could receive reports or not
 */
public record Routing(List<Recipient> eligible, Map<UnitCode, Rule> kept, Set<AgencyCode> barred) {

    /** Why a unit is kept away. The first that holds is named. */
    public enum Rule {
        /** Its agency removes people from the country: no report ever goes there (ECRI General Policy Recommendation 16). */
        ENFORCEMENT,
        /** Its agency is accused. */
        NAMED,
        /** Its agency supervises an accused one, or depends on it. */
        TIED,
        /** Nobody could say which agency it was: it may have been this one. */
        MAY_BE_MEANT
    }

    public Routing {
        eligible = List.copyOf(eligible);
        kept = Map.copyOf(kept);
        barred = Set.copyOf(barred);
    }

    public static Routing decide(Accused accused, Directory directory) {
        var named = accused.agencies();
        var tied = tiedTo(named, directory.ties());
        var meant = accused.mayBeAnyAgency() ? tiedTo(directory.nameable(), directory.ties()) : Set.<AgencyCode>of();
        var kept = new LinkedHashMap<UnitCode, Rule>();
        for (var recipient : directory.recipients()) {
            rule(recipient, named, tied, meant, directory).ifPresent(rule -> kept.put(recipient.unit(), rule));
        }
        var barred = new HashSet<>(tied);
        barred.addAll(meant);
        barred.addAll(directory.enforcing());
        return new Routing(directory.recipients().stream().filter(r -> !kept.containsKey(r.unit())).toList(), kept, barred);
    }

    public Optional<Recipient> find(UnitCode unit) {
        return eligible.stream().filter(r -> r.unit().equals(unit)).findFirst();
    }

    /** In one order, as the database keeps them. */
    public List<String> barredCodes() {
        return List.copyOf(barred.stream().map(AgencyCode::value).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Optional<Rule> rule(Recipient r, Set<AgencyCode> named, Set<AgencyCode> tied, Set<AgencyCode> meant, Directory directory) {
        if (r.function() == UnitFunction.IMMIGRATION_ENFORCEMENT || directory.enforcing().contains(r.agency())) {
            return Optional.of(Rule.ENFORCEMENT);
        }
        if (named.contains(r.agency())) {
            return Optional.of(Rule.NAMED);
        }
        if (tied.contains(r.agency())) {
            return Optional.of(Rule.TIED);
        }
        return meant.contains(r.agency()) ? Optional.of(Rule.MAY_BE_MEANT) : Optional.empty();
    }

    /** These agencies and whoever is tied to them, by however many ties. */
    private static Set<AgencyCode> tiedTo(Set<AgencyCode> agencies, List<Tie> ties) {
        var reached = new HashSet<>(agencies);
        int before;
        do {
            before = reached.size();
            for (var tie : ties) {
                if (reached.contains(tie.named())) {
                    reached.add(tie.tied());
                }
            }
        } while (reached.size() > before);
        return reached;
    }
}
