package org.zaklon.forums.taskforce.reference;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** The agency that had a reference first says whether both are told of each other. Any other answer tells the other side nothing. */
@Component
public class AnswerReference {
    private final Work work;
    private final TaskForces forces;
    private final ReferenceStore store;
    private final Audit audit;
    private final ObjectProvider<Notifications> notifications;

    AnswerReference(Work work, TaskForces forces, ReferenceStore store, Audit audit, ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.audit = audit;
        this.notifications = notifications;
    }

    public Outcome<MatchId> answer(Actor actor, RequestId request, BodyId body, MatchId id, Match.Answer answer) {
        return work.once(actor, request, MatchId::new, () -> forces.investigating(actor, Act.REFERENCE_ANSWER, body).then(seated -> {
            var match = store.find(body, id);
            if (match.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (!match.get().waitsFor(actor.agency()) || !store.answer(actor, id, answer)) {
                return Outcome.refused("refused.taskforce-answered");
            }
            audit.append(actor.entry(Act.REFERENCE_ANSWER).about(id).with("body", body.value().toString()).with("answer", answer.name()));
            if (answer == Match.Answer.MEET) {
                store.author(match.get().second().id()).ifPresent(who -> notifications.ifAvailable(n -> n.remind(who)));
            }
            return Outcome.done(id);
        }));
    }
}
