package org.zaklon.cases.conflict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.account.Accounts;
import org.zaklon.account.Visitor;
import org.zaklon.cases.CaseFilter;
import org.zaklon.cases.Cases;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.cases.signal.Stage;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;

/** Keeping a colleague away from a case: who may, who not, what it does, who lifts it. */
@OnTheWalk
class ConflictTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";

    @LocalServerPort
    private int port;

    @Autowired private Accounts accounts;
    @Autowired private ActorSource actors;
    @Autowired private Stage stage;
    @Autowired private Cases cases;
    @Autowired private CaseRegister register;
    @Autowired private JdbcClient sql;
    @Autowired private RecordConflict record;
    @Autowired private LiftConflict lift;
    @Autowired private ReadConflicts read;

    private String login;
    private Actor manager;
    private Actor supervisor;
    private Actor officer;
    private CaseId id;

    @BeforeEach
    void aCaseOfTheCentre() {
        manager = person("CSR-KS", Role.CASE_MANAGER);
        supervisor = person("CSR-KS", Role.CASE_SUPERVISOR);
        officer = person("CSR-KS", Role.DPO);
        id = stage.open(manager);
    }

    @Test
    void onlyTheSupervisorAndTheAgencysOwnOfficerMayKeepSomebodyAway() {
        assertThat(refusal(manager, manager.account())).isEqualTo("refused.role");
        assertThat(refusal(person("CSR-KS", Role.SYSADMIN), manager.account())).isEqualTo("refused.role");
        assertThat(refusal(person("CSR-TK", Role.CASE_SUPERVISOR), manager.account())).isEqualTo("refused.absent");
        assertThat(refusal(person("CSR-TK", Role.DPO), manager.account())).as("an officer of another agency").isEqualTo("refused.absent");
        assertThat(standing()).isZero();
    }

    @Test
    void anOfficerForDataProtectionStillReadsNoCase() {
        assertThat(Stage.refusal(cases.get(officer, id))).isEqualTo("refused.role");
        assertThat(cases.entries(officer, id)).isEmpty();
        assertThat(Stage.refusal(cases.list(officer, CaseFilter.of(CaseFilter.Tab.QUEUE), 1))).isEqualTo("refused.role");
    }

    @Test
    void aGroundAndAColleagueOfTheAgencyMustBeNamed() {
        assertThat(Stage.refusal(record.record(supervisor, RequestId.fresh(), id, manager.account(), "BECAUSE"))).isEqualTo("refused.reason-missing");
        assertThat(Stage.refusal(record.record(supervisor, RequestId.fresh(), id, AccountId.fresh(), "RELATIVE")))
                .isEqualTo("refused.not-of-the-agency");
        assertThat(refusal(supervisor, person("CSR-TK", Role.CASE_MANAGER).account())).isEqualTo("refused.not-of-the-agency");
        assertThat(standing()).isZero();
    }

    @Test
    void forWhoIsKeptAwayTheCaseDoesNotExist() {
        Stage.done(cases.get(manager, id));
        var request = RequestId.fresh();
        Stage.done(record.record(supervisor, request, id, manager.account(), "RELATIVE"));
        Stage.done(record.record(supervisor, request, id, manager.account(), "RELATIVE"));
        assertThat(Stage.refusal(cases.get(manager, id))).isEqualTo("refused.absent");
        assertThat(Stage.done(cases.list(manager, CaseFilter.of(CaseFilter.Tab.MINE), 1)).items()).noneMatch(f -> f.id().equals(id));
        assertThat(Stage.done(cases.list(manager, CaseFilter.of(CaseFilter.Tab.QUEUE), 1)).items()).noneMatch(f -> f.id().equals(id));
        assertThat(stage.<Boolean>as(manager, () -> register.blocks(id).isEmpty())).as("nor the reason why").isTrue();
        assertThat(stage.<Integer>as(supervisor, () -> register.assigned(id).size())).as("nobody is assigned any more").isZero();
        assertThat(stage.logged(id, "CONFLICT_RECORD", "DONE")).isEqualTo(1);
        assertThat(stage.count("select count(*) from access.block where case_id = '%s' and reason = 'RELATIVE' and lifted_at is null"
                .formatted(id.value()))).isEqualTo(1);
        assertThat(Stage.done(cases.get(supervisor, id)).file().id()).isEqualTo(id);
    }

    @Test
    void keptAwayTwiceIsKeptAwayOnceAndOnTheFirstGround() {
        Stage.done(record.record(supervisor, RequestId.fresh(), id, manager.account(), "PARTY"));
        Stage.done(record.record(officer, RequestId.fresh(), id, manager.account(), "OTHER"));
        assertThat(Stage.done(read.ofCase(officer, id)).standing()).singleElement()
                .satisfies(s -> assertThat(s.block().reason()).isEqualTo("PARTY"));
    }

    @Test
    void whoEntersItForThemselvesCannotTakeItBack() {
        Stage.done(record.record(supervisor, RequestId.fresh(), id, supervisor.account(), "ACQUAINTANCE"));
        var conflict = Stage.done(read.ofCase(officer, id)).standing().getFirst().block().id();
        assertThat(Stage.refusal(cases.get(supervisor, id))).isEqualTo("refused.absent");
        assertThat(Stage.refusal(lift.lift(supervisor, RequestId.fresh(), id, conflict))).isEqualTo("refused.absent");
        // nor past the use case: the database shows them no conflict of theirs to lift
        assertThat(stage.<Boolean>as(supervisor, () -> register.lift(supervisor, id, conflict))).isFalse();
        assertThat(Stage.done(lift.lift(officer, RequestId.fresh(), id, conflict))).isEqualTo(id);
        assertThat(Stage.done(cases.get(supervisor, id)).file().id()).isEqualTo(id);
    }

    @Test
    void whatTheOfficerEnteredOnlyTheOfficerLifts() {
        Stage.done(record.record(officer, RequestId.fresh(), id, manager.account(), "INVESTIGATED"));
        var seen = Stage.done(read.ofCase(supervisor, id)).standing().getFirst();
        assertThat(seen.liftable()).isFalse();
        assertThat(Stage.refusal(lift.lift(supervisor, RequestId.fresh(), id, seen.block().id()))).isEqualTo("refused.conflict-of-officer");
        assertThat(stage.<Boolean>as(supervisor, () -> register.lift(supervisor, id, seen.block().id()))).as("past the use case").isFalse();
        Stage.done(lift.lift(officer, RequestId.fresh(), id, seen.block().id()));
        assertThat(stage.logged(id, "CONFLICT_LIFT", "DONE")).isEqualTo(1);
        assertThat(Stage.refusal(lift.lift(officer, RequestId.fresh(), id, seen.block().id()))).isEqualTo("refused.conflict-over");
        assertThat(Stage.done(cases.list(manager, CaseFilter.of(CaseFilter.Tab.MINE), 1)).items()).as("nobody is assigned again by it")
                .noneMatch(f -> f.id().equals(id));
    }

    @Test
    void nobodyEntersAConflictInTheNameOfAnother() {
        assertThatThrownBy(() -> stage.as(supervisor, () -> sql.sql("""
                insert into access.block (id, case_id, account, reason, at, by_account, by_role) values (?, ?, ?, 'OTHER', now(), ?, 'DPO')
                """).params(UUID.randomUUID(), id.value(), manager.account().value(), supervisor.account().value()).update()))
                .rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> stage.as(supervisor, () -> sql.sql("update access.block set by_role = null").update()))
                .rootCause().hasMessageContaining("permission denied");
    }

    @Test
    void theOfficerIsToldWhatOthersDoAndFindsItInTheList() {
        int before = stage.count("select count(*) from account.notice where key = 'cases.conflict.notice' and unit = 'CSR-KS'");
        Stage.done(record.record(supervisor, RequestId.fresh(), id, manager.account(), "RELATIVE"));
        assertThat(stage.count("select count(*) from account.notice where key = 'cases.conflict.notice' and unit = 'CSR-KS'"))
                .isEqualTo(before + 1);
        assertThat(Stage.done(read.all(officer))).anySatisfy(s -> {
            assertThat(s.block().caseId()).isEqualTo(id);
            assertThat(s.pseudonym()).startsWith("K-");
            assertThat(s.who().orElseThrow().account()).isEqualTo(manager.account());
        });
        assertThat(Stage.done(read.all(person("CSR-TK", Role.DPO)))).noneMatch(s -> s.block().caseId().equals(id));
    }

    @Test
    void aCaseIsFoundByItsNumberInTheOwnAgencyOnly() {
        var number = stage.as(manager, () -> cases.pseudonym(id));
        assertThat(Stage.done(read.named(officer, number))).isEqualTo(id);
        assertThat(Stage.refusal(read.named(person("CSR-TK", Role.DPO), number))).isEqualTo("refused.absent");
        assertThat(Stage.refusal(read.named(officer, "K-0000-0000"))).isEqualTo("refused.absent");
    }

    @Test
    void theWalkThroughThePages() {
        var number = stage.as(manager, () -> cases.pseudonym(id));
        var dpo = person("CSR-KS", Role.DPO);
        var browser = Visitor.at(port).signedIn(login, PASSWORD);
        assertThat(browser.open("/conflicts?lang=en").body()).contains("Conflicts of interest");
        assertThat(browser.open("/conflicts?case=K-0000-0000").body()).contains("no case of this number");
        var found = browser.open("/conflicts?case=" + number.toLowerCase(java.util.Locale.ROOT));
        assertThat(found.headers().firstValue("Location").orElseThrow()).endsWith("/cases/" + id.value() + "/conflicts");
        var page = "/cases/" + id.value() + "/conflicts";
        assertThat(browser.open(page).body()).contains(manager.account().value().toString()).contains("Nobody is kept away");
        assertThat(browser.send(page, Map.of("who", "", "ground", "RELATIVE")).body()).contains("Choose a colleague");
        browser.open(page);
        assertThat(browser.send(page, Map.of("who", manager.account().value().toString(), "ground", "RELATIVE")).statusCode()).isEqualTo(302);
        assertThat(browser.open(page).body()).contains("kept away from the case from now on").contains("Related to somebody");
        var conflict = Stage.done(read.ofCase(dpo, id)).standing().getFirst().block().id();
        assertThat(browser.send(page + "/lifted", Map.of("conflict", conflict.toString())).statusCode()).isEqualTo(302);
        assertThat(browser.open(page).body()).contains("Nobody is kept away");
    }

    private String refusal(Actor actor, AccountId who) {
        return Stage.refusal(record.record(actor, RequestId.fresh(), id, who, "RELATIVE"));
    }

    private int standing() {
        return stage.count("select count(*) from access.block where case_id = '%s'".formatted(id.value()));
    }

    private Actor person(String unit, Role role) {
        login = "u" + UUID.randomUUID().toString().substring(0, 12);
        return actors.find(accounts.provision(login, "Player " + login, new UnitCode(unit), role, null, PASSWORD)).orElseThrow();
    }
}
