package org.zaklon.trainings;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.country.Country;
import org.zaklon.kernel.AccountId;

/**
 * The door for rooms where an act needs a certificate: asked at the time of the act, for the day of the act. Only a certificate of
 * an agency that the profile accredits for the course counts (list {@code accredited-courses}); a course that is not accredited
 * opens nothing, so that nobody can certify oneself into another room.
 */
@Component
public class Certificates {
    private static final String ACCREDITED = "accredited-courses";

    private final JdbcClient sql;
    private final Country country;

    Certificates(JdbcClient sql, Country country) {
        this.sql = sql;
        this.country = country;
    }

    /**
     * The certificate that a person held on a day, where there is one. Call it inside {@link org.zaklon.access.Work}; the asker
     * learns yes or no about one account and nothing else.
     *
     * @param day the day of the act; the last day of validity still counts
     */
    public Optional<CertificateId> valid(AccountId person, CourseCode course, LocalDate day) {
        var agencies = accreditedFor(course, day);
        return agencies.isEmpty() ? Optional.empty()
                : sql.sql("select trainings.certified(:person, :course, string_to_array(:agencies, ' '), :day)")
                        .param("person", person.value()).param("course", course.value())
                        .param("agencies", String.join(" ", agencies)).param("day", Date.valueOf(day))
                        .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)).map(CertificateId::new)).single();
    }

    /** Whether anybody may certify for this course at all; where not, the precondition cannot be met and the profile says so. */
    public boolean accredited(CourseCode course, LocalDate day) {
        return !accreditedFor(course, day).isEmpty();
    }

    private List<String> accreditedFor(CourseCode course, LocalDate day) {
        return country.findCodes(ACCREDITED).flatMap(list -> list.find(course.value())).filter(code -> code.offeredOn(day))
                .flatMap(code -> code.in("agencies")).map(agencies -> List.of(agencies.split(" "))).orElse(List.of());
    }
}
