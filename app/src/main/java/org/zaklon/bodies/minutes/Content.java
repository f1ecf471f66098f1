package org.zaklon.bodies.minutes;

import java.util.List;
import java.util.Optional;
import org.zaklon.bodies.Subject;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.SeatId;

/**
 * What an item of the agenda says: written from its lead seat, read from the seats it is meant for.
 *
 * @param said what was said about it; empty before the meeting
 * @param dataClass what kind of data it holds, which also seals it
 * @param audience the seats that read it, the lead seat among them; empty for all of the body
 * @param subject what it is about, in a room above; null where nothing there
 */
public record Content(String title, String said, List<Decided> decisions, DataClass dataClass, List<SeatId> audience, Subject subject) {
    public Content {
        title = title == null ? "" : title.strip();
        said = said == null ? "" : said.strip();
        decisions = List.copyOf(decisions);
        audience = List.copyOf(audience);
    }

    public boolean restricted() {
        return !audience.isEmpty();
    }

    public Optional<Subject> about() {
        return Optional.ofNullable(subject);
    }
}
