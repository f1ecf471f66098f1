package org.zaklon.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.bodies.Body;
import org.zaklon.demo.stage.Steps;
import org.zaklon.forums.community.RecordId;
import org.zaklon.forums.community.safety.Equipment;
import org.zaklon.forums.community.safety.Initiative;
import org.zaklon.forums.community.safety.PlanSafety;
import org.zaklon.forums.community.safety.RecordEquipment;
import org.zaklon.forums.community.safety.RecordInitiative;
import org.zaklon.forums.community.safety.RecordPerception;
import org.zaklon.forums.community.safety.SafetyPlan;
import org.zaklon.forums.community.safety.Wave;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.PersonalText;

/** Plans, initiatives, equipment and rounds of asking of the invented forums. */
@Component
@Profile("demo")
class CommunityWork {
    private final PlanSafety plans;
    private final RecordInitiative initiatives;
    private final RecordEquipment equipment;
    private final RecordPerception perception;

    CommunityWork(PlanSafety plans, RecordInitiative initiatives, RecordEquipment equipment, RecordPerception perception) {
        this.plans = plans;
        this.initiatives = initiatives;
        this.equipment = equipment;
        this.perception = perception;
    }

    void play(String profile, Actor keeper, List<Body> forums, LocalDate today) {
        each(profile, "community-equipment.csv", forums, (forum, row) -> equip(forum, row, new Steps("equipment/" + row), keeper, today));
        each(profile, "community-initiatives.csv", forums, (forum, row) -> initiative(forum, row, new Steps("initiative/" + row), keeper, today));
        each(profile, "community-waves.csv", forums, (forum, row) -> wave(forum, row, new Steps("wave/" + row), keeper, today));
        forums.forEach(forum -> plan(forum, new Steps("safety/" + forum.name().in("en")), keeper, today));
    }

    private static void each(String profile, String file, List<Body> forums, BiConsumer<Body, Map<String, String>> play) {
        DemoFiles.rows(profile, file).forEach(row -> {
            int place = Integer.parseInt(row.get("forum"));
            if (place <= forums.size()) {
                play.accept(forums.get(place - 1), row);
            }
        });
    }

    private void equip(Body forum, Map<String, String> row, Steps steps, Actor keeper, LocalDate today) {
        var on = ago(row, today);
        var id = Steps.must(equipment.hand(keeper, steps.next(), forum.id(), new Equipment(RecordId.fresh(), row.get("kind"),
                number(row, "quantity"), row.get("serial").isEmpty() ? null : row.get("serial"), row.get("project"),
                new AgencyCode(row.get("received")), on, List.of())));
        for (var check : row.get("checks").split(" ")) {
            if (!check.isEmpty()) {
                var words = check.split("\\+");
                Steps.must(equipment.check(keeper, steps.next(), forum.id(), id,
                        new Equipment.Check(on.plusDays(Long.parseLong(words[1])), Equipment.Condition.valueOf(words[0]))));
            }
        }
    }

    private void initiative(Body forum, Map<String, String> row, Steps steps, Actor keeper, LocalDate today) {
        Steps.must(initiatives.record(keeper, steps.next(), forum.id(), new Initiative(RecordId.fresh(), row.get("topic"),
                new PersonalText(row.get("words")), ago(row, today), ago(row, today).plusDays(number(row, "days")),
                new Initiative.Reach(number(row, "women"), number(row, "men"), number(row, "girls"), number(row, "boys")),
                Initiative.LedBy.valueOf(row.get("led")), row.get("only").equals("YES"), null, new BigDecimal(row.get("cost")),
                row.get("currency"), row.get("project"))));
    }

    private void wave(Body forum, Map<String, String> row, Steps steps, Actor keeper, LocalDate today) {
        Steps.must(perception.record(keeper, steps.next(), forum.id(), new Wave(RecordId.fresh(), row.get("question"),
                forum.areas().getFirst(), ago(row, today), number(row, "women"), number(row, "women_yes"), number(row, "men"),
                number(row, "men_yes"))));
    }

    /** The plan of this year, with one priority that was looked back at and one that goes on. */
    private void plan(Body forum, Steps steps, Actor keeper, LocalDate today) {
        var from = today.minusMonths(10);
        var id = Steps.must(plans.plan(keeper, steps.next(), forum.id(), new SafetyPlan(RecordId.fresh(), from, today.plusMonths(2), today.minusDays(20),
                new PersonalText("بُنيت على ما سُمع في الاجتماعات وعلى سؤال الأهالي"), List.of())));
        var lights = Steps.must(plans.prioritise(keeper, steps.next(), forum.id(), id, new SafetyPlan.Priority(RecordId.fresh(), "STREETS",
                new PersonalText("شوارع تتجنبها النساء مساءً"), new PersonalText("إنارة أهم شارعين مع البلدية"), forum.agency(),
                from.plusMonths(6), null, null, null)));
        Steps.must(plans.prioritise(keeper, steps.next(), forum.id(), id, new SafetyPlan.Priority(RecordId.fresh(), "ELECTRONIC_BLACKMAIL",
                new PersonalText("ابتزاز الشابات عبر الإنترنت"), new PersonalText("خط سري وورش للنساء"), forum.agency(), today.plusMonths(1),
                null, null, null)));
        Steps.must(plans.review(keeper, steps.next(), forum.id(), lights, SafetyPlan.Review.DONE, today.minusDays(20),
                new PersonalText("الإنارة سهلت على النساء حضور الاجتماعات")));
    }

    private static LocalDate ago(Map<String, String> row, LocalDate today) {
        return today.minusDays(Long.parseLong(row.get("days_ago")));
    }

    private static int number(Map<String, String> row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
