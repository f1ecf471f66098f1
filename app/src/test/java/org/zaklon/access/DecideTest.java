package org.zaklon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zaklon.access.CaseFacts.Opening;
import org.zaklon.access.Decision.Denial;
import org.zaklon.access.Decision.Permit;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitFunction;

class DecideTest {
    private final Cast cast = new Cast();

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoeverHasNoRelationToACaseIsToldThatItIsNotThere(Role role) {
        var stranger = cast.actor(role, "ngo", "one");
        if (role.rows() == Reach.COUNTRY) {
            return;
        }
        for (var act : Act.values()) {
            assertThat(Decide.act(stranger, act, cast.facts("csw", "one")))
                    .isEqualTo(new Denial("unknown", Reason.absent()));
        }
    }

    @Test
    void whoSearchesForPeopleAlsoReadsThemAndNoFirstResponderDoes() {
        assertThat(Act.PERSON_SEARCH.needs()).isEqualTo(Act.PERSON_READ.needs());
        for (var role : Role.values()) {
            assertThat(!Act.PERSON_SEARCH.allows(role) || Act.PERSON_READ.allows(role)).as(role.name()).isTrue();
        }
        var officer = cast.actor(Role.FIRST_RESPONDER, "csw", "one", UnitFunction.POLICE);
        assertThat(Decide.act(officer, Act.PERSON_SEARCH, assigned(cast.facts("csw", "one"))))
                .isEqualTo(new Denial("role", Reason.of("refused.role")));
    }

    @Test
    void anOfficerForDataProtectionNamesACaseOfTheOwnAgencyInActsOfOversightOnly() {
        var officer = cast.actor(Role.DPO, "csw", "office");
        for (var act : Act.values()) {
            var own = Decide.act(officer, act, cast.facts("csw", "one"));
            assertThat(own instanceof Permit).as(act.name()).isEqualTo(act.needs() == Act.Needs.OVERSIGHT);
            assertThat(Decide.act(officer, act, cast.facts("ngo", "one"))).isEqualTo(new Denial("unknown", Reason.absent()));
        }
    }

    @Test
    void aCaseManagerReadsTheCaseThatIsAssignedAndOnlyKnowsTheOthersOfTheUnit() {
        var manager = cast.actor(Role.CASE_MANAGER, "csw", "one");
        var queued = cast.facts("csw", "one");
        var assigned = assigned(queued);
        assertThat(Decide.act(manager, Act.CASE_READ, queued)).isInstanceOf(Permit.class);
        assertThat(Decide.act(manager, Act.REFERRAL_SEND, queued)).isEqualTo(new Denial("relation", Reason.of("refused.not-assigned")));
        assertThat(Decide.act(manager, Act.REFERRAL_SEND, assigned)).isInstanceOf(Permit.class);
        assertThat(Decide.reads(manager, queued, own(manager, DataClass.C3_NARRATIVE))).isFalse();
        assertThat(Decide.reads(manager, assigned, own(manager, DataClass.C3_NARRATIVE))).isTrue();
    }

    @Test
    void anEntryOfAnotherAgencyIsReadOnlyThroughAnOpeningOfItsClass() {
        var shelter = cast.actor(Role.SERVICE_PROVIDER, "ngo", "one", UnitFunction.SHELTER);
        var opened = open(cast.facts("csw", "one"), "csw", DataClass.C1_IDENTITY);
        assertThat(Decide.reads(shelter, opened, written("csw", DataClass.C1_IDENTITY))).isTrue();
        assertThat(Decide.reads(shelter, opened, written("csw", DataClass.C3_NARRATIVE))).isFalse();
        assertThat(Decide.reads(shelter, opened, written("police", DataClass.C1_IDENTITY))).isFalse();
    }

    @Test
    void anOpeningDoesNotGiveARoleAClassThatTheRoleNeverReceives() {
        var prosecutor = cast.actor(Role.PROSECUTOR, "court", "one", UnitFunction.PROSECUTION);
        var opened = open(cast.facts("csw", "one"), "csw", DataClass.C8_SERVICES);
        assertThat(Decide.reads(prosecutor, opened, written("csw", DataClass.C8_SERVICES))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void immigrationEnforcementReachesNothingInWhateverRole(Role role) {
        var officer = cast.actor(role, "border", "returns", UnitFunction.IMMIGRATION_ENFORCEMENT);
        var everything = open(assigned(new CaseFacts(cast.facts("border", "returns").id(), officer.agency(), officer.unit(),
                officer.area(), true, false, Set.of())), "border", DataClass.C1_IDENTITY);
        for (var act : Act.values()) {
            assertThat(Decide.act(officer, act, everything)).isEqualTo(new Denial("firewall", Reason.absent()));
            if (act != Act.AGREEMENT_LIST) {
                assertThat(Decide.act(officer, act)).isInstanceOf(Denial.class);
            }
        }
        for (var dataClass : DataClass.values()) {
            assertThat(Decide.reads(officer, everything, own(officer, dataClass))).isFalse();
        }
    }

    @Test
    void noRoleOfOversightCoordinationStatisticsOrAdministrationReadsAnyEntry() {
        var without = EnumSet.of(Role.TEAM_COORDINATOR, Role.STATE_COORDINATOR, Role.STATISTICIAN, Role.DPO, Role.AUDITOR,
                Role.AGREEMENT_OFFICER, Role.SYSADMIN, Role.ENFORCEMENT_OFFICER);
        for (var role : without) {
            var actor = cast.actor(role, "csw", "one");
            for (var dataClass : DataClass.values()) {
                assertThat(Decide.reads(actor, assigned(cast.facts("csw", "one")), own(actor, dataClass)))
                        .as("%s reads %s", role, dataClass).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatARoleReadsOrWritesItMayAlsoReceive(Role role) {
        assertThat(role.receives()).containsAll(role.reads());
        assertThat(role.reads()).containsAll(role.writes());
    }

    @Test
    void everyActCanBeDoneBySomebody() {
        assertThat(Act.values()).allSatisfy(act ->
                assertThat(Arrays.stream(Role.values()).anyMatch(act::allows)).as(act.name()).isTrue());
    }

    static CaseFacts assigned(CaseFacts facts) {
        return new CaseFacts(facts.id(), facts.agency(), facts.unit(), facts.area(), true, facts.blocked(), facts.openings());
    }

    private CaseFacts open(CaseFacts facts, String from, DataClass dataClass) {
        return new CaseFacts(facts.id(), facts.agency(), facts.unit(), facts.area(), facts.assigned(), facts.blocked(),
                Set.of(new Opening(cast.agency(from), dataClass)));
    }

    private Written written(String agency, DataClass dataClass) {
        return new Written(cast.agency(agency), cast.unit(agency, "one"), dataClass);
    }

    private static Written own(Actor actor, DataClass dataClass) {
        return new Written(actor.agency(), actor.unit(), dataClass);
    }
}
