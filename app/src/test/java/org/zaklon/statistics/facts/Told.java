package org.zaklon.statistics.facts;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.cases.StatusAsserted;
import org.zaklon.cases.told.CaseMoved;
import org.zaklon.cases.told.ClockMoved;
import org.zaklon.cases.told.ConsentTakenBack;
import org.zaklon.cases.told.PairsCounted;
import org.zaklon.cases.told.PeopleCounted;
import org.zaklon.cases.told.PersonKnown;
import org.zaklon.cases.told.PersonsJoined;
import org.zaklon.referrals.ReferralAnswered;
import org.zaklon.referrals.ReferralEnded;
import org.zaklon.referrals.ReferralSent;
import org.zaklon.referrals.ReferralSilent;
import org.zaklon.services.ServiceAnswered;
import org.zaklon.services.ServiceDelivered;
import org.zaklon.store.TestDatabase;

/** Tells statistics what a case would tell it, at once and not behind the scenes. */
@TestComponent
public class Told {
    public static final List<String> TABLES = Stream.of("assertion", "case_step", "referral_step", "service_answer", "delivery",
            "clock_step", "withdrawal", "same_person").map(table -> "statistics." + table).toList();

    private final HearAssertions assertions;
    private final HearCases cases;
    private final HearJoins joins;
    private final HearCounts counts;
    private final HearReferrals referrals;
    private final HearServices services;
    private final TestDatabase database;

    Told(Hearing hearing, JdbcClient sql, TestDatabase database) {
        assertions = new HearAssertions(hearing, sql);
        cases = new HearCases(hearing, sql);
        joins = new HearJoins(hearing, sql, new OnePerson(sql));
        counts = new HearCounts(hearing, sql);
        referrals = new HearReferrals(hearing, sql);
        services = new HearServices(hearing, sql);
        this.database = database;
    }

    public void hear(Object event) {
        switch (event) {
            case StatusAsserted e -> assertions.hear(e);
            case CaseMoved e -> cases.hear(e);
            case ClockMoved e -> cases.hear(e);
            case ConsentTakenBack e -> cases.hear(e);
            case PersonKnown e -> joins.hear(e);
            case PersonsJoined e -> joins.hear(e);
            case PeopleCounted e -> counts.hear(e);
            case PairsCounted e -> counts.hear(e);
            case ReferralSent e -> referrals.hear(e);
            case ReferralAnswered e -> referrals.hear(e);
            case ReferralEnded e -> referrals.hear(e);
            case ReferralSilent e -> referrals.hear(e);
            case ServiceAnswered e -> services.hear(e);
            case ServiceDelivered e -> services.hear(e);
            default -> throw new IllegalArgumentException("statistics does not hear " + event.getClass().getSimpleName());
        }
    }

    /** As if statistics had heard nothing yet. */
    public void forget() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.joined, statistics.counted_as, statistics.people_counted, statistics.pairs_counted, " + String.join(", ", TABLES));
        }
    }

    /** An assertion about a girl who begs, by a centre for social work in Sarajevo, known at once; change what matters. */
    public static Saying said(UUID person, String level, String on) {
        return new Saying(person, level, LocalDate.parse(on), Instant.parse(on + "T10:00:00Z"), "F", "CHILD", Set.of("BEGGING"), "UNKNOWN",
                "UNKNOWN", "UNKNOWN", "SOCIAL", "KS");
    }

    public record Saying(UUID person, String level, LocalDate on, Instant at, String sex, String age, Set<String> forms, String main,
            String reach, String citizenship, String body, String area) {

        public Saying knownAt(String moment) {
            return new Saying(person, level, on, Instant.parse(moment), sex, age, forms, main, reach, citizenship, body, area);
        }

        public Saying about(String otherSex, String otherAge) {
            return new Saying(person, level, on, at, otherSex, otherAge, forms, main, reach, citizenship, body, area);
        }

        public Saying of(String... named) {
            return new Saying(person, level, on, at, sex, age, Set.of(named), main, reach, citizenship, body, area);
        }

        public Saying mainly(String form) {
            return new Saying(person, level, on, at, sex, age, forms, form, reach, citizenship, body, area);
        }

        public Saying by(String otherBody) {
            return new Saying(person, level, on, at, sex, age, forms, main, reach, citizenship, otherBody, area);
        }

        public Saying in(String otherArea) {
            return new Saying(person, level, on, at, sex, age, forms, main, reach, citizenship, body, otherArea);
        }

        public Saying from(String group, String across) {
            return new Saying(person, level, on, at, sex, age, forms, main, across, group, body, area);
        }

        public StatusAsserted event() {
            return new StatusAsserted(UUID.randomUUID(), person, level, on, at, sex, age, forms, main, reach, citizenship, body, area,
                    !age.equals("ADULT"));
        }
    }
}
