package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;
import java.util.regex.Pattern;

/** Those who look after the work without taking part in it: what they see, and what stays closed to them. */
final class Overseers {
    /** Codes and identities: a reader of the log is not to meet them in a sentence. */
    private static final Pattern CODE = Pattern.compile("[A-Z]{2,}_[A-Z_]+|\\b[A-Z]{5,}\\b|\\bC\\d{1,2}\\b|@\\d|[0-9a-f]{8}-[0-9a-f]{4}|[a-z]+\\.[a-z-]+\\.[a-z]");

    private static final Pattern FINGERPRINT = Pattern.compile("\\b[0-9a-f]{64}\\b");

    /** The columns that people read; the file also has agency and act as codes, for programs. */
    private static final List<String> SENTENCES = List.of("What was done", "Unit", "Role", "Purpose", "Outcome", "Reason", "Details");

    private final Company company;

    Overseers(Company company) {
        this.company = company;
    }

    void coordinatorsSeeThePseudonymAndNothingElse(Tale tale) {
        for (var who : new Cast[] {Cast.TEAM_COORDINATOR, Cast.STATE_COORDINATOR}) {
            var coordinator = company.atADesk(who);
            coordinator.open("/board?list=guardians").sees(tale.pseudonym()).doesNotSee(Tale.GIVEN_NAME).doesNotSee(Tale.STORY);
            coordinator.open("/board?list=referrals");
            coordinator.open("/statistics/performance").isAt("How help works").doesNotSee(tale.pseudonym());
            assertThat(coordinator.knock(tale.aCase())).isIn(403, 404);
            assertThat(coordinator.knock(tale.referral())).isIn(403, 404);
        }
    }

    void theDataProtectionOfficerOfTheManagingAgencyReadsWhoSawTheCase(Tale tale) {
        var officer = company.atADesk(Cast.DATA_PROTECTION_OFFICER);
        officer.open("/log").isAt("Log").write("Case", tale.pseudonym());
        officer.choose("What was done", "Recording a decision").press("Show").sees("A decision was recorded").sees("Legal basis: Council of Europe");
        officer.choose("What was done", "Sharing data").press("Show").sees("Data were shared").sees("EMMAUS, accommodation and support")
                .sees("Clause 4 of agreement 12/" + tale.today().getYear());
        officer.choose("What was done", "Answering a referral").press("Show").sees("New state: Accepted").sees("Service provider, EMMAUS");
        officer.choose("What was done", "Reading a case").choose("Outcome", "Refused").press("Show").sees("Refused: Reading a case")
                .sees("the role does not include this");
        officer.write("From", "31.2.2026").press("Show").sees("One thing needs your attention").sees("Enter a date");
        assertThat(officer.page().title()).doesNotContain(tale.pseudonym());
        assertThat(officer.knock(tale.aCase())).isIn(403, 404);
        officer.open("/log/integrity").press("Verify the whole log").sees("The log is intact");
        var other = company.atADesk(Cast.OTHER_DATA_PROTECTION_OFFICER).open("/log?case=" + tale.pseudonym());
        assertThat(other.find("main tbody").innerText()).as("another agency's officer sees what that agency tried, and nothing else")
                .contains("Office of the State Coordinator").doesNotContain("Case manager").doesNotContain("Service provider");
    }

    void everyLineOfTheLogIsASentence(Tale tale) {
        company.atADesk(Cast.CASE_MANAGER).open(tale.aCase()).follow("Who saw what").isAt("Who saw case " + tale.pseudonym())
                .sees("The log of the case was read").sees("Refused: Reading a case");
        var auditor = company.atADesk(Cast.AUDITOR).open("/log");
        var lines = CsvReader.builder().ofNamedCsvRecord(auditor.download("Download these lines (CSV)").replace("\uFEFF", "")).stream().toList();
        assertThat(lines).hasSizeGreaterThan(100);
        assertThat(lines.stream().flatMap(line -> SENTENCES.stream().map(line::getField)).filter(Overseers::holdsACode).distinct()).isEmpty();
    }

    private static boolean holdsACode(String said) {
        return CODE.matcher(FINGERPRINT.matcher(said.replace("EMMAUS", "")).replaceAll("")).find();
    }

    void theStatisticianCountsAndMeetsNobody(Tale tale) {
        var statistician = company.atADesk(Cast.STATISTICIAN);
        var year = Integer.toString(tale.today().getYear());
        statistician.open("/statistics").isAt("Statistics");
        statistician.openUntil("/statistics?measure=first&by=sex", page -> page.locator("main table").innerText().contains(year));
        statistician.sees("As known on").doesNotSee(tale.pseudonym());
        assertThat(statistician.find("figure svg[role=img] rect").count()).as("bars of the chart").isPositive();
        assertThat(statistician.find("figure svg title").first().textContent()).isNotBlank();
        var file = statistician.download("Download the table (CSV)");
        assertThat(file).contains(year).doesNotContain(tale.pseudonym()).doesNotContain("K-");
        statistician.choose("Divided by", "Deciding body").write("As known on", "1.1.2020").press("Show the table").sees("1 January 2020");
        statistician.openUntil("/statistics/performance?measure=referrals", page -> page.locator("main table").innerText().contains("100%"));
        statistician.isAt("How help works").sees("Share in time").doesNotSee(tale.pseudonym());
        assertThat(statistician.download("Download the table (CSV)")).contains("In time").doesNotContain("K-");
        statistician.choose("What is asked", "Help offered, accepted and missing").press("Show the table").sees("Translation and interpreting");
        statistician.open("/statistics/quality?measure=months").isAt("Quality of the data").sees("Months without a report");
        statistician.choose("What is asked", "Published figures that do not add up").press("Show the table").sees("female + male against total");
        assertThat(statistician.knock(tale.aCase())).isIn(403, 404);
        assertThat(statistician.knock(tale.referral())).isIn(403, 404);
    }

    /** The administrator, immigration enforcement and a prosecutor to whom nothing was shared. */
    void theOthersFindNothing(Tale tale) {
        for (var who : new Cast[] {Cast.ADMINISTRATOR, Cast.ENFORCEMENT, Cast.PROSECUTOR}) {
            var nobody = company.atADesk(who);
            nobody.open("/").doesNotSee(tale.pseudonym());
            for (var path : List.of(tale.aCase(), tale.aCase() + "/log", tale.aCase() + "/person", tale.aCase() + "/services", tale.referral(),
                    "/statistics", "/log")) {
                assertThat(nobody.knock(path)).as("%s at %s", who, path).isIn(403, 404);
                assertThat(nobody.page().content()).as("%s at %s", who, path).doesNotContain(tale.pseudonym()).doesNotContain(Tale.GIVEN_NAME)
                        .doesNotContain(Tale.STORY);
            }
        }
        var administrator = company.atADesk(Cast.ADMINISTRATOR);
        administrator.open("/accounts").follow("New account").open("/clients").doesNotSee(tale.pseudonym());
        company.atADesk(Cast.ENFORCEMENT).open("/notices").doesNotSee(tale.pseudonym());
    }
}
