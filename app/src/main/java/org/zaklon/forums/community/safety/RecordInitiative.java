package org.zaklon.forums.community.safety;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;

/** Records a community safety initiative and whom it reached. */
@Component
public class RecordInitiative {
    private final KeptBody kept;
    private final SafetyStore store;

    RecordInitiative(KeptBody kept, SafetyStore store) {
        this.kept = kept;
        this.store = store;
    }

    public Outcome<RecordId> record(Actor actor, RequestId request, BodyId body, Initiative one) {
        return kept.write(actor, request, Act.INITIATIVE_RECORD, body, "INITIATIVE", () -> {
            if (kept.lacks("issue-categories", one.topic())) {
                return Optional.of("refused.community-category");
            }
            if (one.to().isBefore(one.from())) {
                return Optional.of("refused.community-period");
            }
            if (one.womenOnly() && one.reach().men() + one.reach().boys() > 0) {
                return Optional.of("refused.community-women-only");
            }
            return kept.ahead(one.from()) && one.reach().all() > 0 ? Optional.of("refused.community-future") : Optional.empty();
        }, () -> {
            store.add(body, one);
            if (!kept.ahead(one.to())) { // what is still going on is no deed yet; it is recorded with its reach when it is over
                kept.tell(actor, body, Deed.Kind.INITIATIVE_HELD, one.to());
            }
            return one.id();
        });
    }
}
