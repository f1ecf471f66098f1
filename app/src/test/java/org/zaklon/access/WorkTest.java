package org.zaklon.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.RequestId;

@AccessRooms
class WorkTest {
    private final Cast cast = new Cast();
    private final Actor manager = cast.actor(Role.CASE_MANAGER, "csw", "one");

    @Autowired
    private Work work;

    @Autowired
    private CaseRegister register;

    @Autowired
    private JdbcClient sql;

    @Test
    void aWriteThatIsSentTwiceIsDoneOnceAndAnswersTheSame() {
        var request = RequestId.fresh();
        var first = work.once(manager, request, CaseId::new, this::enter);
        var second = work.once(manager, request, CaseId::new, this::enter);
        assertThat(first.isDone()).isTrue();
        assertThat(second).isEqualTo(first);
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void theSameRequestNumberOfAnotherPersonIsAnotherRequest() {
        var request = RequestId.fresh();
        var colleague = cast.actor(Role.CASE_MANAGER, "csw", "one");
        work.once(manager, request, CaseId::new, this::enter);
        work.once(colleague, request, CaseId::new, this::enter);
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void whatWasRefusedMayBeTriedAgain() {
        var request = RequestId.fresh();
        work.once(manager, request, CaseId::new, () -> Outcome.refused("refused.role"));
        assertThat(work.once(manager, request, CaseId::new, this::enter).isDone()).isTrue();
    }

    @Test
    void twinsThatArriveAtTheSameMomentAreDoneOnce() throws Exception {
        var request = RequestId.fresh();
        var together = new CyclicBarrier(2);
        var started = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = threads.submit(() -> work.once(manager, request, CaseId::new, () -> meet(together, started)));
            var two = threads.submit(() -> work.once(manager, request, CaseId::new, () -> meet(together, started)));
            assertThat(one.get()).isEqualTo(two.get()).isInstanceOf(Done.class);
        }
        assertThat(started).hasValue(2);
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void workOfTheSamePersonJoinsAndOfAnotherIsABug() {
        var other = cast.actor(Role.CASE_MANAGER, "ngo", "one");
        assertThat(work.read(manager, () -> work.read(manager, () -> "joined"))).isEqualTo("joined");
        assertThatThrownBy(() -> work.read(manager, () -> work.read(other, () -> "never")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> work.read(manager, () -> work.system("job", () -> "never")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(work.read(other, () -> "free again")).isEqualTo("free again");
    }

    @Test
    void workThatFailsLeavesNothingBehind() {
        assertThatThrownBy(() -> work.once(manager, RequestId.fresh(), CaseId::new, () -> {
            enter();
            throw new IllegalStateException("on purpose");
        })).hasMessage("on purpose");
        assertThat(cases()).isZero();
    }

    @Test
    void theSystemKnowsEveryCaseButReadsNoEntry() {
        enterAs(manager);
        var row = work.system("test", () -> sql.sql("""
                select sec.rows_everywhere() as everywhere, sec.content_of_unit() as unit, sec.content_of_agency() as agency,
                       sec.own_classes() = '{}' as nothing
                """).query().singleRow());
        assertThat(row).containsEntry("everywhere", true).containsEntry("unit", null).containsEntry("agency", null)
                .containsEntry("nothing", true);
    }

    private Outcome<CaseId> meet(CyclicBarrier together, AtomicInteger started) {
        try {
            started.incrementAndGet();
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return enter();
    }

    private void enterAs(Actor actor) {
        work.read(actor, this::enter);
    }

    private Outcome<CaseId> enter() {
        var id = CaseId.fresh();
        register.enter(id, manager.agency(), manager.unit(), manager.area());
        return Outcome.done(id);
    }

    private long cases() {
        return work.read(manager, () -> sql.sql("select count(*) from access.case_scope").query(Long.class).single());
    }
}
