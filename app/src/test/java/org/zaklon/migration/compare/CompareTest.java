package org.zaklon.migration.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.Cell;
import org.zaklon.migration.Observation;
import org.zaklon.migration.ObservationStatus;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.terms.Rule;
import org.zaklon.migration.terms.Term;

/** Two sources are compared place by place; what nobody told is never zero. */
class CompareTest {
    private static final YearMonth MAY = YearMonth.of(2026, 5);
    private static final AgencyCode POLICE = new AgencyCode("P");
    private static final AgencyCode ASYLUM = new AgencyCode("A");
    private static final List<String> SEX = List.of("F", "M", "UNKNOWN");

    private final Map<String, Reported> files = new HashMap<>();

    @Test
    void oneHundredAndTwentyAndEightySevenDifferByThirtyThree() {
        file("intentions", POLICE, MAY, 70, 50);
        file("applications", ASYLUM, MAY, 50, 37);
        assertThat(gaps(rule("intentions", "applications", List.of(), 5, 5))).containsExactly(new Gap(Cell.WHOLE, 120, 87));
        assertThat(gaps(rule("intentions", "applications", List.of("sex"), 5, 5))).extracting(Gap::difference).containsExactly(20L, 13L);
    }

    @Test
    void aFileThatIsNotThereLeavesTheRuleWaiting() {
        file("intentions", POLICE, MAY, 70, 50);
        assertThat(Compare.of(rule("intentions", "applications", List.of(), 0, 0), MAY, counting()))
                .isEqualTo(new Compared.Waiting(List.of(new Compared.Lacking("applications", ASYLUM, MAY))));
    }

    @Test
    void aMissingNumberIsAHoleAndNoDifference() {
        file("intentions", POLICE, MAY, 70, 50);
        files.put("applications A " + MAY, new Reported(SubmissionId.fresh(), "applications", ASYLUM, MAY, List.of(
                Observation.of(Cell.read("sex=F"), 50), new Observation(Cell.read("sex=M"), null, ObservationStatus.MISSING, ""))));
        var sides = (Compared.Sides) Compare.of(rule("intentions", "applications", List.of("sex"), 0, 0), MAY, counting());
        assertThat(sides.holes()).containsExactly(Cell.read("sex=M"));
        assertThat(sides.gaps()).extracting(Gap::cell).containsExactly(Cell.read("sex=F"));
    }

    @Property(tries = 200)
    void aStockThatFollowsFromTheMonthBeforeHasNoDifferenceAndAnyOtherHasOne(@ForAll @IntRange(max = 5000) int before, @ForAll @IntRange(max = 900) int came,
            @ForAll @IntRange(max = 900) int went, @ForAll @IntRange(min = -40, max = 40) int wrong) {
        file("pending", ASYLUM, MAY.minusMonths(1), before, 1000);
        file("applications", ASYLUM, MAY, came, 0);
        file("decisions", ASYLUM, MAY, went, 0);
        file("pending", ASYLUM, MAY, Math.max(0, before + came - went + wrong), 1000);
        var rule = rule("pending", "pending< + applications - decisions", List.of(), 0, 0);
        var now = Math.max(0, before + came - went + wrong) + 1000;
        var expected = before + 1000 + came - went;
        assertThat(gaps(rule)).hasSize(now == expected ? 0 : 1).allSatisfy(gap -> assertThat(gap.difference()).isEqualTo(now - expected));
    }

    @Property(tries = 200)
    void differencesOfPlacesAddUpToTheDifferenceOfTheWholeAndAreMirroredWhereSidesChange(@ForAll @Size(3) List<@IntRange(max = 300) Integer> left,
            @ForAll @Size(3) List<@IntRange(max = 300) Integer> right) {
        files.put("intentions P " + MAY, reported("intentions", POLICE, left));
        files.put("applications A " + MAY, reported("applications", ASYLUM, right));
        var places = gaps(rule("intentions", "applications", List.of("sex"), 0, 0));
        var whole = gaps(rule("intentions", "applications", List.of(), 0, 0)).stream().mapToLong(Gap::difference).sum();
        assertThat(places.stream().mapToLong(Gap::difference).sum()).isEqualTo(whole);
        assertThat(gaps(rule("applications", "intentions", List.of("sex"), 0, 0))).extracting(Gap::difference)
                .containsExactlyElementsOf(places.stream().map(gap -> -gap.difference()).toList());
    }

    @Property(tries = 200)
    void whatIsWithinTheToleranceNeedsNoWord(@ForAll @IntRange(max = 5000) int first, @ForAll @IntRange(max = 5000) int second,
            @ForAll @IntRange(max = 50) int tolerance, @ForAll @IntRange(max = 20) int percent) {
        file("intentions", POLICE, MAY, first, 0);
        file("applications", ASYLUM, MAY, second, 0);
        var within = Math.abs(first - second) <= tolerance || 100L * Math.abs(first - second) <= (long) Math.max(first, second) * percent;
        assertThat(gaps(rule("intentions", "applications", List.of(), tolerance, percent)).isEmpty()).isEqualTo(within);
    }

    @Property(tries = 200)
    void anExplanationIsNeverMoreThanTheDifference(@ForAll @Size(min = 1, max = 7) List<@IntRange(min = 1, max = 60) Integer> amounts,
            @ForAll @IntRange(min = 1, max = 200) int size) {
        var parts = new ArrayList<Explanation.Part>();
        amounts.forEach(amount -> parts.add(new Explanation.Part(Cause.values()[parts.size()], amount, "")));
        var explanation = new Explanation(parts);
        long sum = amounts.stream().mapToLong(Integer::longValue).sum();
        assertThat(explanation.fits(size)).isEqualTo(sum <= size);
        if (explanation.fits(size)) {
            assertThat(explanation.left(size)).isBetween(0L, (long) size);
        }
    }

    @Test
    void aCauseCannotBeNamedTwiceAndNothingExplainsWithoutANumber() {
        assertThat(new Explanation(List.of(new Explanation.Part(Cause.TIMING, 3, ""), new Explanation.Part(Cause.TIMING, 4, ""))).fits(33)).isFalse();
        assertThat(new Explanation(List.of(new Explanation.Part(Cause.TIMING, 0, ""))).fits(33)).isFalse();
        assertThat(Explanation.NONE.fits(33)).isFalse();
        assertThat(new Explanation(List.of(new Explanation.Part(Cause.COVERAGE, Long.MAX_VALUE, ""), new Explanation.Part(Cause.TIMING, 2, ""))).fits(33)).isFalse();
    }

    private List<Gap> gaps(Rule rule) {
        return ((Compared.Sides) Compare.of(rule, MAY, counting())).gaps();
    }

    private void file(String dataset, AgencyCode agency, YearMonth month, int women, int men) {
        files.put(dataset + " " + agency.value() + " " + month, new Reported(SubmissionId.fresh(), dataset, agency, month,
                List.of(Observation.of(Cell.read("sex=F"), women), Observation.of(Cell.read("sex=M"), men))));
    }

    private static Reported reported(String dataset, AgencyCode agency, List<Integer> values) {
        var figures = new ArrayList<Observation>();
        values.forEach(value -> figures.add(Observation.of(Cell.read("sex=" + SEX.get(figures.size())), value)));
        return new Reported(SubmissionId.fresh(), dataset, agency, MAY, figures);
    }

    private static Rule rule(String left, String right, List<String> by, int tolerance, int percent) {
        return new Rule("R", new Localised(Map.of("en", "R")), Rule.Kind.CROSS, Term.side(left), Term.side(right), by, tolerance, percent, ASYLUM,
                LocalDate.of(2026, 1, 1), null);
    }

    private Compare.Counting counting() {
        return new Compare.Counting() {
            @Override
            public List<AgencyCode> sources(String dataset, YearMonth month) {
                return List.of(dataset.equals("intentions") ? POLICE : ASYLUM);
            }

            @Override
            public Optional<Reported> reported(String dataset, AgencyCode agency, YearMonth month) {
                return Optional.ofNullable(files.get(dataset + " " + agency.value() + " " + month));
            }
        };
    }
}
