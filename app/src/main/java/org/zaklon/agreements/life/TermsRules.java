package org.zaklon.agreements.life;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementKind;
import org.zaklon.agreements.Register;
import org.zaklon.agreements.Rule;
import org.zaklon.agreements.Terms;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.Reason;

/** What every agreement must satisfy, each with its reason: the list a lawyer checks. */
final class TermsRules {
    private TermsRules() {}

    private record Law(String code, Predicate<Terms> holds) {}

    private static final List<Law> LAWS = List.of(
            new Law("refused.agreement-reference", t -> !t.reference().isBlank() && t.reference().length() <= 60),
            new Law("refused.agreement-parties", t -> new HashSet<>(t.parties()).size() >= 2),
            new Law("refused.agreement-order", t -> !t.until().isBefore(t.since())),
            // nothing is agreed for ever
            new Law("refused.agreement-two-years", t -> t.kind() != AgreementKind.JIT || !t.until().isAfter(t.kind().longest(t.since()))),
            new Law("refused.agreement-three-years", t -> !t.until().isAfter(t.kind().longest(t.since()))),
            new Law("refused.agreement-authoritative",
                    t -> t.frame().authoritative() == null || t.frame().languages().contains(t.frame().authoritative())),
            // the number is part of the signed text, where spaces separate
            new Law("refused.agreement-clause-number", t -> t.clauses().stream().allMatch(c -> c.number().matches("[\\p{L}\\p{N}.()/-]{1,20}"))),
            new Law("refused.agreement-clause-twice",
                    t -> t.clauses().stream().map(Terms.Wording::number).distinct().count() == t.clauses().size()),
            new Law("refused.agreement-clause-text", t -> t.clauses().stream().noneMatch(c -> c.text().isBlank())),
            new Law("refused.agreement-clause-language", t -> t.clauses().stream().allMatch(c -> t.frame().languages().containsAll(c.texts().keySet()))),
            new Law("refused.agreement-rule-clause", t -> t.rules().stream().allMatch(
                    r -> t.clauses().stream().anyMatch(c -> c.number().equals(r.clause())))),
            new Law("refused.agreement-rule-empty", t -> t.rules().stream().noneMatch(r -> r.from().isEmpty() || r.to().isEmpty()
                    || r.purposes().isEmpty() || r.classes().isEmpty())),
            new Law("refused.agreement-rule-parties", t -> t.rules().stream().allMatch(r -> t.parties().containsAll(agencies(r)))),
            new Law("refused.agreement-rule-same", t -> t.rules().stream().allMatch(TermsRules::crosses)),
            new Law("refused.agreement-rule-dates", t -> t.rules().stream().allMatch(r -> within(t, r))),
            new Law("refused.agreement-rule-retention",
                    t -> t.rules().stream().noneMatch(r -> r.retention().isZero() || r.retention().isNegative())));

    /** The first rule that the terms break, if any. */
    static Optional<Reason> broken(Terms terms, AgencyCode drafting) {
        if (!terms.parties().contains(drafting)) {
            return Optional.of(Reason.of("refused.agreement-own"));
        }
        return LAWS.stream().filter(law -> !law.holds().test(terms)).map(law -> Reason.of(law.code())).findFirst();
    }

    private static List<AgencyCode> agencies(Rule rule) {
        return Stream.concat(rule.from().stream(), rule.to().stream()).map(h -> h.agency()).distinct().toList();
    }

    /** Within one agency nothing crosses, so no agreement is needed and none may pretend to allow it. */
    private static boolean crosses(Rule rule) {
        var givers = rule.from().stream().map(h -> h.agency()).collect(Collectors.toSet());
        return rule.to().stream().anyMatch(h -> givers.stream().anyMatch(g -> !g.equals(h.agency())));
    }

    private static boolean within(Terms terms, Rule rule) {
        var since = rule.since() == null ? terms.since() : rule.since();
        var until = rule.until() == null ? terms.until() : rule.until();
        return !since.isBefore(terms.since()) && !until.isAfter(terms.until()) && !until.isBefore(since);
    }

    /** The same towards the agreement above it, looked at when it is put before its parties. */
    static Optional<Reason> astray(Agreement agreement, Terms terms, Register register) {
        var frame = terms.frame();
        return frame.amendment() ? amendment(terms, register) : frame.parent() == null ? Optional.empty() : child(agreement, terms, register);
    }

    /** Made by all who are still bound by what it amends, while that holds, and not for longer. */
    private static Optional<Reason> amendment(Terms terms, Register register) {
        var base = register.find(terms.frame().amends()).filter(a -> a.state().alive());
        if (base.isEmpty() || base.get().frame().amendment()) {
            return Optional.of(Reason.of("refused.agreement-amended-over"));
        }
        if (!new HashSet<>(terms.parties()).equals(new HashSet<>(base.get().staying()))) {
            return Optional.of(Reason.of("refused.agreement-amended-parties"));
        }
        var numbers = register.clauses(base.get().id()).stream().map(Terms.Wording::number).toList();
        if (!numbers.containsAll(terms.frame().replaces())) {
            return Optional.of(Reason.of("refused.agreement-amended-clause"));
        }
        return terms.since().isBefore(base.get().since()) || terms.until().isAfter(base.get().until())
                ? Optional.of(Reason.of("refused.agreement-amended-dates")) : Optional.empty();
    }

    /** No agreement stands under itself, however long the way round. */
    private static Optional<Reason> child(Agreement agreement, Terms terms, Register register) {
        var parents = register.versions(terms.frame().parent());
        if (parents.stream().noneMatch(a -> a.state().alive())) {
            return Optional.of(Reason.of("refused.agreement-parent-over"));
        }
        var seen = new HashSet<UUID>();
        var climbing = new ArrayDeque<>(List.of(terms.frame().parent()));
        while (!climbing.isEmpty()) {
            var above = climbing.pop();
            if (above.equals(agreement.lineage())) {
                return Optional.of(Reason.of("refused.agreement-parent-itself"));
            }
            if (seen.add(above)) {
                register.versions(above).stream().map(a -> a.frame().parent()).filter(Objects::nonNull).forEach(climbing::push);
            }
        }
        return Optional.empty();
    }
}
