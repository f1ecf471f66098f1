package org.zaklon.forums.taskforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.seats.AddSeat;
import org.zaklon.bodies.seats.FoundBody;
import org.zaklon.bodies.seats.SeatMember;
import org.zaklon.forums.community.CommunityForum;
import org.zaklon.forums.community.ForumHouse;
import org.zaklon.forums.taskforce.support.RemindLate;
import org.zaklon.store.TestDatabase;

/** A task force works: two agencies find out that they have the same case, a house is asked for places, outcomes of a half-year are counted. */
@ForumHouse
class TaskForceStoryTest {
    private static final Pattern ANSWER = Pattern.compile("/bodies/[0-9a-f-]+/references/matches/[0-9a-f-]+");
    private static final Pattern WAITING = Pattern.compile("/bodies/[0-9a-f-]+/outcomes/[0-9a-f-]+/confirm");

    @Autowired private CommunityForum town;
    @Autowired private FoundBody found;
    @Autowired private AddSeat seats;
    @Autowired private SeatMember members;
    @Autowired private RemindLate late;
    @Autowired private Bodies bodies;
    @Autowired private TestDatabase database;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    private ForceFixture force;

    @BeforeEach
    void aTaskForce() {
        force = ForceFixture.meets(town, found, seats, members);
    }

    @Test
    void twoAgenciesWithOneCaseAreToldOfEachOtherAndNobodyElseLearnsAnything() throws Exception {
        var references = force.path("references");
        assertThat(enter(force.prosecutor(), "KT-0123/26").getRedirectedUrl()).isEqualTo(references);
        var before = get(force.police(), references);
        enter(force.police(), "кт 123/26");
        var first = told(force.prosecutor());
        assertThat(first).as("the agency that had it first").contains("Ministry of Interior").contains("Waits for you");
        assertThat(get(force.police(), references)).as("the other one learns nothing yet").contains("Nothing to tell.").doesNotContain("Supreme Judicial Council");
        assertThat(before).contains("Nothing to tell.");

        assertThat(post(force.prosecutor(), address(ANSWER, first), Map.of("answer", "MEET")).getRedirectedUrl()).isEqualTo(references);
        assertThat(get(force.police(), references)).as("now both know").contains("Supreme Judicial Council").contains("Both know");
        assertThat(get(force.kurdistan(), references)).as("nobody else").contains("Nothing to tell.");
        assertThat(town.ask(force.house(), "GET", references, Map.of()).getStatus()).as("services have no part in it").isEqualTo(403);
        var stored = work.read(force.prosecutor(), () -> sql.sql("select string_agg(c::text, ' ') from forums.case_reference c").query(String.class).single());
        assertThat(stored).as("never in plain").doesNotContain("KT").doesNotContain("0123");
    }

    @Test
    void whatIsWrongStandsBesideTheFieldWithWhatWasTyped() throws Exception {
        var answer = enter(force.police(), "none");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("This is no reference of a case").contains("value=\"none\"");
    }

    @Test
    void aHouseIsAskedForPlacesAndLearnsNothingOfACase() throws Exception {
        var asked = post(force.prosecutor(), force.path("support"), support());
        var request = asked.getRedirectedUrl();
        assertThat(request).startsWith(force.path("support") + "/");
        assertThat(get(force.house(), request)).contains("Safe place to stay").contains("3 to 5").contains("Answer the request");
        assertThat(town.ask(force.hospital(), "GET", request, Map.of()).getStatus()).as("who was not asked").isEqualTo(404);
        assertThat(get(force.hospital(), force.path("support"))).contains("No request");

        var why = post(force.house(), request + "/answer", Map.of("said", "DECLINED"));
        assertThat(why.getStatus()).as("a refusal says why").isEqualTo(422);
        assertThat(post(force.house(), request + "/answer", Map.of("said", "ACCEPTED")).getRedirectedUrl()).isEqualTo(request);
        assertThat(get(force.prosecutor(), request)).contains("can help").contains("Help is there");
        assertThat(town.ask(force.house(), "POST", request + "/answer", Map.of("said", "ACCEPTED")).getContentAsString()).contains("answered or withdrawn already");
    }

    @Test
    void anOverdueAnswerIsToldOnceAndCountedForTheTwoAgenciesAlone() throws Exception {
        post(force.prosecutor(), force.path("support"), support());
        var answered = post(force.prosecutor(), force.path("support"), support()).getRedirectedUrl();
        post(force.house(), answered + "/answer", Map.of("said", "ACCEPTED"));
        assertThat(late.remind()).as("not yet").isZero();
        try (var owner = database.asSuperuser(); var statement = owner.createStatement()) {
            statement.execute("update forums.support_request set answer_by = asked_at - interval '1 hour' where body_id = '" + force.body().value() + "'");
        }
        assertThat(late.remind()).as("the one without an answer").isEqualTo(1);
        assertThat(late.remind()).as("once").isZero();
        assertThat(work.system("test", () -> bodies.seated(force.body(), force.house().agency()))).containsExactly(force.house().account());

        var figures = force.path("support/figures");
        assertThat(get(force.prosecutor(), figures)).contains("What your agency asked").contains("<svg").doesNotContain("What your agency was asked");
        assertThat(get(force.house(), figures)).contains("What your agency was asked").doesNotContain("What your agency asked");
        var half = Span.halfOf(town.today()).written();
        assertThat(get(force.prosecutor(), figures + "/table.csv")).contains("What your agency asked," + half + ",2,1,0,0,1,1,");
        assertThat(get(force.police(), figures + "/table.csv")).as("another seat of the police").doesNotContain(half);
        assertThat(get(force.hospital(), figures + "/table.csv")).as("a service that was not asked").doesNotContain(half);
    }

    @Test
    void outcomesOfAHalfYearCountOnceASecondPersonConfirmedThem() throws Exception {
        var outcomes = force.path("outcomes");
        var period = (town.today().getYear() - 1) + "-1";
        var typed = Map.of("period", period, "offence", "TRAFFICKING_ADULT", "INVESTIGATIONS", "7", "CONVICTIONS", "2");
        assertThat(post(force.prosecutor(), outcomes, typed).getRedirectedUrl()).isEqualTo(outcomes);
        assertThat(get(force.police(), outcomes)).as("not yet").doesNotContain("Human trafficking, adult");
        assertThat(get(force.prosecutor(), outcomes)).contains("Somebody else of your agency confirms it.");

        var confirm = address(WAITING, get(force.deputy(), outcomes));
        assertThat(town.ask(force.prosecutor(), "POST", confirm, Map.of()).getContentAsString()).contains("Somebody else of your agency confirms");
        assertThat(post(force.deputy(), confirm, Map.of()).getRedirectedUrl()).isEqualTo(outcomes);
        assertThat(get(force.house(), outcomes)).contains("Human trafficking, adult").contains("first half: federal").contains("<svg");
        assertThat(town.ask(force.house(), "GET", outcomes + "/table.csv", Map.of()).getContentAsString())
                .contains("Federal,Supreme Judicial Council," + period + ",\"Human trafficking, adult\",7,,2,");
    }

    @Test
    void whoeverDoesNotSitThereFindsNoTaskForce() {
        var stranger = town.hire(Role.FORUM_COORDINATOR, "MOLSA-SOC");
        for (var page : new String[] {"references", "support", "support/figures", "outcomes"}) {
            assertThat(town.ask(stranger, "GET", force.path(page), Map.of()).getStatus()).as(page).isEqualTo(404);
            assertThat(town.ask(town.hire(Role.ENFORCEMENT_OFFICER, "MOI-ENF"), "GET", force.path(page), Map.of()).getStatus()).as(page).isEqualTo(404);
        }
    }

    private Map<String, String> support() {
        var form = new HashMap<>(Map.of("to", "MOLSA", "kind", "SHELTER", "area", "BAS", "urgency", "TODAY", "people", "UP_TO_5", "sex", "WOMEN", "minors", "NO"));
        var day = town.today().plusDays(2);
        for (var field : new String[] {"from", "by"}) {
            form.put(field + ".day", "" + day.getDayOfMonth());
            form.put(field + ".month", "" + day.getMonthValue());
            form.put(field + ".year", "" + day.getYear());
        }
        return form;
    }

    private MockHttpServletResponse enter(Actor who, String number) {
        return post(who, force.path("references"), Map.of("number", number, "purpose", "DECONFLICT"));
    }

    private MockHttpServletResponse post(Actor who, String path, Map<String, String> form) {
        return town.ask(who, "POST", path, form);
    }

    private String get(Actor who, String path) throws UnsupportedEncodingException {
        var answer = town.ask(who, "GET", path, Map.of());
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    /** The comparing happens after the act; its page says when it did. */
    private String told(Actor who) throws Exception {
        for (int i = 0; i < 200; i++) {
            var page = get(who, force.path("references"));
            if (!page.contains("Nothing to tell.")) {
                return page;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nobody was told");
    }

    private static String address(Pattern of, String page) {
        var found = of.matcher(page);
        assertThat(found.find()).as(of.pattern()).isTrue();
        return found.group();
    }
}
