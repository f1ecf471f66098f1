package org.zaklon.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.account.letters.SendLetters;

@WholeApplication
class AdministrationTest {
    private static final Pattern LINK = Pattern.compile("/activate\\?code=([0-9A-Z-]{29})");

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SendLetters letters;

    @Autowired
    private RecordingMail mail;

    private Visitor administrator;
    private final String login = "n" + UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void anAdministrator() {
        administrator = Cast.administrator(accounts).at(port);
    }

    @Test
    void thePersonChoosesThePasswordAndTheAdministratorNeverKnowsIt() {
        var code = code(create(""));
        var person = Visitor.at(port);
        person.open("/activate?code=" + code);
        assertThat(person.send("/activate", Map.of("password", "short", "again", "short")).statusCode()).isEqualTo(422);
        var done = person.send("/activate", Map.of("password", Cast.PASSWORD, "again", Cast.PASSWORD, "code", code));
        assertThat(done.headers().firstValue("Location")).hasValue("/sign-in?ready");
        person.signedIn(login, Cast.PASSWORD);
        assertThat(person.open("/account").statusCode()).isEqualTo(200);
        var again = Visitor.at(port);
        again.open("/activate?code=" + code);
        assertThat(again.send("/activate", Map.of("password", Cast.PASSWORD, "again", Cast.PASSWORD, "code", code)).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whereThereIsAnAddressTheLinkGoesToThePersonAndIsNotShown() {
        var address = login + "@agency.example";
        assertThat(LINK.matcher(create(address)).find()).isFalse();
        letters.send();
        assertThat(mail.to(address)).singleElement().satisfies(letter ->
                assertThat(LINK.matcher(letter.body()).find()).isTrue());
    }

    @Test
    void aLoginThatIsTakenBringsThePageBackWithEverythingTyped() {
        create("");
        administrator.open("/accounts/new");
        var answer = administrator.send("/accounts", fields(""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("value=\"" + login + "\"").contains("M. Kovač");
    }

    @Test
    void sendingTheFormTwiceCreatesOneAccount() {
        administrator.open("/accounts/new");
        var form = new java.util.HashMap<>(administrator.hidden());
        form.putAll(fields(""));
        var first = administrator.sendOnly("/accounts", form);
        var second = administrator.sendOnly("/accounts", form);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(back(second.body())).isEqualTo(back(first.body()));
    }

    @Test
    void aRoleThatTheUnitDoesNotGiveIsRefusedBesideTheField() {
        administrator.open("/accounts/new");
        var wrong = new java.util.HashMap<>(fields(""));
        wrong.put("unit", "SPS-NAD");
        var answer = administrator.send("/accounts", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"role.error\"");
    }

    @Test
    void anotherPositionWorksWithTheNextRequestAndEndsTheSessions() {
        var person = Cast.caseManager(accounts);
        var browser = person.at(port);
        assertThat(browser.open("/account").statusCode()).isEqualTo(200);
        administrator.open("/accounts/" + person.account().value());
        var answer = administrator.send("/accounts/" + person.account().value() + "/position",
                Map.of("unit", "CSR-TK", "role", "CASE_SUPERVISOR", "area", ""));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(browser.open("/account").statusCode()).isEqualTo(302);
        assertThat(person.at(port).open("/account").body()).contains("Tuzla");
    }

    @Test
    void nobodyManagesTheOwnAccount() {
        var self = Cast.administrator(accounts);
        var browser = self.at(port);
        browser.open("/account");
        assertThat(browser.send("/accounts/" + self.account().value() + "/suspend", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.open("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void whoIsNoAdministratorIsRefusedEverywhereHere() {
        var person = Cast.caseManager(accounts).at(port);
        person.open("/account");
        var other = Cast.caseManager(accounts).account().value();
        assertThat(person.open("/accounts").statusCode()).isEqualTo(403);
        assertThat(person.open("/accounts/new").statusCode()).isEqualTo(403);
        assertThat(person.open("/accounts/" + other).statusCode()).isEqualTo(403);
        assertThat(person.open("/clients").statusCode()).isEqualTo(403);
        person.open("/account");
        var form = person.hidden();
        for (var act : new String[] {"suspend", "resume", "invite", "sign-out"}) {
            assertThat(person.sendOnly("/accounts/" + other + "/" + act, form).statusCode()).as(act).isEqualTo(403);
        }
    }

    @Test
    void anAccountThatIsNotThereIsAbsent() {
        assertThat(administrator.open("/accounts/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(administrator.open("/clients/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    @Test
    void everyPageOfTheAdministratorOpensInEveryLanguage() {
        var person = Cast.caseManager(accounts).account().value();
        for (var language : new String[] {"en", "bs", "hr", "sr-Latn", "sr-Cyrl"}) {
            for (var page : new String[] {"/accounts", "/accounts/new", "/accounts/" + person, "/clients", "/clients/new", "/account", "/notices"}) {
                assertThat(administrator.open(page + "?lang=" + language).statusCode()).as(page + " " + language).isEqualTo(200);
            }
        }
    }

    private String create(String address) {
        administrator.open("/accounts/new");
        var answer = administrator.send("/accounts", fields(address));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private Map<String, String> fields(String address) {
        return Map.of("name", "M. Kovač", "login", login, "mail", address, "unit", "CSR-KS", "role", "CASE_MANAGER", "area", "");
    }

    private static String code(String page) {
        var link = LINK.matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static String back(String page) {
        var link = Pattern.compile("class=\"back\" href=\"([^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
