package org.zaklon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.Zaklon;
import org.zaklon.account.Visitor;
import org.zaklon.store.TestDatabase;

/** The first country's demonstration: three coordination forums that met within one week, and minutes that differ by seat. */
@SpringBootTest(classes = Zaklon.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zaklon.password.memory-kib=1024", "zaklon.password.passes=1", "spring.profiles.active=demo"})
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@DirtiesContext // ten years would be played on behind all later tests
class ThreeForumsTest {
    @LocalServerPort private int port;

    @Test
    void threeForumsMetWithinAWeekAndThePoliceSeatReadsTheirMinutesWithAMaskedItem() {
        var coordinator = Visitor.at(port).signedIn("forum", Cast.PASSWORD);
        assertThat(coordinator.open("/bodies/register.csv?kind=LOCAL_COORDINATION&lang=en").body().lines().toList().getLast()).startsWith("All,3,").contains(",3,");
        var police = Visitor.at(port).signedIn("forum.policija", Cast.PASSWORD);
        var health = Visitor.at(port).signedIn("forum.zdravlje", Cast.PASSWORD);
        var body = named(police, "Local coordination forum Sarajevo");
        var meetings = police.open(body + "/meetings?lang=en").body();
        assertThat(meetings).contains("Convened", "Minutes ");
        var held = meetings.substring(meetings.indexOf("Convened"));
        var meeting = link(held, body + "/meetings/[0-9a-f-]{36}");
        assertThat(police.open(meeting + "?lang=en").body()).contains("Item discussed, restricted").doesNotContain("Termini liječenja");
        assertThat(health.open(meeting + "?lang=en").body()).contains("Termini liječenja");
        assertThat(health.open("/bodies/actions?lang=en").body()).contains("Overdue");
        var plans = health.open(body + "/plans?lang=en").body();
        assertThat(Pattern.compile("href=\"/plans/[0-9a-f-]{36}\"").matcher(plans).results().count()).isEqualTo(5);
        assertThat(plans).contains("Missed: 12 months before").doesNotContain("Izmišljen");
        assertThat(police.open(link(plans, "/plans/[0-9a-f-]{36}") + "/trail?lang=en").body()).contains("Let read what is said about a need");
    }

    @Test
    void theTaskForceHasAReferenceThatMetAnotherSupportThatWasGivenAndOutcomesOfTwoHalfYears() {
        var prosecutor = Visitor.at(port).signedIn("tuzilac", Cast.PASSWORD);
        var body = named(prosecutor, "Task force Sarajevo");
        assertThat(prosecutor.open(body + "/references?lang=en").body()).contains("Ministry of Internal Affairs, Sarajevo Canton").doesNotContain("0123456");
        assertThat(prosecutor.open(body + "/support?lang=en").body()).contains("Safe place to stay");
        assertThat(prosecutor.open(body + "/outcomes?lang=en").body()).contains("Human trafficking, adult", "Organised trafficking");
        var house = Visitor.at(port).signedIn("kuca", Cast.PASSWORD);
        assertThat(house.open(body + "/support?lang=en").body()).contains("Safe place to stay");
        assertThat(house.open(body + "/references?lang=en").statusCode()).isEqualTo(403);
    }

    private static String named(Visitor visitor, String name) {
        return first(visitor.open("/bodies?lang=en").body(), "href=\"(/bodies/[0-9a-f-]{36})\"[^>]*>\\s*" + name);
    }

    private static String link(String page, String address) {
        return first(page, "href=\"(" + address + ")\"");
    }

    private static String first(String page, String pattern) {
        var found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
