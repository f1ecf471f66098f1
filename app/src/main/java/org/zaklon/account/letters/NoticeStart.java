package org.zaklon.account.letters;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/** Notices that came since one looked. */
@Component
class NoticeStart implements StartPart {
    private final Notices notices;

    NoticeStart(Notices notices) {
        this.notices = notices;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Task> waiting(Actor actor, Words t) {
        int fresh = notices.fresh(actor);
        return fresh == 0 ? List.of() : List.of(new Task(t.get("account.start.notices", fresh), "/notices", null,
                new Tag(t.get("account.notices.fresh"), Tone.SAND)));
    }
}
