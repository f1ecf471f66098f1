package org.zaklon.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.zaklon.access.AccessRooms;
import org.zaklon.access.Work;
import org.zaklon.store.TestDatabase;

/** Every test tampers with the one log of its database, so that each gets a database of its own. */
@AccessRooms
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class ChainTest {
    @Autowired
    private Chain chain;

    @Autowired
    private Audit audit;

    @Autowired
    private Work work;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void anEmptyLog() throws SQLException {
        tamper("truncate audit.entry cascade");
    }

    @Test
    void anEmptyLogIsIntact() {
        assertThat(verify().intact()).isTrue();
        assertThat(work.system("test", chain::head).seq()).isZero();
    }

    @Test
    void whatIsCommittedIsLinkedOnceAndInOrder() {
        write(5);
        assertThat(verify().waiting()).isEqualTo(5);
        assertThat(link()).isEqualTo(5);
        assertThat(link()).isZero();
        write(3);
        assertThat(link()).isEqualTo(3);
        assertThat(verify()).isEqualTo(new Chain.Verdict(8, null, 0, 0));
        var head = work.system("test", chain::head);
        assertThat(head.seq()).isEqualTo(8);
        assertThat(work.system("test", () -> chain.at(8))).hasValueSatisfying(h -> assertThat(h.hex()).isEqualTo(head.hex()));
    }

    @Test
    void moreThanOneBatchIsLinkedAndVerified() {
        work.system("test", () -> {
            for (int i = 0; i < 1100; i++) {
                audit.append(Entry.bySystem("TEST").about("n" + i));
            }
            return null;
        });
        assertThat(link() + link()).isEqualTo(1100);
        assertThat(verify()).isEqualTo(new Chain.Verdict(1100, null, 0, 0));
    }

    @Test
    void twoNodesThatLinkAtOnceLinkEachEntryOnce() throws Exception {
        write(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var linked = threads.invokeAll(Stream.generate(() -> (Callable<Integer>) this::link).limit(6).toList());
            int sum = 0;
            for (var one : linked) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(200);
        }
        assertThat(verify()).isEqualTo(new Chain.Verdict(200, null, 0, 0));
    }

    @Test
    void anEntryOfAnActThatWasUndoneIsUndoneToo() {
        assertThatThrownBy(() -> work.system("test", () -> {
            audit.append(Entry.bySystem("TEST"));
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        assertThat(link()).isZero();
    }

    @Test
    void withoutATransactionNothingIsLogged() {
        assertThatThrownBy(() -> audit.append(Entry.bySystem("TEST"))).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update audit.entry set %s where id = (select entry_id from audit.chain where seq = 4)"
    })
    void aChangeInAnyColumnOfAnEntryIsFound(String update) throws SQLException {
        for (var change : new String[] {
            "at = at + interval '1 microsecond'", "account = gen_random_uuid()", "agency = 'X'", "unit = 'X'", "role = 'X'",
            "act = 'X'", "outcome = 'REFUSED'", "reason = 'X'", "case_id = gen_random_uuid()", "case_agency = 'X'",
            "subject = 'X'", "purpose = 'X'", "detail = '{\"a\": \"b\"}'"}) {
            anEmptyLog();
            write(6);
            link();
            assertThat(verify().intact()).isTrue();
            tamper(update.formatted(change));
            assertThat(verify()).as(change).isEqualTo(new Chain.Verdict(3, 4L, 0, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        // removed, with its link
        "with gone as (delete from audit.chain where seq = 4 returning entry_id) delete from audit.entry using gone where id = entry_id",
        // removed, and the gap closed
        "delete from audit.chain where seq = 4; update audit.chain set seq = seq - 1 where seq = 5; update audit.chain set seq = seq - 1 where seq = 6",
        // two exchanged
        "update audit.chain set entry_id = case seq when 4 then (select entry_id from audit.chain where seq = 5) else (select entry_id from audit.chain where seq = 4) end where seq in (4, 5)",
        // its hash rewritten
        "update audit.chain set hash = decode(repeat('00', 32), 'hex') where seq = 4",
        // the entry behind a link removed although the foreign key forbids it
        "set session_replication_role = replica; delete from audit.entry where id = (select entry_id from audit.chain where seq = 4)"
    })
    void aRemovalAnExchangeOrARewrittenHashIsFound(String statement) throws SQLException {
        write(6);
        link();
        tamper("alter table audit.chain drop constraint if exists chain_entry_id_key");
        tamper(statement);
        var verdict = verify();
        assertThat(verdict.intact()).isFalse();
        assertThat(verdict.brokenAt()).isEqualTo(4);
    }

    @Test
    void anEntryThatWasTakenOutOfTheQueueIsMissed() throws SQLException {
        write(3);
        tamper("delete from audit.pending where entry_id = (select entry_id from audit.pending limit 1)");
        link();
        assertThat(verify()).isEqualTo(new Chain.Verdict(2, null, 0, 1));
        assertThat(verify().intact()).isFalse();
    }

    @Test
    void theApplicationCanAddToTheLogButNotChangeIt() {
        for (var statement : new String[] {
            "update audit.entry set act = 'X'", "delete from audit.entry", "truncate audit.entry", "update audit.chain set seq = 1",
            "delete from audit.chain", "alter table audit.entry disable trigger all"}) {
            assertThatThrownBy(() -> sql.sql(statement).update()).as(statement)
                    .rootCause().isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private void write(int count) {
        for (int i = 0; i < count; i++) {
            var code = "n" + i;
            work.system("test", () -> {
                audit.append(Entry.bySystem("TEST").about(code).with("key", "value"));
                return null;
            });
        }
    }

    private int link() {
        return work.system("test", chain::link);
    }

    private Chain.Verdict verify() {
        return work.system("test", chain::verify);
    }

    private void tamper(String statement) throws SQLException {
        try (var superuser = database.asSuperuser(); var run = superuser.createStatement()) {
            run.execute(statement);
        }
    }
}
