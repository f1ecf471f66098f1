package org.zaklon.agreements.life;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/** Agreements that wait for the signature of one's agency, and those that end soon. */
@Component
class AgreementStart implements StartPart {
    private final LifeStore store;
    private final Work work;

    AgreementStart(LifeStore store, Work work) {
        this.store = store;
        this.work = work;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public List<Task> waiting(Actor actor, Words t) {
        if (!Act.AGREEMENT_SIGN.allows(actor.role())) {
            return List.of();
        }
        return work.read(actor, () -> {
            var tasks = new ArrayList<Task>();
            int unsigned = store.toSign(actor.agency());
            if (unsigned > 0) {
                tasks.add(new Task(t.get("agreements.start.sign", unsigned), "/agreements?list=in-preparation", null,
                        new Tag(t.get("agreements.start.waits"), Tone.SAND)));
            }
            int ending = store.ending(actor.agency());
            if (ending > 0) {
                tasks.add(new Task(t.get("agreements.start.ending", ending), "/agreements", null,
                        new Tag(t.get("agreements.state.EXPIRING"), Tone.SAND)));
            }
            return tasks;
        });
    }
}
