package org.zaklon.sharing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zaklon.agreements.Clause;
import org.zaklon.kernel.DataClass;

/**
 * What was found for each class that somebody wants to share: a basis, or what is missing.
 *
 * @param found the basis of each class that may cross
 * @param missing what stands in the way of the others
 */
public record Weighing(Map<DataClass, Basis> found, Map<DataClass, Missing> missing) {
    public Weighing {
        found = Map.copyOf(found);
        missing = Map.copyOf(missing);
    }

    /**
     * No article of law, no consent and no clause; the nearest to each is named where there is one.
     *
     * @param needsConsent a clause that would allow it together with the person's consent
     * @param ended a clause that allowed it and is over
     * @param withdrawn whether the person once agreed to this and took it back
     */
    public record Missing(Optional<Clause> needsConsent, Optional<Clause> ended, boolean withdrawn) {

        /** The clause that would allow it together with the person's consent, by name. */
        public Optional<Basis.ClauseName> wantsConsent() {
            return needsConsent.map(Basis.ClauseName::of);
        }

        /** The clause that allowed it and is over, by name. */
        public Optional<Basis.ClauseName> over() {
            return ended.map(Basis.ClauseName::of);
        }

        /** As the log and programs read it. */
        public String code() {
            return withdrawn ? "CONSENT_WITHDRAWN"
                    : needsConsent.map(c -> "CONSENT_FOR " + name(c))
                            .or(() -> ended.map(c -> "CLAUSE_ENDED " + name(c) + " " + c.until()))
                            .orElse("NO_CLAUSE NO_CONSENT NO_LAW");
        }

        private static String name(Clause clause) {
            return "%s v%d %s".formatted(clause.reference(), clause.version(), clause.clauseNumber());
        }
    }

    public Optional<Basis> basis(DataClass dataClass) {
        return Optional.ofNullable(found.get(dataClass));
    }

    public Optional<Missing> missing(DataClass dataClass) {
        return Optional.ofNullable(missing.get(dataClass));
    }

    public boolean complete() {
        return missing.isEmpty();
    }

    /** Classes in the order of the taxonomy. */
    static List<DataClass> ordered(Set<DataClass> classes) {
        return classes.stream().sorted().toList();
    }

    static String codes(Set<DataClass> classes) {
        return String.join(",", ordered(classes).stream().map(DataClass::code).toList());
    }

    Map<DataClass, Missing> missingInOrder() {
        var inOrder = new EnumMap<DataClass, Missing>(DataClass.class);
        inOrder.putAll(missing);
        return inOrder;
    }
}
