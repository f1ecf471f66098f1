package org.zaklon.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rules of the house that no compiler knows, each with its reason. */
class WallsTest {
    private static final JavaClasses HOUSE = House.classes();

    @Test
    void onlySharingOpensAndEndsOpenings() {
        noClasses().that(areOutside("access", "sharing"))
                .should().dependOnClassesThat().haveFullyQualifiedName("org.zaklon.access.Openings")
                .because("every crossing from one agency to another goes through sharing and names its legal basis (law 1)")
                .check(HOUSE);
    }

    @Test
    void onlySharingAsksAgreements() {
        noClasses().that(areOutside("agreements", "sharing", "demo"))
                .should().dependOnClassesThat().resideInAPackage("org.zaklon.agreements..")
                .because("what a clause allows is one question with one asker (law 1)")
                .check(HOUSE);
    }

    @Test
    void onlyPeopleAndTheEnclaveHoldKeys() {
        noClasses().that(areOutside("people", "enclave"))
                .should().dependOnClassesThat().resideInAPackage("com.google.crypto.tink..")
                .because("the keys of sealed data live in one place, and what is compared across agencies in another (law 9)")
                .check(HOUSE);
    }

    @Test
    void statisticsNeverSeesPeople() {
        noClasses().that().resideInAPackage("org.zaklon.statistics..")
                .should().dependOnClassesThat().resideInAnyPackage("org.zaklon.people..", "org.zaklon.sharing..")
                .because("a number must not be able to find its way back to a name (law 9)")
                .allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void statisticsAndBoardsNeverTouchTextAboutAPerson() {
        noClasses().that().resideInAnyPackage("org.zaklon.statistics..", "org.zaklon.coordination..", "org.zaklon.oversight..")
                .should().dependOnClassesThat().haveFullyQualifiedName("org.zaklon.kernel.PersonalText")
                .because("figures, boards and the log work on codes and pseudonyms")
                .allowEmptyShould(true).check(HOUSE);
    }

    @Test
    void pagesAndFacesHoldNoSql() {
        noClasses().that().haveNameMatching(".*(Pages|Api|Form|View)$")
                .should().dependOnClassesThat(are(DescribedPredicate.<JavaClass>describe("the database", c ->
                        c.isEquivalentTo(JdbcClient.class) || c.isAssignableTo(JdbcOperations.class))))
                .because("a page asks a use case or a read model, which decide first who may")
                .check(HOUSE);
    }

    @Test
    void theDatabaseIsReachedThroughJdbcClientOnly() {
        noClasses().that(areOutside("store"))
                .and().doNotImplement("org.zaklon.store.AtStartup")
                .should().dependOnClassesThat().haveNameMatching(
                        "javax.sql.DataSource|java.sql.DriverManager|java.sql.Connection|java.sql.Statement"
                                + "|org.springframework.jdbc.core.JdbcTemplate|org.springframework.jdbc.core.namedparam.*Template")
                .because("whatever takes a connection by itself has no signed context and is one mistake away from seeing no row, or all")
                .check(HOUSE);
    }

    @Test
    void transactionsAreOpenedByWorkAlone() {
        noClasses().that(areOutside("store")).and().doNotHaveFullyQualifiedName("org.zaklon.access.Work")
                .should().dependOnClassesThat().haveNameMatching("org.springframework.transaction.support.TransactionTemplate"
                        + "|org.springframework.transaction.PlatformTransactionManager"
                        + "|org.springframework.transaction.annotation.Transactional")
                .because("a transaction without the signed context of its actor sees nothing, and one of another sees too much")
                .check(HOUSE);
    }

    @Test
    void timeComesFromTheClockOfTheHouse() {
        noClasses().that(areOutside("store")).and().doNotHaveFullyQualifiedName("org.zaklon.demo.DemoClock")
                .should().callMethodWhere(describe("asks the machine for the time", WallsTest::asksTheMachineForTheTime))
                .because("clocks of law must be tested at any date, and every rule must see the same one")
                .check(HOUSE);
    }

    @Test
    void dataOfTimeAreModern() {
        noClasses().should().dependOnClassesThat().haveNameMatching("java.util.(Date|Calendar|GregorianCalendar)|java.text.*DateFormat")
                .because("java.util.Date mixes an instant with a time zone nobody chose")
                .check(HOUSE);
    }

    @Test
    void nothingIsPrinted() {
        noClasses().that().resideInAPackage("org.zaklon.*..").should().accessField(System.class, "out").orShould().accessField(System.class, "err")
                .because("what is printed escapes the structured log and its tests; only the launcher speaks to a terminal")
                .check(HOUSE);
    }

    @Test
    void noSecretIsAUuid() {
        fields().that().haveRawType(UUID.class)
                .should().haveNameNotMatching("(?i).*(secret|token|password).*")
                .because("a UUID is an identity: it is logged, put into addresses and compared in any time; secrets are not")
                .check(HOUSE);
    }

    @Test
    void chanceForSecretsIsSecure() {
        noClasses().that(areOutside("demo"))
                .should().dependOnClassesThat().haveNameMatching("java.util.(Random|concurrent.ThreadLocalRandom)")
                .orShould().callMethod(Math.class, "random")
                .because("predictable chance ends up in a token one day")
                .check(HOUSE);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses().that().resideInAPackage("org.zaklon..")
                .should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Impl").orShould().haveSimpleNameEndingWith("DTO")
                .orShould().haveSimpleNameEndingWith("Service").orShould().haveSimpleNameEndingWith("Base")
                .because("such a name says nothing, and whatever has no name of its own is put there")
                .check(HOUSE);
    }

    @Test
    void personalTextIsRevealedOnlyByThoseWhoShowOrSealIt() {
        noClasses().that().resideInAnyPackage("org.zaklon.store..", "org.zaklon.audit..", "org.zaklon.country..",
                        "org.zaklon.statistics..", "org.zaklon.coordination..", "org.zaklon.oversight..", "org.zaklon.account..")
                .should().callMethod("org.zaklon.kernel.PersonalText", "reveal")
                .because("these rooms have nobody to show it to")
                .check(HOUSE);
    }

    @Test
    void controllersAreNamedAfterWhatTheyServe() {
        classes().that().areAnnotatedWith(org.springframework.stereotype.Controller.class)
                .and().doNotHaveSimpleName("Errors")
                .should().haveSimpleNameEndingWith("Pages")
                .because("who looks for a page finds it by its name").allowEmptyShould(true).check(HOUSE);
        classes().that().areAnnotatedWith(org.springframework.web.bind.annotation.RestController.class)
                .should().haveSimpleNameEndingWith("Api")
                .because("who looks for a REST face finds it by its name").allowEmptyShould(true).check(HOUSE);
    }

    private static boolean asksTheMachineForTheTime(JavaCall<?> call) {
        var owner = call.getTargetOwner();
        return owner.getPackageName().equals("java.time") && call.getName().equals("now") && call.getTarget().getParameterTypes().isEmpty()
                || owner.isEquivalentTo(System.class) && Set.of("currentTimeMillis").contains(call.getName());
    }

    private static DescribedPredicate<JavaClass> areOutside(String... modules) {
        var inside = Set.of(modules);
        return describe("are outside " + inside, one -> one.getPackageName().startsWith("org.zaklon")
                && !inside.contains(House.module(one)));
    }
}
