package org.zaklon.forums.release.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zaklon.access.Actor;
import org.zaklon.forums.release.Domain;
import org.zaklon.forums.release.PlanState;
import org.zaklon.forums.release.ReadPlan.Opened;
import org.zaklon.forums.release.day.ReadDay;
import org.zaklon.forums.release.need.Finding;
import org.zaklon.forums.release.need.ReadNeeds;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Step;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/**
 * One plan on a page.
 *
 * @param body where it is planned
 * @param moves steps that may follow; empty where this reader may take none
 * @param own whether the reader's agency notified it
 */
public record PlanSheet(String id, String body, String code, Tag state, List<Line> facts, List<MilestoneRow> clock, List<Task> domains,
        List<Task> further, List<Step> steps, List<Choice> moves, boolean own, boolean open) {

    /** A step of the clock in words. */
    public record MilestoneRow(String step, String due, String done, Tag state) {}

    static PlanSheet of(Actor actor, Opened opened, ReadNeeds.Found needs, ReadDay.Found day, PlanWords words) {
        var t = words.t();
        var plan = opened.plan();
        var id = plan.id().value().toString();
        var own = plan.agency().equals(actor.agency());
        var facts = List.of(
                Line.of(t.get("plans.expected"), t.get("plans.expected.text", plan.expected(), t.of("plans.kind", plan.kind()))),
                Line.of(t.get("plans.return-to"), words.area(plan.returnTo())),
                Line.of(t.get("plans.by"), words.agency(plan.agency())),
                Line.of(t.get("plans.participation"), t.of("plans.participation", plan.participation())),
                Line.of(t.get("plans.informed"), plan.informed() == null ? t.get("plans.informed.not") : words.date(plan.informed())));
        var clock = opened.milestones().stream().map(m -> new MilestoneRow(t.get("plans.milestone." + m.step(), m.months()), words.date(m.due()),
                m.done().map(words::date).orElse(""), words.tag(m))).toList();
        var steps = opened.steps().reversed().stream().map(s -> new Step(s.at().toString(), t.moment(s.at()), t.of("plans.state", s.state()),
                words.agency(s.by()), s.reason() == null ? null : words.code("plan-reasons", s.reason()), null)).toList();
        var mayMove = plan.state() == PlanState.NOTIFIED ? opened.facts().keeps() : own || opened.facts().keeps();
        var moves = mayMove ? Arrays.stream(PlanState.values()).filter(plan.state()::mayBecome)
                .map(s -> Choice.of(s.name(), t.of("plans.move", s))).toList() : List.<Choice>of();
        return new PlanSheet(id, plan.body().value().toString(), plan.code(), new Tag(t.of("plans.state", plan.state()), Tone.SKY), facts, clock,
                domains(id, needs, words), further(id, day, words), steps, moves, own, plan.state().open());
    }

    private static List<Task> domains(String id, ReadNeeds.Found found, PlanWords words) {
        var t = words.t();
        var tasks = new ArrayList<Task>();
        for (var domain : Domain.values()) {
            var assessed = found.assessed().get(domain);
            var needs = found.needs().stream().filter(n -> n.domain() == domain).toList();
            var open = needs.stream().filter(n -> !n.status().settled()).count();
            var hint = needs.isEmpty() ? null : t.get("plans.needs.count", needs.size(), open);
            tasks.add(new Task(t.of("plans.domain", domain), "/plans/" + id + "/domains/" + domain.name(), hint,
                    assessed == null ? new Tag(t.get("plans.finding.not-yet"), Tone.SAND)
                            : new Tag(t.of("plans.finding", assessed.finding()), assessed.finding() == Finding.NEEDS ? Tone.SKY : Tone.STONE)));
        }
        return tasks;
    }

    private static List<Task> further(String id, ReadDay.Found day, PlanWords words) {
        var t = words.t();
        var tag = day.day().isEmpty() ? new Tag(t.get("plans.day.not-yet"), Tone.SAND)
                : day.conflicts().isEmpty() ? new Tag(t.get("plans.day.feasible"), Tone.MOSS)
                : new Tag(t.get("plans.day.conflicts", day.conflicts().size()), Tone.CLAY);
        return List.of(new Task(t.get("plans.day.heading"), "/plans/" + id + "/day", t.get("plans.day.hint"), tag),
                new Task(t.get("plans.judgement.heading"), "/plans/" + id + "/judgements", t.get("plans.judgement.hint"), null),
                new Task(t.get("plans.trail.heading"), "/plans/" + id + "/trail", t.get("plans.trail.hint"), null));
    }
}
