package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

/** Who answers to donors: one claims what was done and proposes a value, another approves it. */
final class Fundraisers {
    private final Company company;
    private final LocalDate today;
    private String project;

    Fundraisers(Company company, LocalDate today) {
        this.company = company;
        this.today = today;
    }

    void foundAProject() {
        var officer = company.atADesk(Cast.PROJECT_OFFICER);
        officer.open("/").followIn("nav", "Projects").follow("A new project").press("Save the project").sees("your attention");
        officer.write("Code", "WALK-1").write("Title", "Training of first responders").day("Planned start", today.minusMonths(6)).day("Planned end", today.plusMonths(6));
        officer.pick("role.1", "FUNDING").find("[name='name.1']").fill("A donor");
        officer.find("[name='budget.1']").fill("100000");
        officer.pick("area.1", "KS").find("[name='percent.1']").fill("100");
        officer.press("Save the project").isAt("Training of first responders").sees("100,000 EUR");
        project = officer.path();
        unfold(officer, "Add a line of money").press("Add a line of money").sees("your attention");
        officer.tick("transaction", "INCOMING_FUNDS").write("Amount", "50000").write("From or to whom", "A donor").press("Add a line of money").sees("50,000 EUR");
        unfold(officer, "Add an indicator").tick("result", "OUTPUT").write("Indicator", "Certificates").pick("query", "CERTIFICATE_ISSUED").write("Target", "10");
        officer.day("From", today.minusMonths(6)).day("Until", today.plusMonths(6)).press("Add an indicator").sees("Certificates");
    }

    void claimWhatWasDoneAndHaveItApproved() {
        var officer = company.atADesk(Cast.PROJECT_OFFICER);
        officer.openUntil(project + "/deeds", page -> page.locator("main").innerText().contains("Certificate issued"));
        officer.pressFirst("main tr:has-text('Certificate issued') button").sees("What was done and who pays for it");
        officer.open(project);
        unfold(officer, "Propose a value").pickFirst("period").press("Propose a value").sees("1 waits for approval");
        company.atADesk(Cast.OTHER_PROJECT_OFFICER).open(project).pressFirst("button[value=approve]").sees("Certificates").doesNotSee("waits for approval");
    }

    void reportToTheDonor() {
        var officer = company.atADesk(Cast.PROJECT_OFFICER);
        officer.open(project).follow("Donor report").sees("Certificate issued").sees("Certificates").isFitForPaper();
        officer.open("/programmes/presence").isAt("Who does what, where and when").sees("Certificate issued").isFitForPaper();
        assertThat(officer.download("Take the table away (CSV)")).contains("Certificate issued");
        officer.open("/programmes").sees("WALK-1");
    }

    void writeDownWhatWasLearned() {
        var officer = company.atADesk(Cast.PROJECT_OFFICER);
        officer.open("/lessons").isAt("What was learned");
        unfold(officer, "Write down what was learned").press("Write down what was learned").sees("your attention");
        officer.tick("kind", "BLOCKAGE").write("Lesson", "Workshops in December are empty.").write("From which meeting or workshop", "Workshop of the winter");
        officer.pick("owner", "MS").day("Until", today.plusMonths(3)).press("Write down what was learned").sees("Workshops in December are empty.");
    }

    private static Walker unfold(Walker officer, String summary) {
        officer.find("main summary").filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(summary)).first().click();
        return officer;
    }
}
