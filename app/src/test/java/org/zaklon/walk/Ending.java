package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

/** The work on a case ends, and begins again. */
final class Ending {
    private final Company company;

    Ending(Company company) {
        this.company = company;
    }

    void closesTheCaseAndEveryShareWithIt(Tale tale) {
        var house = company.atADesk(Cast.SAFE_HOUSE);
        assertThat(house.knock(tale.aCase())).as("open to the safe house before").isEqualTo(200);
        var supervisor = company.atADesk(Cast.SUPERVISOR);
        supervisor.open(tale.aCase()).follow("Close the case").isAt("Before closing");
        supervisor.press("Continue").sees("need your attention");
        supervisor.answer("What is done", "Plan completed").answer("What is done", "Reviewed by the supervisor");
        supervisor.answer("Reason", "Needs are met").answer("May we get in touch again?", "No").press("Continue").isAt("Check the answers");
        supervisor.press("Write it into the case").sees("Say whether what others read by law goes on.");
        supervisor.answer("What the law makes others read", "Goes on");
        supervisor.press("Write it into the case").sees("The case is closed. The person may always come back.");
        supervisor.open(tale.aCase() + "/shares").sees("case closed");
        assertThat(house.knock(tale.aCase())).as("closed to the safe house after").isIn(403, 404);
        assertThat(house.page().content()).doesNotContain(tale.pseudonym());
        company.atADesk(Cast.CASE_MANAGER).open(tale.aCase()).sees("Closed").doesNotSee("Send a referral");
    }

    void takesTheSamePersonUpAgain(Tale tale) {
        var manager = company.atADesk(Cast.CASE_MANAGER);
        manager.open(tale.aCase()).follow("Take the case up again").isAt("Take the case up again");
        manager.press("Take it up again").sees("One thing needs your attention").sees("Choose a reason.");
        manager.answer("Why?", "The person came back").press("Take it up again").sees("The case is open again.");
        manager.sees("Taken up again").sees("Send a referral").sees(tale.pseudonym());
        assertThat(company.atADesk(Cast.SAFE_HOUSE).knock(tale.aCase())).as("what was shared stays ended").isIn(403, 404);
    }
}
