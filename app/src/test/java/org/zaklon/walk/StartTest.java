package org.zaklon.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zaklon.account.Accounts;
import org.zaklon.account.WholeApplication;

/** The page on which everybody begins. What stands on it when something waits is part of the walk. */
@WholeApplication
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StartTest {
    private Company company;

    @BeforeAll
    void open(@Autowired Accounts accounts, @LocalServerPort int port) {
        company = new Company(accounts, port, new Look());
    }

    @AfterAll
    void close() {
        company.close();
    }

    @ParameterizedTest
    @EnumSource
    void everybodyStartsWhereItSaysWhatWaitsAndEveryLinkOfTheNavigationLeadsSomewhere(Cast who) {
        var walker = company.atADesk(who);
        assertThat(walker.heading()).isIn("Waiting for you", "Nothing is waiting for you");
        var links = walker.find("header nav a").all().stream().map(a -> a.getAttribute("href")).distinct().toList();
        assertThat(links).isNotEmpty().allSatisfy(link -> assertThat(walker.knock(link)).as(link).isEqualTo(200));
    }

    /** Who meets no content must not even find a door to it. */
    @ParameterizedTest
    @EnumSource(names = {"ADMINISTRATOR", "ENFORCEMENT", "STATISTICIAN"})
    void whoeverSeesNoContentFindsNoLinkToIt(Cast who) {
        var walker = company.atADesk(who);
        assertThat(walker.open("/").find("a[href^='/cases'], a[href^='/referrals'], a[href^='/signal'], a[href^='/board']").count()).isZero();
    }
}
