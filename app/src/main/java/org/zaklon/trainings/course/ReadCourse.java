package org.zaklon.trainings.course;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.VersionId;

/** Reads what is taught. It says nothing about anybody, so that reading it leaves no line in the log. */
@Component
public class ReadCourse {
    private final Access access;
    private final Work work;
    private final CourseStore store;

    ReadCourse(Access access, Work work, CourseStore store) {
        this.access = access;
        this.work = work;
        this.store = store;
    }

    public Outcome<Paged<CourseVersion>> list(Actor actor, boolean ours, int page) {
        return work.read(actor, () -> access.require(actor, Act.COURSE_READ).then(may -> Outcome.done(
                Paged.of(store.list(ours ? actor.agency() : null, Paged.offset(page), Paged.SIZE + 1), page))));
    }

    /** The newest version first. */
    public Outcome<List<CourseVersion>> versions(Actor actor, CourseId id) {
        return work.read(actor, () -> access.require(actor, Act.COURSE_READ).then(may -> {
            var versions = store.versions(id);
            return versions.isEmpty() ? Outcome.refused(Reason.absent()) : Outcome.done(versions);
        }));
    }

    public Outcome<CourseVersion> version(Actor actor, VersionId id) {
        return work.read(actor, () -> access.require(actor, Act.COURSE_READ).then(may -> store.find(id).map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Reason.absent()))));
    }
}
