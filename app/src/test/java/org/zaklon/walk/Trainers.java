package org.zaklon.walk;

import com.microsoft.playwright.Locator;
import java.time.LocalDate;

/** Who trains: a course, a session, a list, presence, and the certificate that follows by itself. */
final class Trainers {
    private static final String COLUMNS = "name;agency;profession;rank;sex;area\n";

    private final Company company;
    private final LocalDate today;
    private String session;

    Trainers(Company company, LocalDate today) {
        this.company = company;
        this.today = today;
    }

    void writeACourse() {
        var trainer = company.atADesk(Cast.TRAINER);
        trainer.open("/").followIn("nav", "Trainings").follow("Courses").follow("New course").press("Save").sees("your attention");
        trainer.write("Code of the course", "WALK-1").write("Title in bosanski", "Prvi razgovor").write("Title in English", "First conversation");
        trainer.write("What learners can do afterwards", "CALM Stays calm\nLISTEN Listens first").tick("mode", "WORKSHOP").write("Hours", 8);
        trainer.write("Days present", 100).write("Right answers in the test", "").press("Save").isAt("First conversation");
        var course = trainer.path();
        trainer.follow("Write the next version").isAt("Write the next version").open(course).follow("Questions of the test").isAt("Questions of the test");
        trainer.open(course).follow("Plan a session").write("Days", today).pick("area", "KS").write("Place", "Sarajevo").find("[name=capacity]").fill("20");
        trainer.press("Save").sees("The session is planned.").sees("Not named yet");
        session = trainer.path();
        company.onAPhone(Cast.OFFICER).open(session + "/join").isAt("First conversation").sees("100% of the days");
    }

    void enrolByAListAndRecordWhoCame() {
        var trainer = company.atADesk(Cast.TRAINER);
        trainer.open(session).follow("Enrol people").write("List", COLUMNS + "Mira Marić;NOBODY;BORDER;STAFF;F;KS").press("Check and enrol");
        trainer.sees("no agency has the code").write("List", COLUMNS + "Mira Marić;GP;BORDER;STAFF;F;KS\nIvan Jurić;GP;BORDER;STAFF;M;KS").press("Check and enrol");
        trainer.open(session + "/sheet").sees("Everybody else signs below.").sees("Mira Marić").isFitForPaper();
        trainer.open(session).follow("Presence").isAt("Presence");
        trainer.find("input[name=present]").all().forEach(Locator::check);
        trainer.press("Save").sees("Presence was saved.").open(session).follow("Results on paper").isAt("Results on paper");
    }

    void findTheCertificateAndHaveItChecked() {
        var trainer = company.atADesk(Cast.TRAINER);
        trainer.open(session).pressFirst("main td a[href*='/certificates/']").isAt("Certificate").sees("100% of the days").isFitForPaper();
        var check = trainer.find("main a.code").innerText();
        company.stranger().open(check.substring(check.indexOf("/check/")) + "?lang=en").sees("The certificate is valid.").doesNotSee("Mira Marić").doesNotSee("Ivan Jurić");
        trainer.open("/trainings/learners").pressFirst("main tbody a").sees("Profession");
        trainer.open("/trainings/reports?lang=en").isAt("Reports on trainings").sees("Everybody who came or took a test, once").isFitForPaper();
    }
}
