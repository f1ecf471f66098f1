package org.zaklon.forums.community.mediation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Member;
import org.zaklon.bodies.Sex;
import org.zaklon.country.Country;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.RecordId;
import org.zaklon.forums.community.issue.Issue;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.Issues;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.Certificates;
import org.zaklon.trainings.CourseCode;

/**
 * Begins a mediation, where the gate is open: nothing speaks against it, every side said yes, two people of the forum lead it who
 * learned how. The database asks about the gate again.
 */
@Component
public class OpenMediation {
    /** What a mediator learned (list {@code accredited-courses}). */
    static final CourseCode COURSE = new CourseCode("MEDIATION");
    private static final int FEWEST = 2;

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final MediationStore store;
    private final Issues issues;
    private final Bodies bodies;
    private final Certificates certificates;
    private final Country country;
    private final InstantSource clock;

    OpenMediation(Work work, Access access, Audit audit, MediationStore store, Issues issues, Bodies bodies,
            Certificates certificates, Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.issues = issues;
        this.bodies = bodies;
        this.certificates = certificates;
        this.country = country;
        this.clock = clock;
    }

    public Outcome<RecordId> open(Actor actor, RequestId request, BodyId body, IssueId id, Offered offered) {
        return work.once(actor, request, RecordId::new, () -> access.require(actor, Act.MEDIATION_OPEN, body).then(facts -> {
            var issue = issues.find(body, id);
            if (issue.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var members = offered.mediators().stream().flatMap(h -> bodies.member(h).stream()).filter(m -> m.body().equals(body)).toList();
            var led = led(members, offered.on());
            var broken = firstBroken(issue.get(), offered, members, led);
            if (broken.isPresent()) {
                audit.append(actor.entry(Act.MEDIATION_OPEN).about(id).refused(broken.get().code()));
                return Outcome.refused(broken.get());
            }
            var key = store.open(body, id, offered, led);
            issues.step(issue.get(), IssueState.MEDIATION, offered.on(), null);
            audit.append(actor.entry(Act.MEDIATION_OPEN).about(id).with("body", body.value().toString()).with("kind", offered.kind().name())
                    .with("women", "" + led.women()).with("men", "" + led.men()).with("certified", "" + led.certified()));
            return Outcome.done(key);
        }));
    }

    /** A mediator without an account has no certificate that the house knows. */
    private MediationStore.Led led(List<Member> members, LocalDate on) {
        return new MediationStore.Led(of(members, Sex.FEMALE), of(members, Sex.MALE), !members.isEmpty() && members.stream().allMatch(m ->
                m.account() != null && certificates.valid(m.account(), COURSE, on).isPresent()));
    }

    private static int of(List<Member> members, Sex sex) {
        return (int) members.stream().filter(m -> m.sex() == sex).count();
    }

    private Optional<Reason> firstBroken(Issue issue, Offered offered, List<Member> members, MediationStore.Led led) {
        var closed = Gate.closed(issue.neverMediated(), store.screenings(issue.id()));
        return closed.isPresent() ? closed : simple(issue, offered, members, led).map(Reason::of);
    }

    private Optional<String> simple(Issue issue, Offered offered, List<Member> members, MediationStore.Led led) {
        if (!issue.state().canBecome(IssueState.MEDIATION)) {
            return Optional.of("refused.community-state");
        }
        if (!offered.voluntary()) {
            return Optional.of("refused.community-voluntary");
        }
        if (members.size() < FEWEST || members.size() < offered.mediators().size()) {
            return Optional.of("refused.community-two-mediators");
        }
        if (!led.mixed() && offered.alikeReason() == null) {
            return Optional.of("refused.community-mixed");
        }
        if (!led.certified() && offered.exception() == null) {
            return Optional.of("refused.community-certificate");
        }
        var today = LocalDate.ofInstant(clock.instant(), country.zone());
        return offered.on().isBefore(issue.stateOn()) || offered.on().isAfter(today) ? Optional.of("refused.community-step-day") : Optional.empty();
    }
}
