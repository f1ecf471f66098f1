package org.zaklon.referrals.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseState;
import org.zaklon.country.Unit;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.Referral;

/** What must hold before a referral is sent, beside the basis of the share. Each rule has a reason that says what to do. */
final class ReferralRules {
    private ReferralRules() {}

    /**
     * @param to the receiving unit of the profile; null where there is none
     * @param before the referrals of the case so far
     * @param keptAway units that must not know of the case
     */
    static Optional<Reason> firstBroken(
            Order order, CaseFile file, Unit to, boolean urgencyKnown, List<Referral> before, Set<UnitCode> keptAway) {
        if (file.state() != CaseState.OPEN) {
            return broken("case-not-open");
        }
        if (order.services().isEmpty()) {
            return broken("no-service");
        }
        if (!urgencyKnown) {
            return broken("no-urgency");
        }
        if (to == null || !to.function().mayHoldProtectedData()) {
            return broken("no-such-receiver");
        }
        if (to.code().equals(file.unit())) {
            return broken("own-unit");
        }
        if (!Providers.takes(to, order.services(), order.purpose())) {
            return broken("service-not-offered");
        }
        if (keptAway.contains(to.code())) {
            return broken("kept-away");
        }
        if (order.classes().isEmpty()) {
            return broken("nothing-to-share");
        }
        if (order.follows() != null && before.stream().noneMatch(r -> r.id().equals(order.follows()))) {
            return broken("follows-nothing");
        }
        var twice = before.stream().filter(r -> !r.state().over() && r.to().equals(to.code()))
                .anyMatch(r -> r.services().stream().anyMatch(order.services()::contains));
        return twice ? broken("already-open") : Optional.empty();
    }

    private static Optional<Reason> broken(String rule) {
        return Optional.of(Reason.of("refused.referral." + rule));
    }
}
