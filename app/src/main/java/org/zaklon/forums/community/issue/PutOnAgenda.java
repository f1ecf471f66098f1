package org.zaklon.forums.community.issue;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyFacts;
import org.zaklon.access.body.BodyRegister.Post;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.Subject;
import org.zaklon.bodies.meeting.Meeting;
import org.zaklon.bodies.meeting.Meetings;
import org.zaklon.bodies.minutes.AddItem;
import org.zaklon.bodies.minutes.Content;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.country.Country;
import org.zaklon.forums.community.IssueId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/**
 * Puts an issue on the agenda of the next meeting of its forum, from one's own seat; who keeps the forum and holds no seat may do it for the
 * chair. The item says the issue's reference and no word of what was raised; who may not read the issue may not read the item either.
 */
@Component
public class PutOnAgenda {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final IssueStore store;
    private final Seats seats;
    private final Bodies bodies;
    private final Meetings meetings;
    private final AddItem items;
    private final Country country;
    private final InstantSource clock;

    PutOnAgenda(Work work, Access access, Audit audit, IssueStore store, Seats seats, Bodies bodies, Meetings meetings, AddItem items,
            Country country, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.seats = seats;
        this.bodies = bodies;
        this.meetings = meetings;
        this.items = items;
        this.country = country;
        this.clock = clock;
    }

    /** Sent again, or by somebody else for the same meeting, it answers the item that is there. */
    public Outcome<ItemId> put(Actor actor, RequestId request, BodyId body, IssueId id) {
        return work.read(actor, () -> access.require(actor, Act.ISSUE_AGENDA, body).then(facts -> {
            var issue = store.find(body, id);
            if (issue.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var meeting = next(body);
            if (meeting.isEmpty()) {
                return Outcome.refused("refused.community-no-meeting");
            }
            var there = store.onAgenda(id, meeting.get().id().value());
            if (there.isPresent()) {
                return Outcome.done(new ItemId(there.get()));
            }
            if (issue.get().state().phase() != IssueState.Phase.OPEN) {
                return Outcome.refused("refused.community-agenda-over");
            }
            return put(actor, request, issue.get(), meeting.get(), facts);
        }));
    }

    /** The next meeting that is ahead; inside work. */
    public Optional<Meeting> next(BodyId body) {
        var now = clock.instant();
        return meetings.of(body, 1).items().stream().filter(m -> m.state().ahead() && m.starts().isAfter(now)).min(Comparator.comparing(Meeting::starts));
    }

    private Outcome<ItemId> put(Actor actor, RequestId request, Issue issue, Meeting meeting, BodyFacts facts) {
        var readers = seats.audience(issue.body(), issue.sensitivity());
        var own = bodies.ownSeats(issue.body());
        var lead = Stream.concat(own.stream(), facts.keeps() && readers.isEmpty() ? chair(issue.body()).stream() : Stream.empty()).findFirst();
        if (lead.isEmpty()) {
            return Outcome.refused("refused.item-lead");
        }
        var content = new Content(issue.reference(), "", List.of(), readers.isEmpty() ? DataClass.C9_ADMIN : DataClass.C3_NARRATIVE,
                readers.isEmpty() ? List.of() : Stream.concat(lead.stream(), readers.stream().filter(open(issue.body())::contains)).distinct().toList(),
                new Subject("ISSUE", issue.id().value()));
        return items.add(actor, request, issue.body(), meeting.id(), lead.get(), content).then(item -> {
            store.putOnAgenda(issue, meeting.id().value(), item.value(), LocalDate.ofInstant(meeting.starts(), country.zone()));
            audit.append(actor.entry(Act.ISSUE_AGENDA).about(issue.id()).with("body", issue.body().value().toString())
                    .with("meeting", meeting.id().value().toString()));
            return Outcome.done(item);
        });
    }

    private Optional<SeatId> chair(BodyId body) {
        return bodies.seats(body).stream().filter(s -> s.open() && s.post() == Post.CHAIR).map(SeatLine::seat).findFirst();
    }

    private List<SeatId> open(BodyId body) {
        return bodies.seats(body).stream().filter(SeatLine::open).map(SeatLine::seat).toList();
    }
}
