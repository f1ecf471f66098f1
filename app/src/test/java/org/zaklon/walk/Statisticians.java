package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.Consumer;

/** Those who make figures public: one proposes, another decides. */
final class Statisticians {
    /** A year and its figure; the last line has a mistake. */
    private static final String TABLE = "year,total,female\n2021,61,40\n2022,35,25\n2023,\"1,003\",<5\n";

    private final Company company;
    private final Consumer<UUID> compute;

    Statisticians(Company company, Consumer<UUID> compute) {
        this.company = company;
        this.compute = compute;
    }

    void proposeWithAMistakeFirst() {
        var statistician = company.atADesk(Cast.STATISTICIAN);
        statistician.open("/releases").isAt("Releases").sees("Nothing was proposed yet");
        cutoff(statistician, "31", "2", "2024").choose("Batch", "15").press("Propose").sees("One thing needs your attention").sees("Enter a day that exists");
        assertThat(statistician.find("[name='cutoff.day']").inputValue()).isEqualTo("31");
        assertThat(statistician.find("[name=batch]").inputValue()).isEqualTo("15");
        statistician.choose("Batch", "10");
        propose(statistician, "31", "12", "2024");
    }

    void readTheReportAndAskForApproval() {
        var statistician = company.atADesk(Cast.STATISTICIAN);
        statistician.sees("Computed").sees("hidden because few people are in them");
        statistician.open(statistician.path() + "?lang=en").find("main summary").first().click();
        statistician.sees("The numbers inside are true counts");
        statistician.press("Ask for approval").sees("A second person can decide now.");
        assertThat(statistician.buttons()).doesNotContain("Approve and publish");
    }

    void somebodyElseApproves() {
        var coordinator = company.atADesk(Cast.STATE_COORDINATOR);
        coordinator.open("/releases").followIn("main table", "Identified people").sees("31 December 2024").doesNotSee("true counts");
        coordinator.press("Send back").sees("One thing needs your attention").sees("Say why in a sentence.");
        coordinator.press("Approve and publish").sees("The edition is published.");
    }

    /** The next edition, counted a year later. */
    void publishTheNextEdition() {
        var statistician = company.atADesk(Cast.STATISTICIAN);
        propose(statistician.open("/releases"), "31", "12", "2025");
        statistician.open(statistician.path() + "?lang=en").press("Ask for approval");
        company.atADesk(Cast.STATE_COORDINATOR).open(statistician.path()).press("Approve and publish").sees("The edition is published.");
    }

    void declareATableOfOthers() {
        var statistician = company.atADesk(Cast.STATISTICIAN);
        statistician.open("/releases/foreign").isAt("Tables of others").write("Who printed it", "A yearbook").write("Years", "2024");
        statistician.write("Lines", "sex,count\nF,36\nW,24\n").press("Declare").sees("Line 3: W is no code of its column.");
        assertThat(statistician.find("[name=source]").inputValue()).isEqualTo("A yearbook");
        assertThat(statistician.find("[name=lines]").inputValue()).contains("W,24");
    }

    void importATableOfTheirOwn() {
        var statistician = company.atADesk(Cast.STATISTICIAN);
        statistician.open("/sources").isAt("Sources").follow("Import a file").press("Continue").sees("Choose a file");
        send(statistician, "Another table", TABLE + "2024,many,3\n").isAt("What the columns mean");
        statistician.press("Dry run").sees("need your attention");
        describe(statistician);
        statistician.press("Dry run").isAt("Dry run").sees("line 5: total: not a whole number").press("Discard the file").sees("The file was discarded.");

        send(statistician.open("/sources/new"), "Another table", TABLE);
        describe(statistician);
        statistician.press("Dry run").isAt("Dry run").sees("without a mistake").press("Import").sees("stored as vintage 1");
        publish(statistician);
    }

    private static void describe(Walker statistician) {
        statistician.write("Short name", "yearbook").write("Dataset", "Преглед по годинама").write("Publisher", "An institute").write("Licence", "CC BY 4.0");
        statistician.write("Who or what is counted", "People in reports of the police").write("Country", "BIH").answer("What one row is", "One printed figure");
        statistician.answer("Has its publisher made it public already?", "Yes, as it stands in this file");
        statistician.choose("What total holds", "Figure").choose("What female holds", "Figure").choose("What year holds", "Year");
        statistician.choose("Indicator in total", "Victims").choose("Indicator in female", "Victims: women and girls");
    }

    void importRecordsThatAnybodyMayExplore() {
        var records = new StringBuilder("yearOfRegistration,gender,ageBroad,CountryOfExploitation,meansDebtBondageEarnings,meansAbusePsyPhySex,isForcedLabour\n");
        for (int i = 0; i < 1200; i++) {
            records.append("%d,%s,%s,%s,%s,,%s\n".formatted(2019 + i % 3, i % 5 < 3 ? "Woman" : "Man", i % 7 < 2 ? "09--17" : "18--20", i % 4 == 0 ? "BIH" : "SRB",
                    i % 6 == 0 ? "1" : "", i % 2 == 0 ? "1" : ""));
        }
        var statistician = company.atADesk(Cast.STATISTICIAN);
        send(statistician.open("/sources/new"), "Counter Trafficking Data Collaborative", records.toString()).isAt("What the columns mean").sees("Recognised");
        statistician.press("Dry run").isAt("Dry run").press("Import").sees("stored as vintage 1");
        statistician.choose("Column", "Gender").press("Show").sees("Woman");
        publish(statistician);
    }

    /** From the page of a dataset: proposed by this one, approved by another. */
    private void publish(Walker statistician) {
        var dataset = statistician.path().replaceAll("\\?.*", "");
        statistician.follow("Publication on the portal").press("Propose to publish").sees("Somebody else has to approve");
        var coordinator = company.atADesk(Cast.STATE_COORDINATOR);
        coordinator.open(dataset + "/publication").press("Approve and publish").sees("edition 1");
    }

    void compareSources() {
        company.atADesk(Cast.STATISTICIAN).open("/sources/compare").isAt("Compare sources").sees("An institute").sees("never averaged");
    }

    void lookAtTheBoards() {
        var coordinator = company.atADesk(Cast.STATE_COORDINATOR);
        coordinator.open("/statistics/performance?measure=referrals").isAt("How help works");
        coordinator.open("/statistics/quality?measure=unknown").isAt("Quality of the data");
    }

    /** The work goes on while the page is open, and the page tells. */
    private void propose(Walker statistician, String day, String month, String year) {
        cutoff(statistician, day, month, year).press("Propose").sees("The proposal is being computed.");
        compute.accept(UUID.fromString(statistician.path().substring("/releases/".length())));
    }

    private static Walker cutoff(Walker statistician, String day, String month, String year) {
        statistician.find("[name='cutoff.day']").fill(day);
        statistician.find("[name='cutoff.month']").fill(month);
        statistician.find("[name='cutoff.year']").fill(year);
        return statistician;
    }

    private static Walker send(Walker statistician, String format, String content) {
        statistician.answer("What the file is", format);
        statistician.find("[name=file]").setInputFiles(new FilePayload("figures.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        return statistician.press("Continue");
    }
}
