package org.zaklon.forums.release;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.subject.SubjectId;
import org.zaklon.people.subject.Subjects;

/** A prison tells a forum that somebody will leave. The name goes into the vault, everybody else speaks of a code word. */
@Component
public class NotifyRelease {
    /** Without vowels, so that no word comes out, and without signs that look like another one. */
    private static final String SIGNS = "BCDFGHJKLMNPRSTVZ23456789";
    private static final int LENGTH = 5;

    private final Work work;
    private final Access access;
    private final PlanStore store;
    private final Subjects subjects;
    private final Country country;
    private final Audit audit;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    NotifyRelease(Work work, Access access, PlanStore store, Subjects subjects, Country country, Audit audit, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.subjects = subjects;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param informed when the person was told that agencies will plan; null where that is still to be done */
    public record Notice(PersonalText name, AreaCode returnTo, LocalDate expected, ReleaseKind kind, Participation participation,
            LocalDate informed) {}

    public Outcome<PlanId> notify(Actor actor, RequestId request, BodyId body, Notice notice) {
        return work.once(actor, request, PlanId::new, () -> access.require(actor, Act.PLAN_NOTIFY, body).then(facts -> {
            var today = LocalDate.ofInstant(clock.instant(), country.zone());
            if (notice.name().reveal().isBlank()) {
                return Outcome.refused("refused.plan-name");
            }
            if (country.findArea(notice.returnTo()).isEmpty()) {
                return Outcome.refused("refused.plan-area");
            }
            if (notice.expected().isBefore(today)) {
                return Outcome.refused("refused.plan-past");
            }
            if (notice.informed() != null && notice.informed().isAfter(today)) {
                return Outcome.refused("refused.plan-informed");
            }
            var subject = SubjectId.fresh();
            subjects.keep(actor, subject, body, notice.name());
            var plan = new Plan(PlanId.fresh(), body, code(body), actor.agency(), actor.unit(), subject, notice.returnTo(),
                    notice.participation(), notice.informed(), today, notice.expected(), notice.kind(), PlanState.NOTIFIED, clock.instant());
            store.add(actor, plan);
            audit.append(actor.entry(Act.PLAN_NOTIFY).about(plan.id()).with("body", body.value().toString()));
            return Outcome.done(plan.id());
        }));
    }

    private String code(BodyId body) {
        String code;
        do {
            var signs = new StringBuilder();
            chance.ints(LENGTH, 0, SIGNS.length()).forEach(i -> signs.append(SIGNS.charAt(i)));
            code = signs.toString();
        } while (store.taken(body, code));
        return code;
    }
}
