package org.zaklon.referrals.desk;

import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zaklon.access.Notifications;
import org.zaklon.access.Role;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.country.Country;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralSilent;
import org.zaklon.referrals.Side;
import org.zaklon.referrals.Step;

/**
 * Follows up silence: reminds before the deadline, tells the supervisor and the other side when it passes, and the coordinator
 * when it goes on. Several nodes may run it at once: each referral is locked by one and passed over by the others, and the step is
 * stored with the telling, so that nobody is told twice.
 */
@Component
class FollowSilence {
    private static final int BATCH = 50;
    private static final Set<Role> DEPUTY = Set.of(Role.CASE_SUPERVISOR);
    private static final Set<Role> COORDINATOR = Set.of(Role.TEAM_COORDINATOR, Role.STATE_COORDINATOR);

    private final Work work;
    private final ReferralStore store;
    private final Deadlines deadlines;
    private final Moves moves;
    private final Country country;
    private final Notifications notifications;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    FollowSilence(Work work, ReferralStore store, Deadlines deadlines, Moves moves, Country country,
            Notifications notifications, Audit audit, ApplicationEventPublisher events, InstantSource clock) {
        this.work = work;
        this.store = store;
        this.deadlines = deadlines;
        this.moves = moves;
        this.country = country;
        this.notifications = notifications;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Takes every step that is due, in short transactions. */
    int run() {
        int all = 0;
        for (int taken; (taken = batch()) > 0;) {
            all += taken;
        }
        return all;
    }

    private int batch() {
        return work.system("referrals", () -> {
            var silent = store.due(BATCH);
            silent.forEach(this::step);
            return silent.size();
        });
    }

    private void step(Referral silent) {
        var now = clock.instant();
        var turn = deadlines.follow(silent.turn());
        store.follow(silent, turn);
        var waitsFor = silent.state().waitsFor().orElseThrow() == Side.RECEIVER ? silent.to() : silent.from();
        var other = waitsFor.equals(silent.to()) ? silent.from() : silent.to();
        tell(silent, turn.step(), waitsFor, other);
        audit.append(Entry.bySystem("REFERRAL_FOLLOW").on(silent.caseId()).about(silent.id()).with("step", turn.step().name())
                .with("unit", waitsFor.value()));
        events.publishEvent(new ReferralSilent(UUID.randomUUID(), moves.told(silent), moves.statisticalId(silent), silent.services(),
                turn.step(), country.unit(waitsFor).function().name(), silent.area().value(), silent.child(), now));
    }

    private void tell(Referral silent, Step step, UnitCode waitsFor, UnitCode other) {
        switch (step) {
            case WAITING -> { }
            case REMINDED -> moves.tell(waitsFor, "referrals.notice.reminded");
            case DEPUTY -> {
                notifications.tell(waitsFor, DEPUTY, "referrals.notice.deputy");
                moves.tell(other, "referrals.notice.silent");
            }
            case COORDINATOR ->
                    notifications.tell(country.coordinationOf(silent.area()).code(), COORDINATOR, "referrals.notice.coordinator");
        }
    }
}
