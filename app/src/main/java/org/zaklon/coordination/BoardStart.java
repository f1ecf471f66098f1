package org.zaklon.coordination;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/** The lists of the board on which something stands. */
@Component
class BoardStart implements StartPart {
    private final BoardCounts counts;

    BoardStart(BoardCounts counts) {
        this.counts = counts;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Task> waiting(Actor actor, Words t) {
        if (!Act.BOARD_READ.allows(actor.role())) {
            return List.of();
        }
        var found = counts.of(actor);
        return Arrays.stream(BoardTab.values()).filter(tab -> found.getOrDefault(tab, 0L) > 0).map(tab -> new Task(
                t.of("coordination.list", tab), "/board?list=" + tab.code(), t.get("coordination.about." + tab.code()),
                new Tag(t.number(found.get(tab)), Tone.SAND))).toList();
    }
}
