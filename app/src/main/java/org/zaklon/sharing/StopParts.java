package org.zaklon.sharing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.zaklon.access.Openings;

/** Stops the classes of shares that lost their basis; what rests on another basis stays open. */
@Component
class StopParts {
    private final ShareStore shares;
    private final Openings openings;
    private final InstantSource clock;

    StopParts(ShareStore shares, Openings openings, InstantSource clock) {
        this.shares = shares;
        this.openings = openings;
        this.clock = clock;
    }

    /** Shares of which something was stopped, as they were before. */
    List<Share> stop(List<Share> among, Predicate<Share.Part> lost) {
        var touched = new ArrayList<Share>();
        for (var share : among) {
            var stopping = share.parts().stream().filter(p -> p.endedAt() == null && lost.test(p)).toList();
            stopping.forEach(part -> {
                shares.endPart(share.id(), part.dataClass(), clock.instant());
                openings.end(share.id().value(), part.dataClass());
            });
            if (!stopping.isEmpty()) {
                touched.add(share);
            }
        }
        return touched;
    }

    /** Closes those of the shares of which no class is left. */
    List<Share> closeEmpty(List<Share> touched, UUID by, String why) {
        return touched.stream().filter(share -> shares.find(share.id())
                .filter(now -> now.endedAt() == null && now.classes().isEmpty())
                .map(now -> shares.end(now.id(), clock.instant(), by, why)).orElse(false)).toList();
    }
}
