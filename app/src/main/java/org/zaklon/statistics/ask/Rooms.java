package org.zaklon.statistics.ask;

import java.util.List;
import java.util.stream.Stream;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tab;

/** The pages of figures for inside use, and the way between them. */
public enum Rooms {
    PEOPLE("/statistics", "statistics.tab.people", Act.STATISTICS_READ),
    PERFORMANCE("/statistics/performance", "statistics.tab.performance", Act.PERFORMANCE_READ),
    QUALITY("/statistics/quality", "statistics.tab.quality", Act.QUALITY_READ);

    private final String path;
    private final String key;
    private final Act act;

    Rooms(String path, String key, Act act) {
        this.path = path;
        this.key = key;
        this.act = act;
    }

    /** As far as the reader may open them, which each page decides for itself. */
    public List<Tab> tabs(Actor actor, Words t) {
        return Stream.of(values()).filter(r -> r.act.allows(actor.role())).map(r -> Tab.of(t.get(r.key), r.path, r == this)).toList();
    }
}
