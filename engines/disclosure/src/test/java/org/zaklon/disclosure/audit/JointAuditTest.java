package org.zaklon.disclosure.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Population;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

class JointAuditTest {
    /** Two of each: the total of 12 and one of 10 in print leave at most 2 for the other. */
    private static Knowledge rounded(long total, long one) {
        var rule = new LowOrNearest(10, 5);
        var knowledge = new Knowledge(2);
        knowledge.add(new int[] {0, 1}, rule.show(total).said());
        knowledge.add(new int[] {0}, rule.show(one).said());
        knowledge.add(new int[] {1}, rule.show(total - one).said());
        return knowledge;
    }

    @Test
    void whatIsWideAndMayBeEmptyIsSafeByWitnessesThatFit() {
        var outcome = JointAudit.of(rounded(60, 51), List.of(Guarded.of("other", new int[] {1}, 4)), List.of(new long[] {51, 9}), Progress.NONE);
        assertThat(outcome.violations()).extracting(Violation::what).containsExactly(Violation.What.PRESENCE);
        var safe = JointAudit.of(rounded(52, 50), List.of(Guarded.of("other", new int[] {1}, 4)), List.of(new long[] {50, 2}), Progress.NONE);
        assertThat(safe.safe()).isTrue();
        assertThat(safe.witnesses()).anyMatch(world -> world[1] == 0).anyMatch(world -> world[1] >= 4);
    }

    @Test
    void aNarrowSumIsProvedByTheStatementsThatMakeItNarrow() {
        var outcome = JointAudit.of(rounded(12, 10), List.of(Guarded.of("other", new int[] {1}, 5)), List.of(new long[] {10, 2}), Progress.NONE);
        assertThat(outcome.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.what()).isEqualTo(Violation.What.NARROW);
            assertThat(violation.proof()).containsExactly(0, 1);
        });
    }

    @Test
    void anInsiderWhoKnowsSomeIsOnlyGuardedAgainstTheOthers() {
        var knowledge = rounded(52, 50);
        knowledge.add(new int[] {1}, Said.atLeast(1));
        var world = List.of(new long[] {50, 2});
        assertThat(JointAudit.of(knowledge, List.of(Guarded.of("other", new int[] {1}, 3)), world, Progress.NONE).violations()).hasSize(1);
        assertThat(JointAudit.of(knowledge, List.of(new Guarded("other", new int[] {1}, 1, 3)), world, Progress.NONE).safe()).isTrue();
    }

    @Test
    void wholeNumbersThatFractionsDoNotSeeAreFoundByTheLastSolver() {
        // x0+x1, x1+x2 and x0+x2 are each 1: fractions fit, whole persons do not, unless one statement goes
        var knowledge = new Knowledge(4);
        knowledge.add(new int[] {0, 1, 3}, Said.exactly(1));
        knowledge.add(new int[] {1, 2, 3}, Said.exactly(1));
        knowledge.add(new int[] {0, 2, 3}, Said.exactly(1));
        var outcome = JointAudit.of(knowledge, List.of(Guarded.of("the fourth", new int[] {3}, 0)), List.of(new long[] {0, 0, 0, 1}), Progress.NONE);
        assertThat(outcome.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.what()).isEqualTo(Violation.What.PRESENCE);
            assertThat(violation.proof()).containsExactly(0, 1, 2);
        });
    }

    @Test
    void theBoundsOfTheAttackerAgreeAndEveryProofProvesByItself() {
        var audited = rule(Population.of(90, 4), 2);
        var outcome = audited.outcome();
        assertThat(outcome.violations()).isNotEmpty();
        try (var bounds = Bounds.of(audited.knowledge(), Progress.NONE)) {
            for (var violation : outcome.violations()) {
                var interval = bounds.of(violation.guarded().sum());
                assertThat(violation.what() == Violation.What.PRESENCE ? interval.low() > 0 : interval.high() < 5).as(violation.guarded().name()).isTrue();
            }
            for (int g = 0; g < audited.guarded().size(); g += 7) {
                var interval = bounds.of(audited.guarded().get(g).sum());
                assertThat(interval.low()).isLessThanOrEqualTo(outcome.least()[g]);
                assertThat(interval.high()).isGreaterThanOrEqualTo(outcome.most()[g]);
            }
        }
        outcome.violations().forEach(violation -> {
            var only = new Knowledge(audited.knowledge().atoms());
            violation.proof().forEach(s -> only.add(audited.knowledge().sum(s), audited.knowledge().said(s)));
            try (var bounds = Bounds.of(only, Progress.NONE)) {
                var interval = bounds.of(violation.guarded().sum());
                assertThat(violation.what() == Violation.What.PRESENCE ? interval.low() > 0 : interval.high() < violation.guarded().width()).isTrue();
            }
        });
    }

    @Test
    void theSameQuestionHasTheSameAnswer() {
        var first = rule(Population.of(90, 5), 2).outcome();
        var second = rule(Population.of(90, 5), 2).outcome();
        assertThat(first.least()).isEqualTo(second.least());
        assertThat(first.most()).isEqualTo(second.most());
        assertThat(first.violations()).extracting(Violation::proof).isEqualTo(second.violations().stream().map(Violation::proof).toList());
    }

    @Test
    void itCanBeStopped() {
        assertThatThrownBy(() -> JointAudit.of(rounded(12, 10), List.of(Guarded.of("other", new int[] {1}, 5)), List.of(new long[] {10, 2}), (what, done, of) -> {
            throw new CancellationException();
        })).isInstanceOf(CancellationException.class);
    }

    @Test
    void aWorldThatDoesNotFitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JointAudit.of(rounded(12, 10), List.of(), List.of(new long[] {3, 3}), Progress.NONE));
    }

    private record Audited(Knowledge knowledge, List<Guarded> guarded, JointAudit.Outcome outcome) {}

    /** The rule (10,5) on every cell, without any repair. */
    private static Audited rule(Population population, int ways) {
        var catalogue = Catalogue.upTo(ways, population.dimensions());
        var counts = population.counts();
        var values = catalogue.values(counts);
        var rule = new LowOrNearest(10, 5);
        var said = Arrays.stream(values).mapToObj(value -> rule.show(value).said()).toList();
        var joined = Knowledge.of(population.dimensions(), List.of(new Publication("rule", catalogue, said)));
        var truth = new long[joined.knowledge().atoms()];
        IntStream.range(0, counts.size()).forEach(i -> truth[joined.atoms().get(counts.leaf(i))] = counts.value(i));
        var guarded = new ArrayList<Guarded>();
        IntStream.range(0, values.length).filter(cell -> values[cell] < 10)
                .forEach(cell -> guarded.add(Guarded.of(catalogue.codes(cell).toString(), joined.cells().getFirst()[cell], 5)));
        return new Audited(joined.knowledge(), guarded, JointAudit.of(joined.knowledge(), guarded, List.of(truth), Progress.NONE));
    }
}
