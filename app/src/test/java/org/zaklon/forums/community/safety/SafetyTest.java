package org.zaklon.forums.community.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zaklon.forums.community.CommunityForum.done;
import static org.zaklon.forums.community.CommunityForum.refused;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.forums.community.CommunityForum;
import org.zaklon.forums.community.ForumHouse;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/** What a forum does for safety: who writes it, what is refused, and its pages in both languages of the country. */
@ForumHouse
class SafetyTest {
    private static final PersonalText WORDS = new PersonalText("Invented words");

    @Autowired private CommunityForum forum;
    @Autowired private PlanSafety plans;
    @Autowired private RecordInitiative initiatives;
    @Autowired private RecordEquipment equipment;
    @Autowired private RecordPerception perception;
    @Autowired private ReadSafety read;
    @Autowired private Work work;
    @Autowired private JdbcClient sql;

    private CommunityForum.Met met;

    @BeforeEach
    void aForum() {
        met = forum.meets();
    }

    @Test
    void aPlanHasPrioritiesOfOneAgencyEachAndIsLookedBackAt() {
        var request = RequestId.fresh();
        var plan = new SafetyPlan(RecordId.fresh(), forum.today(), forum.today().plusDays(90), forum.today().plusDays(80), WORDS, List.of());
        var id = done(plans.plan(met.chair(), request, met.body(), plan));
        assertThat(done(plans.plan(met.chair(), request, met.body(), plan))).isEqualTo(id);
        assertThat(refused(plans.prioritise(met.chair(), RequestId.fresh(), met.body(), id, priority(91)))).isEqualTo("refused.community-due");
        assertThat(refused(plans.prioritise(met.neighbour(), RequestId.fresh(), met.body(), id, priority(30)))).isEqualTo("refused.not-seated");
        var first = done(plans.prioritise(met.chair(), RequestId.fresh(), met.body(), id, priority(30)));
        done(plans.review(met.chair(), RequestId.fresh(), met.body(), first, SafetyPlan.Review.DONE, forum.today(), WORDS));
        assertThat(refused(plans.review(met.chair(), RequestId.fresh(), met.body(), first, SafetyPlan.Review.DROPPED, forum.today(), WORDS)))
                .isEqualTo("refused.community-reviewed");
        assertThat(done(read.of(met.neighbour(), met.body())).plans()).singleElement().satisfies(p ->
                assertThat(p.priorities()).singleElement().satisfies(one -> assertThat(one.review()).isEqualTo(SafetyPlan.Review.DONE)));
        var other = forum.meets();
        assertThat(refused(plans.prioritise(other.chair(), RequestId.fresh(), other.body(), id, priority(30)))).as("of another forum")
                .isEqualTo("refused.absent");
    }

    private SafetyPlan.Priority priority(int days) {
        return new SafetyPlan.Priority(RecordId.fresh(), "STREETS", WORDS, WORDS, new AgencyCode("MOI"), forum.today().plusDays(days), null, null, null);
    }

    @Test
    void fewerThanTenOfOneSexAreRecordedNowhere() {
        assertThat(refused(perception.record(met.chair(), RequestId.fresh(), met.body(), wave(9, 3, 20)))).isEqualTo("refused.community-few");
        assertThat(refused(perception.record(met.chair(), RequestId.fresh(), met.body(), wave(10, 11, 20)))).isEqualTo("refused.community-more-yes");
        assertThat(refused(perception.record(met.chair(), RequestId.fresh(), met.body(), wave(0, 0, 0)))).isEqualTo("refused.community-few");
        done(perception.record(met.chair(), RequestId.fresh(), met.body(), wave(10, 3, 0)));
        assertThatThrownBy(() -> work.read(met.chair(), () -> sql.sql("""
                insert into forums.wave (id, body_id, question, area, on_day, women, women_yes, men, men_yes, at)
                values (gen_random_uuid(), ?, 'TRUST_POLICE', 'BAS', current_date, 3, 1, 0, 0, now())
                """).param(met.body().value()).update())).isInstanceOf(DataAccessException.class);
    }

    private Wave wave(int women, int yes, int men) {
        return new Wave(RecordId.fresh(), "TRUST_POLICE", new AreaCode("BAS"), forum.today(), women, yes, men, 0);
    }

    @Test
    void equipmentKeepsEveryCheckAndWhatWasForWomenOnlyReachedNoMen() {
        var id = done(equipment.hand(met.chair(), RequestId.fresh(), met.body(), new Equipment(RecordId.fresh(), "COMPUTER", 2, "X-1", "CP-2016",
                new AgencyCode("MOI"), forum.today().minusDays(10), List.of())));
        assertThat(refused(equipment.check(met.chair(), RequestId.fresh(), met.body(), id,
                new Equipment.Check(forum.today().minusDays(11), Equipment.Condition.IN_USE)))).isEqualTo("refused.community-step-day");
        done(equipment.check(met.chair(), RequestId.fresh(), met.body(), id, new Equipment.Check(forum.today().minusDays(5), Equipment.Condition.IN_USE)));
        done(equipment.check(met.chair(), RequestId.fresh(), met.body(), id, new Equipment.Check(forum.today(), Equipment.Condition.IN_REPAIR)));
        assertThat(done(read.of(met.police(), met.body())).equipment().getFirst().condition()).isEqualTo(Equipment.Condition.IN_REPAIR);
        assertThat(refused(initiatives.record(met.chair(), RequestId.fresh(), met.body(), initiative(true, 1)))).isEqualTo("refused.community-women-only");
        done(initiatives.record(met.chair(), RequestId.fresh(), met.body(), initiative(true, 0)));
    }

    private Initiative initiative(boolean only, int men) {
        return new Initiative(RecordId.fresh(), "STREETS", WORDS, forum.today(), forum.today(), new Initiative.Reach(12, men, 3, 0),
                Initiative.LedBy.WOMEN, only, null, new BigDecimal("400"), "USD", null);
    }

    @Test
    void everyPageSpeaksArabicAndKeepsWhatWasTyped() throws Exception {
        done(initiatives.record(met.chair(), RequestId.fresh(), met.body(), initiative(false, 4)));
        done(perception.record(met.chair(), RequestId.fresh(), met.body(), wave(10, 3, 12)));
        var path = "/bodies/" + met.body().value();
        for (var page : List.of("/issues", "/issues/new", "/safety", "/safety/plans/new", "/safety/initiatives/new", "/safety/equipment/new", "/safety/waves/new")) {
            var arabic = forum.ask(met.chair(), "GET", path + page, Map.of("lang", "ar"));
            assertThat(arabic.getStatus()).as(page).isEqualTo(200);
            assertThat(arabic.getContentAsString(StandardCharsets.UTF_8)).as(page).contains("dir=\"rtl\"").contains("منتدى المجتمع");
        }
        var figures = forum.ask(met.coordinator(), "GET", "/community-figures", Map.of("lang", "ar"));
        assertThat(figures.getContentAsString(StandardCharsets.UTF_8)).contains("dir=\"rtl\"").contains("صوت النساء");
        var file = forum.ask(met.coordinator(), "GET", "/community-figures/table.csv", Map.of());
        assertThat(file.getHeader("Content-Disposition")).contains("table-");
        assertThat(file.getContentAsString(StandardCharsets.UTF_8)).contains("Initiatives led by women");
        var again = send(met.chair(), path + "/safety/waves", Map.of("women", "3", "women-yes", "x", "men", "20", "men-yes", "1"));
        assertThat(again.getStatus()).isEqualTo(422);
        assertThat(again.getContentAsString(StandardCharsets.UTF_8)).contains("value=\"3\"").contains("value=\"x\"").contains("at least ten");
    }

    private MockHttpServletResponse send(Actor who, String path, Map<String, String> form) {
        return forum.ask(who, "POST", path, new HashMap<>(form));
    }
}
