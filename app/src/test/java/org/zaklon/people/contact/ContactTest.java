package org.zaklon.people.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.people.Dump;
import org.zaklon.people.PeopleTest;
import org.zaklon.store.TestDatabase;

@SpringBootTest(classes = PeopleTest.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestPropertySource(properties = "spring.main.lazy-initialization=true")
class ContactTest {
    @Autowired private ReachPerson reach;
    @Autowired private CaseRegister register;
    @Autowired private Work work;
    @Autowired private Environment environment;

    private final Cast cast = new Cast();
    private final Actor manager = cast.actor(Role.CASE_MANAGER, "centre", "one", UnitFunction.SOCIAL);
    private final Actor stranger = cast.actor(Role.SERVICE_PROVIDER, "shelter", "house", UnitFunction.SHELTER);
    private final CaseId theCase = CaseId.fresh();

    @BeforeEach
    void aCaseOfTheManager() {
        work.read(manager, () -> {
            register.enter(theCase, manager.agency(), manager.unit(), cast.area("north"));
            register.assign(manager, theCase, manager.account());
            return null;
        });
    }

    @Test
    void whereaboutsAreOpenedForAPurposeAndEachOpeningIsAnEntryOfItsOwn() {
        record("with an aunt");
        assertThat(contacts(manager)).extracting(c -> c.text().reveal()).containsExactly("with an aunt");
        assertThat(Dump.count(environment, "select count(*) from audit.entry where act = 'WHEREABOUTS_READ' and purpose = 'SAFETY'"
                + " and case_id = '" + theCase.value() + "'")).isEqualTo(1);
    }

    @Test
    void whoMayNotKnowOfTheCaseLearnsNothing() {
        record("with an aunt");
        assertThat(reach.read(stranger, theCase, Purpose.SAFETY)).isEqualTo(Outcome.refused(Reason.absent()));
        assertThat(reach.record(stranger, RequestId.fresh(), theCase, Contact.Kind.CONTACT, new PersonalText("x")))
                .isEqualTo(Outcome.refused(Reason.absent()));
    }

    @Test
    void whatEndedIsNoLongerShown() {
        record("with an aunt");
        reach.end(manager, RequestId.fresh(), theCase, contacts(manager).getFirst().id());
        assertThat(contacts(manager)).isEmpty();
    }

    @Test
    void anEmptyTextIsRefused() {
        assertThat(reach.record(manager, RequestId.fresh(), theCase, Contact.Kind.CONTACT, new PersonalText(" ")))
                .isEqualTo(Outcome.refused("refused.contact-empty"));
    }

    @Test
    void aPlantedAddressStandsNowhereInTheDatabase() throws Exception {
        record("PLANTED street 7");
        assertThat(Dump.of(environment)).noneMatch(row -> row.contains("PLANTED"));
    }

    private void record(String text) {
        assertThat(reach.record(manager, RequestId.fresh(), theCase, Contact.Kind.WHEREABOUTS, new PersonalText(text)).isDone()).isTrue();
    }

    private List<Contact> contacts(Actor actor) {
        return switch (reach.read(actor, theCase, Purpose.SAFETY)) {
            case Outcome.Done<List<Contact>>(var found) -> found;
            case Outcome.Refused<List<Contact>>(var reason) -> throw new AssertionError(reason);
        };
    }
}
