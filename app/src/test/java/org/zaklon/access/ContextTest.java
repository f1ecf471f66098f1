package org.zaklon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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
        assertThat(sql.sql("select prosrc from pg_proc where oid = 'sec.ctx'::regproc").query(String.class).single())
                .contains("clock_timestamp()");
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
