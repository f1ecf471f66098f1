package org.zaklon.bodies.minutes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Subject;
import org.zaklon.bodies.actions.Action;
import org.zaklon.bodies.actions.Actions;
import org.zaklon.bodies.meeting.Attendance;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.meeting.ReadMeeting;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;

/** Puts the minutes together for one reader, from what that reader may see. */
@Component
public class ReadMinutes {
    private final Access access;
    private final Work work;
    private final ReadMeeting meetings;
    private final Bodies bodies;
    private final ItemStore items;
    private final NoteStore notes;
    private final WriteItem write;
    private final Actions actions;
    private final Audit audit;

    ReadMinutes(Access access, Work work, ReadMeeting meetings, Bodies bodies, ItemStore items, NoteStore notes, WriteItem write, Actions actions,
            Audit audit) {
        this.access = access;
        this.work = work;
        this.meetings = meetings;
        this.bodies = bodies;
        this.items = items;
        this.notes = notes;
        this.write = write;
        this.actions = actions;
        this.audit = audit;
    }

    /**
     * The minutes as one reader has them.
     *
     * @param writable the items that the reader may write
     * @param matching the items whose hash is that of what the reader sees
     * @param actions agreed on these items, as far as the reader knows of them
     * @param attended whether a seat of the reader was there, so that she may ask for a change
     */
    public record View(ReadMeeting.View meeting, List<Item> items, Set<ItemId> writable, Set<ItemId> matching, List<Amendment> amendments,
            List<Correction> corrections, List<Action> actions, boolean attended) {}

    public Outcome<View> open(Actor actor, BodyId body, MeetingId id) {
        return work.read(actor, () -> meetings.open(actor, body, id).then(meeting -> access.require(actor, Act.MINUTES_READ, body).then(facts -> {
            var all = items.of(id);
            var writable = all.stream().filter(i -> write.mayWrite(i, facts)).map(Item::id).collect(Collectors.toSet());
            var matching = all.stream().map(Item::id).filter(i -> items.matches(i).orElse(false)).collect(Collectors.toSet());
            var own = Set.copyOf(bodies.ownSeats(body));
            var attended = meeting.attendance().stream().filter(a -> a.presence().there()).map(Attendance::seat).anyMatch(own::contains);
            var masked = all.stream().filter(Item::masked).count();
            audit.append(actor.entry(Act.MINUTES_READ).about(id).with("items", String.valueOf(all.size())).with("masked", String.valueOf(masked)).read());
            return Outcome.done(new View(meeting, all, writable, matching, notes.amendments(id), notes.corrections(id), actions.ofMeeting(id.value()), attended));
        })));
    }

    /** One item as the asker sees it. Ask inside {@code Work}. */
    public Optional<Item> find(ItemId id) {
        return items.find(id);
    }

    /** Items about something of a room above, as far as the asker may read them. Ask inside {@code Work}. */
    public List<Item> about(Subject subject) {
        return items.about(subject);
    }
}
