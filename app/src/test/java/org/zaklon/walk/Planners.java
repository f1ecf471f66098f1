package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** Who plans the release of a person whom everybody else knows by a code word. */
final class Planners {
    private static final String NAME = "Adem Zukić";

    private final Company company;
    private final LocalDate today;
    private String plan;

    Planners(Company company, LocalDate today) {
        this.company = company;
        this.today = today;
    }

    void notifyTheForum(String body) {
        var planner = company.atADesk(Cast.PLANNER);
        planner.open(body).follow("Plans").isAt("A forum").sees("No plan yet.").follow("Notify").press("Notify").sees("your attention");
        planner.write("First name and surname", NAME).day("Expected day", today.plusMonths(7)).tick("kind", "END_OF_SENTENCE").pick("area", "ZDK");
        planner.tick("participation", "FULL").press("Notify").sees("The forum is notified.").doesNotSee(NAME);
        plan = planner.path();
        var chair = company.atADesk(Cast.CONVENER);
        chair.open(plan).tick("to", "ACCEPTED").press("Take the step").tick("to", "PLANNING").press("Take the step").sees("Planning").isFitForPaper();
    }

    void writeANeedThatNobodyMeetsHere() {
        var planner = company.atADesk(Cast.PLANNER);
        planner.open(plan).follow("Housing").isAt("Housing").sees("Nobody has assessed this field yet.").press("Add the need").sees("your attention");
        planner.write("What is needed", "A room near work.").pick("accountable", "KPZ-ZE").day("By when", today.plusMonths(5)).press("Add the need");
        planner.sees("A room near work.").follow("Change").tick("status", "NOT_AVAILABLE_HERE").press("Save");
        planner.open(plan + "/domains/EDUCATION").tick("finding", "NONE").press("Save what was found").sees("Assessed: none");
        company.atADesk(Cast.CLINIC).open(plan + "/domains/HOUSING").doesNotSee("A room near work.").sees("Not available here");
    }

    void planTheDayAndOpenTheNameForAReason() {
        var planner = company.atADesk(Cast.PLANNER);
        planner.open(plan).follow("Professional judgement").isAt("Professional judgement").sees("There is no score in it");
        planner.open(plan).follow("The day of release").write("When the gate opens", "8:00").press("Check and save the day").look();
        planner.open(plan).tick("because", "MEETING").press("Open the name").sees(NAME);
        assertThat(planner.page().title() + planner.path()).doesNotContain("Zukić");
        planner.open(plan).doesNotSee(NAME);
    }

    void readWhatIsMissing(String body) {
        company.atADesk(Cast.PLANNER).open(body + "/plans").sees("Planning").follow("How far planning is").sees("Housing").isFitForPaper();
        company.atADesk(Cast.CONVENER).open("/gaps").isAt("What nobody offers, and where");
    }
}
