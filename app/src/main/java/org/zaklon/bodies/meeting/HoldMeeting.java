package org.zaklon.bodies.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.HolderId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;

/** Says once, in one form, that a meeting was held: on which day, who came, and how many guests. */
@Component
public class HoldMeeting {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final MeetingStore store;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    HoldMeeting(Access access, Work work, Bodies bodies, MeetingStore store, Audit audit, ApplicationEventPublisher events) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.store = store;
        this.audit = audit;
        this.events = events;
    }

    /** @param presence by holder; whoever is not named stays invited */
    public record Held(LocalDate on, Map<HolderId, Presence> presence, List<Guests> guests) {
        public Held {
            presence = Map.copyOf(presence);
            guests = List.copyOf(guests);
        }
    }

    public Outcome<MeetingId> hold(Actor actor, RequestId request, BodyId body, MeetingId id, Held held) {
        return work.once(actor, request, MeetingId::new, () -> access.require(actor, Act.MEETING_HOLD, body)
                .then(facts -> store.find(id).filter(m -> m.body().equals(body)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(meeting -> {
                    if (held.on().isAfter(store.today())) {
                        return Outcome.refused("refused.meeting-future");
                    }
                    if (held.presence().values().stream().noneMatch(Presence::there)) {
                        return Outcome.refused("refused.meeting-nobody");
                    }
                    if (held.guests().stream().anyMatch(g -> g.people() < 1 || g.people() > 1000)) {
                        return Outcome.refused("refused.meeting-guests");
                    }
                    if (!meeting.state().next().contains(MeetingState.HELD) || !store.move(meeting, MeetingState.HELD, held.on(), "")) {
                        return Outcome.refused("refused.meeting-state");
                    }
                    note(meeting, held);
                    audit.append(actor.entry(Act.MEETING_HOLD).about(id));
                    bodies.find(body).ifPresent(of -> events.publishEvent(
                            Deed.of(Deed.Kind.MEETING_HELD, held.on(), of.areas().getFirst(), of.agency())));
                    return Outcome.done(id);
                }));
    }

    /** Who took a seat after the invitation and came is noted as well. */
    private void note(Meeting meeting, Held held) {
        var invited = store.attendance(meeting.id()).stream().map(Attendance::holder).collect(Collectors.toSet());
        bodies.members(meeting.body()).stream().filter(m -> held.presence().containsKey(m.id()) && !invited.contains(m.id()))
                .forEach(m -> store.invite(meeting, m));
        held.presence().forEach((holder, presence) -> store.note(meeting, holder, presence));
        held.guests().forEach(g -> store.guests(meeting, g));
    }
}
