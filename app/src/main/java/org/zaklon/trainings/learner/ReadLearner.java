package org.zaklon.trainings.learner;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.trainings.LearnerId;

/** The registry for officers: own colleagues, and those whom the own agency trained. */
@Component
public class ReadLearner {
    private final Access access;
    private final Work work;
    private final LearnerStore learners;
    private final LinkStore links;
    private final Audit audit;

    ReadLearner(Access access, Work work, LearnerStore learners, LinkStore links, Audit audit) {
        this.access = access;
        this.work = work;
        this.learners = learners;
        this.links = links;
        this.audit = audit;
    }

    /**
     * @param twins entries of the same agency with almost the same name
     * @param link what waits for a second person
     */
    public record Detail(Learner learner, List<Learner> twins, Optional<OpenLink> link) {
        public Detail {
            twins = List.copyOf(twins);
        }
    }

    public Outcome<Paged<Learner>> list(Actor actor, boolean ours, String sought, int page) {
        return work.read(actor, () -> access.require(actor, Act.LEARNER_READ).then(may -> {
            audit.append(actor.entry(Act.LEARNER_READ).read());
            return Outcome.done(Paged.of(learners.list(ours ? actor.agency() : null, sought.strip(), Paged.offset(page), Paged.SIZE + 1), page));
        }));
    }

    /** Links of the own agency that wait for a second person. */
    public List<OpenLink> waiting(Actor actor) {
        return work.read(actor, () -> links.open(actor.agency()));
    }

    public Outcome<Detail> one(Actor actor, LearnerId id) {
        return work.read(actor, () -> access.require(actor, Act.LEARNER_READ)
                .then(may -> learners.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(learner -> {
                    audit.append(actor.entry(Act.LEARNER_READ).about(id).read());
                    var twins = learner.coded().agency().equals(actor.agency())
                            ? learners.twins(learner) : List.<Learner>of();
                    return Outcome.done(new Detail(learner, twins, links.open(id)));
                }));
    }
}
