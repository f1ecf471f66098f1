package org.zaklon.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private final List<YearFigures> years = DemoFiles.rows("bih", "years.csv").stream().map(YearFigures::of).toList();

    private List<PlannedCase> plan() {
        var names = new Names("BA", DemoFiles.rows("bih", "names.csv"));
        return new Plan(names, List.of("KS", "TK", "BL", "HNK", "BRCKO"), new SplittableRandom(7)).of(years, TODAY);
    }

    @Test
    void everyYearHasThePublishedTotalSexesChildrenAndForms() {
        for (var year : years) {
            var counted = plan().stream().filter(c -> c.signalled().getYear() == year.year() && c.counted()).toList();
            assertThat(counted).hasSize(year.total());
            assertThat(counted).filteredOn(c -> c.sex().equals("F")).hasSize(year.female());
            assertThat(counted).filteredOn(PlannedCase::child).hasSize(year.children());
            assertThat(counted).filteredOn(c -> !c.citizenship().equals("BA")).hasSize(year.foreign());
            assertThat(counted.stream().collect(groupingBy(PlannedCase::forms, counting())))
                    .allSatisfy((forms, n) -> assertThat(n).isEqualTo(year.forms().get(forms).longValue()));
            year.girls().ifPresent(girls ->
                    assertThat(counted).filteredOn(c -> c.child() && c.sex().equals("F")).hasSize(girls));
        }
    }

    @Test
    void theSameSeedPlansTheSameCountry() {
        assertThat(plan()).isEqualTo(plan());
    }

    @Test
    void lifeHasSignalsThatLeadNowhereAndPeopleWhoGo() {
        assertThat(plan().stream().map(PlannedCase::course).distinct()).containsExactlyInAnyOrder(PlannedCase.Course.values());
        assertThat(plan()).hasSizeBetween(550, 700);
    }

    @Test
    void nobodyIsSignalledInTheFuture() throws IOException {
        assertThat(plan()).allSatisfy(c -> assertThat(c.signalled()).isBeforeOrEqualTo(TODAY));
        assertThat(new String(PlanTest.class.getResourceAsStream("/profiles/bih/demo/stories.csv").readAllBytes(),
                StandardCharsets.UTF_8)).contains("BEGGING");
    }
}
