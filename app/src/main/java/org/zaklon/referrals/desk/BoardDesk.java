package org.zaklon.referrals.desk;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralBoard;
import org.zaklon.referrals.Side;

/** Answers the coordinator's questions about referrals. */
@Component
class BoardDesk implements ReferralBoard {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final ReferralStore store;
    private final Country country;

    BoardDesk(Work work, Access access, Audit audit, ReferralStore store, Country country) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.country = country;
    }

    @Override
    public Outcome<Paged<Unanswered>> unanswered(Actor actor, int page) {
        return work.read(actor, () -> access.require(actor, Act.BOARD_READ).then(may -> {
            audit.append(actor.entry(Act.BOARD_READ).about("REFERRALS").read());
            var found = store.unanswered(actor, page);
            return Outcome.done(new Paged<>(found.items().stream().map(this::line).toList(), found.number(), found.more()));
        }));
    }

    @Override
    public Outcome<Long> waiting(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.BOARD_READ).then(may -> Outcome.done(store.waiting(actor))));
    }

    private Unanswered line(Referral r) {
        var turn = r.turn();
        var waitsFor = r.state().waitsFor().orElseThrow() == Side.RECEIVER ? r.to() : r.from();
        return new Unanswered(r.id(), r.pseudonym(), r.from(), r.to(), waitsFor, r.area(), r.services(), r.urgency(),
                r.state(), r.sentAt(), turn.due(), turn.step(), r.child());
    }

    @Override
    public Outcome<List<RefusedReasons>> refusedReasons(Actor actor, LocalDate first, LocalDate last) {
        return work.read(actor, () -> access.require(actor, Act.BOARD_READ).then(may -> {
            audit.append(actor.entry(Act.BOARD_READ).about("REFUSED_REASONS").read());
            return Outcome.done(store.refusedReasons(actor, first.atStartOfDay(country.zone()).toInstant(),
                    last.plusDays(1).atStartOfDay(country.zone()).toInstant()));
        }));
    }
}
