package org.zaklon.bodies.meeting;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.Bodies;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Paged;

/** The door to meetings. Ask inside {@code Work}; row security says who knows of which. */
@Component
public class Meetings {
    private final MeetingStore store;
    private final Bodies bodies;

    Meetings(MeetingStore store, Bodies bodies) {
        this.store = store;
        this.bodies = bodies;
    }

    public Optional<Meeting> find(MeetingId id) {
        return store.find(id);
    }

    /** A page of the meetings of a body, the latest first. */
    public Paged<Meeting> of(BodyId body, int page) {
        return Paged.of(store.of(body, Paged.offset(page), Paged.SIZE + 1), page);
    }

    /** Everything it ever planned, for a report. */
    public List<Meeting> all(BodyId body) {
        return store.of(body, 0, 1000);
    }

    /** Meetings that are ahead in the bodies that the asker knows, the next first. */
    public List<Meeting> ahead(int atMost) {
        return store.ahead(atMost);
    }

    public List<Attendance> attendance(MeetingId id) {
        return store.attendance(id);
    }

    public List<Guests> guests(MeetingId id) {
        return store.guests(id);
    }

    /** How many places were taken: of each seat at most as many as it has. */
    public int present(Meeting meeting) {
        var there = store.attendance(meeting.id()).stream().filter(a -> a.presence().there()).toList();
        return bodies.seats(meeting.body()).stream()
                .mapToInt(s -> (int) Math.min(s.places(), there.stream().filter(a -> a.seat().equals(s.seat())).count())).sum();
    }
}
