package org.zaklon.bodies.crossing;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.meeting.MeetingId;
import org.zaklon.bodies.minutes.Item;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.bodies.minutes.ReadMinutes;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** Writes down what one's own agency knows about an item of the agenda. Nobody else reads it until it is shared. */
@Component
public class RecordInformation {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final ReadMinutes minutes;
    private final CrossingStore store;
    private final Audit audit;

    RecordInformation(Access access, Work work, Bodies bodies, ReadMinutes minutes, CrossingStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.minutes = minutes;
        this.store = store;
        this.audit = audit;
    }

    /** @param reviewBy after this day it has to be looked at anew: judgement expires (law 6) */
    public record Told(Information.Kind kind, DataClass dataClass, String text, String source, LocalDate asOf, LocalDate reviewBy) {}

    public Outcome<InformationId> record(Actor actor, RequestId request, BodyId body, MeetingId meeting, ItemId item, Told told) {
        return work.once(actor, request, InformationId::new, () -> access.require(actor, Act.INFORMATION_RECORD, body)
                .then(facts -> minutes.find(item).filter(i -> i.body().equals(body) && i.meeting().equals(meeting) && !i.masked()).map(Outcome::done)
                        .orElseGet(() -> Outcome.<Item>refused(Reason.absent())))
                .then(about -> {
                    var seat = ownSeat(actor, body);
                    if (seat == null) {
                        return Outcome.refused("refused.information-seat");
                    }
                    if (told.text().isBlank() || told.source().isBlank()) {
                        return Outcome.refused("refused.information-text");
                    }
                    if (told.asOf().isAfter(store.today()) || !told.reviewBy().isAfter(store.today()) || told.reviewBy().isAfter(store.today().plusYears(1))) {
                        return Outcome.refused("refused.information-days");
                    }
                    var id = InformationId.fresh();
                    store.add(new Information(id, body, item, actor.agency(), seat, told.kind(), told.dataClass(), told.text().strip(), told.source().strip(),
                            told.asOf(), told.reviewBy(), List.of()), meeting);
                    audit.append(actor.entry(Act.INFORMATION_RECORD).about(id).with("class", told.dataClass().code()).with("kind", told.kind().name()));
                    return Outcome.done(id);
                }));
    }

    /** An agency speaks from its own seat, or somebody of a category from hers. */
    private SeatId ownSeat(Actor actor, BodyId body) {
        var own = bodies.ownSeats(body);
        return bodies.seats(body).stream().filter(s -> own.contains(s.seat()) && s.ofAgency().map(actor.agency()::equals).orElse(true))
                .map(SeatLine::seat).findFirst().orElse(null);
    }
}
