package org.zaklon.bodies.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Notifications;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Body;
import org.zaklon.bodies.Member;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Plans a meeting, invites everybody who sits in the body to it, or calls it off. */
@Component
public class PlanMeeting {
    private static final Duration LONGEST = Duration.ofDays(14);

    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final MeetingStore store;
    private final ObjectProvider<Notifications> notifications;
    private final Audit audit;

    PlanMeeting(Access access, Work work, Bodies bodies, MeetingStore store, ObjectProvider<Notifications> notifications, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.store = store;
        this.notifications = notifications;
        this.audit = audit;
    }

    /**
     * @param place where it meets; empty for one that is only online
     * @param link where it meets online; may be empty
     */
    public record Planned(MeetingKind kind, Instant starts, Instant ends, String place, String link) {
        public Planned {
            place = place == null ? "" : place.strip();
            link = link == null ? "" : link.strip();
        }

        Optional<Reason> broken() {
            if (!ends.isAfter(starts) || Duration.between(starts, ends).compareTo(LONGEST) > 0) {
                return Optional.of(Reason.of("refused.meeting-times"));
            }
            if (place.isEmpty() && link.isEmpty()) {
                return Optional.of(Reason.of("refused.meeting-place"));
            }
            return link.isEmpty() || link.matches("https://\\S{3,300}") ? Optional.empty() : Optional.of(Reason.of("refused.meeting-link"));
        }
    }

    public Outcome<MeetingId> plan(Actor actor, RequestId request, BodyId id, Planned planned) {
        return work.once(actor, request, MeetingId::new, () -> body(actor, id).then(body -> {
            if (!body.state().meets()) {
                return Outcome.refused("refused.body-rests");
            }
            var broken = planned.broken();
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            var meeting = MeetingId.fresh();
            store.plan(meeting, id, planned, body.quorum());
            audit.append(actor.entry(Act.MEETING_PLAN).about(meeting).with("kind", planned.kind().name()));
            return Outcome.done(meeting);
        }));
    }

    /** Invites whoever sits in the body now; the letter says no more than that there is something new (law 12). */
    public Outcome<MeetingId> convene(Actor actor, RequestId request, BodyId body, MeetingId id) {
        return work.once(actor, request, MeetingId::new, () -> body(actor, body).then(b -> of(body, id)).then(meeting -> {
            var members = bodies.members(body);
            if (!meeting.state().next().contains(MeetingState.CONVENED) || !store.move(meeting, MeetingState.CONVENED, null, "")) {
                return Outcome.refused("refused.meeting-state");
            }
            members.forEach(m -> store.invite(meeting, m));
            members.stream().map(Member::account).filter(Objects::nonNull).filter(a -> !a.equals(actor.account())).distinct()
                    .forEach(a -> notifications.ifAvailable(n -> n.remind(a)));
            audit.append(actor.entry(Act.MEETING_PLAN).about(id).with("state", "CONVENED"));
            return Outcome.done(id);
        }));
    }

    public Outcome<MeetingId> cancel(Actor actor, RequestId request, BodyId body, MeetingId id, String reason) {
        return work.once(actor, request, MeetingId::new, () -> body(actor, body).then(b -> of(body, id)).then(meeting -> {
            if (reason == null || reason.isBlank()) {
                return Outcome.refused("refused.meeting-reason");
            }
            if (!meeting.state().next().contains(MeetingState.CANCELLED) || !store.move(meeting, MeetingState.CANCELLED, null, reason.strip())) {
                return Outcome.refused("refused.meeting-state");
            }
            audit.append(actor.entry(Act.MEETING_PLAN).about(id).with("state", "CANCELLED"));
            return Outcome.done(id);
        }));
    }

    private Outcome<Body> body(Actor actor, BodyId id) {
        return access.require(actor, Act.MEETING_PLAN, id)
                .then(facts -> bodies.find(id).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())));
    }

    private Outcome<Meeting> of(BodyId body, MeetingId id) {
        return store.find(id).filter(m -> m.body().equals(body)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent()));
    }
}
