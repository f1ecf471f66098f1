package org.zaklon.programmes.lessons;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;

/** Lessons of all agencies, and the last campaigns. */
@Component
public class ReadLessons {
    private static final int CAMPAIGNS = 50;

    private final Work work;
    private final Access access;
    private final LessonStore store;
    private final Audit audit;

    ReadLessons(Work work, Access access, LessonStore store, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.audit = audit;
    }

    /** @param lessons what is open first; @param campaigns the newest fifty */
    public record Found(Paged<Lesson> lessons, List<Campaign> campaigns) {}

    public Outcome<Found> read(Actor actor, int page) {
        return work.read(actor, () -> access.require(actor, Act.LESSON_READ).then(may -> {
            audit.append(actor.entry(Act.LESSON_READ).read());
            return Outcome.done(new Found(Paged.of(store.list(page), page), store.campaigns(CAMPAIGNS)));
        }));
    }
}
