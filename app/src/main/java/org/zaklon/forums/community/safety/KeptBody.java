package org.zaklon.forums.community.safety;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.country.Country;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** What the acts of this part have in common: who may, the rule, the change and the line in the log, in one transaction. */
@Component
class KeptBody {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Country country;
    private final InstantSource clock;
    private final Bodies bodies;
    private final ApplicationEventPublisher events;

    KeptBody(Work work, Access access, Audit audit, Country country, InstantSource clock, Bodies bodies, ApplicationEventPublisher events) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.country = country;
        this.clock = clock;
        this.bodies = bodies;
        this.events = events;
    }

    /**
     * @param broken the rule that is broken, if any; asked inside the work
     * @param change what is stored
     */
    Outcome<RecordId> write(Actor actor, RequestId request, Act act, BodyId body, String what, Supplier<Optional<String>> broken,
            Supplier<RecordId> change) {
        return work.once(actor, request, RecordId::new, () -> access.require(actor, act, body).then(facts -> {
            var rule = broken.get();
            if (rule.isPresent()) {
                audit.append(actor.entry(act).about(body).with("what", what).refused(rule.get()));
                return Outcome.refused(rule.get());
            }
            var id = change.get();
            audit.append(actor.entry(act).about(id).with("body", body.value().toString()).with("what", what));
            return Outcome.done(id);
        }));
    }

    /** Tells projects what was done, in the transaction of the act; in the first area of the body. */
    void tell(Actor actor, BodyId body, Deed.Kind kind, LocalDate on) {
        bodies.find(body).ifPresent(of -> events.publishEvent(Deed.of(kind, on, of.areas().getFirst(), actor.agency())));
    }

    boolean ahead(LocalDate day) {
        return day.isAfter(LocalDate.ofInstant(clock.instant(), country.zone()));
    }

    boolean lacks(String list, String code) {
        return country.findCodes(list).flatMap(codes -> codes.find(code)).isEmpty();
    }

    Country country() {
        return country;
    }
}
