package org.zaklon.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.people.Identity.Birth;
import org.zaklon.people.likeness.Agreement;
import org.zaklon.store.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = PeopleTest.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestPropertySource(properties = "spring.main.lazy-initialization=true")
public class PeopleTest {

    @ComponentScan({"org.zaklon.store", "org.zaklon.audit", "org.zaklon.access", "org.zaklon.country", "org.zaklon.enclave", "org.zaklon.people"})
    public static class Rooms {
        @Bean
        public JsonMapper json() {
            return JsonMapper.shared();
        }

        @Bean
        public ActorSource actors() {
            return account -> Optional.empty();
        }
    }

    private static final AreaCode AREA = new AreaCode("NORTH");

    @Autowired private People people;
    @Autowired private CaseRegister register;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private Environment environment;

    private final Actor manager = actor("CENTRE", "CENTRE-1", UnitFunction.SOCIAL, Role.CASE_MANAGER);
    private final Actor supervisor = actor("CENTRE", "CENTRE-1", UnitFunction.SOCIAL, Role.CASE_SUPERVISOR);
    private final Actor neighbour = actor("CENTRE", "CENTRE-2", UnitFunction.SOCIAL, Role.CASE_SUPERVISOR);
    private final Actor shelter = actor("SHELTER", "SHELTER-1", UnitFunction.SHELTER, Role.SERVICE_PROVIDER);
    private final Actor enforcement =
            actor("CENTRE", "REMOVAL", UnitFunction.IMMIGRATION_ENFORCEMENT, Role.CASE_SUPERVISOR);
    private CaseId theCase;

    @BeforeEach
    void aCaseOfTheManager() {
        theCase = caseOf(manager);
    }

    @Test
    void nobodyIsRegisteredWhoWasNotLookedForBefore() {
        assertThat(register(manager, theCase, "Ajla", "Plantić")).isEqualTo(Outcome.refused("refused.search-first"));
        search(manager, theCase, "Ajla Plantić");
        assertThat(register(manager, theCase, "Ajla", "Plantić").isDone()).isTrue();
    }

    @Test
    void aRepeatedRequestRegistersOnce() {
        search(manager, theCase, "Ajla Plantić");
        var request = RequestId.fresh();
        var first = people.register(manager, request, theCase, named("Ajla", "Plantić"));
        assertThat(people.register(manager, request, theCase, named("Ajla", "Plantić"))).isEqualTo(first);
        assertThat(value(people.ofCase(manager, theCase, Purpose.ASSISTANCE))).hasSize(1);
    }

    @Test
    void aFirstResponderDoesNotSearchNotEvenInTheCaseThatIsTheirs() {
        registered(manager, theCase, "Ajla", "Traženić");
        var responder = actor("CENTRE", "CENTRE-1", UnitFunction.SOCIAL, Role.FIRST_RESPONDER);
        assertThat(search(responder, caseOf(responder), "Ajla Traženić")).isEqualTo(Outcome.refused("refused.role"));
        assertThat(search(responder, theCase, "Ajla Traženić")).as("nor learns that another case is there")
                .isEqualTo(Outcome.refused(Reason.absent()));
    }

    @Test
    void aPersonIsFoundUnderAnotherSpellingByWhoReadsTheCase() {
        registered(manager, theCase, "Đurđa", "Šarić");
        assertThat(value(search(manager, caseOf(manager), "Saric Djurdja"))).singleElement()
                .satisfies(match -> assertThat(match.crosswise()).isTrue())
                .satisfies(match -> assertThat(match.person().identity().given().reveal()).isEqualTo("Đurđa"));
        assertThat(value(search(supervisor, theCase, "đurđa šarić"))).singleElement()
                .satisfies(match -> assertThat(match.agreements()).containsExactly(
                        new Agreement("given", Agreement.How.SAME), new Agreement("family", Agreement.How.SAME)));
    }

    @Test
    void aPersonIsFoundInAnotherScriptWithAnErrorOfWritingWhenTheYearFits() {
        search(manager, theCase, "x");
        value(people.register(manager, RequestId.fresh(), theCase, born("Dženana", "Hadžihasanović", "1997-05-02")));
        var found = value(people.search(manager, caseOf(manager), wanted("Џенана Хаџихасановић", 1997), Purpose.ASSISTANCE));
        assertThat(found).singleElement().satisfies(match -> assertThat(match.person().identity().given().reveal()).isEqualTo("Dženana"));
        assertThat(value(people.search(manager, caseOf(manager), wanted("Dzenana Hadzihasnovic", 1997), Purpose.ASSISTANCE))).hasSize(1);
        assertThat(value(people.search(manager, caseOf(manager), wanted("Milica Petrović", 1997), Purpose.ASSISTANCE))).isEmpty();
    }

    @Test
    void aYearOfBirthFarAwayIsSomebodyElse() {
        registered(manager, theCase, "Ena", "Godina");
        assertThat(value(people.search(manager, theCase, wanted("Ena Godina", 2008), Purpose.ASSISTANCE))).hasSize(1);
        assertThat(value(people.search(manager, theCase, wanted("Ena Godina", 1990), Purpose.ASSISTANCE))).isEmpty();
    }

    @Test
    void anotherAgencysKnowledgeNeverShows() {
        registered(manager, theCase, "Tajna", "Plantić");
        assertThat(value(search(shelter, caseOf(shelter), "Tajna Plantić"))).isEmpty();
    }

    @Test
    void aColleagueWhoIsNotAssignedDoesNotFindWhatIsOutsideHerReach() {
        registered(manager, theCase, "Daleka", "Plantić");
        var colleague = actor("CENTRE", "CENTRE-1", UnitFunction.SOCIAL, Role.CASE_MANAGER);
        assertThat(value(search(colleague, caseOf(colleague), "Daleka Plantić"))).isEmpty();
        assertThat(value(search(neighbour, caseOf(neighbour), "Daleka Plantić"))).isEmpty();
    }

    @Test
    void aKnownPersonIsRecognisedInASecondCase() {
        var person = registered(manager, theCase, "Ista", "Osoba");
        var second = caseOf(manager);
        assertThat(people.recognise(manager, RequestId.fresh(), second, person)).isEqualTo(Outcome.done(person));
        assertThat(value(people.ofCase(manager, second, Purpose.ASSISTANCE))).singleElement()
                .satisfies(known -> assertThat(known.id()).isEqualTo(person));
    }

    @Test
    void aCorrectionIsANewVersionAndFoundUnderTheNewName() {
        var person = registered(manager, theCase, "Stara", "Verzija");
        people.correct(manager, RequestId.fresh(), theCase, person, named("Nova", "Verzija"));
        assertThat(value(search(manager, theCase, "Nova Verzija"))).hasSize(1);
        assertThat(value(search(manager, theCase, "Stara Verzija"))).isEmpty();
        assertThat(rows("select count(*) from people.identity where person_id = '" + person.value() + "'")).isEqualTo(2);
    }

    @Test
    void whoMayNotReadTheCaseLearnsNothingAndTheRefusalIsInTheLog() {
        registered(manager, theCase, "Skrivena", "Osoba");
        for (var stranger : List.of(shelter, neighbour, enforcement)) {
            assertThat(people.ofCase(stranger, theCase, Purpose.ASSISTANCE)).isEqualTo(Outcome.refused(Reason.absent()));
            assertThat(people.ofCase(stranger, new CaseId(UUID.randomUUID()), Purpose.ASSISTANCE))
                    .isEqualTo(Outcome.refused(Reason.absent()));
        }
        assertThat(rows("select count(*) from audit.entry where act = 'PERSON_READ' and outcome = 'REFUSED' and case_id = '"
                + theCase.value() + "'")).isEqualTo(3);
    }

    @Test
    void plantedNamesStandNowhereInTheDatabase() throws SQLException {
        registered(manager, theCase, "Plantovana", "Imenjakinja");
        assertThat(Dump.of(environment)).isNotEmpty()
                .noneMatch(row -> row.contains("Plantovana") || row.contains("Imenjakinja"));
    }

    @Test
    void withoutWorkTheDatabaseShowsNoPerson() {
        registered(manager, theCase, "Bez", "Konteksta");
        assertThat(sql.sql("select count(*) from people.person").query(Integer.class).single()).isZero();
        assertThat(sql.sql("select count(*) from people.identity").query(Integer.class).single()).isZero();
    }

    private PersonId registered(Actor actor, CaseId id, String given, String family) {
        search(actor, id, given + " " + family);
        return value(register(actor, id, given, family));
    }

    private Outcome<PersonId> register(Actor actor, CaseId id, String given, String family) {
        return people.register(actor, RequestId.fresh(), id, named(given, family));
    }

    private Outcome<List<Match>> search(Actor actor, CaseId id, String name) {
        return people.search(actor, id, wanted(name, null), Purpose.ASSISTANCE);
    }

    private static Wanted wanted(String name, Integer year) {
        return new Wanted(new PersonalText(name), year, new PersonalText(""));
    }

    private static Identity named(String given, String family) {
        return new Identity(new PersonalText(given), new PersonalText(family), List.of(),
                new Birth(new PersonalText("2008"), Birth.Precision.YEAR), "F", List.of(), List.of());
    }

    private static Identity born(String given, String family, String date) {
        return new Identity(new PersonalText(given), new PersonalText(family), List.of(),
                new Birth(new PersonalText(date), Birth.Precision.DAY), "F", List.of("BIH"), List.of());
    }

    private CaseId caseOf(Actor actor) {
        var id = CaseId.fresh();
        work.read(actor, () -> {
            register.enter(id, actor.agency(), actor.unit(), AREA);
            register.assign(actor, id, actor.account());
            return null;
        });
        return id;
    }

    private int rows(String query) {
        return Dump.count(environment, query);
    }

    private static <T> T value(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var reason) -> throw new AssertionError("refused: " + reason);
        };
    }

    private static Actor actor(String agency, String unit, UnitFunction function, Role role) {
        return new Actor(AccountId.fresh(), new AgencyCode(agency), new UnitCode(unit), function, role, AREA);
    }
}
