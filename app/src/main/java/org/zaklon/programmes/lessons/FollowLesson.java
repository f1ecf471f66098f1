package org.zaklon.programmes.lessons;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Says how a lesson stands: by the agency that answers for it, or the one that wrote it down. */
@Component
public class FollowLesson {
    private final Work work;
    private final Access access;
    private final LessonStore store;
    private final Audit audit;

    FollowLesson(Work work, Access access, LessonStore store, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.audit = audit;
    }

    /** @param due another day until which it is to be done; null keeps the old one */
    public Outcome<LessonId> follow(Actor actor, RequestId request, LessonId id, Lesson.State state, LocalDate due) {
        return work.once(actor, request, LessonId::new, () -> access.require(actor, Act.LESSON_FOLLOW).then(may -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var lesson = found.get();
            if (!lesson.owner().equals(actor.agency()) && !lesson.by().equals(actor.agency())) {
                return Outcome.refused("refused.lesson-not-yours");
            }
            store.step(actor, id, lesson.owner(), due == null ? lesson.due() : due, state);
            audit.append(actor.entry(Act.LESSON_FOLLOW).about(id).with("state", state.name()));
            return Outcome.done(id);
        }));
    }
}
