package org.zaklon.statistics.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.cases.told.CaseMoved;
import org.zaklon.cases.told.ClockMoved;
import org.zaklon.cases.told.ConsentTakenBack;
import org.zaklon.cases.told.PersonKnown;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.referrals.ReferralAnswered;
import org.zaklon.referrals.ReferralEnded;
import org.zaklon.referrals.ReferralSent;
import org.zaklon.referrals.ReferralSilent;
import org.zaklon.referrals.Step;
import org.zaklon.services.DeliveryOutcome;
import org.zaklon.services.LineState;
import org.zaklon.services.NeedsMet;
import org.zaklon.services.ServiceAnswered;
import org.zaklon.services.ServiceDelivered;

/** Every event that statistics hears becomes one line, however often it comes, and only those who may read it. */
@FactRooms
@Import(Told.class)
class HearingTest {
    private static final UUID SHE = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2021-03-05T10:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 3, 5);
    private static final Set<Class<?>> CODED = Set.of(UUID.class, String.class, boolean.class, Boolean.class, int.class, Instant.class,
            LocalDate.class);

    @Autowired private Told told;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    static Stream<Object> events() {
        return Stream.of(
                Told.said(SHE, "PRESUMED", "2021-03-05").event(),
                new CaseMoved(fresh(), SHE, "CLOSED", "NEEDS_MET", "SOCIAL", "KS", true, AT),
                new ClockMoved(fresh(), SHE, fresh(), "reflection-citizen", "ENDED", DAY, true, "PERSON_ASKED", "SOCIAL", "KS", true, AT),
                new PersonKnown(fresh(), SHE, fresh(), "KS", AT),
                new ConsentTakenBack(fresh(), SHE, 2, "SOCIAL", "KS", true, AT),
                new ReferralSent(fresh(), fresh(), SHE, List.of("HEALTH"), "SOON", "SOCIAL", "HEALTH", "KS", true, AT),
                new ReferralAnswered(fresh(), fresh(), SHE, List.of("HEALTH"), "DECLINED", "NO_CAPACITY", "HEALTH", "KS", true, false, AT, AT),
                new ReferralEnded(fresh(), fresh(), SHE, List.of("HEALTH"), "ENDED", "COMPLETED", true, "HEALTH", "KS", true, AT),
                new ReferralSilent(fresh(), fresh(), SHE, List.of("HEALTH"), Step.COORDINATOR, "HEALTH", "KS", true, AT),
                new ServiceAnswered(fresh(), fresh(), 0, SHE, "EDUCATION", true, LineState.UNAVAILABLE, "SOCIAL", "KS", true, DAY, AT),
                new ServiceDelivered(fresh(), fresh(), SHE, "HEALTH", "HEALTH", "KS", true, DAY, null, DeliveryOutcome.ONGOING,
                        NeedsMet.NOT_ASKED, AT));
    }

    private static UUID fresh() {
        return UUID.randomUUID();
    }

    @BeforeEach
    void nothingIsKnown() throws SQLException {
        told.forget();
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventThatComesTwiceIsOneFact(Object event) {
        told.hear(event);
        told.hear(event);
        assertThat(Told.TABLES.stream().mapToInt(table -> lines(statistician(), table)).sum()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("events")
    void aFactIsReadByStatisticsAndByTheCoordinatorsWhoseAreaItIs(Object event) {
        told.hear(event);
        assertThat(all(statistician())).isEqualTo(1);
        assertThat(all(actor(Role.STATE_COORDINATOR, null))).isEqualTo(1);
        assertThat(all(actor(Role.TEAM_COORDINATOR, "KS"))).isEqualTo(1);
        assertThat(all(actor(Role.TEAM_COORDINATOR, "TK"))).as("another area").isZero();
        for (var role : List.of(Role.CASE_SUPERVISOR, Role.POLICE_INVESTIGATOR, Role.DPO, Role.AUDITOR, Role.SYSADMIN)) {
            assertThat(all(actor(role, "KS"))).as(role.name()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"update %s set area = 'TK'", "delete from %s", "truncate %s"})
    void aFactIsNeverChanged(String change) {
        for (var table : Told.TABLES) {
            assertThatThrownBy(() -> work.system("test", () -> sql.sql(change.formatted(table)).update())).as(table)
                    .rootCause().hasMessageContaining("permission denied");
        }
    }

    /** The identity of a case, a referral or an account is a type of its own; statistics hears none of them, and no text. */
    @Test
    void statisticsHearsCodesOnly() {
        var heard = Stream.of(HearAssertions.class, HearCases.class, HearJoins.class, HearCounts.class, HearReferrals.class, HearServices.class)
                .flatMap(listener -> Arrays.stream(listener.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(TransactionalEventListener.class)).map(HearingTest::event).toList();
        assertThat(heard).hasSize(14);
        assertThat(heard).allSatisfy(event -> assertThat(event.getRecordComponents()).as(event.getSimpleName())
                .allSatisfy(part -> assertThat(coded(part)).as(part.getName()).isTrue()));
    }

    private static Class<?> event(Method listener) {
        return listener.getParameterTypes()[0];
    }

    private static boolean coded(RecordComponent part) {
        return CODED.contains(part.getType()) || part.getType().isEnum()
                || part.getGenericType() instanceof ParameterizedType many && many.getActualTypeArguments()[0] == String.class;
    }

    private int all(Actor actor) {
        return Told.TABLES.stream().mapToInt(table -> lines(actor, table)).sum();
    }

    private int lines(Actor actor, String table) {
        return work.read(actor, () -> sql.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private static Actor statistician() {
        return actor(Role.STATISTICIAN, null);
    }

    private static Actor actor(Role role, String area) {
        return new Actor(AccountId.fresh(), new AgencyCode("MS"), new UnitCode("MS-S"), UnitFunction.STATISTICS, role,
                area == null ? null : new AreaCode(area));
    }
}
