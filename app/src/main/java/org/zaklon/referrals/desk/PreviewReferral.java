package org.zaklon.referrals.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.cases.CaseEntry;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Outcome;
import org.zaklon.referrals.Order;
import org.zaklon.referrals.Preview;
import org.zaklon.sharing.Ask;
import org.zaklon.sharing.Sharing;

/** Shows what a referral would open, class by class, before anything is sent. */
@Component
class PreviewReferral {
    /** The answer to the help that is asked for and the handling of it: offered also where nothing of them is written yet. */
    private static final Set<DataClass> ALWAYS = Set.of(DataClass.C8_SERVICES, DataClass.C9_ADMIN);

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Cases cases;
    private final Country country;
    private final Sharing sharing;
    private final SendReferral send;

    PreviewReferral(Work work, Access access, Audit audit, Cases cases, Country country, Sharing sharing, SendReferral send) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.cases = cases;
        this.country = country;
        this.sharing = sharing;
        this.send = send;
    }

    Outcome<Preview> preview(Actor actor, Order order) {
        return work.read(actor, () -> access.require(actor, Act.REFERRAL_SEND, order.caseId()).then(facts -> {
            audit.append(actor.entry(Act.SHARE_PREVIEW).on(order.caseId()).purposed(order.purpose())
                    .with("to", order.to().value()).read());
            return country.findUnit(order.to()).isEmpty()
                    ? Outcome.refused("refused.referral.no-such-receiver")
                    : preview(actor, facts, order);
        }));
    }

    private Outcome<Preview> preview(Actor actor, CaseFacts facts, Order order) {
        var mine = cases.preview(actor, facts.id(), EnumSet.complementOf(EnumSet.of(DataClass.C10_STATISTICS)));
        var offered = offered(mine, order);
        var broken = send.check(facts, order) instanceof Outcome.Refused<CaseFacts>(var reason)
                && !reason.code().endsWith("nothing-to-share") ? Optional.of(reason) : Optional.<org.zaklon.kernel.Reason>empty();
        return sharing.weigh(actor, facts, new Ask(order.to(), order.purpose(), offered, Order.GROUND))
                .then(weighing -> Outcome.done(new Preview(country.unit(order.to()), List.copyOf(offered), weighing, mine,
                        order.classes(), broken)));
    }

    private static Set<DataClass> offered(List<CaseEntry> mine, Order order) {
        var offered = EnumSet.copyOf(ALWAYS);
        mine.forEach(e -> offered.add(e.dataClass()));
        if (!order.note().reveal().isBlank()) {
            offered.add(DataClass.C3_NARRATIVE);
        }
        return offered;
    }
}
