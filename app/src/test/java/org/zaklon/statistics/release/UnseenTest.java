package org.zaklon.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.disclosure.FrozenTable;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.published.Published;
import org.zaklon.statistics.facts.FactRooms;
import org.zaklon.statistics.facts.Told;
import org.zaklon.statistics.release.cohort.CohortReport;
import org.zaklon.statistics.release.cohort.CohortReport.Result;
import org.zaklon.store.TestDatabase;

/** The dark figure: lists that bear an estimate, and lists that do not. */
@FactRooms
@Import(Told.class)
class UnseenTest {
    private static final LocalDate END_OF_2020 = LocalDate.of(2020, 12, 31);
    private static final List<String> BODIES = List.of("POLICE", "SOCIAL", "HEALTH");

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
    @Autowired private Told told;
    @Autowired private Work work;
    @Autowired private TestDatabase database;

    @BeforeEach
    void nothingIsKnownAndNothingPublished() throws SQLException {
        told.forget();
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.foreign_table, statistics.release_cohort, statistics.release_proposal, published.object, published.edition");
        }
    }

    @Test
    void aRangeIsPublishedOnceAndFewMorePeopleChangeNoByte() {
        people(600);
        var id = publish(END_OF_2020);
        var table = published.table("dark-figure", 1, ApproveRelease.TABLE).orElseThrow();
        int cell = table.publication().catalogue().find(new int[] {0});
        assertThat(table.cells().get(cell).codes()).containsExactly("2016-2020");
        assertThat(table.cells().get(cell).published()).matches("\\d+-\\d+");
        var said = table.publication().said().get(cell);
        assertThat(said.low()).as("not less than those on the lists, by much").isBetween(200L, 600L);
        assertThat(said.high()).isGreaterThan(600);
        var report = report(id);
        assertThat(report.estimate().observed()).isBetween(300L, 599L);
        assertThat(report.estimate().lists()).containsExactly("HEALTH", "POLICE", "SOCIAL");

        told.hear(Told.said(UUID.randomUUID(), "SIGNAL", "2020-05-05").by("HEALTH").event());
        var again = proposed(LocalDate.of(2021, 6, 30));
        assertThat(work.read(statistician, () -> proposals.find(again.value()).orElseThrow().state())).isEqualTo(ProposalState.UNCHANGED);
        assertThat(work.read(statistician, () -> proposals.table(again.value()))).isEqualTo(FrozenTable.bytes(table));
        assertThat(report(again).result()).isEqualTo(Result.UNCHANGED);
    }

    @Test
    void listsThatBearNoEstimateArePublishedWithTheReasonInWords() {
        people(40);
        var id = publish(END_OF_2020);
        assertThat(report(id).result()).isEqualTo(Result.REFUSED);
        var edition = published.current("dark-figure").orElseThrow();
        assertThat(published.table("dark-figure", 1, ApproveRelease.TABLE).orElseThrow().cells()).allMatch(cell -> cell.published().equals(".."));
        assertThat(edition.about().definitions().getFirst().term().in("en")).isEqualTo("Why there is no range for 2016-2020");
        assertThat(edition.about().definitions().getFirst().meaning().in("en")).contains("below about 150");
        assertThat(edition.about().definitions().getFirst().meaning().in("bs")).contains("oko 150");
        assertThat(edition.about().definitions()).anySatisfy(one -> assertThat(one.meaning().in("en")).contains("unsuitable"));
    }

    @Test
    void whereNobodyIsOnAListOrThePeriodIsNotOverThereIsNothingToEstimate() {
        assertThat(report(publish(END_OF_2020)).estimate().unmet()).containsExactly("THREE_LISTS");
        var early = proposed(END_OF_2020.plusYears(1));
        assertThat(work.read(statistician, () -> proposals.cohorts(early.value()))).extracting(ReleaseProposals.FrozenCohort::code).containsExactly("2016-2020");
    }

    /** Each kind of body meets somebody with the same chance, whatever the others do; nobody hears of those whom none meets. */
    private void people(int all) {
        var chance = new SplittableRandom(7);
        for (int i = 0; i < all; i++) {
            var person = UUID.nameUUIDFromBytes(("unseen/" + i).getBytes(StandardCharsets.UTF_8));
            for (var body : BODIES) {
                if (chance.nextInt(100) < 40) {
                    told.hear(Told.said(person, "SIGNAL", "2018-03-0" + (1 + chance.nextInt(9))).by(body).event());
                }
            }
        }
    }

    private CohortReport report(ReleaseId id) {
        return work.read(statistician, () -> proposals.cohorts(id.value())).getFirst().report();
    }

    private ReleaseId proposed(LocalDate cutoff) {
        var id = done(propose.propose(statistician, RequestId.fresh(), "dark-figure", cutoff));
        compute.run(id.value());
        return id;
    }

    private ReleaseId publish(LocalDate cutoff) {
        var id = proposed(cutoff);
        var standing = done(read.standing(second, id));
        assertThat(standing.ready()).isTrue();
        done(submit.submit(statistician, RequestId.fresh(), id));
        return done(approve.approve(second, RequestId.fresh(), id, standing.digest()));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }
}
