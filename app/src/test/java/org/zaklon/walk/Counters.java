package org.zaklon.walk;

import java.time.LocalDate;
import java.time.YearMonth;

/** Who counts migration: a file with a mistake, mended, approved, accepted; a figure; a bulletin that anybody reads. */
final class Counters {
    private final Company company;
    private final YearMonth month;

    Counters(Company company, LocalDate today) {
        this.company = company;
        this.month = YearMonth.from(today).minusMonths(1);
    }

    void sendInAFileThatASecondPersonApproves() {
        var sender = company.atADesk(Cast.SENDER);
        sender.open("/").followIn("nav", "Migration statistics").isAt("Migration statistics").sees("Expected");
        sender.open("/migration/definitions").isAt("Definitions").sees("Not confirmed").isFitForPaper();
        sender.open("/migration/submissions/new?dataset=asylum-applications&month=" + month).isAt("Send in figures");
        sender.find("#lines").fill("citizenship;sex;age;value\nAF;M;18-34;40\nXX;F;18-34;12");
        sender.press("Check it").sees("Line 3, citizenship: the code XX is not known.");
        sender.find("#lines").fill("citizenship;sex;age;value\nAF;M;18-34;40\nSY;F;18-34;12");
        sender.press("Check it").isAt("What was understood").press("Send it in").sees("A second person of your agency approves it");
        var file = sender.path();
        company.atADesk(Cast.OTHER_SENDER).open(file).press("Approve").sees("It is approved");
        company.atADesk(Cast.OFFICE).open(file).press("Accept").sees("It is accepted.").isFitForPaper();
    }

    void agreeOnAFigureAndPublishTheBulletin() {
        var office = company.atADesk(Cast.OFFICE);
        var second = company.atADesk(Cast.OTHER_OFFICE);
        office.open("/migration/discrepancies?month=" + month).press("Compare the month").sees("A file is missing for");
        office.open("/migration/figures?month=" + month).press("Propose a figure").sees("your attention");
        office.find("[name=from]").first().check();
        office.find("#words").fill("The only source.");
        office.press("Propose a figure").sees("It is proposed.");
        second.open("/migration/figures?month=" + month).pressFirst("button[value=agree]").sees("It is decided.");
        office.open("/migration/bulletins?month=" + month).press("Prepare a bulletin").sees("It is frozen.");
        second.open(office.path()).press("Publish").sees("It is decided.").isFitForPaper();
        second.open("/migration/reports").isAt("Reports").isFitForPaper();
        company.stranger().open("/figures/migration?lang=en").isAt("Migration: monthly bulletin").sees("The only source.").sees("Applications for asylum lodged");
    }
}
