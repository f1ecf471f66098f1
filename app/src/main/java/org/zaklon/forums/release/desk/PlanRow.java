package org.zaklon.forums.release.desk;

import java.util.List;
import org.zaklon.forums.release.ListPlans.Line;
import org.zaklon.forums.release.Milestone;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** One plan in a list. Tags stand for clocks and states of planning, never for the person. */
public record PlanRow(String href, String code, String expected, String area, Tag state, List<Tag> clocks) {

    static PlanRow of(Line line, PlanWords words) {
        var plan = line.plan();
        var t = words.t();
        var clocks = line.milestones().stream().filter(Milestone::missed)
                .map(m -> new Tag(t.get("plans.clock.missed", m.months()), m.state() == Milestone.State.MISSED ? Tone.CLAY : Tone.SAND)).toList();
        return new PlanRow("/plans/" + plan.id().value(), plan.code(), words.date(plan.expected()), words.area(plan.returnTo()),
                new Tag(t.of("plans.state", plan.state()), plan.state().open() ? Tone.SKY : Tone.STONE), clocks);
    }
}
