package org.zaklon.bodies;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.SeatId;

/** The door to standing bodies: what they are and who sits there. Ask inside {@code Work}; row security says who knows of which. */
@Component
public class Bodies {
    private final BodyStore bodies;
    private final MemberStore members;

    Bodies(BodyStore bodies, MemberStore members) {
        this.bodies = bodies;
        this.members = members;
    }

    public Optional<Body> find(BodyId id) {
        return bodies.find(id);
    }

    /**
     * A page of the bodies in which the asker sits or that she keeps, closed ones last.
     *
     * @param kind null for any
     */
    public Paged<Body> mine(BodyKind kind, int page) {
        return Paged.of(bodies.list(kind, Paged.offset(page), Paged.SIZE + 1), page);
    }

    /** All of them, for a report; an agency keeps tens, not thousands. */
    public List<Body> all(BodyKind kind) {
        return bodies.list(kind, 0, 1000);
    }

    /** Every seat with who sits there now; seats that were closed last. */
    public List<SeatLine> seats(BodyId body) {
        var sitting = members.sitting(body).stream().collect(Collectors.groupingBy(Member::seat));
        return bodies.seats(body).stream().map(s -> new SeatLine(s.seat(), s.agency(), s.category(), s.post(), s.label(), s.places(),
                s.closed(), sitting.getOrDefault(s.seat(), List.of()))).toList();
    }

    public Optional<SeatLine> seat(BodyId body, SeatId seat) {
        return seats(body).stream().filter(s -> s.seat().equals(seat)).findFirst();
    }

    /** The seats of this body that the asker holds now. */
    public List<SeatId> ownSeats(BodyId body) {
        return bodies.own(body);
    }

    /** Who sits there now. */
    public List<Member> members(BodyId body) {
        return members.sitting(body);
    }

    /** Accounts that sit there for an agency now, to be told that something waits. */
    public List<AccountId> seated(BodyId body, AgencyCode agency) {
        return members.seated(body, agency);
    }

    /** Everybody who ever sat there. */
    public List<Member> everyMember(BodyId body) {
        return members.ever(body);
    }

    public Optional<Member> member(HolderId id) {
        return members.find(id);
    }
}
