package org.zaklon.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zaklon.access.Actor;
import org.zaklon.access.ActorSource;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.account.Accounts;
import org.zaklon.account.Visitor;
import org.zaklon.cases.OnTheWalk;
import org.zaklon.country.Country;
import org.zaklon.incidents.ending.ForgetReports;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.store.TestDatabase;

/** Somebody without an account tells what border police did; those who must not know of it never do. */
@OnTheWalk
class AnonymousReportTest {
    private static final String PASSWORD = "korak vjetar stolica lampa";
    private static final Pattern NUMBER = Pattern.compile("<bdi dir=\"ltr\">((?:\\d{4} ){5}\\d{4})</bdi>");
    private static final Pattern MINE = Pattern.compile("href=\"/incidents/([0-9a-f-]{36})\"");
    private static final String STORY = "Planted-Words-9c2k at the river";

    @LocalServerPort private int port;
    @Autowired private Accounts accounts;
    @Autowired private ActorSource actors;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;
    @Autowired private Country country;
    @Autowired private TestDatabase database;
    @Autowired private ForgetReports forget;

    /** Scenario 8 of the domain report "coordination". */
    @Test
    void anAnonymousReportAgainstBorderPoliceIsAnsweredByTheOmbudspersonAndReadWithTheReceiptWhileNoPoliceAccountSeesATrace() {
        var police = List.of(person("GP-SA", Role.FIRST_RESPONDER), person("GP-SZ", Role.POLICE_INVESTIGATOR), person("GP-SA", Role.DPO),
                person("GP-SA", Role.FORUM_MEMBER), person("MS-ADM", Role.AUDITOR));
        // what others left for their unit is read first, and is not new any more
        police.forEach(this::everythingSeenBy);
        var before = police.stream().map(this::everythingSeenBy).toList();

        var reporter = Visitor.at(port);
        var number = number(tell(reporter, Map.of()));
        var ombudsperson = signedIn(person("OMB-N", Role.INCIDENT_OFFICER));
        var id = first(ombudsperson.open("/incidents").body());
        assertThat(read(reporter, number)).contains("Not yet acknowledged").contains("They must say until");

        assertThat(ombudsperson.open("/incidents/" + id).body()).contains("Law on the Human Rights Ombudsman of Bosnia and Herzegovina (not yet confirmed");
        assertThat(ombudsperson.send("/incidents/" + id + "/acknowledge", Map.of()).statusCode()).isEqualTo(302);
        assertThat(read(reporter, number)).contains("Acknowledged").contains("They must answer until");
        ombudsperson.open("/incidents/" + id);
        assertThat(ombudsperson.send("/incidents/" + id + "/answer", Map.of("kind", "ANSWER", "text", "We asked for the log of that patrol.")).statusCode())
                .isEqualTo(302);
        assertThat(read(reporter, number)).contains("We asked for the log of that patrol.").contains("They answered");

        assertThat(police.stream().map(this::everythingSeenBy).toList()).as("what police accounts see").isEqualTo(before);
        police.forEach(officer -> assertThat(bytes(signedIn(officer), "/incidents/" + id)).as("the report and one that never was")
                .isEqualTo(bytes(signedIn(officer), "/incidents/" + UUID.randomUUID())));
    }

    @Test
    void theReporterSeesEveryRecipientFirstAndWhoIsStruckOutNeverGetsIt() {
        var reporter = Visitor.at(port);
        var check = check(reporter, Map.of());
        assertThat(check.statusCode()).isEqualTo(200);
        assertThat(check.body()).contains("Human Rights Ombudsmen").contains("State Prosecutor").contains("Border Police");
        var number = number(send(reporter, Map.of("to.OMB-N", "SEND", "to.TBIH-OTL", "NO", "to.EMMAUS-T", "LATER")));
        var ombudsperson = signedIn(person("OMB-N", Role.INCIDENT_OFFICER));
        var id = first(ombudsperson.open("/incidents").body());
        var prosecutor = signedIn(person("TBIH-OTL", Role.INCIDENT_OFFICER));
        assertThat(prosecutor.open("/incidents/" + id).statusCode()).isEqualTo(404);
        assertThat(prosecutor.open("/incidents").body()).doesNotContain(id);

        ombudsperson.open("/incidents/" + id);
        ombudsperson.send("/incidents/" + id + "/acknowledge", Map.of());
        ombudsperson.open("/incidents/" + id);
        assertThat(ombudsperson.send("/incidents/" + id + "/pass", Map.of("to", "TBIH-OTL")).statusCode()).as("no consent").isEqualTo(422);
        assertThat(ombudsperson.send("/incidents/" + id + "/pass", Map.of("to", "GP-SA")).statusCode()).as("accused").isEqualTo(422);
        assertThat(prosecutor.open("/incidents/" + id).statusCode()).isEqualTo(404);
        assertThat(ombudsperson.send("/incidents/" + id + "/pass", Map.of("to", "EMMAUS-T", "requestId", UUID.randomUUID().toString())).statusCode()).isEqualTo(302);
        assertThat(signedIn(person("EMMAUS-T", Role.INCIDENT_OFFICER)).open("/incidents/" + id).body()).contains(STORY);

        reporter.sendOnly("/tell/receipt/add?lang=en", Map.of("code", number, "to", "GP-SA"));
        var added = reporter.sendOnly("/tell/receipt/add?lang=en", Map.of("code", number, "to", "TBIH-OTL"));
        assertThat(added.body()).contains("State Prosecutor").doesNotContain("Border Police, Sarajevo");
        assertThat(prosecutor.open("/incidents/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void noPageOfAReporterLeavesACookieOrLooksAtOne() {
        var reporter = Visitor.at(port);
        var pages = List.of(reporter.open("/tell?lang=en"), reporter.open("/tell/new?lang=en"), check(reporter, Map.of()), tell(reporter, Map.of()),
                reporter.open("/tell/receipt?lang=en"));
        assertThat(pages).allSatisfy(page -> {
            assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(page.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
            assertThat(page.body()).contains("data-quick-exit").contains("<title>Message</title>");
        });
        assertThat(pages.getFirst().body()).contains("tel:122").contains("tel:124");

        var officer = person("GP-SA", Role.FIRST_RESPONDER);
        var atWork = signedIn(officer);
        assertThat(atWork.open("/tell").headers().firstValue("Location")).hasValue("/tell/signed-in");
        assertThat(atWork.open("/tell/signed-in?lang=en").body()).contains("You are signed in for work").doesNotContain("Player");
        assertThat(atWork.sendOnly("/tell/send", Map.of("requestId", UUID.randomUUID().toString())).headers().firstValue("Location")).hasValue("/tell/signed-in");
    }

    @Test
    void aSendingThatIsRepeatedIsOneReportWithOneReceipt() {
        var reporter = Visitor.at(port);
        var request = UUID.randomUUID().toString();
        var first = number(tell(reporter, Map.of("requestId", request)));
        assertThat(number(tell(reporter, Map.of("requestId", request)))).isEqualTo(first);
        assertThat(number(tell(reporter, Map.of()))).isNotEqualTo(first);
    }

    @Test
    void badAnswersAreNamedBesideTheirFieldsAndEverythingTypedStays() {
        var reporter = Visitor.at(port);
        var answer = check(reporter, Map.of("acts", "", "who", "", "least", "7", "most", "3", "when.day", "40", "words", STORY));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("#who").contains("#most").contains("#when").contains(STORY).contains("value=\"7\"");
        check(reporter, Map.of());
        var nobody = send(reporter, Map.of("to.OMB-N", "NO", "to.TBIH-OTL", "NO", "to.EMMAUS-T", "NO"));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Choose at least one").contains(STORY);
    }

    @Test
    void aReceiptThatNeverWasAndOneThatWasTakenBackAreAnsweredAlike() {
        var reporter = Visitor.at(port);
        var number = number(tell(reporter, Map.of()));
        var ombudsperson = signedIn(person("OMB-N", Role.INCIDENT_OFFICER));
        var id = first(ombudsperson.open("/incidents").body());
        assertThat(reporter.sendOnly("/tell/receipt/withdraw?lang=en", Map.of("code", number)).statusCode()).as("not sure yet").isEqualTo(422);
        assertThat(reporter.sendOnly("/tell/receipt/withdraw?lang=en", Map.of("code", number, "sure", "YES")).statusCode()).isEqualTo(200);
        var gone = reporter.sendOnly("/tell/receipt?lang=en", Map.of("code", number));
        assertThat(gone.statusCode()).isEqualTo(404);
        assertThat(ombudsperson.open("/incidents/" + id).body()).contains("Taken back").doesNotContain(STORY).doesNotContain("Forced back over a border");
        assertThat(ombudsperson.send("/incidents/" + id + "/acknowledge", Map.of("requestId", UUID.randomUUID().toString())).statusCode()).isEqualTo(403);
        var words = past("select count(*) from incidents.report where id = '" + id + "' and (words is not null or receipt is not null)");
        assertThat(words).isZero();
    }

    @Test
    void whenItsTimeIsOverWordsAndReceiptAreGoneAndNoDeskHasItAnyMore() throws SQLException {
        var reporter = Visitor.at(port);
        var number = number(tell(reporter, Map.of()));
        var ombudsperson = signedIn(person("OMB-N", Role.INCIDENT_OFFICER));
        var id = first(ombudsperson.open("/incidents").body());
        forget.forget();
        assertThat(read(reporter, number)).as("its time is not over").contains(STORY);
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update incidents.report set keep_until = current_date - 2 where id = '" + id + "'");
        }
        assertThat(forget.forget()).isOne();
        assertThat(reporter.sendOnly("/tell/receipt?lang=en", Map.of("code", number)).statusCode()).isEqualTo(404);
        assertThat(ombudsperson.open("/incidents/" + id).statusCode()).isEqualTo(404);
        assertThat(past("select count(*) from incidents.report where id = '" + id + "' and words is null and receipt is null and ended = 'FORGOTTEN'")).isOne();
    }

    @Test
    void wordsAndReceiptsStandNowhereInTheDatabase() {
        var reporter = Visitor.at(port);
        var number = number(tell(reporter, Map.of()));
        reporter.sendOnly("/tell/receipt/write?lang=en", Map.of("code", number, "to", "OMB-N", "text.OMB-N", STORY + " again", "requestId", UUID.randomUUID().toString()));
        assertThat(read(reporter, number)).contains(STORY + " again");
        for (var table : List.of("report", "message", "consent", "route", "step", "verification")) {
            assertThat(past("select count(*) from incidents." + table + " t where t::text like '%Planted-Words%' or t::text like '%"
                    + number.replace(" ", "") + "%' or encode(convert_to(t::text, 'UTF8'), 'hex') like '%" + hex("Planted-Words") + "%'")).as(table).isZero();
        }
        assertThat(past("select count(*) from audit.entry e where e::text like '%Planted-Words%' or e::text like '%" + number.replace(" ", "") + "%'")).isZero();
    }

    /** Somebody at the accused agency who got the role past every rule, and wrote the own unit into the report with the rights of a superuser. */
    @Test
    void rowSecurityKeepsTheAccusedAwayEvenWhereTheRowSaysOtherwise() throws SQLException {
        var reporter = Visitor.at(port);
        tell(reporter, Map.of());
        var id = first(signedIn(person("OMB-N", Role.INCIDENT_OFFICER)).open("/incidents").body());
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("update incidents.report set recipients = recipients || array['GP-SA', 'MS-ADM', 'SPS-NAD', 'SPS-BOR'] where id = '" + id + "'");
            statement.execute("insert into incidents.route (report_id, unit, agency, why, package, sent_at, acknowledge_by, answer_by) select report_id, 'GP-SA', 'GP',"
                    + " 'ADDED', package, sent_at, acknowledge_by, answer_by from incidents.route where report_id = '" + id + "' and unit = 'OMB-N'");
        }
        for (var unit : List.of("GP-SA", "MS-ADM", "SPS-NAD", "SPS-BOR")) {
            var insider = insider(unit);
            for (var table : List.of("report", "consent", "route", "step", "verification", "message")) {
                assertThat(work.read(insider, () -> sql.sql("select count(*) from incidents." + table).query(Integer.class).single())).as(unit + " " + table).isZero();
            }
            assertThat(work.read(insider, () -> sql.sql("update incidents.report set recipients = recipients").update())).as(unit).isZero();
            assertThat(work.read(insider, () -> sql.sql("select count(*) from audit.entry where act like 'INCIDENT_%' and agency is distinct from ?")
                    .param(insider.agency().value()).query(Integer.class).single())).as(unit + " log").isZero();
        }
        assertThat(work.read(insider("OMB-N"), () -> sql.sql("select count(*) from incidents.report where id = ?").param(UUID.fromString(id)).query(Integer.class)
                .single())).as("the question can be answered otherwise").isOne();
    }

    @Test
    void theDatabaseLetsNoRecipientInWithoutConsentAndNoRecipientTakeWordsAway() {
        tell(Visitor.at(port), Map.of("to.EMMAUS-T", "NO"));
        var id = UUID.fromString(first(signedIn(person("OMB-N", Role.INCIDENT_OFFICER)).open("/incidents").body()));
        var recipient = insider("OMB-N");
        for (var unit : List.of("EMMAUS-T", "GP-SA", "ZENABIH-K")) {
            assertThatThrownBy(() -> work.read(recipient, () -> sql.sql("update incidents.report set recipients = recipients || ? where id = ?")
                    .params(new String[] {unit}, id).update())).as(unit).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> work.read(recipient, () -> sql.sql("update incidents.report set words = null where id = ?").param(id).update()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> work.read(recipient, () -> sql.sql("insert into incidents.message (id, report_id, unit, writer, kind, words, at)"
                + " values (?, ?, 'OMB-N', 'REPORTER', 'WORD', '\\x00', now())").params(UUID.randomUUID(), id).update())).isInstanceOf(DataAccessException.class);
    }

    @Test
    void aRecipientTypesInWhatSomebodyToldAndAUnitThatIsAccusedDoesNot() {
        var helper = signedIn(person("EMMAUS-T", Role.INCIDENT_OFFICER));
        helper.open("/incidents/new");
        var check = helper.send("/incidents/new/check", with(answers(), Map.of("channel", "ORAL")));
        assertThat(check.body()).contains("types this in and reads it already");
        var sent = helper.send("/incidents/new/send", with(answers(), Map.of("channel", "ORAL", "to.OMB-N", "SEND", "to.TBIH-OTL", "NO")));
        var number = number(sent);
        assertThat(read(Visitor.at(port), number)).contains(STORY).contains("EMMAUS");
        assertThat(signedIn(person("OMB-N", Role.INCIDENT_OFFICER)).open("/incidents").body()).contains("Forced back over a border");
    }

    /** Every page that a signed-in account starts from or is offered, and the log it may read. */
    private String everythingSeenBy(Person person) {
        var visitor = signedIn(person);
        var seen = new StringBuilder();
        for (var path : List.of("/", "/incidents", "/incidents/new", "/notices", "/log")) {
            var page = visitor.open(path);
            // the log holds what these accounts did themselves, which is another sentence each time
            seen.append(path).append(' ').append(page.statusCode()).append(' ')
                    .append(path.equals("/log") ? page.body().contains("anonymous report") || page.body().contains("A report was") : plain(page.body())).append('\n');
        }
        return seen.toString();
    }

    private static String plain(String page) {
        return page.replaceAll("value=\"[^\"]*\"", "").replaceAll("\\d{2}:\\d{2}|\\d+ (seconds?|minutes?) ago", "");
    }

    private String bytes(Visitor visitor, String path) {
        var page = visitor.open(path);
        return page.statusCode() + plain(page.body());
    }

    private HttpResponse<String> tell(Visitor reporter, Map<String, String> more) {
        check(reporter, more);
        return send(reporter, with(Map.of("to.OMB-N", "SEND", "to.TBIH-OTL", "SEND"), more));
    }

    private HttpResponse<String> check(Visitor reporter, Map<String, String> more) {
        reporter.open("/tell/new?lang=en");
        return reporter.send("/tell/check?lang=en", with(answers(), more));
    }

    /** From the page where recipients are shown; hidden fields and all. */
    private HttpResponse<String> send(Visitor reporter, Map<String, String> wishes) {
        return reporter.send("/tell/send?lang=en", with(Map.of("counted", "YES"), wishes));
    }

    private static Map<String, String> answers() {
        return Map.of("acts", "PUSHED_BACK", "when.month", "10", "when.year", "2026", "area", "USK", "least", "4", "most", "6", "who", "STATE",
                "agencies", "GP", "teller", "VICTIM", "words", STORY);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> more) {
        var all = new LinkedHashMap<>(some);
        all.putAll(more);
        return all;
    }

    private static String number(HttpResponse<String> answer) {
        var number = NUMBER.matcher(answer.body());
        assertThat(number.find()).as("a receipt, answered %d", answer.statusCode()).isTrue();
        return number.group(1);
    }

    private String read(Visitor reporter, String number) {
        var page = reporter.sendOnly("/tell/receipt?lang=en", Map.of("code", number));
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    /** The newest report of a list. */
    private static String first(String list) {
        var mine = MINE.matcher(list);
        assertThat(mine.find()).as("a report in the list").isTrue();
        return mine.group(1);
    }

    private record Person(String login, Actor actor) {}

    private Person person(String unit, Role role) {
        var login = "u" + UUID.randomUUID().toString().substring(0, 12);
        return new Person(login, actors.find(accounts.provision(login, "Player " + login, new UnitCode(unit), role, null, PASSWORD)).orElseThrow());
    }

    /** Somebody with the role, in a unit where no administrator may give it. */
    private Actor insider(String unit) {
        var at = country.unit(new UnitCode(unit));
        return new Actor(AccountId.fresh(), at.agency(), at.code(), at.function(), Role.INCIDENT_OFFICER, null);
    }

    private Visitor signedIn(Person person) {
        var visitor = Visitor.at(port).signedIn(person.login(), PASSWORD);
        visitor.setCookie("lang", "en");
        return visitor;
    }

    private int past(String query) {
        try (var superuser = database.asSuperuser(); var statement = superuser.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static String hex(String text) {
        var hex = new StringBuilder();
        text.chars().forEach(c -> hex.append("%02x".formatted(c)));
        return hex.toString();
    }
}
