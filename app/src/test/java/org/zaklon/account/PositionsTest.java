package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

@WholeApplication
class PositionsTest {

    @Autowired
    private Positions positions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountStore store;

    @Autowired
    private ActorSource actors;

    @Autowired
    private Work work;

    @ParameterizedTest
    @EnumSource(UnitFunction.class)
    void theRoleOfEnforcementIsGivenInEnforcementOnlyAndNoOtherThere(UnitFunction function) {
        var enforces = function == UnitFunction.IMMIGRATION_ENFORCEMENT;
        assertThat(Positions.rolesIn(function)).isNotEmpty().allSatisfy(role ->
                assertThat(role == Role.ENFORCEMENT_OFFICER).isEqualTo(enforces));
    }

    @Test
    void everyRoleCanBeGivenSomewhere() {
        assertThat(Arrays.stream(UnitFunction.values()).flatMap(f -> Positions.rolesIn(f).stream()).distinct())
                .containsExactlyInAnyOrder(Role.values());
    }

    @Test
    void aTeamCoordinatorNeedsTheAreaOfTheTeam() {
        assertThat(refusal("KT-TK", Role.TEAM_COORDINATOR, null)).isEqualTo("refused.account-team");
        assertThat(refusal("KT-TK", Role.TEAM_COORDINATOR, "KS")).isEqualTo("refused.account-team");
        assertThat(refusal("KT-TK", Role.TEAM_COORDINATOR, "TK")).isNull();
    }

    @Test
    void theDatabaseRepeatsTheSeparationOfDuties() {
        var officer = Cast.of(accounts, "SPS-NAD", Role.ENFORCEMENT_OFFICER);
        assertThatThrownBy(() -> move(officer, "SPS-NAD", Role.CASE_MANAGER, UnitFunction.IMMIGRATION_ENFORCEMENT))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> move(officer, "CSR-KS", Role.ENFORCEMENT_OFFICER, UnitFunction.SOCIAL))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whereTheProfileSaysOtherwiseThanWhenThePositionWasGivenNobodyActs() {
        var person = Cast.caseManager(accounts);
        assertThat(actors.find(person.account())).isPresent();
        move(person, "CSR-KS", Role.CASE_MANAGER, UnitFunction.HEALTH);
        assertThat(actors.find(person.account())).isEmpty();
    }

    private String refusal(String unit, Role role, String area) {
        return positions.allow(new Position(new UnitCode(unit), role, area == null ? null : new AreaCode(area)))
                instanceof Outcome.Refused<?>(var reason) ? reason.code() : null;
    }

    private void move(Cast person, String unit, Role role, UnitFunction function) {
        work.system("test", () -> {
            store.move(person.account(), new Position(new UnitCode(unit), role, null), function);
            return null;
        });
    }
}
