package org.zaklon.agreements;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.zaklon.agreements.ClauseSearch.Standing;

/** What agreements do to each other: an amendment replaces clauses of what it amends, and some end with what stands above them. */
final class Bonds {
    /** More levels than anybody has signed. */
    private static final int DEEPEST = 8;

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
        return new Standing(agreement, rule, replaced.get(new Replaced(agreement.id(), rule.clause())),
                day -> carried(agreement, day, DEEPEST));
    }

    /** Whether what stands above an agreement holds, up to the top; what cannot be read carries nothing, nor does a circle. */
    private boolean carried(Agreement agreement, LocalDate day, int levels) {
        var above = above(agreement);
        return above.isEmpty() || levels > 0
                && above.get().stream().anyMatch(a -> a.holdsOn(day) && carried(a, day, levels - 1));
    }

    /** Of which one must hold for this one to carry anything; nothing where it stands alone. */
    private Optional<List<Agreement>> above(Agreement agreement) {
        var frame = agreement.frame();
        if (frame.amendment()) {
            return Optional.of(Optional.ofNullable(byId.get(frame.amends())).stream().toList());
        }
        return frame.parent() != null && frame.endsWithParent() ? Optional.of(byLineage.getOrDefault(frame.parent(), List.of()))
                : Optional.empty();
    }
}
