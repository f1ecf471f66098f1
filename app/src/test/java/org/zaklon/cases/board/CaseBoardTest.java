package org.zaklon.cases.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.zaklon.access.AccessRooms;
import org.zaklon.access.Actor;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.country.Country;
import org.zaklon.country.reading.ProfileReader;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.store.TestDatabase;

@AccessRooms
@Import(CaseBoardTest.Room.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class CaseBoardTest {

    @Import(CaseBoard.class)
    static class Room {

        @Bean
        Country country() {
            return new Country(ProfileReader.bundled("bih"));
        }
    }

    private final Cast cast = new Cast();
    private final Actor team = coordinator(Role.TEAM_COORDINATOR, new AreaCode("KS"));
    private final Actor otherTeam = coordinator(Role.TEAM_COORDINATOR, new AreaCode("TK"));
    private final Actor state = coordinator(Role.STATE_COORDINATOR, null);

    @Autowired
    private CaseBoard board;

    @Autowired
    private TestDatabase database;

    @BeforeEach
    void casesInTwoAreas() throws SQLException {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("truncate cases.case_file cascade");
            aCase(superuser, "K-LATE", "KS", null, "consent-review", "OVERDUE", Duration.ofDays(-2));
            aCase(superuser, "K-SOON", "KS", null, "consent-review", "AT_RISK", Duration.ofDays(1));
            aCase(superuser, "K-FINE", "KS", null, "consent-review", "RUNNING", Duration.ofDays(90));
            aCase(superuser, "K-REST", "KS", null, "reflection-citizen", "RUNNING", Duration.ofDays(3));
            aCase(superuser, "K-LONG", "KS", null, "reflection-citizen", "RUNNING", Duration.ofDays(25));
            aCase(superuser, "K-KID", "TK", null, "child-guardian", "OVERDUE", Duration.ofDays(-1));
            aCase(superuser, "K-KEPT", "TK", null, "child-guardian", "ENDED", Duration.ofDays(1));
            aCase(superuser, "K-LOST", "TK", "NO_CONTACT", "reflection-citizen", "ENDED", Duration.ofDays(-90));
            aCase(superuser, "K-WELL", "TK", "NEEDS_MET", "reflection-citizen", "ENDED", Duration.ofDays(-90));
        }
    }

    @Test
    void eachListShowsWhatNeedsSomebodyWithTheMostUrgentFirst() {
        assertThat(list(state, BoardList.DEADLINES)).containsExactly("K-LATE", "K-SOON");
        assertThat(list(state, BoardList.PERIODS)).containsExactly("K-REST");
        assertThat(list(state, BoardList.GUARDIANS)).containsExactly("K-KID");
        assertThat(list(state, BoardList.CLOSED)).containsExactly("K-LOST");
        assertThat(((Done<Map<BoardList, Long>>) board.counts(state)).value()).isEqualTo(Map.of(
                BoardList.DEADLINES, 2L, BoardList.PERIODS, 1L, BoardList.GUARDIANS, 1L, BoardList.CLOSED, 1L));
    }

    @Test
    void aTeamSeesItsOwnArea() {
        assertThat(list(team, BoardList.DEADLINES)).containsExactly("K-LATE", "K-SOON");
        assertThat(list(team, BoardList.GUARDIANS)).isEmpty();
        assertThat(list(otherTeam, BoardList.DEADLINES)).isEmpty();
        assertThat(list(otherTeam, BoardList.GUARDIANS)).containsExactly("K-KID");
        assertThat(((Done<Map<BoardList, Long>>) board.counts(otherTeam)).value()).containsEntry(BoardList.DEADLINES, 0L);
    }

    @Test
    void aCoordinatorWithoutAnAreaSeesNothing() {
        assertThat(list(coordinator(Role.TEAM_COORDINATOR, null), BoardList.DEADLINES)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void nobodyElseSeesTheBoard(Role role) {
        var may = role == Role.TEAM_COORDINATOR || role == Role.STATE_COORDINATOR;
        assertThat(board.list(cast.actor(role, "csw", "one"), BoardList.DEADLINES, 1) instanceof Refused).isEqualTo(!may);
        assertThat(board.counts(cast.actor(role, "csw", "one")) instanceof Refused).isEqualTo(!may);
    }

    private List<String> list(Actor actor, BoardList list) {
        return ((Done<Paged<CaseBoard.Line>>) board.list(actor, list, 1)).value().items().stream().map(CaseBoard.Line::pseudonym).toList();
    }

    private Actor coordinator(Role role, AreaCode area) {
        var actor = cast.actor(role, "coordination", "team", UnitFunction.COORDINATION);
        return new Actor(actor.account(), actor.agency(), actor.unit(), actor.function(), role, area);
    }

    private static void aCase(Connection superuser, String pseudonym, String area, String closed, String timer, String state,
            Duration due) throws SQLException {
        var id = UUID.randomUUID();
        var now = Instant.now();
        run(superuser, "insert into access.case_scope (case_id, agency, unit, area, opened_at) values (?, 'CSW', 'CSW.A', ?, ?)",
                id, area, Timestamp.from(now));
        run(superuser, """
                insert into cases.case_file (case_id, pseudonym, agency, unit, area, state, age, signal_agency, signal_unit, opened_at,
                    closed_at, closed_reason)
                values (?, ?, 'CSW', 'CSW.A', ?, ?, 'CHILD', 'GP', 'GP.A', ?, ?, ?)
                """, id, pseudonym, area, closed == null ? "OPEN" : "CLOSED", Timestamp.from(now.minus(Duration.ofDays(100))),
                closed == null ? null : Timestamp.from(now.minus(Duration.ofDays(5))), closed);
        run(superuser, "insert into cases.clock (id, case_id, timer, starts, due, state) values (?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(), id, timer, Timestamp.from(now.minus(Duration.ofDays(30))), Timestamp.from(now.plus(due)), state);
    }

    private static void run(Connection connection, String statement, Object... values) throws SQLException {
        try (var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
