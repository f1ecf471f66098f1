package org.zaklon.bodies.crossing;

import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.Member;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;
import org.zaklon.sharing.Sharing;

/**
 * Shares information with another seat. A seat at the same table is no basis: for every unit whose people sit there a clause in force or
 * an article must allow it, and is named with the event.
 */
@Component
public class ShareInformation {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final Sharing sharing;
    private final ObjectProvider<Colleagues> colleagues;
    private final CrossingStore store;
    private final Audit audit;

    ShareInformation(Access access, Work work, Bodies bodies, Sharing sharing, ObjectProvider<Colleagues> colleagues, CrossingStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.sharing = sharing;
        this.colleagues = colleagues;
        this.store = store;
        this.audit = audit;
    }

    public Outcome<CrossingId> share(Actor actor, RequestId request, BodyId body, InformationId id, SeatId to, Purpose purpose) {
        return work.once(actor, request, CrossingId::new, () -> access.require(actor, Act.INFORMATION_SHARE, body)
                .then(facts -> store.find(id).filter(i -> i.body().equals(body)).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(told -> {
                    var seat = bodies.seat(body, to).filter(s -> !s.seat().equals(told.ownerSeat()));
                    if (!bodies.ownSeats(body).contains(told.ownerSeat()) || seat.isEmpty()) {
                        return Outcome.refused("refused.information-not-yours");
                    }
                    var units = seat.get().holders().stream().map(Member::account).filter(Objects::nonNull)
                            .flatMap(a -> colleagues.stream().flatMap(c -> c.findColleague(a).stream())).map(Colleagues.Colleague::unit).distinct().toList();
                    if (units.isEmpty()) {
                        return Outcome.refused("refused.information-nobody");
                    }
                    var bases = new ArrayList<String>();
                    for (var unit : units) {
                        switch (sharing.basisBetween(actor, unit, purpose, told.dataClass())) {
                            case Outcome.Refused<String>(var reason) -> {
                                return Outcome.refused(reason);
                            }
                            case Outcome.Done<String>(var basis) -> bases.add(basis);
                        }
                    }
                    store.open(id, to);
                    var crossing = store.note(told, Crossing.Event.SHARED, to, "", purpose, bases.stream().distinct().collect(Collectors.joining("; ")), "");
                    audit.append(actor.entry(Act.INFORMATION_SHARE).about(crossing).purposed(purpose).with("class", told.dataClass().code())
                            .with("to", units.stream().map(u -> u.value()).collect(Collectors.joining(","))).with("basis", String.join("; ", bases)));
                    return Outcome.done(crossing);
                }));
    }
}
