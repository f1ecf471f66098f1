package org.zaklon.trainings.learner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentState;
import org.zaklon.trainings.LearnerId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.session.Session;
import org.zaklon.trainings.session.SessionStore;

/** Enrols learners by a list: everybody of it or nobody. Whoever is in the registry already is found there and not entered again. */
@Component
public class EnrolLearner {
    private final Access access;
    private final Work work;
    private final SessionStore sessions;
    private final LearnerStore learners;
    private final EnrolmentStore enrolments;
    private final Audit audit;

    EnrolLearner(Access access, Work work, SessionStore sessions, LearnerStore learners, EnrolmentStore enrolments, Audit audit) {
        this.access = access;
        this.work = work;
        this.sessions = sessions;
        this.learners = learners;
        this.enrolments = enrolments;
        this.audit = audit;
    }

    /** What a list would meet. @param known by line, whom a line names who is in the registry */
    public record Looked(List<LearnerList.Flaw> flaws, Map<Long, Learner> known) {
        public Looked {
            flaws = List.copyOf(flaws);
            known = Map.copyOf(known);
        }
    }

    /** Looks without writing: which lines cannot be taken, and whom the registry knows. */
    public Outcome<Looked> look(Actor actor, SessionId id, LearnerList list) {
        return work.read(actor, () -> access.require(actor, Act.LEARNER_ENROL).then(may -> own(actor, id))
                .then(session -> Outcome.done(looked(session, list))));
    }

    /** @param state how they stand in the session: invited, or enrolled */
    public Outcome<SessionId> enrol(Actor actor, RequestId request, SessionId id, LearnerList list, EnrolmentState state) {
        return work.once(actor, request, SessionId::new, () -> access.require(actor, Act.LEARNER_ENROL).then(may -> own(actor, id)).then(session -> {
            var looked = looked(session, list);
            if (!looked.flaws().isEmpty()) {
                return Outcome.refused(looked.flaws().getFirst().reason());
            }
            for (var entry : list.entries()) {
                var known = looked.known().get(entry.line());
                var learner = known != null ? known.id() : LearnerId.fresh();
                if (known == null) {
                    learners.add(learner, actor, entry.coded(), null, entry.name(), entry.reference());
                }
                enrolments.add(session, learner, entry.coded().agency(), known == null ? null : known.account(), state);
            }
            audit.append(actor.entry(Act.LEARNER_ENROL).about(id).with("count", "" + list.entries().size()));
            return Outcome.done(id);
        }));
    }

    private Looked looked(Session session, LearnerList list) {
        var flaws = new ArrayList<>(list.flaws());
        var known = new HashMap<Long, Learner>();
        var here = new HashSet<LearnerId>();
        enrolments.of(session.id()).forEach(e -> here.add(e.learner()));
        for (var entry : list.entries()) {
            var alike = learners.alike(entry.coded().agency(), entry.name(), entry.reference());
            if (alike.size() > 1) {
                flaws.add(new LearnerList.Flaw(entry.line(), Reason.of("refused.training-list-several")));
            } else if (alike.size() == 1) {
                known.put(entry.line(), alike.getFirst());
                if (!here.add(alike.getFirst().id())) {
                    flaws.add(new LearnerList.Flaw(entry.line(), Reason.of("refused.training-list-enrolled")));
                }
            }
        }
        int free = session.capacity() - enrolments.taken(session.id());
        if (list.entries().size() > free) {
            flaws.add(new LearnerList.Flaw(1, Reason.of("refused.training-full", "" + Math.max(0, free))));
        }
        return new Looked(flaws, known);
    }

    private Outcome<Session> own(Actor actor, SessionId id) {
        return sessions.find(id).filter(s -> s.agency().equals(actor.agency())).map(s -> s.cancelled()
                ? Outcome.<Session>refused("refused.training-cancelled") : Outcome.done(s)).orElseGet(() -> Outcome.refused(Reason.absent()));
    }
}
