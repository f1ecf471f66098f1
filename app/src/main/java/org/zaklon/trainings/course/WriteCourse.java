package org.zaklon.trainings.course;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.CourseCode;
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.course.CourseVersion.Draft;

/** Writes a course, and its next version; a version that somebody learned by never changes. */
@Component
public class WriteCourse {
    private final Access access;
    private final Work work;
    private final CourseStore store;
    private final Country country;
    private final Audit audit;

    WriteCourse(Access access, Work work, CourseStore store, Country country, Audit audit) {
        this.access = access;
        this.work = work;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    public Outcome<CourseId> begin(Actor actor, RequestId request, CourseCode code, Draft draft) {
        return work.once(actor, request, CourseId::new, () -> access.require(actor, Act.COURSE_WRITE).then(may -> {
            var broken = broken(draft);
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            if (store.taken(actor.agency(), code)) {
                return Outcome.refused("refused.training-code-taken");
            }
            var id = CourseId.fresh();
            store.add(id, actor.agency(), code);
            return written(actor, id, draft);
        }));
    }

    public Outcome<CourseId> next(Actor actor, RequestId request, CourseId id, Draft draft) {
        return work.once(actor, request, CourseId::new, () -> access.require(actor, Act.COURSE_WRITE)
                .then(may -> store.current(id).filter(v -> v.agency().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(before -> broken(draft).<Outcome<CourseId>>map(Outcome::refused).orElseGet(() -> written(actor, id, draft))));
    }

    private Outcome<CourseId> written(Actor actor, CourseId id, Draft draft) {
        store.addVersion(id, actor.agency(), draft);
        audit.append(actor.entry(Act.COURSE_WRITE).about(id));
        return Outcome.done(id);
    }

    private Optional<Reason> broken(Draft draft) {
        if (draft.title().byLanguage().values().stream().allMatch(String::isBlank)) {
            return Optional.of(Reason.of("refused.training-title"));
        }
        if (draft.objectives().isEmpty() || draft.objectives().stream().map(o -> o.code()).distinct().count() < draft.objectives().size()) {
            return Optional.of(Reason.of("refused.training-objectives"));
        }
        var known = draft.professions().stream().allMatch(p -> country.findCodes("professions").flatMap(l -> l.find(p)).isPresent());
        return known ? Optional.empty() : Optional.of(Reason.of("refused.training-profession"));
    }
}
