package org.zaklon.trainings.desk;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.desk.FeedbackStore.Given;
import org.zaklon.trainings.learner.Enrolment;
import org.zaklon.trainings.learner.EnrolmentStore;
import org.zaklon.trainings.session.SessionStore;

/** Takes what a learner thinks of a session, once and without the name. The log does not hold it either: its hour would be the name. */
@Component
public class GiveFeedback {
    private final Access access;
    private final Work work;
    private final SessionStore sessions;
    private final EnrolmentStore enrolments;
    private final FeedbackStore feedback;

    GiveFeedback(Access access, Work work, SessionStore sessions, EnrolmentStore enrolments, FeedbackStore feedback) {
        this.access = access;
        this.work = work;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.feedback = feedback;
    }

    /** Whether it may be given now. */
    public Outcome<Enrolment> look(Actor actor, EnrolmentId id) {
        return work.read(actor, () -> access.require(actor, Act.FEEDBACK_GIVE).then(may -> open(actor, id)));
    }

    public Outcome<EnrolmentId> give(Actor actor, RequestId request, EnrolmentId id, Given given) {
        return work.once(actor, request, EnrolmentId::new, () -> access.require(actor, Act.FEEDBACK_GIVE).then(may -> open(actor, id)).then(own -> {
            feedback.add(sessions.find(own.session()).orElseThrow(), id, given);
            return Outcome.done(id);
        }));
    }

    private Outcome<Enrolment> open(Actor actor, EnrolmentId id) {
        var own = enrolments.find(id).filter(e -> actor.account().equals(e.account()));
        return own.isEmpty() ? Outcome.refused(Reason.absent())
                : !EnrolmentState.TOOK_PART.contains(own.get().state()) ? Outcome.refused("refused.training-feedback-early")
                : feedback.given(id) ? Outcome.refused("refused.training-feedback-given") : Outcome.done(own.get());
    }
}
