package org.zaklon.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.cases.told.ConsentTakenBack;
import org.zaklon.cases.told.PersonKnown;
import org.zaklon.country.Country;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.published.Published;
import org.zaklon.referrals.ReferralAnswered;
import org.zaklon.referrals.ReferralSent;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.LineState;
import org.zaklon.services.NeedsMet;
import org.zaklon.services.ServiceAnswered;
import org.zaklon.services.ServiceDelivered;
import org.zaklon.statistics.facts.FactRooms;
import org.zaklon.statistics.facts.Told;
import org.zaklon.statistics.release.cohort.Cohort;
import org.zaklon.statistics.release.cohort.CohortReport;
import org.zaklon.statistics.release.cohort.Dataset;
import org.zaklon.statistics.release.cohort.Plan;
import org.zaklon.statistics.release.cohort.Recorded;
import org.zaklon.store.TestDatabase;

/** What else is published about the same people: what help they got, how quickly, by whom and where they were identified. */
@FactRooms
@Import(Told.class)
class DatasetsTest {
    private static final LocalDate CUTOFF = LocalDate.of(2025, 12, 31);

    private final Cast cast = new Cast();
    private final Actor statistician = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);
    private final Actor second = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);

    @Autowired private ProposeRelease propose;
    @Autowired private ComputeProposal compute;
    @Autowired private SubmitRelease submit;
    @Autowired private ApproveRelease approve;
    @Autowired private ReadReleases read;
    @Autowired private ReleaseProposals proposals;
    @Autowired private Published published;
    @Autowired private Country country;
    @Autowired private Recorded recorded;
    @Autowired private Told told;
    @Autowired private Work work;
    @Autowired private TestDatabase database;

    /** Forty in 2024: thirty got what they live on, ten said no; twenty-six waited two days for a bed, fourteen five; eight in 2025. */
    @BeforeEach
    void fortyEightPeople() throws SQLException {
        told.forget();
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.foreign_table, statistics.release_cohort, statistics.release_proposal, published.object, published.edition");
        }
        for (int i = 0; i < 40; i++) {
            var person = person(i);
            told.hear(Told.said(person, "SIGNAL", "2024-03-01").event());
            told.hear(Told.said(person, "PRESUMED", "2024-03-03").about(i % 5 < 3 ? "F" : "M", i % 3 < 2 ? "CHILD" : "ADULT").in(i % 2 == 0 ? "KS" : "TK").event());
            answered(person, i, "SUBSISTENCE", i < 30 ? LineState.ACCEPTED : LineState.DECLINED);
            answered(person, i, "INFORMATION", LineState.OFFERED);
            told.hear(new ServiceDelivered(UUID.randomUUID(), UUID.randomUUID(), person, "ACCOMMODATION_SAFE", "SHELTER", "KS", true,
                    LocalDate.of(2024, 3, i < 26 ? 3 : 6), null, DeliveryOutcome.ONGOING, NeedsMet.NOT_ASKED, at("2024-03-07")));
            referral(person, true);
            if (i >= 25) {
                referral(person, false);
            }
            if (i < 12) {
                told.hear(new ConsentTakenBack(UUID.randomUUID(), person, 1, "SOCIAL", "KS", true, at("2024-05-01")));
            }
        }
        for (int i = 40; i < 48; i++) {
            told.hear(Told.said(person(i), "PRESUMED", "2025-03-03").event());
        }
    }

    @Test
    void helpIsPublishedByKindAndEverybodyStandsInEachKindOnce() {
        var id = publish(Dataset.SERVICES);
        var table = published.table("services", 1, ApproveRelease.TABLE).orElseThrow();
        assertThat(table.publication().catalogue().dimensions()).extracting(d -> d.name()).containsExactly("year", "service", "answer");
        // who declined and got a bed all the same was given what the line is for
        tells(table, 40, "2024", "subsistence", "GIVEN");
        tells(table, 40, "2024", "information", "UNMET");
        tells(table, 40, "2024", "interpretation", "UNMET");
        tells(table, 0, "2024", "proceedings", "GIVEN");
        assertThat(printed(table, "2024", "Total", "GIVEN")).as("kinds of help are not added up").isEqualTo("..");
        assertThat(table.cells()).allSatisfy(cell -> assertThat(cell.published()).matches("\\d*[05]|<\\d+|\\d+-\\d+|\\.\\."));
        var about = published.current("services").orElseThrow().about();
        assertThat(about.label("service", "emergency-medical", "en")).isEqualTo("Emergency medical treatment");
        assertThat(about.label("answer", "UNMET", "bs")).isEqualTo("Nezadovoljeno");
        assertThat(about.dimensions()).containsOnlyKeys("year", "service", "answer");
        assertThat(report(id, "2025").result()).as("eight people are too few for a second table about them").isEqualTo(CohortReport.Result.LEFT_OUT);
    }

    @Test
    void howQuicklyHelpCameIsPublishedInPeople() {
        publish(Dataset.PERFORMANCE);
        var table = published.table("performance", 1, ApproveRelease.TABLE).orElseThrow();
        tells(table, 26, "2024", "Total", "DAYS", "Total", "Total");
        tells(table, 14, "2024", "Total", "FORTNIGHT", "Total", "Total");
        tells(table, 25, "2024", "Total", "Total", "IN_TIME", "Total");
        tells(table, 15, "2024", "Total", "Total", "LATE", "Total");
        tells(table, 12, "2024", "Total", "Total", "Total", "TAKEN_BACK");
    }

    @Test
    void whereAndByWhomIsPublishedWithTheAreasOfAnEntityTogether() {
        publish(Dataset.DETECTION);
        var table = published.table("detection", 1, ApproveRelease.TABLE).orElseThrow();
        tells(table, 20, "2024", "Total", "KS");
        tells(table, 40, "2024", "Total", "FBIH_ALL");
        tells(table, 0, "2024", "Total", "BL");
    }

    /** Over who, what help, and how quickly together, which nobody publishes together. */
    @Test
    void whoLaysAllDatasetsOverEachOtherIsCertainOfNoSmallNumber() {
        var tables = new HashMap<Dataset, ProtectedTable>();
        for (var dataset : List.of(Dataset.IDENTIFICATIONS, Dataset.SERVICES, Dataset.PERFORMANCE)) {
            publish(dataset);
            tables.put(dataset, published.table(dataset.code(), 1, ApproveRelease.TABLE).orElseThrow());
        }
        var of = Map.of("sex", Dataset.IDENTIFICATIONS, "age", Dataset.IDENTIFICATIONS, "subsistence", Dataset.SERVICES, "shelter", Dataset.PERFORMANCE);
        var names = List.of("sex", "age", "subsistence", "shelter");
        var dimensions = names.stream().map(name -> plan(of.get(name)).dimensions().stream().filter(d -> d.name().equals(name)).findFirst().orElseThrow()).toList();
        var codes = of.values().stream().distinct().collect(Collectors.toMap(Function.identity(),
                dataset -> work.read(statistician, () -> recorded.people(plan(dataset), Cohort.of("2024"), CUTOFF)).codes()));
        var people = codes.get(Dataset.SERVICES).keySet().stream().map(person -> IntStream.range(0, names.size()).map(d -> {
            var own = plan(of.get(names.get(d))).dimensions();
            int at = IntStream.range(0, own.size()).filter(i -> own.get(i).name().equals(names.get(d))).findFirst().orElseThrow();
            return dimensions.get(d).category(codes.get(of.get(names.get(d))).get(person).get(at));
        }).toArray()).toList();

        var found = new AllTogether(dimensions, List.of(List.of("sex", "age"), List.of("subsistence"), List.of("shelter")), people).of(named -> {
            var asked = new HashMap<>(named);
            asked.put(Plan.YEAR, "2024");
            if (asked.containsKey("subsistence")) {
                asked.put(Plan.SERVICE, "subsistence");
                asked.put(Plan.ANSWER, asked.remove("subsistence"));
            }
            return AllTogether.said(tables.get(named.keySet().stream().map(of::get).findFirst().orElse(Dataset.IDENTIFICATIONS)), asked);
        });
        var small = found.stream().filter(one -> one.truth() < 10).toList();
        assertThat(small).hasSizeGreaterThan(10).allSatisfy(one -> {
            assertThat(one.bounds().low()).as(one.codes() + " holds somebody for certain").isZero();
            assertThat(one.bounds().high()).as(one.codes().toString()).isGreaterThanOrEqualTo(one.truth());
        });
    }

    private Plan plan(Dataset dataset) {
        return Plan.of(country, dataset).orElseThrow();
    }

    @Test
    void helpInALaterCaseOfTheSamePersonIsHers() {
        var later = person(1000);
        var human = UUID.randomUUID();
        told.hear(new PersonKnown(UUID.randomUUID(), person(0), human, "KS", at("2024-03-04")));
        told.hear(new PersonKnown(UUID.randomUUID(), later, human, "KS", at("2024-06-04")));
        told.hear(Told.said(later, "PRESUMED", "2024-06-05").event());
        answered(later, 1000, "PROCEEDINGS", LineState.ACCEPTED);
        var plan = Plan.of(country, Dataset.SERVICES).orElseThrow();
        var people = work.read(statistician, () -> recorded.people(plan, Cohort.of("2024"), CUTOFF)).codes();
        assertThat(people).hasSize(40).doesNotContainKey(later.toString());
        assertThat(people.get(person(0).toString())).containsExactly("GIVEN", "UNMET", "UNMET", "UNMET", "GIVEN");
    }

    @Test
    void datasetsShareNoDivisionAndNoneThatTellsWhoIsAChild() {
        var names = Dataset.of(country).stream().flatMap(dataset -> Plan.of(country, dataset).orElseThrow().dimensions().stream().map(d -> d.name())).toList();
        assertThat(names).doesNotHaveDuplicates().doesNotContain("education", Plan.YEAR);
    }

    @Test
    void anotherWordIsNoDataset() {
        assertThat(propose.propose(statistician, RequestId.fresh(), "names", CUTOFF)).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.reason().code()).isEqualTo("refused.release-dataset"));
        assertThat(propose.datasets()).startsWith("identifications", "detection", "services", "performance");
    }

    private ReleaseId publish(Dataset dataset) {
        var id = done(propose.propose(statistician, RequestId.fresh(), dataset.code(), CUTOFF));
        compute.run(id.value());
        var standing = done(read.standing(second, id));
        assertThat(standing.ready()).isTrue();
        done(submit.submit(statistician, RequestId.fresh(), id));
        return done(approve.approve(second, RequestId.fresh(), id, standing.digest()));
    }

    private CohortReport report(ReleaseId id, String cohort) {
        return work.read(statistician, () -> proposals.cohorts(id.value())).stream().map(ReleaseProposals.FrozenCohort::report)
                .filter(one -> one.cohort().equals(cohort)).findFirst().orElseThrow();
    }

    /** What stands there is true of the count, and tells no small one. */
    private static void tells(ProtectedTable table, long count, String... codes) {
        int cell = table.cells().indexOf(table.cells().stream().filter(one -> one.codes().equals(List.of(codes))).findFirst().orElseThrow());
        var said = table.publication().said().get(cell);
        assertThat(count).as(List.of(codes) + ": " + table.cells().get(cell).published()).isBetween(said.low(), said.high());
        assertThat(said.low()).isLessThanOrEqualTo(count < 10 ? 0 : count);
    }

    private static String printed(ProtectedTable table, String... codes) {
        return table.cells().stream().filter(cell -> cell.codes().equals(List.of(codes))).findFirst().orElseThrow().published();
    }

    private void answered(UUID person, int i, String line, LineState state) {
        told.hear(new ServiceAnswered(UUID.randomUUID(), UUID.nameUUIDFromBytes((line + i).getBytes(StandardCharsets.UTF_8)), 0, person, line, true, state,
                "SOCIAL", "KS", true, LocalDate.of(2024, 3, 4), at("2024-03-04")));
    }

    private void referral(UUID person, boolean inTime) {
        var referral = UUID.randomUUID();
        told.hear(new ReferralSent(UUID.randomUUID(), referral, person, List.of("HEALTH"), "SOON", "SOCIAL", "HEALTH", "KS", true, at("2024-03-04")));
        told.hear(new ReferralAnswered(UUID.randomUUID(), referral, person, List.of("HEALTH"), "ACCEPTED", null, "HEALTH", "KS", true, inTime,
                at("2024-03-05"), at("2024-03-05")));
    }

    private static UUID person(int number) {
        return UUID.nameUUIDFromBytes(("datasets/" + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Instant at(String day) {
        return Instant.parse(day + "T10:00:00Z");
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }
}
