package org.zaklon.incidents.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.zaklon.country.Country;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.incidents.figures.CountIncidents.Answered;
import org.zaklon.incidents.figures.CountIncidents.Counted;
import org.zaklon.incidents.routing.Perpetrator;
import org.zaklon.kernel.UnitCode;

class IncidentFiguresTest {
    private static final Country COUNTRY = new Country(ProfileReader.bundled("bih"));
    private static final UnitCode OMBUDSPERSON = new UnitCode("OMB-N");

    @Test
    void aFewReportsAreToldByNoNumber() {
        var few = IncidentFigures.of(reports(6), answered(6), COUNTRY);
        few.byYear().ifPresent(table -> assertThat(table.cells()).noneMatch(cell -> cell.published().matches("[1-9]\\d*")));
        assertThat(few.kinds().values()).allSatisfy(table -> assertThat(table.cells()).noneMatch(cell -> cell.published().matches("[1-9]\\d*")));
        assertThat(few.people()).isEmpty();
        assertThat(few.times()).isEmpty();
    }

    @Test
    void manyAreToldRoundedAndPeopleAsARange() {
        var many = IncidentFigures.of(reports(300), answered(300), COUNTRY);
        assertThat(many.byYear()).isPresent();
        assertThat(many.byYear().get().cells()).filteredOn(cell -> cell.published().matches("\\d+"))
                .isNotEmpty().allMatch(cell -> Integer.parseInt(cell.published()) % 5 == 0);
        assertThat(many.kinds()).containsKeys("incident-acts:BEATEN", "incident-grounds:ORIGIN");
        assertThat(many.people()).hasValueSatisfying(range -> assertThat(range.least()).isLessThan(range.most()).isGreaterThan(300));
        assertThat(many.times()).singleElement().satisfies(times -> {
            assertThat(times.acknowledged()).isEqualTo(4);
            assertThat(times.answered()).isNull();
        });
    }

    @Test
    void oneReportThatSpeaksOfMostPeopleIsNotGivenAway() {
        var reports = new ArrayList<>(reports(40));
        reports.add(new Counted(2025, Perpetrator.STATE, "FBIH", Set.of("PUSHED_BACK"), Set.of(), null, 900, 1000));
        assertThat(IncidentFigures.of(reports, List.of(), COUNTRY).people()).isEmpty();
    }

    private static List<Counted> reports(int count) {
        var random = new SplittableRandom(11);
        var reports = new ArrayList<Counted>();
        for (int i = 0; i < count; i++) {
            int least = random.nextInt(1, 5);
            reports.add(new Counted(2024 + random.nextInt(2), Perpetrator.values()[random.nextInt(3)], random.nextInt(4) == 0 ? null : "FBIH",
                    random.nextBoolean() ? Set.of("PUSHED_BACK", "BEATEN") : Set.of("INSULTED"), random.nextBoolean() ? Set.of("ORIGIN") : Set.of(),
                    random.nextBoolean() ? "SUPPORT_GIVEN" : null, least, least + random.nextInt(5)));
        }
        return reports;
    }

    private static List<Answered> answered(int count) {
        var answered = new ArrayList<Answered>();
        for (int i = 0; i < count; i++) {
            answered.add(new Answered(OMBUDSPERSON, 4.2, i < 5 ? 30.0 : null));
        }
        return answered;
    }
}
