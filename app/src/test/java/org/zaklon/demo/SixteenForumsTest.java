package org.zaklon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.zaklon.Zaklon;
import org.zaklon.account.Visitor;
import org.zaklon.store.TestDatabase;

/**
 * The second country's demonstration, played through the doors that the pages use: forums as they were reported for 2015
 * (International Organization for Migration, Iraq: sixteen forums in six governorates, more than 500 members of the community, 80 police,
 * 80 officials, 70 of civil society).
 */
@SpringBootTest(classes = Zaklon.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"zaklon.password.memory-kib=1024", "zaklon.password.passes=1", "zaklon.profile=iq", "spring.profiles.active=demo"})
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@DirtiesContext // ten years would be played on behind all later tests
class SixteenForumsTest {
    @LocalServerPort private int port;
    @Autowired private TestDatabase database;

    @Test
    void theRegisterOfSixteenForumsInSixGovernoratesHasSevenHundredAndThirtyMembersByCategoryAndSex() {
        var coordinator = Visitor.at(port).signedIn("forum.coordinator", Cast.PASSWORD);
        var lines = coordinator.open("/bodies/register.csv?kind=COMMUNITY_POLICING&lang=en").body().lines().toList();
        assertThat(lines).as("a head, six governorates, the total").hasSize(8);
        assertThat(lines.getFirst()).endsWith("Area,Bodies,Community,Police,Officials,Civil society,Justice,Services,Members,Women,Men,Other or not known,"
                + "Meetings held,Meetings meant,Dormant");
        assertThat(lines.getLast()).startsWith("All,16,500,80,80,70,0,0,730,275,455,0,");
        var page = coordinator.open("/bodies/register?lang=ar").body();
        assertThat(page).contains("dir=\"rtl\"", "سجل الهيئات", "البصرة", "<svg");
        assertThat(coordinator.open("/bodies?lang=ar").body()).contains("منتدى الشرطة المجتمعية");
        assertThat(Visitor.at(port).signedIn("forum.ngo", Cast.PASSWORD).open("/bodies/register.csv?lang=en").body()).as("one seat, one forum").contains("All,1,");
    }

    /** The trainings are played behind the scenes. */
    @Test
    void everySessionOfTheTrainingsHasItsList() {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(200)).untilAsserted(() -> {
            try (var owner = database.asOwner(); var found = owner.createStatement().executeQuery("select count(distinct session_id) from trainings.enrolment")) {
                found.next();
                assertThat(found.getInt(1)).isEqualTo(6);
            }
        });
    }
}
