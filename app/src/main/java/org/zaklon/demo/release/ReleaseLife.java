package org.zaklon.demo.release;

import static org.zaklon.demo.stage.Steps.must;
import static org.zaklon.demo.stage.Steps.named;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyKind;
import org.zaklon.demo.stage.Stage;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.MovePlan;
import org.zaklon.forums.release.NotifyRelease;
import org.zaklon.forums.release.NotifyRelease.Notice;
import org.zaklon.forums.release.Participation;
import org.zaklon.forums.release.PlanId;
import org.zaklon.forums.release.PlanState;
import org.zaklon.forums.release.ReleaseKind;
import org.zaklon.forums.release.day.FollowUp;
import org.zaklon.forums.release.day.RecordFollowUp;
import org.zaklon.forums.release.need.AddNeed;
import org.zaklon.forums.release.need.AssessDomain;
import org.zaklon.forums.release.need.Finding;
import org.zaklon.forums.release.need.NeedId;
import org.zaklon.forums.release.need.NeedStatus;
import org.zaklon.forums.release.need.UpdateNeed;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;

/**
 * Plays plans in one local coordination forum. A plan is a line; what happens to it are lines of steps, each by somebody who signs in, on a
 * day counted from the notice.
 */
@Component
@Profile("demo")
public class ReleaseLife {
    private final Bodies bodies;
    private final Work work;
    private final NotifyRelease notify;
    private final MovePlan move;
    private final AssessDomain assess;
    private final AddNeed add;
    private final UpdateNeed update;
    private final RecordFollowUp follow;

    ReleaseLife(Bodies bodies, Work work, NotifyRelease notify, MovePlan move, AssessDomain assess, AddNeed add, UpdateNeed update,
            RecordFollowUp follow) {
        this.bodies = bodies;
        this.work = work;
        this.notify = notify;
        this.move = move;
        this.assess = assess;
        this.add = add;
        this.update = update;
        this.follow = follow;
    }

    /**
     * @param plans plan, forum (English name), by, name, area, days_ago, expected_in, kind, participation
     * @param steps plan, day, by, act (STATE, NONE, NEED, UPDATE, FOLLOW), what, more (reason, agency that answers, status, contact), text
     */
    public void play(Stage stage, List<Map<String, String>> plans, List<Map<String, String>> steps) {
        plans.forEach(row -> plan(stage, row, steps.stream().filter(step -> step.get("plan").equals(row.get("plan"))).toList()));
    }

    private void plan(Stage stage, Map<String, String> row, List<Map<String, String>> steps) {
        var planner = stage.who().apply(row.get("by"));
        var notified = stage.today().minusDays(Long.parseLong(row.get("days_ago")));
        var expected = stage.today().plusDays(Long.parseLong(row.get("expected_in")));
        stage.stand(notified, 0);
        var id = must(notify.notify(planner, request(row, 0), forum(planner, row.get("forum")), new Notice(new PersonalText(row.get("name")),
                new AreaCode(row.get("area")), expected, ReleaseKind.valueOf(row.get("kind")), Participation.valueOf(row.get("participation")), notified)));
        var needs = new EnumMap<Domain, NeedId>(Domain.class);
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var day = notified.plusDays(Long.parseLong(step.get("day")));
            stage.stand(day, i + 1);
            step(stage.who().apply(step.get("by")), request(row, i + 1), new Planned(id, expected, needs), step, day);
        }
    }

    /** A plan in play. @param needs the one of each field that has one */
    private record Planned(PlanId id, LocalDate expected, Map<Domain, NeedId> needs) {}

    private void step(Actor by, RequestId request, Planned plan, Map<String, String> step, LocalDate day) {
        var what = step.get("what");
        var more = step.get("more");
        switch (step.get("act")) {
            case "STATE" -> must(move.move(by, request, plan.id(), PlanState.valueOf(what), more));
            case "NONE" -> Arrays.stream(what.split(" ")).forEach(domain -> must(assess.assess(by, named(request.value() + domain), plan.id(),
                    Domain.valueOf(domain), Finding.NONE, "", day)));
            case "NEED" -> plan.needs().put(Domain.valueOf(what), must(add.add(by, request, plan.id(), new AddNeed.Wanted(Domain.valueOf(what),
                    step.get("text"), new AgencyCode(more), plan.expected(), List.of()))));
            case "UPDATE" -> must(update.update(by, request, plan.id(), plan.needs().get(Domain.valueOf(what)),
                    new UpdateNeed.Change(NeedStatus.valueOf(more), by.agency(), plan.expected(), step.get("text"), List.of())));
            case "FOLLOW" -> must(follow.record(by, request, plan.id(), new FollowUp(plan.expected().plusDays(Long.parseLong(what)),
                    FollowUp.Contact.valueOf(more), FollowUp.Decision.CONTINUE)));
            default -> throw new IllegalArgumentException(step.get("act"));
        }
    }

    private BodyId forum(Actor planner, String name) {
        return work.read(planner, () -> bodies.all(BodyKind.LOCAL_COORDINATION)).stream().filter(body -> body.name().in("en").equals(name)).findFirst()
                .orElseThrow().id();
    }

    /** Known again when the play is repeated. */
    private static RequestId request(Map<String, String> plan, int step) {
        return named("release/" + plan.get("plan") + "/" + step);
    }
}
