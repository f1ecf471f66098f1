package org.zaklon.forums.release;

import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.release.trail.Trail;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.people.subject.Subjects;

/** Opens the name behind a code word, for a reason that goes into the log. */
@Component
public class OpenSubject {
    private final Work work;
    private final Plans plans;
    private final Subjects subjects;
    private final Trail trail;
    private final Audit audit;

    OpenSubject(Work work, Plans plans, Subjects subjects, Trail trail, Audit audit) {
        this.work = work;
        this.plans = plans;
        this.subjects = subjects;
        this.trail = trail;
        this.audit = audit;
    }

    /** What the name is opened for; each opening names one. */
    public enum Because { MEETING, TASK, CONTACT, DUTY }

    public Outcome<PersonalText> open(Actor actor, PlanId id, Because because) {
        return work.read(actor, () -> plans.require(actor, Act.SUBJECT_OPEN, id).then(asked -> {
            audit.append(actor.entry(Act.SUBJECT_OPEN).about(id).read().with("because", because.name()));
            trail.opened(actor, asked.trailed(), because.name());
            return subjects.open(asked.plan().subject()).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()));
        }));
    }
}
