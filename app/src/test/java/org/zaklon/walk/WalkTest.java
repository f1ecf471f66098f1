package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.account.Accounts;
import org.zaklon.account.WholeApplication;
import org.zaklon.country.Country;

/**
 * The main job of the house as people do it, step after step over one case: each step goes on where the one before it ended.
 * Every kind of page is looked at on the way ({@link Look}).
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
class WalkTest {
    private final Look look = new Look();
    private Company company;
    private LocalDate today;
    private String pseudonym;
    private String aCase;
    private String referral;

    @BeforeAll
    void open(@Autowired Accounts accounts, @Autowired InstantSource clock, @Autowired Country country, @LocalServerPort int port) {
        company = new Company(accounts, port, look);
        today = LocalDate.ofInstant(clock.instant(), country.zone());
    }

    @AfterAll
    void close() {
        System.out.println(look.heaviest());
        company.close();
    }

    @Test
    @Order(1)
    void anOfficerSendsASignalFromAPhoneWithoutANameAndWithoutKnowingTheAge() {
        var officer = company.onAPhone(Cast.OFFICER);
        officer.open("/").follow("New signal").press("Start").isAt("Before you write");
        officer.press("Continue").sees("need your attention");
        officer.answer("Why may this be passed on?", "Protection of a child");
        officer.answer("Does the person know that you are sending this?", "Yes");
        officer.answer("How can the person be reached without danger?", "Only through me");
        officer.write("Where, when, or through whom", "Airport police post, until 20:00");
        officer.press("Continue").isAt("What you see");
        officer.answer("How old does the person seem?", "Not known").answer("Apparent sex", "Female");
        officer.choose("Area", "Sarajevo Canton");
        officer.answer("What did you notice?", "Is very frightened");
        officer.answer("What did you notice?", "Has no documents");
        officer.answer("Is the person in danger right now?", "No");
        officer.press("Continue").isAt("In a few words").write("What happened, as you saw or heard it", Tale.STORY);
        officer.press("Continue").isAt("Check the answers").sees("always goes there").sees(Tale.CENTRE);
        officer.press("Send").isAt("Sent");
        pseudonym = officer.find(".notice .code").innerText();
        assertThat(pseudonym).matches("K-[0-9A-Z]{4}-[0-9A-Z]{3}");
    }

    @Test
    @Order(2)
    void theCentreForSocialWorkIsToldAtOnceAndTakesItUp() {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        manager.open("/notices").sees("A new signal waits for an answer");
        manager.open("/").isAt("Waiting for you").follow("wait").follow(pseudonym);
        aCase = manager.path();
        manager.sees("Age not known: treated as a child").sees(Tale.STORY);
        manager.follow("Answer the signal").press("Take it up").sees("You have taken up the case.");
        company.onAPhone(Cast.OFFICER).open("/notices").sees("A signal was answered");
    }

    @Test
    @Order(3)
    void aScreeningSaysWhatSpeaksForItAndWhatIsMissingAndNeverANumber() {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        manager.open(aCase).follow("Look through the indicators").sees("Nothing has been looked through yet").follow("Child, work");
        manager.answer("Child or adult?", "Child").press("Continue").isAt("Deceptive recruitment");
        manager.press("Continue").isAt("Coercive recruitment").answer("Violence", "Not asked");
        manager.goOnTo("Exploitation").answer("Excessive days or hours of work", "Yes").goOnTo("Check the answers")
                .press("Write it into the case").isAt("Indicators");
        manager.sees("Something speaks for it").sees("Missing so far").sees("Of a child, means are not asked.");
        assertThat(manager.find("section.card").innerText()).doesNotContainPattern("\\d+ ?%|[Ss]core|\\d+ of \\d+");
    }

    @Test
    @Order(4)
    void whoeverWritesANameLooksFirstWhetherTheAgencyKnowsThePerson() {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        manager.open(aCase).follow("Who the person is").write("Name", Tale.GIVEN_NAME + " " + Tale.FAMILY_NAME).press("Look").sees("Nobody found");
        manager.write("Given name", Tale.GIVEN_NAME).write("Family name", Tale.FAMILY_NAME).press("Write it down").sees(Tale.GIVEN_NAME + " " + Tale.FAMILY_NAME);
        manager.write("Name", "sofic amra").press("Look").sees("Given and family name agree when exchanged");
        assertThat(manager.page().title() + manager.path()).doesNotContain(Tale.GIVEN_NAME).doesNotContain(Tale.FAMILY_NAME);
        manager.open(aCase).follow("Who the person is").follow("Other records of the same person").sees("No other record that you may read is like this one.");
        manager.open(aCase).follow("Contact and whereabouts").press("Open").sees("Nothing is recorded.");
        manager.write("Contact or place", "Through the officer only.").press("Write it down").sees("It is written down.");
    }

    @Test
    @Order(5)
    void thePresumptionStartsThePeriodAndTheOffersOfHelp() {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        manager.open(aCase).followIn("main", "Decision").follow("Prepare a decision").isAt("Age and status");
        manager.answer("Child or adult?", "Not known").answer("How sure is the age?", "Presumed to be a child");
        manager.press("Continue").isAt("What the decision finds");
        manager.write("Indicators on which the decision relies", "Somebody else holds her documents and answers for her.");
        manager.answer("Act", "Transport").answer("Purpose", "Forced begging").press("Continue").isAt("Decision");
        manager.write("Reasons", "There are reasonable grounds.").answer("Legal basis", "Convention, reasonable grounds");
        manager.answer("How the person was told", "Explained in person").write("Day", today.getDayOfMonth()).write("Month", today.getMonthValue())
                .write("Year", today.getYear());
        manager.press("Continue").isAt("Check the answers").answer("What does your unit decide?", "Presumed: reasonable grounds");
        manager.press("Write it into the case").sees("The decision is written into the case.");
        manager.sees("Presumed: reasonable grounds").sees("Recovery and reflection period").sees("Guardian for a child");
        manager.follow("Deadlines").follow("Guardian for a child").press("End the deadline").sees("Choose a reason.");
    }

    @Test
    @Order(6)
    void thePaperSaysUntilWhenAndNeverWhy() {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        manager.open(aCase).follow("Paper for the person").press("Issue it").isAt("Confirmation");
        manager.sees("no measure of removal is carried out");
        assertThat(Look.telling(manager.find("main").innerText())).isEmpty();
    }

    @Test
    @Order(7)
    void theSixServicesAreOfferedAndTheAnswersKept() {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        manager.open(aCase).follow("Offers and answers");
        assertThat(manager.page().getByText("Not offered yet").count()).isEqualTo(6);
        manager.follow("Emergency medical treatment").answer("What happened?", "Offered, and the person declined").press("Record");
        manager.sees("Declined");
    }

    @Test
    @Order(8)
    void withoutAgreementOrConsentNothingIsSharedAndItSaysWhatIsMissing() {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        askForABed(manager).isAt("What " + Tale.SAFE_HOUSE + " will see").sees("No law, no consent and no agreement in force allows it.");
        manager.answer("What may they see?", "Facts of the case");
        manager.sees("This may not be shown").sees("Record what the person agrees to");
        assertThat(manager.buttons()).doesNotContain("Continue").doesNotContain("Update the view");
    }

    @Test
    @Order(9)
    void consentIsForOneReceiverAndOnePurposeAndIsTakenBackWithTwoClicks() {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        manager.open(aCase).follow("Inform the person").isAt("What was explained").choose("Language", "Bosnian");
        manager.saysYesToAll().press("Continue").isAt("Who decides").answer("Can the person decide?", "Child");
        manager.answer("How consent was expressed", "Spoken").press("Continue").isAt("Check the answers");
        manager.press("Write it into the case").follow("Record a consent");
        manager.choose("Who may read", Tale.SAFE_HOUSE).choose("For what", "To give help");
        manager.answer("What may be read", "Own account").answer("What may be read", "Facts of the case")
                .answer("What may be read", "Services").answer("What may be read", "Handling of the case");
        manager.write("Day", 1).write("Month", today.plusMonths(3).getMonthValue()).write("Year", today.plusMonths(3).getYear());
        manager.answer("How it was given", "By word of mouth").answer("Who gave it", "The centre for social work");
        manager.answer("What the child says", "Agrees").press("Continue").isAt("Read this to the person");
        manager.press("Record the consent").sees("Nothing has been shared by it yet.");

        askForABed(manager).sees("Allowed by the person’s consent.");
        assertThat(manager.buttons()).contains("Continue");

        manager.open(aCase + "/consents").follow("Withdraw").press("Withdraw now");
        askForABed(manager).sees("The person took the consent back.");
    }

    @Test
    @Order(10)
    void twoAgenciesAgreeWhatTheyShare() {
        var drafter = company.atADesk(Cast.AGREEMENT_OFFICER);
        drafter.open("/agreements").follow("New agreement").write("Reference", "12/" + today.getYear()).answer("Kind", "Data sharing protocol");
        drafter.choose("Other party 1", "International Forum of Solidarity EMMAUS");
        drafter.day("First day", today.minusDays(1)).day("Last day", today.plusYears(1));
        drafter.write("Name (English)", "Help for people in protection").press("Continue");
        drafter.write("Number", "4").write("Text", "Whoever takes somebody in reads what is needed to help.").press("Add the clause");
        drafter.follow("Add a rule").choose("Clause", "4").answer("Who shares", Tale.CENTRE).answer("Who receives", Tale.SAFE_HOUSE);
        drafter.answer("For what", "To give help").answer("Which kinds of data", "C3").answer("Which kinds of data", "C6");
        drafter.answer("Which kinds of data", "C8").answer("Which kinds of data", "C9").choose("How long the receiver keeps it", "1 year");
        drafter.press("Add the rule").follow("Read it as a whole").press("Propose to the parties").press("Sign for my agency");
        var agreement = drafter.path();

        var signer = company.atADesk(Cast.OTHER_AGREEMENT_OFFICER);
        signer.open("/").sees("waits for the signature of your agency");
        signer.open(agreement).press("Sign for my agency").sees("In force");
        signer.open("/agreements").sees("12/" + today.getYear()).follow("Who may share what with whom").sees("EMMAUS");
    }

    @Test
    @Order(11)
    void aReferralShowsWhatTheReceiverWillSeeAndChangesWhenAClassIsUnticked() {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        askForABed(manager).sees("Allowed by clause 4 of agreement 12/" + today.getYear());
        assertThat(manager.find("#shared .card").last().innerText()).contains("answers for her");
        manager.untick("What may they see?", "Facts of the case");
        manager.page().waitForCondition(() -> !manager.find("#shared .card").last().innerText().contains("Forced begging"));
        manager.press("Continue").isAt("Check the answers").press("Send the referral").sees("The referral was sent.");
        referral = manager.path();
    }

    @Test
    @Order(12)
    void theSafeHouseSeesItInItsQueueAsksAcceptsAndRecordsTheHelp() {
        var house = company.atADesk(Cast.SAFE_HOUSE);
        house.open("/").sees("waits for the answer of your unit").follow("waits for the answer").follow(pseudonym).sees(Tale.NOTE);
        house.follow("Open the case").sees("answers for her").doesNotSee(Tale.GIVEN_NAME).doesNotSee("Forced begging").doesNotSee(Tale.STORY);
        house.open(referral + "/answer").answer("What do you answer?", "We need to know more").write("What do you need to know?", "Is she alone?");
        house.press("Send the answer").sees("More information asked");

        var manager = company.atADesk(Cast.CASE_MANAGER);
        manager.open("/").follow("asks about").follow(pseudonym).follow("Answer the question").write("Your answer", "Yes.").press("Send the answer");

        house.open(referral + "/answer").answer("What do you answer?", "We accept").press("Send the answer").sees("You accepted.");
        house.follow("Record help given").answer("How it stands", "Goes on").answer("Did it meet the need", "Not asked");
        house.write("Feedback to the sender", "She arrived and sleeps.").press("Record").sees("Help given");
        manager.open(referral).sees("She arrived and sleeps.");
    }

    @Test
    @Order(13)
    void theCoordinatorSeesWhatWaitsByPseudonymAndNothingElse() {
        new Overseers(company).coordinatorsSeeThePseudonymAndNothingElse(tale());
    }

    @Test
    @Order(14)
    void whoSawWhatIsReadByTheDataProtectionOfficerAndByTheOwner() {
        new Overseers(company).theDataProtectionOfficerOfTheManagingAgencyReadsWhoSawTheCase(tale());
        new Overseers(company).everyLineOfTheLogIsASentence(tale());
    }

    @Test
    @Order(15)
    void theStatisticianGetsATableAChartAndAFileAsKnownOnADateAndMeetsNobody() {
        new Overseers(company).theStatisticianCountsAndMeetsNobody(tale());
    }

    @Test
    @Order(16)
    void theAdministratorImmigrationEnforcementAndWhoeverNothingWasSharedWithFindNothing() {
        new Overseers(company).theOthersFindNothing(tale());
    }

    @Test
    @Order(17)
    void closingEndsWhatWasSharedAndTheDoorStaysOpen() {
        new Ending(company).closesTheCaseAndEveryShareWithIt(tale());
        new Ending(company).takesTheSamePersonUpAgain(tale());
    }

    @Test
    @Order(18)
    void theMainJobIsDoneByKeyboardOnly() {
        new ByKeyboard(company).fromTheSignalToTheAnswer();
    }

    @Test
    @Order(19)
    void everyPageIsThereInCyrillicOnAPhoneAndInTheDark() {
        new SecondLook(company, look).inCyrillicOnAPhoneInTheDark(50);
    }

    private Tale tale() {
        return new Tale(today, pseudonym, aCase, referral);
    }

    private Walker askForABed(Walker manager) {
        manager.open(aCase).follow("Send a referral").answer("Services", "Safe accommodation");
        manager.answer("How soon is an answer needed?", "Today").choose("Purpose", "To give help");
        manager.write("What the receiver must know to help", Tale.NOTE).press("Continue").isAt("Who can help?");
        return manager.answer("In the area of the case", Tale.SAFE_HOUSE).press("Continue");
    }
}
