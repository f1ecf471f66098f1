package org.zaklon.cases.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.zaklon.access.AccessRooms;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseRegister;
import org.zaklon.access.Cast;
import org.zaklon.access.Openings;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.cases.Age;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.CaseFilter;
import org.zaklon.cases.Level;
import org.zaklon.country.Localised;
import org.zaklon.country.forms.Field;
import org.zaklon.country.forms.FieldType;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitFunction;
import org.zaklon.store.TestDatabase;
import org.zaklon.ui.forms.Answer;
import org.zaklon.ui.forms.Answers;

/** Row security on the tables of cases, as the role of the application and through its own stores. */
@SpringBootTest(classes = RowsTest.Rooms.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@TestPropertySource(properties = "spring.main.lazy-initialization=true")
class RowsTest {

    @ComponentScan({"org.zaklon.country", "org.zaklon.enclave", "org.zaklon.people", "org.zaklon.cases.file"})
    static class Rooms extends AccessRooms.Wiring {}

    private static final Localised WORD = new Localised(Map.of("en", "word"));
    private static final Form FORM = new Form("T01", 1, WORD, Purpose.ASSISTANCE, WORD, Period.ofYears(1),
            List.of(new Section("all", WORD, null, List.of(
                    field("name", FieldType.TEXT, DataClass.C1_IDENTITY), field("story", FieldType.STORY, DataClass.C3_NARRATIVE),
                    field("sex", FieldType.CHOICE, DataClass.C6_FACTS), field("remark", FieldType.TEXT, DataClass.C9_ADMIN),
                    field("urgent", FieldType.YES_NO, DataClass.C9_ADMIN)))));
    private static final Answers ANSWERS = new Answers(Map.of("name", new Answer.Text("Planted Name"),
            "story", new Answer.Text("planted story"), "sex", Answer.Codes.of("F"),
            "remark", new Answer.Text("planted remark"), "urgent", new Answer.YesNo(true)));

    @Autowired private Work work;
    @Autowired private CaseRegister register;
    @Autowired private Openings openings;
    @Autowired private CaseFiles files;
    @Autowired private Entries entries;
    @Autowired private Assertions assertions;
    @Autowired private JdbcClient sql;
    @Autowired private TransactionTemplate transactions;
    @Autowired private org.springframework.core.env.Environment environment;

    private final Cast cast = new Cast();
    private final Actor manager = cast.actor(Role.CASE_MANAGER, "centre", "one", UnitFunction.SOCIAL);
    private final Actor colleague = cast.actor(Role.CASE_MANAGER, "centre", "one", UnitFunction.SOCIAL);
    private final Actor supervisor = cast.actor(Role.CASE_SUPERVISOR, "centre", "one", UnitFunction.SOCIAL);
    private final Actor otherUnit = cast.actor(Role.CASE_SUPERVISOR, "centre", "two", UnitFunction.SOCIAL);
    private final Actor shelter = cast.actor(Role.SERVICE_PROVIDER, "shelter", "house", UnitFunction.SHELTER);
    private final Actor coordinator = new Actor(org.zaklon.kernel.AccountId.fresh(), cast.agency("ministry"),
            cast.unit("ministry", "team"), UnitFunction.COORDINATION, Role.TEAM_COORDINATOR, cast.area("south"));
    private final Actor enforcement =
            cast.actor(Role.CASE_SUPERVISOR, "centre", "removal", UnitFunction.IMMIGRATION_ENFORCEMENT);
    private CaseId theCase;

    @BeforeEach
    void aCaseWithContent() {
        theCase = CaseId.fresh();
        work.read(manager, () -> {
            register.enter(theCase, manager.agency(), manager.unit(), cast.area("south"));
            register.assign(manager, theCase, manager.account());
            files.open(manager, theCase, manager.agency(), manager.unit(), cast.area("south"), Age.UNKNOWN);
            var submission = entries.write(manager, theCase, CaseEntry.Kind.NOTE, FORM, ANSWERS);
            assertions.add(manager, files.get(theCase), Level.SIGNAL, LocalDate.of(2026, 1, 2), null, submission, ANSWERS);
            return null;
        });
    }

    @Test
    void answersAreStoredApartByClassAndComeBackTogether() {
        var read = work.read(manager, () -> entries.of(theCase));
        assertThat(read).extracting(CaseEntry::dataClass).containsExactly(
                DataClass.C1_IDENTITY, DataClass.C3_NARRATIVE, DataClass.C6_FACTS, DataClass.C9_ADMIN);
        assertThat(read).extracting(CaseEntry::submission).containsOnly(read.getFirst().submission());
        assertThat(read.stream().flatMap(e -> e.answers().byField().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))).isEqualTo(ANSWERS.byField());
    }

    @Test
    void freeTextIsSealedWhateverItsClass() throws Exception {
        assertThat(org.zaklon.people.Dump.of(environment)).noneMatch(row -> row.toLowerCase().contains("planted"));
    }

    @Test
    void whoeverIsNotKnownToBeAnAdultIsAChild() {
        assertThat(work.read(manager, () -> files.get(theCase)).child()).isTrue();
    }

    @Test
    void aColleagueKnowsTheRowOfTheQueueAndReadsNothing() {
        assertThat(rowKnown(colleague)).isTrue();
        assertThat(classesReadBy(colleague)).isEmpty();
        assertThat(work.read(colleague, () -> assertions.of(theCase))).isEmpty();
    }

    @Test
    void theSupervisorOfTheUnitReadsWhatTheUnitWrote() {
        assertThat(classesReadBy(supervisor)).containsExactlyInAnyOrder(
                DataClass.C1_IDENTITY, DataClass.C3_NARRATIVE, DataClass.C6_FACTS, DataClass.C9_ADMIN);
        assertThat(work.read(supervisor, () -> assertions.of(theCase))).hasSize(1);
    }

    @Test
    void anotherUnitAnotherAgencyAndTheEnforcementKnowNothing() {
        for (var stranger : List.of(otherUnit, shelter, enforcement)) {
            assertThat(rowKnown(stranger)).as(stranger.unit().value()).isFalse();
            assertThat(classesReadBy(stranger)).isEmpty();
            assertThat(work.read(stranger, () -> assertions.of(theCase))).isEmpty();
        }
    }

    @Test
    void aCoordinatorSeesTheRowOfTheAreaAndNoContent() {
        assertThat(rowKnown(coordinator)).isTrue();
        assertThat(classesReadBy(coordinator)).isEmpty();
        assertThat(work.read(coordinator, () -> assertions.of(theCase))).isEmpty();
    }

    @Test
    void aShareOpensExactlyItsClassesUntilItEnds() {
        var share = UUID.randomUUID();
        open(share, EnumSet.of(DataClass.C1_IDENTITY, DataClass.C9_ADMIN), Instant.now().plus(Duration.ofDays(1)));
        assertThat(rowKnown(shelter)).isTrue();
        assertThat(classesReadBy(shelter)).containsExactlyInAnyOrder(DataClass.C1_IDENTITY, DataClass.C9_ADMIN);
        assertThat(work.read(shelter, () -> assertions.of(theCase))).hasSize(1);
        work.read(manager, () -> {
            openings.end(share);
            return null;
        });
        assertThat(rowKnown(shelter)).isFalse();
        assertThat(classesReadBy(shelter)).isEmpty();
    }

    @Test
    void anExpiredShareOpensNothing() {
        open(UUID.randomUUID(), EnumSet.of(DataClass.C1_IDENTITY), Instant.now().minus(Duration.ofSeconds(1)));
        assertThat(rowKnown(shelter)).isFalse();
        assertThat(classesReadBy(shelter)).isEmpty();
    }

    @Test
    void whoIsBlockedKnowsNothingEvenWhenAssigned() {
        work.read(manager, () -> {
            register.assign(manager, theCase, colleague.account());
            return null;
        });
        assertThat(classesReadBy(colleague)).isNotEmpty();
        work.read(manager, () -> {
            register.block(manager, theCase, colleague.account(), "RELATIVE");
            return null;
        });
        assertThat(rowKnown(colleague)).isFalse();
        assertThat(classesReadBy(colleague)).isEmpty();
    }

    @Test
    void nobodyWritesIntoACaseOfOthersOrInTheNameOfOthers() {
        assertThatThrownBy(() -> work.read(shelter, () -> entries.write(shelter, theCase, CaseEntry.Kind.NOTE, FORM, ANSWERS)))
                .rootCause().hasMessageContaining("row-level security");
        assertThatThrownBy(() -> work.read(shelter, () -> entries.write(manager, theCase, CaseEntry.Kind.NOTE, FORM, ANSWERS)))
                .rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void anotherAgencyCannotChangeTheRow() {
        open(UUID.randomUUID(), EnumSet.of(DataClass.C9_ADMIN), Instant.now().plus(Duration.ofDays(1)));
        work.read(shelter, () -> {
            files.taken(theCase);
            return null;
        });
        assertThat(work.read(manager, () -> files.get(theCase)).acceptedAt()).isNull();
    }

    @Test
    void withoutContextOrWithAForgedOneThereIsNothing() {
        for (var table : List.of("case_file", "entry", "assertion", "clock", "notice", "draft")) {
            assertThat(sql.sql("select count(*) from cases." + table).query(Integer.class).single()).isZero();
        }
        assertThatThrownBy(() -> transactions.executeWithoutResult(status -> {
            sql.sql("select set_config('zaklon.ctx', 'forged|1|2', true)").query().singleValue();
            sql.sql("select count(*) from cases.case_file").query(Integer.class).single();
        })).hasMessageContaining("context refused");
    }

    @Test
    void listsShowTheOwnQueueWhatIsAssignedAndWhatIsShared() {
        assertThat(listed(manager, CaseFilter.Tab.QUEUE)).isTrue();
        assertThat(listed(manager, CaseFilter.Tab.MINE)).isTrue();
        assertThat(listed(colleague, CaseFilter.Tab.QUEUE)).isTrue();
        assertThat(listed(colleague, CaseFilter.Tab.MINE)).isFalse();
        assertThat(listed(shelter, CaseFilter.Tab.SHARED)).isFalse();
        open(UUID.randomUUID(), EnumSet.of(DataClass.C9_ADMIN), Instant.now().plus(Duration.ofDays(1)));
        assertThat(listed(shelter, CaseFilter.Tab.SHARED)).isTrue();
        assertThat(listed(shelter, CaseFilter.Tab.QUEUE)).isFalse();
    }

    @Test
    void aListIsNarrowedByStateAndByAPartOfThePseudonym() {
        var file = work.read(manager, () -> files.get(theCase));
        assertThat(work.read(manager, () -> files.list(manager, new CaseFilter(CaseFilter.Tab.QUEUE,
                org.zaklon.cases.CaseState.SIGNAL, file.pseudonym().substring(2, 6).toLowerCase()), 1)).items())
                .extracting(f -> f.id()).contains(theCase);
        assertThat(work.read(manager, () -> files.list(manager, new CaseFilter(CaseFilter.Tab.QUEUE,
                org.zaklon.cases.CaseState.CLOSED, ""), 1)).items()).isEmpty();
    }

    private void open(UUID share, Set<DataClass> classes, Instant until) {
        work.read(manager, () -> {
            openings.open(share, theCase, manager.agency(), shelter.unit(), classes, Purpose.ASSISTANCE, until);
            return null;
        });
    }

    private boolean rowKnown(Actor actor) {
        return work.read(actor, () -> files.find(theCase)).isPresent();
    }

    private Set<DataClass> classesReadBy(Actor actor) {
        return work.read(actor, () -> entries.of(theCase)).stream().map(CaseEntry::dataClass).collect(Collectors.toSet());
    }

    private boolean listed(Actor actor, CaseFilter.Tab tab) {
        return work.read(actor, () -> files.list(actor, CaseFilter.of(tab), 1)).items().stream().anyMatch(f -> f.id().equals(theCase));
    }

    private static Field field(String id, FieldType type, DataClass dataClass) {
        return new Field(id, type, WORD, null, dataClass, null, false, false, null);
    }
}
