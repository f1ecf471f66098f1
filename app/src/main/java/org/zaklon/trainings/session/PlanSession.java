package org.zaklon.trainings.session;

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
import org.zaklon.trainings.CourseId;
import org.zaklon.trainings.Mode;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.course.CourseStore;
import org.zaklon.trainings.course.CourseVersion;

/** Plans a session of the current version of a course of the own agency, and cancels one. */
@Component
public class PlanSession {
    private static final int MOST_DAYS = 60;

    private final Access access;
    private final Work work;
    private final CourseStore courses;
    private final SessionStore sessions;
    private final Country country;
    private final Audit audit;

    PlanSession(Access access, Work work, CourseStore courses, SessionStore sessions, Country country, Audit audit) {
        this.access = access;
        this.work = work;
        this.courses = courses;
        this.sessions = sessions;
        this.country = country;
        this.audit = audit;
    }

    public Outcome<SessionId> plan(Actor actor, RequestId request, CourseId course, Session.Plan plan) {
        return work.once(actor, request, SessionId::new, () -> access.require(actor, Act.SESSION_PLAN)
                .then(may -> courses.current(course).filter(v -> v.agency().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(version -> broken(version, plan).<Outcome<SessionId>>map(Outcome::refused).orElseGet(() -> {
                    var id = SessionId.fresh();
                    sessions.add(id, version, plan);
                    audit.append(actor.entry(Act.SESSION_PLAN).about(id));
                    return Outcome.done(id);
                })));
    }

    public Outcome<SessionId> cancel(Actor actor, RequestId request, SessionId id) {
        return work.once(actor, request, SessionId::new, () -> access.require(actor, Act.SESSION_PLAN)
                .then(may -> sessions.find(id).filter(s -> s.agency().equals(actor.agency())).map(Outcome::done)
                        .orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(session -> {
                    if (session.cancelled()) {
                        return Outcome.refused("refused.training-cancelled");
                    }
                    sessions.cancel(id);
                    audit.append(actor.entry(Act.SESSION_PLAN).about(id).with("what", "CANCELLED"));
                    return Outcome.done(id);
                }));
    }

    private Optional<Reason> broken(CourseVersion version, Session.Plan plan) {
        if (plan.days().isEmpty() || plan.days().size() > MOST_DAYS) {
            return Optional.of(Reason.of("refused.training-days"));
        }
        if (country.findArea(plan.area()).isEmpty()) {
            return Optional.of(Reason.of("refused.training-area"));
        }
        if (version.mode() != Mode.ONLINE && plan.place().isBlank()) {
            return Optional.of(Reason.of("refused.training-place"));
        }
        if (!plan.link().isEmpty() && !plan.link().startsWith("https://")) {
            return Optional.of(Reason.of("refused.training-link"));
        }
        return plan.capacity() < 1 || plan.capacity() > 2000 ? Optional.of(Reason.of("refused.training-capacity")) : Optional.empty();
    }
}
