package org.zaklon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.UnitFunction;

/** The signed context on the real database: what is forged, old or missing opens nothing (domain report "security", A10). */
@AccessRooms
class ContextTest {
    private final Cast cast = new Cast();

    @Autowired
    private JdbcClient sql;

    @Autowired
    private ContextSigner signer;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Work work;

    @Autowired
    private CaseRegister register;

    @Test
    void theDatabaseReadsWhatTheApplicationSigned() {
        var actor = cast.actor(Role.CASE_MANAGER, "csw", "one", UnitFunction.SOCIAL);
        var read = work.read(actor, () -> sql.sql("select c.* from sec.ctx() c").query().singleRow());
        assertThat(read)
                .containsEntry("account", actor.account().value())
                .containsEntry("agency", actor.agency().value())
                .containsEntry("unit", actor.unit().value())
                .containsEntry("function", "SOCIAL")
                .containsEntry("role", "CASE_MANAGER")
                .containsEntry("rows", "UNIT")
                .containsEntry("content", "ASSIGNED");
        var classes = work.read(actor, () -> sql.sql("select unnest(sec.own_classes())").query(String.class).list());
        assertThat(classes).containsExactlyInAnyOrderElementsOf(
                Role.CASE_MANAGER.reads().stream().map(DataClass::code).toList());
    }

    @Test
    void withoutAContextNoRowIsSeen() {
        var manager = cast.actor(Role.CASE_MANAGER, "csw", "one");
        enter(manager);
        assertThat(sql.sql("select count(*) from access.case_scope").query(Long.class).single()).isZero();
        assertThat(work.read(manager, () -> sql.sql("select count(*) from access.case_scope").query(Long.class).single()))
                .isEqualTo(1);
        // The connection came back to the pool; nothing of the context stays on it.
        for (int i = 0; i < 8; i++) {
            assertThat(sql.sql("select count(*) from access.case_scope").query(Long.class).single()).isZero();
        }
    }

    @Test
    void aContextWithOneChangedLetterIsRefused() {
        var context = signer.of(cast.actor(Role.CASE_MANAGER, "csw", "one"));
        assertRefused(context.replace("csw-", "ngo-"));
        assertRefused(context.replace("|CASE_MANAGER|", "|STATE_COORDINATOR|"));
        assertRefused(context.substring(0, context.length() - 1) + (context.endsWith("0") ? "1" : "0"));
    }

    @Test
    void aContextOfAnotherShapeOrAnotherKeyIsRefused() {
        assertRefused("everything");
        assertRefused("|".repeat(13));
        // A signer whose key the database was never given.
        assertRefused(new ContextSigner(InstantSource.system()).of(cast.actor(Role.CASE_MANAGER, "csw", "one")));
    }

    @Test
    void aCodeThatHoldsTheSeparatorCannotMoveTheOtherFields() {
        var odd = cast.actor(Role.CASE_MANAGER, "csw|ngo", "one");
        assertRefused(signer.of(odd));
    }

    @Test
    void theKeyIsNotReadableAndTheFunctionsAreNotReplaceable() {
        assertDenied("select * from sec.context_key");
        assertDenied("insert into sec.context_key (kid, secret) values ('mine', decode(repeat('00', 32), 'hex'))");
        assertDenied("create or replace function sec.inside() returns boolean language sql as $$ select true $$");
        assertDenied("set role zaklon_guard");
        assertDenied("set role zaklon_owner");
        assertDenied("alter table access.case_scope disable row level security");
    }

    @Test
    void aPersonsContextLivesForAMinuteAndIsCheckedAtEachStatement() {
        var actor = cast.actor(Role.CASE_MANAGER, "csw", "one");
        long life = Long.parseLong(signer.of(actor).split("\\|")[1]) - System.currentTimeMillis();
        assertThat(life).isBetween(50_000L, 60_000L);
        assertThat(sql.sql("select prosrc from pg_proc where oid = 'sec.token'::regproc").query(String.class).single())
                .contains("clock_timestamp()");
    }

    @Test
    void aSettingChangedInTheMiddleOfATransactionOpensNothing() {
        var manager = cast.actor(Role.CASE_MANAGER, "csw", "one");
        enter(manager);
        var stranger = cast.actor(Role.CASE_MANAGER, "csw", "two");
        var wider = signer.of(manager).replace("|UNIT|ASSIGNED|", "|COUNTRY|AGENCY|");
        for (var trick : List.of(
                "perform set_config('zaklon.ctx', '%s', true)".formatted(wider),
                "perform set_config('zaklon.ctx', '%s', false)".formatted(wider),
                "set local zaklon.ctx = '%s'".formatted(wider))) {
            assertThatThrownBy(() -> work.read(manager, () -> {
                assertThat(seen()).isEqualTo(1);
                sql.sql("do $$ begin %s; end $$".formatted(trick)).update();
                return seen();
            })).as(trick).rootCause().isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28000"));
        }
        assertThat(work.<Long>read(manager, () -> {
            sql.sql("select set_config('zaklon.ctx', '', true)").query().singleValue();
            return seen();
        })).as("an emptied setting").isZero();
        assertThat(work.read(stranger, this::seen)).as("who comes to the same connections afterwards").isZero();
    }

    @Test
    void aSettingChangedWithinTheStatementThatReadsOpensNothing() {
        var manager = cast.actor(Role.CASE_MANAGER, "csw", "one");
        enter(manager);
        var stranger = cast.actor(Role.CASE_MANAGER, "csw", "two");
        var wider = signer.of(stranger).replace("|UNIT|ASSIGNED|", "|COUNTRY|AGENCY|");
        var statements = List.of(
                "select count(*) from access.case_scope where set_config('zaklon.ctx', ?, true) is not null",
                """
                with forged as materialized (select set_config('zaklon.ctx', ?, true) as done)
                select count(*) from forged cross join lateral (select case_id from access.case_scope where forged.done is not null) s
                """,
                "select (select count(*) from access.case_scope) from (select set_config('zaklon.ctx', ?, true) offset 0) forged");
        for (var statement : statements) {
            // In which order the server looks is its own choice: either it still reads the true context or it refuses the forged one.
            assertThat(work.read(stranger, () -> seenOrRefused(statement, wider))).as(statement).isIn("0", "28000");
        }
    }

    private String seenOrRefused(String statement, String context) {
        try {
            return sql.sql(statement).param(context).query(String.class).single();
        } catch (DataAccessException e) {
            return ((SQLException) e.getMostSpecificCause()).getSQLState();
        }
    }

    @Test
    void aPlanThatIsKeptShowsEachAskerItsOwnRows() {
        var one = cast.actor(Role.CASE_MANAGER, "csw", "one");
        var two = cast.actor(Role.CASE_MANAGER, "csw", "two");
        enter(one);
        enter(two);
        enter(two);
        // Past the fifth time the driver keeps a statement prepared, and the server its plan.
        for (int i = 0; i < 12; i++) {
            assertThat(work.read(one, this::seen)).isEqualTo(1);
            assertThat(work.read(two, this::seen)).isEqualTo(2);
            assertThat(seen()).isZero();
        }
    }

    @Test
    void whoStandsOutsideOfTheWallHasNothingToCompareWith() {
        var officer = cast.actor(Role.ENFORCEMENT_OFFICER, "removal", "one", UnitFunction.IMMIGRATION_ENFORCEMENT);
        assertThat(work.read(officer, () -> sql.sql("select sec.kept_away() is null").query(Boolean.class).single())).isTrue();
        assertThat(sql.sql("select sec.kept_away() is null").query(Boolean.class).single()).as("without a context").isTrue();
        assertThat(work.read(cast.actor(Role.CASE_MANAGER, "csw", "one"),
                () -> sql.sql("select sec.kept_away() = '{}'").query(Boolean.class).single())).isTrue();
    }

    private long seen() {
        return sql.sql("select count(*) from access.case_scope").query(Long.class).single();
    }

    private CaseId enter(Actor manager) {
        return work.read(manager, () -> {
            var id = CaseId.fresh();
            register.enter(id, manager.agency(), manager.unit(), manager.area());
            return id;
        });
    }

    private void assertRefused(String context) {
        // A policy is asked only where there is a row to ask about.
        enter(cast.actor(Role.CASE_MANAGER, "csw", "one"));
        assertThatThrownBy(() -> transactions.execute(status -> {
            sql.sql("select set_config('zaklon.ctx', ?, true)").param(context).query().singleValue();
            return sql.sql("select count(*) from access.case_scope").query(Long.class).single();
        })).rootCause().isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28000"));
    }

    private void assertDenied(String statement) {
        assertThatThrownBy(() -> sql.sql(statement).update())
                .rootCause().isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isIn("42501"));
    }
}
