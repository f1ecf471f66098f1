package org.zaklon.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.zaklon.access.Access;
import org.zaklon.access.AccessRooms;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Cast;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Chain;
import org.zaklon.audit.Entry.Result;
import org.zaklon.cases.Cases;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitFunction;

@AccessRooms
@Import(ReadLogTest.Room.class)
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class ReadLogTest {

    @Import({ReadLog.class, VerifyLog.class})
    static class Room {

        /** Cases that know nothing but pseudonyms, which are the end of the identity here. */
        @Bean
        Cases cases() {
            return (Cases) Proxy.newProxyInstance(Cases.class.getClassLoader(), new Class<?>[] {Cases.class}, (proxy, method, args) ->
                    switch (method.getName()) {
                        case "pseudonym" -> pseudonym((CaseId) args[0]);
                        case "named" -> KNOWN.stream().filter(id -> pseudonym(id).equals(args[0])).findFirst();
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }

    private static final List<CaseId> KNOWN = new CopyOnWriteArrayList<>();

    private final Cast cast = new Cast();
    private final Actor supervisor = cast.actor(Role.CASE_SUPERVISOR, "csw", "one", UnitFunction.SOCIAL);
    private final Actor curious = cast.actor(Role.SERVICE_PROVIDER, "ngo", "house", UnitFunction.SHELTER);
    private final Actor ownersOfficer = cast.actor(Role.DPO, "csw", "office", UnitFunction.OVERSIGHT);
    private final Actor othersOfficer = cast.actor(Role.DPO, "ngo", "office", UnitFunction.OVERSIGHT);
    private final Actor auditor = cast.actor(Role.AUDITOR, "ombudsman", "office", UnitFunction.OVERSIGHT);

    @Autowired
    private Work work;

    @Autowired
    private Access access;

    @Autowired
    private Audit audit;

    @Autowired
    private CaseRegister register;

    @Autowired
    private ReadLog log;

    @Autowired
    private VerifyLog verifier;

    @Autowired
    private Chain chain;

    private CaseId id;

    /** The supervisor reads the case; somebody of another agency tries to, in vain. */
    @BeforeEach
    void aCaseThatWasReadAndOnceAskedForInVain() {
        id = CaseId.fresh();
        KNOWN.add(id);
        work.read(supervisor, () -> {
            register.enter(id, supervisor.agency(), supervisor.unit(), supervisor.area());
            audit.append(supervisor.entry(Act.CASE_READ).on(id).read());
            return null;
        });
        work.read(curious, () -> access.require(curious, Act.CASE_READ, id));
    }

    @Test
    void theOwnersOfficerSeesBothWithThePseudonymOfTheCase() {
        assertThat(found(ownersOfficer, pseudonym(id))).containsExactly("CASE_READ REFUSED " + pseudonym(id), "CASE_READ READ " + pseudonym(id));
    }

    @Test
    void theOfficerOfTheOneWhoAskedInVainSeesTheAttemptButNotWhetherThereIsACase() {
        assertThat(found(othersOfficer, "")).containsExactly("LOG_READ READ ", "CASE_READ REFUSED ");
        assertThat(found(othersOfficer, pseudonym(id))).as("asked by pseudonym").isEmpty();
        assertThat(found(othersOfficer, "K-NO-SUCH")).isEmpty();
    }

    @Test
    void anAuditorSeesAll() {
        assertThat(found(auditor, pseudonym(id))).hasSize(2);
    }

    @Test
    void linesAreFoundByActOutcomeAgencyAndDay() {
        var refused = new LogQuestion(pseudonym(id), null, null, "", "", Result.REFUSED, ZoneOffset.UTC);
        assertThat(((Done<ReadLog.Found>) log.page(ownersOfficer, refused, 1)).value().lines()).hasSize(1);
        var byOthers = new LogQuestion(pseudonym(id), null, null, "", curious.agency().value(), null, ZoneOffset.UTC);
        assertThat(((Done<ReadLog.Found>) log.page(ownersOfficer, byOthers, 1)).value().lines()).hasSize(1);
        var today = LocalDate.now(ZoneOffset.UTC);
        var before = new LogQuestion(pseudonym(id), null, today.minusDays(1), "", "", null, ZoneOffset.UTC);
        assertThat(((Done<ReadLog.Found>) log.page(ownersOfficer, before, 1)).value().lines()).isEmpty();
        var act = new LogQuestion(pseudonym(id), today.minusDays(1), today.plusDays(1), "CASE_CLOSE", "", null, ZoneOffset.UTC);
        assertThat(((Done<ReadLog.Found>) log.page(ownersOfficer, act, 1)).value().lines()).isEmpty();
    }

    @Test
    void readingTheLogIsItselfInTheLog() {
        found(ownersOfficer, "");
        assertThat(found(ownersOfficer, "")).contains("LOG_READ READ ");
    }

    @Test
    void theCasesOwnStaffReadItsLogAndOthersAreToldThatThereIsNothing() {
        assertThat(log.ofCase(supervisor, id, 0, Paged.SIZE)).isInstanceOfSatisfying(Done.class, done ->
                assertThat(((ReadLog.Found) done.value()).lines()).extracting(l -> l.act())
                        .containsExactly("CASE_LOG_READ", "CASE_READ", "CASE_READ"));
        assertThat(log.ofCase(curious, id, 0, Paged.SIZE)).isEqualTo(new Refused<ReadLog.Found>(Reason.absent()));
        assertThat(log.ofCase(ownersOfficer, id, 0, Paged.SIZE)).isEqualTo(new Refused<ReadLog.Found>(Reason.absent()));
    }

    @Test
    void nobodyElseReadsTheLog() {
        for (var role : Role.values()) {
            var may = role == Role.DPO || role == Role.AUDITOR;
            var actor = cast.actor(role, "csw", "one");
            assertThat(log.page(actor, question(""), 1).isDone()).as(role.name()).isEqualTo(may);
            assertThat(verifier.head(actor).isDone()).as(role.name()).isEqualTo(may);
        }
    }

    @Test
    void theVerifierFindsAHeadThatWasNotedAndMissesOneThatWasCutOff() {
        Sequencer.catchUp(work, chain);
        var head = ((Done<Chain.Head>) verifier.head(auditor)).value();
        assertThat(finding(new VerifyLog.Noted(head.seq(), head.hex().toUpperCase())).intact()).isTrue();
        assertThat(finding(new VerifyLog.Noted(head.seq(), "00".repeat(32))).intact()).isFalse();
        assertThat(finding(new VerifyLog.Noted(head.seq() + 1000, head.hex())).noted()).contains(false);
        assertThat(finding(null).noted()).isEmpty();
    }

    private VerifyLog.Finding finding(VerifyLog.Noted noted) {
        return ((Done<VerifyLog.Finding>) verifier.verify(auditor, Optional.ofNullable(noted))).value();
    }

    private List<String> found(Actor actor, String pseudonym) {
        var found = ((Done<ReadLog.Found>) log.page(actor, question(pseudonym), 1)).value();
        return found.lines().stream().map(l -> l.act() + " " + l.result() + " " + found.pseudonym(l)).toList();
    }

    private static LogQuestion question(String pseudonym) {
        return new LogQuestion(pseudonym, null, null, "", "", null, ZoneOffset.UTC);
    }

    private static String pseudonym(CaseId id) {
        return "K-" + id.value().toString().substring(24).toUpperCase();
    }
}
