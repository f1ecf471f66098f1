package org.zaklon.incidents.desk;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/** Where the desk is found. */
@Component
class DeskStart implements StartPart {
    private final ListIncidents list;
    private final IncidentRules rules;

    DeskStart(ListIncidents list, IncidentRules rules) {
        this.list = list;
        this.rules = rules;
    }

    @Bean
    static NavigationEntry incidentsEntry(IncidentRules rules) {
        return new NavigationEntry("incidents.navigation", "/incidents", 62, actor -> rules.open() && Act.INCIDENT_LIST.allows(actor.role()));
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Task> waiting(Actor actor, Words t) {
        int waiting = rules.open() ? list.waiting(actor) : 0;
        return waiting == 0 ? List.of() : List.of(new Task(t.get("incidents.waiting", waiting), "/incidents", null, new Tag(t.get("incidents.state.RECEIVED"), Tone.SAND)));
    }

    @Override
    public List<Task> beginnings(Actor actor, Words t) {
        return rules.open() && Act.INCIDENT_TYPE.allows(actor.role()) ? List.of(new Task(t.get("incidents.type"), "/incidents/new", null, null)) : List.of();
    }
}
