package org.zaklon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zaklon.access.CaseFacts.Opening;
import org.zaklon.access.Decision.Denial;
import org.zaklon.access.Decision.Permit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;

/** What holds for every actor, act and case. The sizes follow the domain report "security", 3.1 A3. */
class DecidePropertiesTest {
    private static final AccountId SOMEBODY = AccountId.fresh();
    private static final CaseId SOME_CASE = CaseId.fresh();

    @Property(seed = "20261121")
    void aBlockBeatsEveryPermit(@ForAll("actors") Actor actor, @ForAll Act act, @ForAll("facts") CaseFacts facts) {
        var decision = Decide.act(actor, act, with(facts, facts.assigned(), true, facts.openings()));
        assertThat(decision).isInstanceOfSatisfying(Denial.class, d -> assertThat(d.reason()).isEqualTo(Reason.absent()));
    }

    @Property(seed = "20261121")
    void theWallBeatsEveryPermit(@ForAll("actors") Actor anybody, @ForAll Act act, @ForAll("facts") CaseFacts facts,
            @ForAll DataClass dataClass) {
        var officer = new Actor(anybody.account(), anybody.agency(), anybody.unit(), UnitFunction.IMMIGRATION_ENFORCEMENT,
                anybody.role(), anybody.area());
        assertThat(Decide.act(officer, act, facts)).isEqualTo(new Denial("firewall", Reason.absent()));
        assertThat(Decide.reads(officer, facts, new Written(officer.agency(), officer.unit(), dataClass))).isFalse();
    }

    @Property(seed = "20261121")
    void aRoleThatIsNotNamedForAnActNeverDoesIt(@ForAll("actors") Actor actor, @ForAll Act act, @ForAll("facts") CaseFacts facts) {
        if (!act.allows(actor.role())) {
            assertThat(Decide.act(actor, act)).isInstanceOf(Denial.class);
            assertThat(Decide.act(actor, act, facts)).isInstanceOf(Denial.class);
        }
    }

    @Property(seed = "20261121")
    void takingAwayAnAssignmentOrAnOpeningNeverPermitsMore(@ForAll("actors") Actor actor, @ForAll Act act,
            @ForAll("facts") CaseFacts facts, @ForAll("writings") Written entry) {
        var without = with(facts, false, facts.blocked(), facts.openings());
        var closed = with(facts, facts.assigned(), facts.blocked(), Set.of());
        for (var less : List.of(without, closed)) {
            if (Decide.act(actor, act, less) instanceof Permit) {
                assertThat(Decide.act(actor, act, facts)).isInstanceOf(Permit.class);
            }
            if (Decide.reads(actor, less, entry)) {
                assertThat(Decide.reads(actor, facts, entry)).isTrue();
            }
        }
    }

    @Property(seed = "20261121")
    void whoeverReadsAnEntryMayKnowOfItsCaseOrWorksInItsAgency(@ForAll("actors") Actor actor, @ForAll("facts") CaseFacts facts,
            @ForAll("writings") Written entry) {
        if (Decide.reads(actor, facts, entry)) {
            assertThat(Decide.knows(actor, facts) || entry.agency().equals(actor.agency())).isTrue();
            assertThat(actor.role().receives()).contains(entry.dataClass());
        }
    }

    @Property(seed = "20261121")
    void whatIsNotToBeKnownLooksLikeWhatIsNotThere(@ForAll("actors") Actor actor, @ForAll Act act, @ForAll("facts") CaseFacts facts) {
        // the officer for data protection knows no case, and answers for who is kept away from those of the own agency
        var answersForIt = act.needs() == Act.Needs.OVERSIGHT && actor.role() == Role.DPO && actor.agency().equals(facts.agency());
        if (!Decide.knows(actor, facts) && !answersForIt) {
            assertThat(Decide.act(actor, act, facts))
                    .isInstanceOfSatisfying(Denial.class, d -> assertThat(d.reason()).isEqualTo(Reason.absent()));
        }
    }

    @Provide
    Arbitrary<Actor> actors() {
        return Combinators.combine(Arbitraries.of(1, 2, 3), Arbitraries.of(1, 2), Arbitraries.of(UnitFunction.class),
                        Arbitraries.of(Role.class), Arbitraries.of(1, 2).injectNull(0.2))
                .as((agency, unit, function, role, area) -> new Actor(SOMEBODY, agency(agency), unit(agency, unit), function, role,
                        area == null ? null : area(area)));
    }

    @Provide
    Arbitrary<CaseFacts> facts() {
        var openings = Combinators.combine(Arbitraries.of(1, 2, 3), Arbitraries.of(DataClass.class))
                .as((agency, c) -> new Opening(agency(agency), c)).set().ofMaxSize(4);
        return Combinators.combine(Arbitraries.of(1, 2, 3), Arbitraries.of(1, 2), Arbitraries.of(1, 2),
                        Arbitraries.of(true, false), Arbitraries.of(false, false, false, false, true), openings)
                .as((agency, unit, area, assigned, blocked, opened) -> new CaseFacts(SOME_CASE, agency(agency),
                        unit(agency, unit), area(area), assigned, blocked, new HashSet<>(opened)));
    }

    @Provide
    Arbitrary<Written> writings() {
        return Combinators.combine(Arbitraries.of(1, 2, 3), Arbitraries.of(1, 2), Arbitraries.of(DataClass.class))
                .as((agency, unit, c) -> new Written(agency(agency), unit(agency, unit), c));
    }

    private static CaseFacts with(CaseFacts facts, boolean assigned, boolean blocked, Set<Opening> openings) {
        return new CaseFacts(facts.id(), facts.agency(), facts.unit(), facts.area(), assigned, blocked, openings);
    }

    private static AgencyCode agency(int n) {
        return new AgencyCode("A" + n);
    }

    private static UnitCode unit(int agency, int n) {
        return new UnitCode("A" + agency + ".U" + n);
    }

    private static AreaCode area(int n) {
        return new AreaCode("R" + n);
    }
}
