package org.zaklon.disclosure.attack.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zaklon.disclosure.Progress;
import org.zaklon.disclosure.attack.Bounds;
import org.zaklon.disclosure.attack.Interval;
import org.zaklon.disclosure.attack.Knowledge;
import org.zaklon.disclosure.rule.LowOrNearest;
import org.zaklon.disclosure.rule.Rule;
import org.zaklon.disclosure.rule.Threshold;
import org.zaklon.disclosure.table.Catalogue;
import org.zaklon.disclosure.table.Counts;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.disclosure.table.Publication;
import org.zaklon.disclosure.table.Said;

/** Each attack, and the defence against it switched off and on: without the defence the attack must succeed. */
class AttackersTest {
    private static final Rule.OfCount ZEROS_SHOWN = new Threshold(5, false);
    private static final Rule.OfCount LOW_OR_NEAREST = new LowOrNearest(10, 5);

    @Test
    void shownZerosGiveAwayWhoCertainlyExistsAndHiddenOnesWithRoundingDoNot() {
        assertThat(backbone(Invented.of(60, 3), ZEROS_SHOWN)).isNotEmpty();
        assertThat(backbone(Invented.of(60, 3), LOW_OR_NEAREST)).isEmpty();
    }

    private static List<Integer> backbone(Invented invented, Rule.OfCount rule) {
        var joined = Knowledge.of(invented.dimensions(), List.of(invented.published(rule)));
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return Backbone.of(bounds, joined.knowledge().atoms());
        }
    }

    @Test
    void anInsiderSeesTheOthers() {
        var knowledge = new Knowledge(3);
        knowledge.add(new int[] {0, 1, 2}, Said.exactly(5));
        knowledge.add(new int[] {0, 1}, new Said(1, 4));
        knowledge.add(new int[] {2}, new Said(1, 4));
        try (var outside = Bounds.of(knowledge, Progress.NONE); var inside = Bounds.of(Insider.others(knowledge, 0, 0, 1), Progress.NONE)) {
            assertThat(outside.of(new int[] {2})).isEqualTo(new Interval(1, 4));
            assertThat(inside.of(new int[] {2})).isEqualTo(new Interval(1, 2));
            assertThat(inside.of(new int[] {0, 1})).isEqualTo(new Interval(0, 1));
        }
        assertThatThrownBy(() -> Insider.others(knowledge, 2, 2, 2, 2, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGroupWhoseOtherPartsAreEmptySharesAValue() {
        var dimensions = List.of(Dimension.flat("sex", List.of("F", "M")), Dimension.flat("form", List.of("labour", "sexual")));
        var catalogue = Catalogue.of(dimensions);
        var people = Counts.of(dimensions, List.of(new int[] {0, 1}, new int[] {0, 1}, new int[] {0, 1}, new int[] {1, 0}, new int[] {1, 1}), row -> 1);
        var values = catalogue.values(people);
        var group = catalogue.find(new int[] {0, 2});
        var part = catalogue.find(new int[] {0, 1});
        assertThat(groups(catalogue, values, new Threshold(5, false))).contains(new GroupDisclosure(group, part));
        assertThat(groups(catalogue, values, new Threshold(5, true))).isEmpty();
    }

    private static List<GroupDisclosure> groups(Catalogue catalogue, long[] values, Rule.OfCount rule) {
        var said = Arrays.stream(values).mapToObj(value -> rule.show(value).said()).toList();
        var joined = Knowledge.of(catalogue.dimensions(), List.of(new Publication("table", catalogue, said)));
        try (var bounds = Bounds.of(joined.knowledge(), Progress.NONE)) {
            return GroupDisclosure.find(catalogue, joined.cells().getFirst(), bounds, 10);
        }
    }

    @Test
    void anUnfrozenReleaseNamesTheNewPersonWholly() {
        var before = Invented.of(60, 5);
        var person = new int[] {1, 2, 3, 2};
        var releases = new SuccessiveReleases(before.published(ZEROS_SHOWN), before.with(person).published(ZEROS_SHOWN));
        var change = new SuccessiveReleases.Change(-1, Counts.leaf(before.dimensions(), person));
        assertThat(releases.candidates(SuccessiveReleases.Kind.ADDED)).contains(change);
        assertThat(releases.only(SuccessiveReleases.Kind.ADDED)).contains(change);
    }

    @Test
    void aPersonWhoLeavesOrIsCorrectedIsNamedTheSameWay() {
        var rest = Invented.of(60, 5);
        var person = new int[] {1, 2, 3, 2};
        var corrected = new int[] {1, 2, 3, 0};
        long leaf = Counts.leaf(rest.dimensions(), person);
        var full = rest.with(person).published(ZEROS_SHOWN);
        assertThat(new SuccessiveReleases(full, rest.published(ZEROS_SHOWN)).only(SuccessiveReleases.Kind.REMOVED))
                .contains(new SuccessiveReleases.Change(leaf, -1));
        assertThat(new SuccessiveReleases(full, rest.with(corrected).published(ZEROS_SHOWN)).candidates(SuccessiveReleases.Kind.EDITED))
                .contains(new SuccessiveReleases.Change(leaf, Counts.leaf(rest.dimensions(), corrected)));
    }

    @Test
    void aFrozenReleaseTellsNothingOfTheNewPerson() {
        var frozen = Invented.of(60, 5).published(LOW_OR_NEAREST);
        var releases = new SuccessiveReleases(frozen, frozen);
        assertThat(releases.candidates(SuccessiveReleases.Kind.ADDED)).hasSizeGreaterThan(90);
        assertThat(releases.only(SuccessiveReleases.Kind.ADDED)).isEmpty();
    }

    @Test
    void liveNoiseIsAveragedAwayAndAFrozenObjectIsNot() {
        var invented = Invented.of(200, 9);
        var random = new Random(4);
        var selection = new int[][] {{0, 1}, {0}, {0, 1, 2, 3}, {0, 1, 2, 3}};
        var none = new int[][] {{}, {}, {}, {}};
        var padded = new int[][] {{}, {}, {4, 5, 6, 7, 8, 9, 10, 11}, {4, 5, 6, 7, 8, 9, 10, 11}};
        long truth = invented.count(selection);
        var live = new Averaging(invented.dimensions(), codes -> invented.count(codes) + random.nextLong(-5, 6));
        assertThat(live.attack(selection, padded).rounded()).isEqualTo(truth);
        var object = invented.with(new int[] {0, 0, 0, 0}).with(new int[] {1, 0, 3, 3}).with(new int[] {1, 0, 2, 1});
        var frozen = new Averaging(invented.dimensions(), object::count).attack(selection, padded);
        assertThat(frozen.distinct()).isEqualTo(1);
        assertThat(frozen.rounded()).isEqualTo(truth + 3);
        assertThat(live.attack(selection, none).phrasings()).isLessThan(20);
    }
}
