package org.zaklon.statistics.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.cases.told.CaseMoved;
import org.zaklon.cases.told.PersonKnown;
import org.zaklon.cases.told.PersonsJoined;

@FactRooms
@Import(Told.class)
class PersonsTest {
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2026, 1, 1);

    @Autowired private Persons persons;
    @Autowired private Told told;
    @Autowired private Work work;

    @BeforeEach
    void nothingIsKnown() throws SQLException {
        told.forget();
    }

    @Test
    void aPersonStandsOnceWithWhatTheFirstDecisionSaysAndWithWhereSheStandsNow() {
        var she = UUID.randomUUID();
        told.hear(Told.said(she, "SIGNAL", "2021-02-20").by("POLICE").event());
        told.hear(Told.said(she, "PRESUMED", "2021-03-05").of("BEGGING", "LABOUR").mainly("LABOUR").from("FOREIGN", "TRANSNATIONAL").event());
        told.hear(Told.said(she, "FORMAL", "2021-06-01").by("PROSECUTION").event());
        assertThat(of(Counted.EITHER, LATER)).containsExactly(new Person(she, YearMonth.of(2021, 3), "PRESUMED", "FORMAL", "F", "CHILD",
                "LABOUR", Set.of("BEGGING", "LABOUR"), "FOREIGN", "SOCIAL", "KS", "TRANSNATIONAL"));
        assertThat(of(Counted.FORMAL, LATER)).extracting(Person::body).containsExactly("PROSECUTION");
        assertThat(of(Counted.EITHER, LATER).getFirst().year()).isEqualTo(2021);
    }

    @Test
    void whoseStatusWasNotConfirmedLaterIsStillThereAndSaysSo() {
        var he = UUID.randomUUID();
        told.hear(Told.said(he, "PRESUMED", "2021-03-05").event());
        told.hear(Told.said(he, "NOT_CONFIRMED", "2021-09-01").event());
        assertThat(of(Counted.EITHER, LATER)).extracting(Person::standing).containsExactly("NOT_CONFIRMED");
        assertThat(of(Counted.EITHER, LocalDate.of(2021, 8, 31))).extracting(Person::standing).containsExactly("PRESUMED");
    }

    @Test
    void whoWasIdentifiedOnTheDayOfThePresumptionWasPresumedFirst() {
        for (int n = 0; n < 8; n++) {
            var she = UUID.randomUUID();
            told.hear(Told.said(she, "FORMAL", "2021-03-05").event());
            told.hear(Told.said(she, "PRESUMED", "2021-03-05").event());
        }
        assertThat(of(Counted.EITHER, LATER)).hasSize(8)
                .allSatisfy(p -> assertThat(List.of(p.level(), p.standing())).containsExactly("PRESUMED", "FORMAL"));
    }

    @Test
    void theFormIsTheMainOneElseTheOnlyOneElseSeveral() {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").of().event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").of("BEGGING").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").of("BEGGING", "LABOUR").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").of("BEGGING", "LABOUR").mainly("OTHER").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").of("BEGGING", "LABOUR").mainly("BEGGING").event());
        assertThat(of(Counted.EITHER, LATER)).extracting(Person::form)
                .containsExactlyInAnyOrder("UNKNOWN", "BEGGING", "SEVERAL", "SEVERAL", "BEGGING");
    }

    @Test
    void whatBecameKnownLaterIsNotThereBefore() {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-12-20").knownAt("2022-02-03T10:00:00Z").event());
        assertThat(of(Counted.EITHER, LocalDate.of(2022, 2, 2))).isEmpty();
        assertThat(of(Counted.EITHER, LocalDate.of(2022, 2, 3))).hasSize(1);
    }

    @Test
    void theDayOfKnowingIsThatOfTheCountry() {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-12-31").knownAt("2021-12-31T23:30:00Z").event());
        assertThat(of(Counted.EITHER, LocalDate.of(2021, 12, 31))).as("half past midnight in Sarajevo").isEmpty();
        assertThat(of(Counted.EITHER, LocalDate.of(2022, 1, 1))).hasSize(1);
    }

    @Test
    void bodiesThatListedTheSamePersonOverlap() {
        var both = UUID.randomUUID();
        told.hear(Told.said(both, "SIGNAL", "2021-02-20").by("POLICE").event());
        told.hear(Told.said(both, "PRESUMED", "2021-03-05").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-06").event());
        var withoutGrounds = UUID.randomUUID();
        told.hear(Told.said(withoutGrounds, "SIGNAL", "2021-04-01").by("POLICE").event());
        var notConfirmed = UUID.randomUUID();
        told.hear(Told.said(notConfirmed, "PRESUMED", "2021-04-01").event());
        told.hear(Told.said(notConfirmed, "NOT_CONFIRMED", "2021-05-01").event());
        var closed = UUID.randomUUID();
        told.hear(Told.said(closed, "SIGNAL", "2021-04-01").by("PROTECTION").event());
        told.hear(new CaseMoved(UUID.randomUUID(), closed, "CLOSED", "NO_CONTACT", "SOCIAL", "KS", true, Instant.parse("2021-06-01T10:00:00Z")));
        assertThat(seen(() -> persons.overlaps(Persons.Listed.DECIDED, FIRST, LAST, LATER)))
                .containsExactly(new Overlap(Set.of("SOCIAL"), 2), new Overlap(Set.of("POLICE", "SOCIAL"), 1));
        assertThat(seen(() -> persons.overlaps(Persons.Listed.SIGNALLED, FIRST, LAST, LATER)))
                .containsExactly(new Overlap(Set.of("SOCIAL"), 2), new Overlap(Set.of("POLICE"), 1), new Overlap(Set.of("POLICE", "SOCIAL"), 1));
    }

    @Test
    void whomAnAgencyKnowsFromAnEarlierCaseIsOnePersonFromTheDayOnWhichItKnows() {
        var human = UUID.randomUUID();
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        told.hear(Told.said(first, "PRESUMED", "2021-02-05").event());
        told.hear(Told.said(second, "PRESUMED", "2021-10-05").event());
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-10-05").event());
        told.hear(new PersonKnown(UUID.randomUUID(), first, human, "KS", Instant.parse("2021-02-06T10:00:00Z")));
        told.hear(new PersonKnown(UUID.randomUUID(), second, human, "KS", Instant.parse("2021-11-01T10:00:00Z")));
        assertThat(of(Counted.EITHER, LocalDate.of(2021, 10, 31))).hasSize(3).extracting(Person::pseudonym).contains(first, second);
        assertThat(of(Counted.EITHER, LocalDate.of(2021, 11, 1))).hasSize(2)
                .filteredOn(p -> p.pseudonym().equals(first)).extracting(Person::month).containsExactly(YearMonth.of(2021, 2));
    }

    @Test
    void whomAnAgencyThatWasAskedToldOfIsOnePersonOnBothLists() {
        var police = caseOf("POLICE", "2021-02-05");
        var social = caseOf("SOCIAL", "2021-03-05");
        var left = UUID.randomUUID();
        var asked = UUID.randomUUID();
        join(police, left, true, "2021-03-06");
        join(social, asked, true, "2021-03-06");
        assertThat(overlaps("2021-04-30")).containsExactlyInAnyOrder(new Overlap(Set.of("POLICE"), 1), new Overlap(Set.of("SOCIAL"), 1));
        join(asked, left, true, "2021-05-01");
        assertThat(overlaps("2021-05-01")).containsExactly(new Overlap(Set.of("POLICE", "SOCIAL"), 1));
        assertThat(of(Counted.EITHER, LATER)).extracting(Person::body).containsExactly("POLICE");
        assertThat(seen(() -> persons.joined(LATER)).values()).hasSize(1);
    }

    @Test
    void whatIsTakenBackIsTwoPeopleAgainFromThatDayAndStaysOneBeforeIt() {
        var one = caseOf("SOCIAL", "2021-02-05");
        var other = caseOf("SOCIAL", "2021-03-05");
        var third = caseOf("SOCIAL", "2021-04-05");
        join(one, other, true, "2021-05-01");
        join(other, third, true, "2021-05-01");
        join(one, other, false, "2021-06-01");
        join(other, one, false, "2021-06-01");
        assertThat(of(Counted.EITHER, LocalDate.of(2021, 5, 31))).hasSize(1);
        assertThat(of(Counted.EITHER, LocalDate.of(2021, 6, 1))).hasSize(2);
        join(one, other, true, "2021-06-01");
        assertThat(of(Counted.EITHER, LocalDate.of(2021, 6, 1))).hasSize(1);
    }

    /** A case of which somebody is known, and the pseudonym of that record. */
    private UUID caseOf(String body, String on) {
        var she = UUID.randomUUID();
        var human = UUID.randomUUID();
        told.hear(Told.said(she, "PRESUMED", on).by(body).event());
        told.hear(new PersonKnown(UUID.randomUUID(), she, human, "KS", Instant.parse(on + "T12:00:00Z")));
        return human;
    }

    private void join(UUID one, UUID other, boolean same, String on) {
        told.hear(new PersonsJoined(UUID.randomUUID(), one, other, same, Instant.parse(on + "T12:00:00Z")));
    }

    private List<Overlap> overlaps(String knownBy) {
        return seen(() -> persons.overlaps(Persons.Listed.DECIDED, FIRST, LAST, LocalDate.parse(knownBy)));
    }

    @Test
    void anybodyElseSeesNobody() {
        told.hear(Told.said(UUID.randomUUID(), "PRESUMED", "2021-03-05").event());
        var manager = new Cast().actor(Role.CASE_MANAGER, "centre", "one");
        assertThat(work.<List<Person>>read(manager, () -> persons.identified(Counted.EITHER, FIRST, LAST, LATER))).isEmpty();
    }

    private List<Person> of(Counted counted, LocalDate knownBy) {
        return seen(() -> persons.identified(counted, FIRST, LAST, knownBy));
    }

    private <T> T seen(java.util.function.Supplier<T> question) {
        return work.read(new Cast().actor(Role.STATISTICIAN, "ministry", "figures"), question);
    }
}
