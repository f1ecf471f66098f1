package org.zaklon.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zaklon.agreements.ClauseSearch.Standing;

/** What agreements do to each other: an amendment replaces clauses of what it amends, and some end with what stands above them. */
final class Bonds {
    private final Map<AgreementId, Agreement> byId;
    private final Map<UUID, List<Agreement>> byLineage;
    private final Map<Replaced, LocalDate> replaced = new HashMap<>();

    private record Replaced(AgreementId agreement, String clause) {}

    Bonds(Collection<Agreement> signed) {
        byId = signed.stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
        byLineage = signed.stream().collect(Collectors.groupingBy(Agreement::lineage));
        // A clause that was replaced stays replaced, also where the amendment ends first: nothing comes back without a signature.
        signed.stream().filter(a -> a.frame().amendment()).forEach(amendment -> amendment.frame().replaces().forEach(clause ->
                replaced.merge(new Replaced(amendment.frame().amends(), clause), amendment.since(),
                        (one, other) -> Comparator.<LocalDate>naturalOrder().compare(one, other) < 0 ? one : other)));
    }

    Standing standing(Agreement agreement, Rule rule) {
        return new Standing(agreement, rule, replaced.get(new Replaced(agreement.id(), rule.clause())), above(agreement));
    }

    /** Of which one must hold for this one to carry anything; itself where it stands alone. */
    private List<Agreement> above(Agreement agreement) {
        var frame = agreement.frame();
        if (frame.amendment()) {
            var base = byId.get(frame.amends());
            return base == null ? List.of() : List.of(base);
        }
        return frame.parent() != null && frame.endsWithParent() ? byLineage.getOrDefault(frame.parent(), List.of()) : List.of(agreement);
    }
}
