package org.zaklon.forums.release.need;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.SeatLine;
import org.zaklon.forums.release.NeverRecorded;
import org.zaklon.forums.release.SeatsOfPlan;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.SeatId;

/** What holds for everything that is written about a need, the first time and later; the seats of the body are read once. */
@Component
class NeedRules {
    private final SeatsOfPlan seats;
    private final NeverRecorded never;

    NeedRules(SeatsOfPlan seats, NeverRecorded never) {
        this.seats = seats;
        this.never = never;
    }

    /** What is wrong with it, if anything. */
    Optional<Reason> broken(BodyId body, String text, AgencyCode accountable, List<SeatId> audience) {
        var found = never.in(text);
        if (found.isPresent()) {
            return Optional.of(Reason.of("refused.never." + found.get().kind(), found.get().phrase()));
        }
        var open = seats.open(body);
        if (open.stream().noneMatch(seat -> accountable.equals(seat.agency()))) {
            return Optional.of(Reason.of("refused.need-agency"));
        }
        return open.stream().map(SeatLine::seat).collect(Collectors.toSet()).containsAll(audience) ? Optional.empty()
                : Optional.of(Reason.of("refused.need-audience"));
    }
}
