package org.zaklon.bodies.seats;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Colleagues;
import org.zaklon.access.Work;
import org.zaklon.access.body.BodyRegister;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.AgeBand;
import org.zaklon.bodies.Bodies;
import org.zaklon.bodies.BodyState;
import org.zaklon.bodies.HolderId;
import org.zaklon.bodies.SeatLine;
import org.zaklon.bodies.Sex;
import org.zaklon.country.Country;
import org.zaklon.country.Unit;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.SeatId;

/** Lets somebody take a place: with an account, which then knows the body, or without one, as most members of a community. */
@Component
public class SeatMember {
    private final Access access;
    private final Work work;
    private final Bodies bodies;
    private final BodyRegister register;
    private final SeatStore store;
    private final ObjectProvider<Colleagues> colleagues;
    private final Country country;
    private final Audit audit;

    SeatMember(Access access, Work work, Bodies bodies, BodyRegister register, SeatStore store, ObjectProvider<Colleagues> colleagues,
            Country country, Audit audit) {
        this.access = access;
        this.work = work;
        this.bodies = bodies;
        this.register = register;
        this.store = store;
        this.colleagues = colleagues;
        this.country = country;
        this.audit = audit;
    }

    /**
     * Who comes.
     *
     * @param account null for somebody who does not use the platform
     * @param name a name for work, for somebody without account; null where none is given
     * @param alternate whether the person stands in for the holder
     * @param undertaking when the undertaking of confidentiality was signed; null where it was not
     */
    public record Newcomer(AccountId account, PersonalText name, Sex sex, AgeBand ageBand, boolean alternate, LocalDate since,
            LocalDate undertaking) {
        public static Newcomer with(AccountId account, Sex sex, AgeBand ageBand, LocalDate since, LocalDate undertaking) {
            return new Newcomer(account, null, sex, ageBand, false, since, undertaking);
        }
    }

    public Outcome<HolderId> sit(Actor actor, RequestId request, BodyId body, SeatId seat, Newcomer who) {
        return work.once(actor, request, HolderId::new, () -> access.require(actor, Act.MEMBER_SEAT, body)
                .then(facts -> bodies.seat(body, seat).map(Outcome::done).orElseGet(() -> Outcome.refused(Reason.absent())))
                .then(line -> {
                    var broken = broken(body, line, who);
                    if (broken.isPresent()) {
                        return Outcome.refused(broken.get());
                    }
                    var id = HolderId.fresh();
                    store.sit(body, seat, id, who);
                    if (who.account() != null) {
                        register.sit(body, seat, who.account());
                    }
                    audit.append(actor.entry(Act.MEMBER_SEAT).about(id).with("account", who.account() == null ? "NONE" : who.account().value().toString()));
                    return Outcome.done(id);
                }));
    }

    /** Notes that somebody who sits there signed the undertaking of confidentiality. */
    public Outcome<HolderId> undertake(Actor actor, RequestId request, BodyId body, HolderId id, LocalDate on) {
        return work.once(actor, request, HolderId::new, () -> access.require(actor, Act.MEMBER_SEAT, body).then(facts -> {
            if (bodies.member(id).filter(m -> m.body().equals(body) && m.until() == null).isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (on.isAfter(store.today())) {
                return Outcome.refused("refused.member-date");
            }
            store.undertake(id, on);
            audit.append(actor.entry(Act.MEMBER_SEAT).about(id).with("what", "UNDERTAKING"));
            return Outcome.done(id);
        }));
    }

    private Optional<Reason> broken(BodyId body, SeatLine seat, Newcomer who) {
        if (!seat.open() || bodies.find(body).map(b -> b.state() == BodyState.CLOSED).orElse(true)) {
            return Optional.of(Reason.of("refused.seat-closed"));
        }
        if (who.since().isAfter(store.today()) || who.undertaking() != null && who.undertaking().isAfter(store.today())) {
            return Optional.of(Reason.of("refused.member-date"));
        }
        if (!who.alternate() && seat.taken() >= seat.places()) {
            return Optional.of(Reason.of("refused.seat-full"));
        }
        return who.account() == null ? Optional.empty() : unfit(seat, who.account());
    }

    /** An agency speaks for itself: nobody else's staff sits in its seat. */
    private Optional<Reason> unfit(SeatLine seat, AccountId account) {
        var known = Optional.ofNullable(colleagues.getIfAvailable()).flatMap(c -> c.findColleague(account));
        var unit = known.flatMap(c -> country.findUnit(c.unit())).filter(u -> u.function().mayHoldProtectedData());
        if (unit.isEmpty() || colleagues.getObject().of(unit.get().code()).stream().noneMatch(c -> c.account().equals(account))) {
            return Optional.of(Reason.of("refused.member-account"));
        }
        if (seat.ofAgency().isPresent() && !unit.map(Unit::agency).equals(seat.ofAgency())) {
            return Optional.of(Reason.of("refused.member-agency"));
        }
        return seat.holders().stream().anyMatch(h -> account.equals(h.account())) ? Optional.of(Reason.of("refused.member-sits")) : Optional.empty();
    }
}
