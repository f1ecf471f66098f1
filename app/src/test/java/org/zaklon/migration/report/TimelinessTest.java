package org.zaklon.migration.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.submission.Submission;
import org.zaklon.migration.submission.SubmissionState;
import org.zaklon.migration.terms.Source;

/** A file is late by the days after its day; one that is not due yet is not missing. */
class TimelinessTest {
    private static final AgencyCode AGENCY = new AgencyCode("A");
    private static final List<YearMonth> MONTHS = List.of(YearMonth.of(2026, 3), YearMonth.of(2026, 4), YearMonth.of(2026, 5));

    @Test
    void whatCameInTimeWhatCameLateAndWhatIsNotDueYet() {
        var files = List.of(file(3, 1, "2026-04-10"), file(3, 2, "2026-08-01"), file(4, 1, "2026-05-20"));
        assertThat(on("2026-06-01", files)).as("May is due on the fifteenth of June").isEqualTo(new Timeliness(AGENCY, 2, 2, 1, 5.0));
        assertThat(on("2026-06-20", files)).isEqualTo(new Timeliness(AGENCY, 3, 2, 1, 5.0));
        assertThat(on("2026-06-20", List.of())).isEqualTo(new Timeliness(AGENCY, 3, 0, 0, 0));
    }

    @Test
    void aDraftThatNobodyApprovedIsNotHere() {
        assertThat(on("2026-06-01", List.of(file(3, 0, "2026-04-10"))).here()).isZero();
    }

    private static Timeliness on(String day, List<Submission> files) {
        var source = new Source("S", "d", AGENCY, new Localised(Map.of()), new Localised(Map.of()), 15, LocalDate.of(2026, 1, 1), null, "P/L", "");
        return Timeliness.of(List.of(source), MONTHS, files, LocalDate.parse(day), ZoneOffset.UTC).getFirst();
    }

    private static Submission file(int month, int vintage, String sent) {
        var at = Instant.parse(sent + "T10:00:00Z");
        return new Submission(SubmissionId.fresh(), AGENCY, "d", YearMonth.of(2026, month), vintage, "", "", AccountId.fresh(), at, SubmissionState.ACCEPTED, at);
    }
}
