package org.zaklon.referrals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zaklon.cases.CaseEntry;
import org.zaklon.country.Unit;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Reason;
import org.zaklon.sharing.Weighing;

/**
 * What a referral would open before it is sent.
 *
 * @param offered the classes one can choose from, in the order of the taxonomy
 * @param weighing for each of them the basis, or what is missing
 * @param mine the own agency's entries of these classes, as the sender reads them
 * @param chosen the classes that are chosen now
 * @param broken the first rule that stands in the way, whatever is chosen
 */
public record Preview(
        Unit to, List<DataClass> offered, Weighing weighing, List<CaseEntry> mine, Set<DataClass> chosen, Optional<Reason> broken) {
    public Preview {
        offered = List.copyOf(offered);
        mine = List.copyOf(mine);
        chosen = Set.copyOf(chosen);
    }

    /** Exactly what the receiver will see: of the chosen classes, and of these only where there is a basis. */
    public List<CaseEntry> theirs() {
        return mine.stream().filter(e -> chosen.contains(e.dataClass()) && allowed(e.dataClass())).toList();
    }

    public boolean allowed(DataClass dataClass) {
        return weighing.found().containsKey(dataClass);
    }

    /** Chosen, and without a basis. */
    public Set<DataClass> lacking() {
        return chosen.stream().filter(c -> !allowed(c)).collect(Collectors.toUnmodifiableSet());
    }

    public boolean canBeSent() {
        return broken.isEmpty() && !chosen.isEmpty() && lacking().isEmpty();
    }
}
