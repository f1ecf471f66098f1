package org.zaklon.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zaklon.agreements.ClauseSearch.Standing;
import org.zaklon.country.Localised;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.sharing.Town;

/** What a clause lets happen, on invented registers of every shape. */
class ClauseSearchTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    /** One question and the register it is put to. */
    record Question(List<Standing> register, Unit from, Unit to, Purpose purpose, DataClass dataClass, LocalDate on) {

        List<Clause> answer() {
            return ClauseSearch.holding(register, from, to, purpose, dataClass, on);
        }
    }

    @Property(seed = "20261121")
    void noClauseHoldsOutsideTheValidityOfItsAgreementOrItsRule(@ForAll("questions") Question q) {
        assertThat(q.answer()).allSatisfy(clause -> {
            assertThat(clause.until()).isAfterOrEqualTo(q.on());
            assertThat(q.register()).anySatisfy(standing -> {
                assertThat(standing.agreement().id()).isEqualTo(clause.agreementId());
                assertThat(standing.agreement().state().inForce()).isTrue();
                assertThat(q.on()).isBetween(standing.agreement().since(), standing.agreement().until());
                assertThat(standing.rule().since() == null || !q.on().isBefore(standing.rule().since())).isTrue();
                assertThat(standing.rule().until() == null || !q.on().isAfter(standing.rule().until())).isTrue();
            });
        });
    }

    @Property(seed = "20261121")
    void nothingEverGoesToOrComesFromImmigrationEnforcement(@ForAll("questions") Question q) {
        if (q.from().function() == UnitFunction.IMMIGRATION_ENFORCEMENT || q.to().function() == UnitFunction.IMMIGRATION_ENFORCEMENT) {
            assertThat(q.answer()).isEmpty();
        }
    }

    @Property(seed = "20261121")
    void oneMoreRuleNeverTakesAwayWhatWasAllowed(@ForAll("questions") Question q, @ForAll("standings") Standing more) {
        var larger = new Question(Stream.concat(q.register().stream(), Stream.of(more)).toList(), q.from(), q.to(), q.purpose(),
                q.dataClass(), q.on());
        assertThat(larger.answer()).containsAll(q.answer());
    }

    @Property(seed = "20261121")
    void whatIsAllowedForOneClassSaysNothingOfAnother(@ForAll("questions") Question q) {
        assertThat(q.answer()).allSatisfy(clause -> assertThat(q.register()).anySatisfy(standing -> {
            assertThat(standing.clause(standing.until())).isEqualTo(clause);
            assertThat(standing.rule().classes()).contains(q.dataClass());
            assertThat(standing.rule().purposes()).contains(q.purpose());
        }));
    }

    @Property(seed = "20261121")
    void theOrderOfTheRegisterDoesNotChangeTheAnswer(@ForAll("questions") Question q) {
        assertThat(new Question(q.register().reversed(), q.from(), q.to(), q.purpose(), q.dataClass(), q.on()).answer())
                .isEqualTo(q.answer());
    }

    @Property(seed = "20261121")
    void aClauseWithFewerConditionsComesFirst(@ForAll("questions") Question q) {
        assertThat(q.answer()).isSortedAccordingTo((a, b) -> Integer.compare(a.conditions().size(), b.conditions().size()));
    }

    @Property(seed = "20261121")
    void whatHoldsIsNotOverAndWhatIsOverDoesNotHold(@ForAll("questions") Question q) {
        var over = ClauseSearch.over(q.register(), q.from(), q.to(), q.purpose(), q.dataClass(), q.on());
        assertThat(over.stream().filter(c -> q.answer().contains(c))
                .filter(c -> q.register().stream().filter(s -> s.agreement().id().equals(c.agreementId())).count() == 1)).isEmpty();
    }

    @Provide
    Arbitrary<Question> questions() {
        return Combinators.combine(standings().list().ofMaxSize(12), units(), units(), purposes(),
                Arbitraries.of(DataClass.C1_IDENTITY, DataClass.C3_NARRATIVE, DataClass.C8_SERVICES), days()).as(Question::new);
    }

    @Provide
    Arbitrary<Standing> standings() {
        return Combinators.combine(agreements(), rules()).as(Standing::new);
    }

    private Arbitrary<Agreement> agreements() {
        return Combinators.combine(Arbitraries.of(AgreementState.class), days(), Arbitraries.integers().between(0, 40),
                Arbitraries.integers().between(1, 3)).as((state, since, length, version) -> new Agreement(
                        new AgreementId(UUID.randomUUID()), UUID.randomUUID(), version, "A-" + version, AgreementKind.MOU, state,
                        new Localised(Map.of()), List.of(new AgencyCode("CSW"), new AgencyCode("HOUSE")), new AgencyCode("CSW"),
                        since, since.plusDays(length), state.over() ? since : null, Frame.PLAIN, Map.of()));
    }

    private Arbitrary<Rule> rules() {
        return Combinators.combine(holders(), holders(), purposes().set().ofMinSize(1).ofMaxSize(2),
                Arbitraries.of(DataClass.C1_IDENTITY, DataClass.C3_NARRATIVE, DataClass.C8_SERVICES).set().ofMinSize(1),
                Arbitraries.of(Condition.class).set(), days().injectNull(0.6), days().injectNull(0.6))
                .as((from, to, purposes, classes, conditions, since, until) -> new Rule(0, "1", from, to, purposes, classes,
                        conditions.isEmpty() ? Set.of() : EnumSet.copyOf(conditions), since, until, Period.ofYears(1)));
    }

    private Arbitrary<Set<Holder>> holders() {
        var stored = Town.country().units().stream().map(u -> Holder.stored(u.agency().value(), u.code().value()));
        var whole = Town.country().agencies().stream().map(Holder::all);
        return Arbitraries.of(Stream.concat(stored, whole).toList()).set().ofMinSize(1).ofMaxSize(4);
    }

    private Arbitrary<Unit> units() {
        return Arbitraries.of(Town.country().units());
    }

    private Arbitrary<Purpose> purposes() {
        return Arbitraries.of(Purpose.ASSISTANCE, Purpose.HEALTH);
    }

    private Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 60).map(DAY::plusDays);
    }
}
