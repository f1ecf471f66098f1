package org.zaklon.walk;

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
 * What agencies do beside the cases, as they do it in the browser: they meet, plan, train, and answer to donors. Every kind of page is looked at on
 * the way ({@link Look}), and what is read is fit for paper.
 */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(StepByStep.class)
class CooperationWalkTest {
    private final Look look = new Look();
    private Company company;
    private Conveners conveners;
    private Planners planners;
    private Trainers trainers;
    private Fundraisers fundraisers;
    private Counters counters;
    private String body;

    @BeforeAll
    void open(@Autowired Accounts accounts, @Autowired InstantSource clock, @Autowired Country country, @LocalServerPort int port) {
        company = new Company(accounts, port, look);
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        conveners = new Conveners(company, today);
        planners = new Planners(company, today);
        trainers = new Trainers(company, today);
        fundraisers = new Fundraisers(company, today);
        counters = new Counters(company, today);
    }

    @AfterAll
    void close() {
        System.out.println(look.heaviest());
        company.close();
    }

    @Test
    @Order(1)
    void aForumIsFoundedMeetsAndEverySeatReadsMinutesOfItsOwn() {
        body = conveners.foundAForum();
        var meeting = conveners.meet(body);
        conveners.readTheMinutesEachFromTheirSeat(meeting);
        conveners.agreeAnActionAndFollowIt(body, meeting);
        conveners.adoptTheMinutes(meeting);
    }

    @Test
    @Order(2)
    void anIssueIsWrittenDownAndWhereThereWasViolenceTheGateOfMediationStaysShut() {
        var forum = conveners.foundACommunityForum();
        conveners.writeDownWhatAWomanSaid(forum);
        conveners.findTheGateOfMediationShut(forum);
        conveners.writeWhatTheForumDoesForSafety(forum);
    }

    @Test
    @Order(3)
    void aReleaseIsPlannedUnderACodeWordAndWhatNobodyOffersIsSeen() {
        planners.notifyTheForum(body);
        planners.writeANeedThatNobodyMeetsHere();
        planners.planTheDayAndOpenTheNameForAReason();
        planners.readWhatIsMissing(body);
    }

    @Test
    @Order(4)
    void aCertificateFollowsFromPresenceAndAStrangerChecksIt() {
        trainers.writeACourse();
        trainers.enrolByAListAndRecordWhoCame();
        trainers.findTheCertificateAndHaveItChecked();
    }

    @Test
    @Order(5)
    void aProjectClaimsWhatWasDoneAndAnotherOfficerApprovesTheValue() {
        fundraisers.foundAProject();
        fundraisers.claimWhatWasDoneAndHaveItApproved();
        fundraisers.reportToTheDonor();
        fundraisers.writeDownWhatWasLearned();
    }

    @Test
    @Order(6)
    void anAgencySendsInFiguresAndTheOfficePublishesABulletin() {
        counters.sendInAFileThatASecondPersonApproves();
        counters.agreeOnAFigureAndPublishTheBulletin();
    }

    @Test
    @Order(7)
    void everyPageIsThereInCyrillicOnAPhoneAndInTheDark() {
        new SecondLook(company, look, "A forum", "First conversation", "Training of first responders", "CALM", "LISTEN", "Rooms for the winter", "Dates of treatment",
                "Tell the centre", "Workshops in December are empty.", "Mira Marić", "Ivan Jurić", Cast.PLANNER.known()).inCyrillicOnAPhoneInTheDark(30);
    }
}
