package org.zaklon.trainings;

import java.util.ArrayList;
import java.util.List;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tab;

/** The pages of the room side by side, as far as somebody has business there. */
public enum TrainingTabs {
    OWN("/trainings", Act.TRAINING_OWN), COURSES("/trainings/courses", Act.COURSE_READ), SESSIONS("/trainings/sessions", Act.SESSION_READ),
    LEARNERS("/trainings/learners", Act.LEARNER_READ), REPORTS("/trainings/reports", Act.TRAINING_COUNT);

    private final String path;
    private final Act act;

    TrainingTabs(String path, Act act) {
        this.path = path;
        this.act = act;
    }

    public List<Tab> tabs(Actor actor, Words t) {
        var tabs = new ArrayList<Tab>();
        for (var tab : values()) {
            if (tab.act.allows(actor.role())) {
                tabs.add(Tab.of(t.of("trainings.tab", tab), tab.path, tab == this));
            }
        }
        return tabs;
    }
}
