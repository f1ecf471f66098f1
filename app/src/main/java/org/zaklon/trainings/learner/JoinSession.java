package org.zaklon.trainings.learner;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.LearnerId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.session.SessionStore;

/** Somebody with an account takes a place in a session, accepts an invitation, or gives the place up. */
@Component
public class JoinSession {
    private final Access access;
    private final Work work;
    private final SessionStore sessions;
    private final LearnerStore learners;
    private final EnrolmentStore enrolments;
    private final Colleagues colleagues;
    private final Country country;
    private final Today today;
    private final Audit audit;

    JoinSession(Access access, Work work, SessionStore sessions, LearnerStore learners, EnrolmentStore enrolments, Colleagues colleagues,
            Country country, Today today, Audit audit) {
        this.access = access;
        this.work = work;
        this.sessions = sessions;
        this.learners = learners;
        this.enrolments = enrolments;
        this.colleagues = colleagues;
        this.country = country;
        this.today = today;
        this.audit = audit;
    }

    /** @param coded what the registry needs of somebody it does not know yet; null for somebody it knows */
    public Outcome<EnrolmentId> join(Actor actor, RequestId request, SessionId id, Learner.Coded coded) {
        return work.once(actor, request, EnrolmentId::new, () -> access.require(actor, Act.SESSION_JOIN).then(may -> open(id)).then(session -> {
            var own = enrolments.own(id, actor.account());
            if (own.isPresent()) {
                var before = own.get();
                return before.state() == EnrolmentState.INVITED || before.state() == EnrolmentState.WITHDRAWN
                        ? moved(actor, before, EnrolmentState.ENROLLED) : Outcome.done(before.id());
            }
            if (enrolments.taken(id) >= session.capacity()) {
                return Outcome.refused("refused.training-full", "0");
            }
            var known = learners.own(actor.account());
            if (known.isEmpty() && (coded == null || !real(coded))) {
                return Outcome.refused("refused.training-about-you");
            }
            var learner = known.map(Learner::id).orElseGet(() -> {
                var fresh = LearnerId.fresh();
                var name = colleagues.findColleague(actor.account()).map(Colleagues.Colleague::name).orElse("–-");
                learners.add(fresh, actor, coded, actor.account(), name, "");
                return fresh;
            });
            var enrolment = enrolments.add(session, learner, actor.agency(), actor.account(), EnrolmentState.ENROLLED);
            audit.append(actor.entry(Act.SESSION_JOIN).about(enrolment));
            return Outcome.done(enrolment);
        }));
    }

    public Outcome<EnrolmentId> leave(Actor actor, RequestId request, SessionId id) {
        return work.once(actor, request, EnrolmentId::new, () -> access.require(actor, Act.SESSION_JOIN)
                .then(may -> enrolments.own(id, actor.account()).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(own -> moved(actor, own, EnrolmentState.WITHDRAWN)));
    }

    private Outcome<EnrolmentId> moved(Actor actor, Enrolment enrolment, EnrolmentState to) {
        if (!enrolments.move(enrolment, to)) {
            return Outcome.refused("refused.training-state");
        }
        audit.append(actor.entry(Act.SESSION_JOIN).about(enrolment.id()).with("state", to.name()));
        return Outcome.done(enrolment.id());
    }

    private Outcome<Session> open(SessionId id) {
        return sessions.find(id).map(s -> s.cancelled() || s.last().isBefore(today.day())
                ? Outcome.<Session>refused("refused.training-over") : Outcome.done(s)).orElseGet(() -> Outcome.refused(Reason.absent()));
    }

    private boolean real(Learner.Coded coded) {
        return in("professions", coded.profession()) && in("rank-bands", coded.rank()) && in("sex", coded.sex())
                && country.findArea(coded.area()).isPresent();
    }

    private boolean in(String list, String code) {
        return country.findCodes(list).flatMap(l -> l.find(code)).isPresent();
    }
}
