package org.zaklon.sharing.across;

import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;

/** Which agencies are compared with the own one, by whom and on which clause. How many questions came of it is said to nobody. */
@Component
class ReadComparisons {
    private final Work work;
    private final Access access;
    private final ComparisonStore store;

    ReadComparisons(Work work, Access access, ComparisonStore store) {
        this.work = work;
        this.access = access;
        this.store = store;
    }

    Outcome<Paged<Comparison>> list(Actor actor, int page) {
        return work.read(actor, () -> access.require(actor, Act.COMPARISON_LIST).then(may -> Outcome.done(store.list(page))));
    }

    /** Whether somebody may begin one. */
    Outcome<Actor> mayOpen(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.COMPARISON_OPEN));
    }
}
