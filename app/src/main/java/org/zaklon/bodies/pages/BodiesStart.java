package org.zaklon.bodies.pages;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.bodies.actions.Actions;
import org.zaklon.bodies.meeting.Meetings;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/** Meetings to which one is invited, and what one's agency should have done by now. */
@Component
class BodiesStart implements StartPart {
    private static final int SHOWN = 3;

    private final Meetings meetings;
    private final Actions actions;
    private final Work work;

    BodiesStart(Meetings meetings, Actions actions, Work work) {
        this.meetings = meetings;
        this.actions = actions;
        this.work = work;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Task> waiting(Actor actor, Words t) {
        if (!Act.BODY_LIST.allows(actor.role())) {
            return List.of();
        }
        return work.read(actor, () -> {
            var tasks = new ArrayList<Task>();
            meetings.ahead(SHOWN).forEach(m -> tasks.add(new Task(t.get("bodies.start.meeting", t.moment(m.starts())),
                    "/bodies/" + m.body().value() + "/meetings/" + m.id().value(), null, new Tag(t.get("bodies.start.invited"), Tone.SKY))));
            int overdue = actions.overdue(actor.agency());
            if (overdue > 0) {
                tasks.add(new Task(t.get("bodies.start.overdue", overdue), "/bodies/actions", null, new Tag(t.get("bodies.action.overdue"), Tone.CLAY)));
            }
            return tasks;
        });
    }
}
