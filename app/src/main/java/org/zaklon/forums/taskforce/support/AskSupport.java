package org.zaklon.forums.taskforce.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Member;
import org.zaklon.country.Country;
import org.zaklon.forums.taskforce.Seated;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Asks services that sit in the task force for help, from a seat of police or justice. */
@Component
public class AskSupport {
    private static final Duration USUAL = Duration.ofDays(1);

    private final Work work;
    private final TaskForces forces;
    private final SupportStore store;
    private final Country country;
    private final Audit audit;
    private final InstantSource clock;
    private final ObjectProvider<Notifications> notifications;

    AskSupport(Work work, TaskForces forces, SupportStore store, Country country, Audit audit, InstantSource clock, ObjectProvider<Notifications> notifications) {
        this.work = work;
        this.forces = forces;
        this.store = store;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
        this.notifications = notifications;
    }

    /** @param services whom one asks; each must sit in the body */
    public Outcome<SupportId> ask(Actor actor, RequestId request, BodyId body, Needed needed, List<AgencyCode> services) {
        return work.once(actor, request, SupportId::new, () -> forces.investigating(actor, Act.SUPPORT_ASK, body).then(seated -> {
            var broken = firstBroken(needed, services, seated);
            if (broken.isPresent()) {
                audit.append(actor.entry(Act.SUPPORT_ASK).about(body).refused(broken.get()));
                return Outcome.refused(broken.get());
            }
            var id = SupportId.fresh();
            store.add(id, body, needed, answerBy(needed), services);
            audit.append(actor.entry(Act.SUPPORT_ASK).about(id).with("body", body.value().toString()).with("urgency", needed.urgency())
                    .with("count", String.valueOf(services.size())));
            seated.seats().stream().filter(s -> s.ofAgency().filter(services::contains).isPresent()).flatMap(s -> s.holders().stream())
                    .map(Member::account).filter(Objects::nonNull).distinct().forEach(who -> notifications.ifAvailable(n -> n.remind(who)));
            return Outcome.done(id);
        }));
    }

    private Optional<String> firstBroken(Needed needed, List<AgencyCode> services, Seated seated) {
        if (lacks("support-kinds", needed.kind()) || lacks("urgency", needed.urgency()) || country.findArea(needed.area()).isEmpty()
                || needed.language() != null && lacks("languages", needed.language())) {
            return Optional.of("refused.taskforce-list");
        }
        if (needed.by().isBefore(needed.from()) || needed.by().isBefore(forces.today())) {
            return Optional.of("refused.taskforce-days");
        }
        return services.isEmpty() || !new HashSet<>(seated.services()).containsAll(services) ? Optional.of("refused.taskforce-service") : Optional.empty();
    }

    private boolean lacks(String list, String code) {
        return country.findCodes(list).flatMap(codes -> codes.find(code)).isEmpty();
    }

    /** By the clock that the country's list of urgencies names, the one that referrals have too. */
    private Instant answerBy(Needed needed) {
        var now = clock.instant();
        return country.findTimerOf("urgency", needed.urgency()).map(timer -> timer.dueFrom(now)).orElse(now.plus(USUAL));
    }
}
