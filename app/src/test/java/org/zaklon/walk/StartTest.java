package org.zaklon.walk;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.account.Accounts;
import org.zaklon.account.WholeApplication;
import org.zaklon.ui.Browser;

@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartTest {
    private final Look look = new Look();
    private Browser browser;

    @LocalServerPort
    private int port;

    @BeforeAll
    void open(@Autowired Accounts accounts) {
        for (var who : Cast.values()) {
            who.provision(accounts);
        }
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        System.out.println(look.heaviest());
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyStartsWhereItSaysWhatWaits(Cast who) {
        try (var walker = new Walker(browser.page(), "http://localhost:" + port, look).signIn(who)) {
            walker.isAtOneOf("Waiting for you", "Nothing waits for you");
        }
    }
}
