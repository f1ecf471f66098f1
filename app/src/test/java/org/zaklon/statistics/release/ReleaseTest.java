package org.zaklon.statistics.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.country.Country;
import org.zaklon.disclosure.FrozenTable;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.disclosure.SideBySide;
import org.zaklon.disclosure.release.Archive;
import org.zaklon.disclosure.release.ArchiveText;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.published.Edition;
import org.zaklon.published.Published;
import org.zaklon.statistics.facts.FactRooms;
import org.zaklon.statistics.facts.Told;
import org.zaklon.statistics.release.DeclareForeign.Declaration;
import org.zaklon.statistics.release.cohort.Cohort;
import org.zaklon.statistics.release.cohort.ComputeCohort;
import org.zaklon.statistics.release.cohort.Dataset;
import org.zaklon.statistics.release.cohort.FrozenPersons;
import org.zaklon.statistics.release.cohort.Plan;
import org.zaklon.store.TestDatabase;

@FactRooms
@Import(Told.class)
class ReleaseTest {
    private static final String IDENTIFICATIONS = "identifications";
    private static final LocalDate END_OF_2024 = LocalDate.of(2024, 12, 31);
    private static final LocalDate END_OF_2025 = LocalDate.of(2025, 12, 31);
    private static final LocalDate LATER = LocalDate.of(2026, 6, 30);

    private final Cast cast = new Cast();
    private final Actor statistician = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);
    private final Actor second = cast.actor(Role.STATISTICIAN, "ministry", "figures", UnitFunction.STATISTICS);

    @Autowired private ProposeRelease propose;
    @Autowired private ComputeProposal compute;
    @Autowired private SubmitRelease submit;
    @Autowired private ApproveRelease approve;
    @Autowired private ReadReleases read;
    @Autowired private DeclareForeign declare;
    @Autowired private ReleaseProposals proposals;
    @Autowired private Published published;
    @Autowired private Country country;
    @Autowired private Told told;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private TestDatabase database;

    @BeforeEach
    void nothingIsKnownAndNothingPublished() throws SQLException {
        told.forget();
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate statistics.foreign_table, statistics.release_cohort, statistics.release_proposal");
            statement.execute("truncate published.object, published.edition");
        }
        people(2024, 40, "2024", 1);
    }

    @Test
    void whatASecondPersonApprovesIsPublishedAsItWasFrozen() {
        var id = publish(END_OF_2024);

        var edition = published.current("identifications").orElseThrow();
        assertThat(edition.number()).isEqualTo(1);
        assertThat(edition.cutoff()).isEqualTo(END_OF_2024);
        assertThat(edition.about().title().in("bs")).isNotBlank();
        var table = published.table("identifications", 1, ApproveRelease.TABLE).orElseThrow();
        assertThat(FrozenTable.bytes(table)).isEqualTo(frozen(id));
        assertThat(said(1, "2024")).isTrue();
        assertThat(table.cells()).allSatisfy(cell -> assertThat(cell.published()).matches("\\d*[05]|<\\d+|\\d+-\\d+|\\.\\."));
    }

    @Test
    void nobodyApprovesAnOwnProposalAndAnotherDigestIsNotApproved() {
        var id = proposed(END_OF_2024);
        done(submit.submit(statistician, RequestId.fresh(), id));

        assertThat(reason(approve.approve(statistician, RequestId.fresh(), id, digest(id)))).isEqualTo("refused.release-same-person");
        assertThat(reason(approve.approve(second, RequestId.fresh(), id, "0".repeat(64)))).isEqualTo("refused.release-digest");
        assertThat(published.current("identifications")).isEmpty();
        var coordinator = cast.actor(Role.STATE_COORDINATOR, "ministry", "coordination", UnitFunction.COORDINATION);
        assertThat(approve.approve(coordinator, RequestId.fresh(), id, digest(id))).isInstanceOf(Done.class);
        assertThat(logged("RELEASE_APPROVE", coordinator)).containsExactly("1");
    }

    @Test
    void theDatabaseItselfKeepsOnePersonFromDoingBoth() {
        var id = proposed(END_OF_2024);
        done(submit.submit(statistician, RequestId.fresh(), id));
        assertThatThrownBy(() -> work.read(statistician, () -> proposals.decide(id.value(), ProposalState.PUBLISHED, statistician.account(),
                java.time.Instant.now(), null, 1))).rootCause().hasMessageContaining("check constraint");
    }

    @Test
    void whatIsSentBackLeavesNothingPublic() {
        var id = proposed(END_OF_2024);
        assertThat(reason(approve.approve(second, RequestId.fresh(), id, digest(id)))).as("nobody asked yet").isEqualTo("refused.release-state");
        done(submit.submit(statistician, RequestId.fresh(), id));
        assertThat(reason(approve.sendBack(second, RequestId.fresh(), id, " "))).isEqualTo("refused.release-why");
        done(approve.sendBack(second, RequestId.fresh(), id, "The year 2023 is missing."));
        assertThat(published.current()).isEmpty();
        assertThat(reason(approve.approve(second, RequestId.fresh(), id, digest(id)))).isEqualTo("refused.release-state");
    }

    @Test
    void oneLatePersonChangesNoPublishedByte() {
        publish(END_OF_2024);
        var before = bytes(1);
        people(2024, 1, "2025", 77);

        var id = proposed(LocalDate.of(2025, 6, 30));
        assertThat(state(id)).isEqualTo(ProposalState.UNCHANGED);
        assertThat(reason(submit.submit(statistician, RequestId.fresh(), id))).isEqualTo("refused.release-state");
        assertThat(published.editions("identifications")).hasSize(1);
        assertThat(bytes(1)).isEqualTo(before);
    }

    @Test
    void aNewYearJoinsAndTheOldNumbersStayAsTheyWere() {
        publish(END_OF_2024);
        people(2024, 1, "2025", 77);
        people(2025, 45, "2025", 2);
        publish(END_OF_2025);

        assertThat(published.editions("identifications")).extracting(Edition::number).containsExactly(2, 1);
        var old = published.table("identifications", 1, ApproveRelease.TABLE).orElseThrow();
        assertThat(old.cells()).filteredOn(cell -> cell.codes().getFirst().equals("2024")).isNotEmpty()
                .allSatisfy(cell -> assertThat(printed(2, cell.codes().toArray(String[]::new))).isEqualTo(cell.published()));
        assertThat(said(2, "2025")).isTrue();
        var whole = published.table("identifications", 2, ApproveRelease.TABLE).orElseThrow();
        assertThat(whole.cells()).filteredOn(cell -> cell.codes().getFirst().equals("2024")).allSatisfy(cell ->
                assertThat(cell.asOf()).isEqualTo(new ProtectedTable.AsOf("1", END_OF_2024)));
        assertThat(whole.cells()).filteredOn(cell -> cell.codes().getFirst().equals("2025")).allSatisfy(cell ->
                assertThat(cell.asOf()).isEqualTo(new ProtectedTable.AsOf("2", END_OF_2025)));
    }

    @Test
    void aCorrectionOfManyIsAFurtherVintageAndTheOldOneStaysReachable() {
        publish(END_OF_2024);
        var before = bytes(1);
        people(2024, 30, "2024", 5);
        publish(END_OF_2024);

        assertThat(published.editions("identifications")).extracting(Edition::vintage).containsExactly(2, 1);
        assertThat(bytes(1)).isEqualTo(before);
        assertThat(bytes(2)).isNotEqualTo(before);
    }

    @Test
    void anEditionIsComputedAgainByteForByteFromWhatWasStored() throws Exception {
        var id = publish(END_OF_2024);
        var proposal = work.read(statistician, () -> proposals.find(id.value()).orElseThrow());
        var plan = Plan.of(country, Dataset.IDENTIFICATIONS).orElseThrow();
        var parts = new java.util.ArrayList<SideBySide.Part>();
        for (var stored : work.read(statistician, () -> proposals.cohorts(id.value()))) {
            var archive = Archive.empty(plan.catalogue(Cohort.of(stored.code())), proposal.parameters().rule());
            var again = ComputeCohort.of(stored.code(), archive, proposal.epoch(), FrozenPersons.read(stored.persons()), proposal.parameters(),
                    (what, done, of) -> {});
            assertThat(ArchiveText.write(again.archive())).isEqualTo(stored.archive());
            parts.add(new SideBySide.Part(stored.code(), again.table().orElseThrow()));
        }
        var table = FrozenTable.bytes(SideBySide.of("identifications", Plan.YEAR, parts));
        var about = work.read(statistician, () -> proposals.about(id.value()));
        assertThat(ComputeProposal.digest(table, about)).isEqualTo(proposal.digest());
    }

    @Test
    void aDeclaredTableIsAttackedBesideAndItsContradictionsAreSaid() {
        done(declare.declare(statistician, RequestId.fresh(), new Declaration("2024", null, "A yearbook", "sex,count\nF,21\nTotal,40\n")));
        var id = proposed(END_OF_2024);
        var report = work.read(statistician, () -> proposals.cohorts(id.value())).stream().map(ReleaseProposals.FrozenCohort::report)
                .filter(one -> one.cohort().equals("2024")).findFirst().orElseThrow();
        assertThat(report.contradictions()).hasSize(1);
        assertThat(report.contradictions().getFirst()).startsWith("A yearbook: F");
    }

    @Test
    void aDeclaredTableThatCannotBeReadIsRefusedWithItsLine() {
        assertThat(reason(declare.declare(statistician, RequestId.fresh(), new Declaration("2024", null, "A yearbook", "sex,count\nF,21\nW,3\n"))))
                .isEqualTo("refused.foreign-code");
        assertThat(reason(declare.declare(statistician, RequestId.fresh(), new Declaration("2024", null, "A yearbook", "gender,count\nF,21\n"))))
                .isEqualTo("refused.foreign-column");
        assertThat(reason(declare.declare(statistician, RequestId.fresh(), new Declaration("2024", null, "A yearbook", "sex,count\nF,many\n"))))
                .isEqualTo("refused.foreign-number");
    }

    @Test
    void aProposalThatWasPutAwayIsNotComputedAndTheCutoffIsOver() {
        var id = done(propose.propose(statistician, RequestId.fresh(), IDENTIFICATIONS, END_OF_2024));
        done(propose.cancel(statistician, RequestId.fresh(), id));
        compute.run(id.value());
        assertThat(state(id)).isEqualTo(ProposalState.CANCELLED);
        assertThat(reason(propose.propose(statistician, RequestId.fresh(), IDENTIFICATIONS, LocalDate.now().plusDays(1)))).isEqualTo("refused.release-cutoff-not-over");
        assertThat(propose.propose(cast.actor(Role.STATE_COORDINATOR, "ministry", "coordination"), RequestId.fresh(), IDENTIFICATIONS,
                END_OF_2024))
                .isInstanceOf(Refused.class);
        assertThat(read.list(cast.actor(Role.CASE_MANAGER, "centre", "one"))).isInstanceOf(Refused.class);
    }

    @Test
    void twoProposalsFromOneStateDoNotBothBecomeEditions() {
        var first = proposed(END_OF_2024);
        people(2024, 30, "2024", 5);
        var other = proposed(END_OF_2024);
        done(submit.submit(statistician, RequestId.fresh(), first));
        done(submit.submit(statistician, RequestId.fresh(), other));
        done(approve.approve(second, RequestId.fresh(), first, digest(first)));
        assertThat(reason(approve.approve(second, RequestId.fresh(), other, digest(other)))).isEqualTo("refused.release-overtaken");
    }

    private ReleaseId proposed(LocalDate cutoff) {
        var id = done(propose.propose(statistician, RequestId.fresh(), IDENTIFICATIONS, cutoff));
        compute.run(id.value());
        return id;
    }

    private ReleaseId publish(LocalDate cutoff) {
        var id = proposed(cutoff);
        assertThat(state(id)).isEqualTo(ProposalState.READY);
        done(submit.submit(statistician, RequestId.fresh(), id));
        return done(approve.approve(second, RequestId.fresh(), id, digest(id)));
    }

    /** @param known the year by whose end it was known */
    private void people(int year, int count, String known, long seed) {
        var chance = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            told.hear(Told.said(UUID.nameUUIDFromBytes((year + "/" + seed + "/" + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)), "PRESUMED", year + "-03-0" + (1 + chance.nextInt(9)))
                    .knownAt(known + "-04-01T10:00:00Z").about(chance.nextInt(10) < 6 ? "F" : "M", chance.nextInt(10) < 7 ? "CHILD" : "ADULT")
                    .of(chance.nextInt(10) < 6 ? "BEGGING" : "SEX_PROSTITUTION").from(chance.nextInt(10) < 9 ? "NATIONAL" : "FOREIGN", "UNKNOWN").event());
        }
    }

    private ProposalState state(ReleaseId id) {
        return work.read(statistician, () -> proposals.find(id.value()).orElseThrow().state());
    }

    private String digest(ReleaseId id) {
        return done(read.standing(second, id)).digest();
    }

    private byte[] frozen(ReleaseId id) {
        return work.read(statistician, () -> proposals.table(id.value()));
    }

    private byte[] bytes(int number) {
        return FrozenTable.bytes(published.table("identifications", number, ApproveRelease.TABLE).orElseThrow());
    }

    /** Whether the number of everybody in a year is in print, as it is or as a range. */
    private boolean said(int number, String year) {
        return printed(number, year, "Total", "Total", "Total", "Total", "Total").matches("4[05]|\\d\\d-\\d\\d");
    }

    private String printed(int number, String... codes) {
        return published.table("identifications", number, ApproveRelease.TABLE).orElseThrow().cells().stream()
                .filter(cell -> cell.codes().equals(List.of(codes))).findFirst().orElseThrow().published();
    }

    private List<String> logged(String act, Actor actor) {
        return work.read(cast.actor(Role.AUDITOR, "office", "one"), () -> sql.sql("select detail->>'edition' from audit.entry where account = ? and act = ?")
                .params(List.of(actor.account().value(), act)).query(String.class).list());
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private static String reason(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(var reason) ? reason.code() : "done";
    }
}
