package org.zaklon.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.incidents.routing.Accused;
import org.zaklon.incidents.routing.Directory;
import org.zaklon.incidents.routing.Recipient;
import org.zaklon.incidents.routing.Routing;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitCode;

/** What the profile says about reports, in the words of the room. */
@Component
public class IncidentRules {
    /** Longest text that anybody writes; more than that is better told to a person. */
    public static final int LONGEST = 4000;
    private static final String RETENTION = "retention-incident";

    private final Country country;
    private final Directory directory;

    IncidentRules(Country country) {
        this.country = country;
        this.directory = Directory.of(country);
    }

    /** Whether the country has anybody to receive reports. */
    public boolean open() {
        return directory.open();
    }

    public Routing routing(Accused accused) {
        return Routing.decide(accused, directory);
    }

    public Directory directory() {
        return directory;
    }

    public Country country() {
        return country;
    }

    /** Numbers to call in danger, in the order of the profile: a code of the list {@code incident-emergency} each, with its column {@code phone}. */
    public List<Code> emergency() {
        return country.findCodes("incident-emergency").map(list -> list.codes()).orElse(List.of());
    }

    public Line line(ReportId report, Recipient to, Line.Why why, UnitCode from, Instant now) {
        return new Line(report, to.unit(), why, from, now, country.timer(to.acknowledge()).dueFrom(now), country.timer(to.answer()).dueFrom(now),
                ReportState.RECEIVED, null, null, null, Verification.UNVERIFIED);
    }

    /** The last day on which a report of this moment is kept. */
    public LocalDate keepUntil(Instant received) {
        return country.timer(RETENTION).dueFrom(today(received));
    }

    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, country.zone());
    }

    /** Why this is no report; null where it is one. */
    public Reason broken(Told told, PersonalText words, Instant now) {
        if (told.acts().isEmpty() || lacks("incident-acts", told.acts()) || lacks("incident-grounds", told.grounds())) {
            return Reason.of("refused.incidents-list");
        }
        if (told.area() != null && country.findArea(told.area()).isEmpty() || !directory.nameable().containsAll(told.accused().agencies())) {
            return Reason.of("refused.incidents-list");
        }
        if (told.when().day() != null && (told.when().day().isAfter(today(now)) || told.when().day().isBefore(today(now).minusYears(50)))) {
            return Reason.of("refused.incidents-day");
        }
        if (told.least() != null && told.most() != null && told.least() > told.most()) {
            return Reason.of("refused.incidents-people");
        }
        return words != null && words.reveal().length() > LONGEST ? Reason.of("refused.incidents-long") : null;
    }

    private boolean lacks(String list, Iterable<String> codes) {
        var known = country.codes(list);
        for (var code : codes) {
            if (known.find(code).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
