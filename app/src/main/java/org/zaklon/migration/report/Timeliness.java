package org.zaklon.migration.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.migration.submission.Submission;
import org.zaklon.migration.terms.Source;

/**
 * How completely and how soon an agency reports. A file counts from the day on which it was sent in, in the vintage that was first approved.
 *
 * @param expected files whose day has come
 * @param here of them those that are here
 * @param inTime of these those that came until the day
 * @param late days of those that came later, on average to one decimal; 0 where none did
 */
record Timeliness(AgencyCode agency, int expected, int here, int inTime, double late) {

    /** @param months the months that are asked about @param today files that are due later are not expected yet */
    static List<Timeliness> of(Collection<Source> sources, List<YearMonth> months, Collection<Submission> files, LocalDate today, ZoneId zone) {
        Map<String, List<Source>> byAgency = sources.stream().collect(Collectors.groupingBy(s -> s.agency().value(), TreeMap::new, Collectors.toList()));
        var all = new ArrayList<Timeliness>();
        byAgency.forEach((agency, own) -> all.add(of(new AgencyCode(agency), own, months, files, today, zone)));
        return all;
    }

    private static Timeliness of(AgencyCode agency, List<Source> sources, List<YearMonth> months, Collection<Submission> files, LocalDate today, ZoneId zone) {
        int expected = 0;
        int here = 0;
        int inTime = 0;
        long days = 0;
        for (var month : months) {
            for (var source : sources) {
                var due = source.dueFor(month);
                if (!source.in(month) || due.isAfter(today)) {
                    continue;
                }
                expected++;
                var first = files.stream().filter(f -> f.agency().equals(agency) && f.dataset().equals(source.dataset()) && f.month().equals(month) && f.vintage() == 1)
                        .findFirst();
                if (first.isPresent()) {
                    var came = LocalDate.ofInstant(first.get().sentAt(), zone);
                    here++;
                    inTime += came.isAfter(due) ? 0 : 1;
                    days += came.isAfter(due) ? due.until(came, java.time.temporal.ChronoUnit.DAYS) : 0;
                }
            }
        }
        return new Timeliness(agency, expected, here, inTime, here == inTime ? 0 : Math.round(10.0 * days / (here - inTime)) / 10.0);
    }
}
