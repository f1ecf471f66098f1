package org.zaklon.coordination;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.cases.board.BoardList;
import org.zaklon.cases.board.CaseBoard;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.referrals.ReferralBoard;

/** How much stands on each list, as far as the asker may know. */
@Component
class BoardCounts {
    private final ReferralBoard referrals;
    private final CaseBoard cases;

    BoardCounts(ReferralBoard referrals, CaseBoard cases) {
        this.referrals = referrals;
        this.cases = cases;
    }

    Map<BoardTab, Long> of(Actor actor) {
        var counts = new HashMap<BoardTab, Long>();
        if (referrals.waiting(actor) instanceof Done<Long>(var waiting)) {
            counts.put(BoardTab.REFERRALS, waiting);
        }
        if (cases.counts(actor) instanceof Done<Map<BoardList, Long>>(var byList)) {
            Arrays.stream(BoardTab.values()).forEach(tab -> tab.list().ifPresent(list -> counts.put(tab, byList.get(list))));
        }
        return counts;
    }
}
