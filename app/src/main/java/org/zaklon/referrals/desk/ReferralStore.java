package org.zaklon.referrals.desk;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Scope;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.UnitCode;
import org.zaklon.referrals.Happened;
import org.zaklon.referrals.Inbox;
import org.zaklon.referrals.Referral;
import org.zaklon.referrals.ReferralBoard.RefusedReasons;
import org.zaklon.referrals.ReferralId;
import org.zaklon.referrals.ReferralState;
import org.zaklon.referrals.Side;
import org.zaklon.referrals.Step;
import org.zaklon.referrals.Turn;

/** The tables of this room, always inside work and so under row security. */
@Component
class ReferralStore {
    /** The sender's side under the names that a scope knows. */
    private static final String SCOPED = """
            from referrals.referral r
                cross join lateral (select r.case_id, r.from_agency as agency, r.from_unit as unit, r.area) s
            """;

    private final JdbcClient sql;
    private final InstantSource clock;

    ReferralStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(Referral r, UUID submission) {
        sql.sql("""
                insert into referrals.referral (id, case_id, pseudonym, area, child, from_agency, from_unit, to_agency, to_unit, services,
                    urgency, purpose, share_id, follows, submission, state, sent_at, waits_since, due_at, step, next_step_at)
                values (:id, :case, :pseudonym, :area, :child, :fromAgency, :from, :toAgency, :to, :services,
                    :urgency, :purpose, :share, :follows, :submission, :state, :sent, :since, :due, :step, :next)
                """)
                .param("id", r.id().value())
                .param("case", r.caseId().value())
                .param("pseudonym", r.pseudonym())
                .param("area", r.area().value())
                .param("child", r.child())
                .param("fromAgency", r.fromAgency().value())
                .param("from", r.from().value())
                .param("toAgency", r.toAgency().value())
                .param("to", r.to().value())
                .param("services", r.services().toArray(String[]::new))
                .param("urgency", r.urgency())
                .param("purpose", r.purpose().name())
                .param("share", r.share())
                .param("follows", r.follows() == null ? null : r.follows().value())
                .param("submission", submission)
                .param("state", r.state().name())
                .param("sent", stamp(r.sentAt()))
                .param("since", stamp(r.turn().since()))
                .param("due", stamp(r.turn().due()))
                .param("step", r.turn().step().name())
                .param("next", stamp(r.turn().nextStepAt()))
                .update();
        note(r.id(), Side.SENDER, null, ReferralState.SENT, Step.WAITING, null, submission);
    }

    /**
     * Moves a referral on, if it still stands where the mover saw it.
     *
     * @param turn the clock from now on; null where nobody is waited for
     * @return false where somebody else was faster
     */
    boolean move(Referral seen, ReferralState to, Side by, String reason, Turn turn, UUID submission) {
        var now = clock.instant();
        var answered = to == ReferralState.ACCEPTED || to == ReferralState.DECLINED;
        var moved = sql.sql("""
                update referrals.referral set state = :to, reason = :reason,
                    seen_at = coalesce(seen_at, :seen), answered_at = coalesce(answered_at, :answered), over_at = :over,
                    waits_since = :since, due_at = :due, step = coalesce(:step, step), next_step_at = :next,
                    left_seconds = :left
                where id = :id and state = :from
                """)
                .param("to", to.name())
                .param("reason", reason)
                .param("seen", by == Side.RECEIVER ? stamp(now) : null, java.sql.Types.TIMESTAMP)
                .param("answered", answered ? stamp(now) : null, java.sql.Types.TIMESTAMP)
                .param("over", to.over() ? stamp(now) : null, java.sql.Types.TIMESTAMP)
                .param("since", turn == null ? null : stamp(turn.since()), java.sql.Types.TIMESTAMP)
                .param("due", turn == null ? null : stamp(turn.due()), java.sql.Types.TIMESTAMP)
                .param("step", turn == null ? null : turn.step().name())
                .param("next", turn == null ? null : stamp(turn.nextStepAt()), java.sql.Types.TIMESTAMP)
                .param("left", turn == null || turn.left() == null ? null : turn.left().toSeconds(), java.sql.Types.BIGINT)
                .param("id", seen.id().value())
                .param("from", seen.state().name())
                .update() == 1;
        if (moved) {
            var step = turn != null ? turn.step() : seen.waiting().map(Turn::step).orElse(Step.WAITING);
            note(seen.id(), by, seen.state(), to, step, reason, submission);
        }
        return moved;
    }

    /** Notes that silence was followed up; the state stays. */
    void follow(Referral silent, Turn turn) {
        sql.sql("update referrals.referral set step = ?, next_step_at = ? where id = ?")
                .params(turn.step().name(), stamp(turn.nextStepAt()), silent.id().value())
                .update();
        note(silent.id(), Side.PLATFORM, silent.state(), silent.state(), turn.step(), null, null);
    }

    private void note(ReferralId id, Side side, ReferralState from, ReferralState to, Step step, String reason, UUID submission) {
        sql.sql("""
                insert into referrals.event (id, referral_id, at, side, from_state, to_state, step, reason, submission, place)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, (select count(*) from referrals.event e where e.referral_id = ?))
                """)
                .params(UUID.randomUUID(), id.value(), stamp(clock.instant()), side.name(), from == null ? null : from.name(),
                        to.name(), step.name(), reason, submission, id.value())
                .update();
    }

    Optional<Referral> find(ReferralId id) {
        return sql.sql("select * from referrals.referral where id = ?").param(id.value())
                .query((row, n) -> referral(row)).optional();
    }

    /** Keeps a referral from being moved by others until the work ends; false where somebody moved it since it was read. */
    boolean hold(Referral seen) {
        return sql.sql("select 1 from referrals.referral where id = ? and state = ? for update")
                .params(seen.id().value(), seen.state().name()).query().listOfRows().size() == 1;
    }

    /** What the actor's unit or agency sent, newest first. */
    Paged<Referral> sent(Actor actor, boolean onlyOpen, int page) {
        var scope = Scope.own(actor, "s");
        return paged("select r.* " + SCOPED + """
                where %s %s order by r.sent_at desc, r.id limit :limit offset :offset
                """.formatted(scope.sql(), onlyOpen ? "and r.over_at is null" : ""), scope, page);
    }

    /** What lies in the queue of the actor's unit: the most urgent first, then by arrival. */
    Paged<Referral> received(Actor actor, Inbox tab, int page) {
        var scope = new Scope("r.to_unit = :scope_unit", java.util.Map.of("scope_unit", actor.unit().value()));
        return paged("""
                select r.* from referrals.referral r where %s %s
                order by r.due_at nulls last, r.sent_at desc, r.id limit :limit offset :offset
                """.formatted(scope.sql(), condition(tab)), scope, page);
    }

    private static String condition(Inbox tab) {
        return switch (tab) {
            case WAITING -> "and r.state in ('SENT', 'SEEN', 'MORE_ASKED')";
            case ACCEPTED -> "and r.state in ('ACCEPTED', 'PROVIDED')";
            case ALL -> "";
        };
    }

    /** Those that wait for an answer, as far as a coordinator coordinates. */
    Paged<Referral> unanswered(Actor actor, int page) {
        var scope = Scope.own(actor, "s");
        return paged("select r.* " + SCOPED + """
                where %s and r.due_at is not null order by r.due_at, r.id limit :limit offset :offset
                """.formatted(scope.sql()), scope, page);
    }

    long waiting(Actor actor) {
        var scope = Scope.own(actor, "s");
        return sql.sql("select count(*) " + SCOPED + " where %s and r.due_at is not null".formatted(scope.sql()))
                .params(scope.params()).query(Long.class).single();
    }

    /** @param due when the first answer is due; null where there is none to give */
    record Waiting(int count, Instant due) {}

    Waiting toAnswer(UnitCode unit) {
        return waiting("to_unit = ? and state in ('SENT', 'SEEN')", unit);
    }

    Waiting toReply(UnitCode unit) {
        return waiting("from_unit = ? and state = 'MORE_ASKED'", unit);
    }

    /** @param whose a condition of this class, with one place for the unit */
    private Waiting waiting(String whose, UnitCode unit) {
        return sql.sql("""
                select count(*), min(due_at) from referrals.referral where %s
                """.formatted(whose)).param(unit.value())
                .query((row, n) -> new Waiting(row.getInt(1), row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant()))
                .single();
    }

    List<RefusedReasons> refusedReasons(Actor actor, Instant from, Instant until) {
        var scope = Scope.own(actor, "s");
        return sql.sql("select service, r.reason, count(*) as times " + SCOPED + """
                cross join lateral unnest(r.services) as service
                where %s and r.state = 'DECLINED' and r.over_at >= :from and r.over_at < :until
                group by service, r.reason order by times desc, service, r.reason
                """.formatted(scope.sql()))
                .params(scope.params())
                .param("from", stamp(from)).param("until", stamp(until))
                .query((row, n) -> new RefusedReasons(row.getString(1), row.getString(2), row.getLong(3))).list();
    }

    List<Referral> ofCase(CaseId id) {
        return sql.sql("select * from referrals.referral where case_id = ? order by sent_at desc").param(id.value())
                .query((row, n) -> referral(row)).list();
    }

    List<Referral> restingOn(List<UUID> shares) {
        return shares.isEmpty() ? List.of()
                : sql.sql("select * from referrals.referral where share_id in (:shares) and over_at is null")
                        .param("shares", shares).query((row, n) -> referral(row)).list();
    }

    /** Silent ones whose next step is due, locked for this node; other nodes pass them over. */
    List<Referral> due(int most) {
        return sql.sql("""
                select * from referrals.referral where next_step_at <= ? order by next_step_at limit ? for update skip locked
                """)
                .params(stamp(clock.instant()), most).query((row, n) -> referral(row)).list();
    }

    /** Open ones whose share ran out, locked for this node. */
    List<Referral> withoutShare(int most) {
        return sql.sql("""
                select * from referrals.referral where over_at is null and not sec.share_lives(share_id)
                limit ? for update skip locked
                """)
                .param(most).query((row, n) -> referral(row)).list();
    }

    List<Happened> history(ReferralId id) {
        return sql.sql("select * from referrals.event where referral_id = ? order by at, place").param(id.value())
                .query((row, n) -> new Happened(row.getTimestamp("at").toInstant(), Side.valueOf(row.getString("side")),
                        row.getString("unit") == null ? null : new UnitCode(row.getString("unit")),
                        row.getString("from_state") == null ? null : ReferralState.valueOf(row.getString("from_state")),
                        ReferralState.valueOf(row.getString("to_state")), Step.valueOf(row.getString("step")),
                        row.getString("reason"), row.getObject("submission", UUID.class)))
                .list();
    }

    private Paged<Referral> paged(String query, Scope scope, int page) {
        StatementSpec spec = sql.sql(query);
        for (var param : scope.params().entrySet()) {
            spec = spec.param(param.getKey(), param.getValue());
        }
        return Paged.of(spec.param("limit", Paged.SIZE + 1).param("offset", Paged.offset(page))
                .query((row, n) -> referral(row)).list(), page);
    }

    static Referral referral(ResultSet row) throws SQLException {
        var follows = row.getObject("follows", UUID.class);
        return new Referral(new ReferralId(row.getObject("id", UUID.class)), new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("pseudonym"), new AreaCode(row.getString("area")), row.getBoolean("child"), new AgencyCode(row.getString("from_agency")),
                new UnitCode(row.getString("from_unit")), new AgencyCode(row.getString("to_agency")),
                new UnitCode(row.getString("to_unit")), words(row.getArray("services")), row.getString("urgency"),
                Purpose.valueOf(row.getString("purpose")), row.getObject("share_id", UUID.class),
                follows == null ? null : new ReferralId(follows), ReferralState.valueOf(row.getString("state")),
                row.getString("reason"), instant(row, "sent_at"), instant(row, "seen_at"), instant(row, "answered_at"),
                instant(row, "over_at"), row.getTimestamp("due_at") == null ? null
                        : new Turn(instant(row, "waits_since"), instant(row, "due_at"), Step.valueOf(row.getString("step")),
                                instant(row, "next_step_at"), row.getObject("left_seconds") == null ? null
                                        : Duration.ofSeconds(row.getLong("left_seconds"))));
    }

    private static List<String> words(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var stamp = row.getTimestamp(column);
        return stamp == null ? null : stamp.toInstant();
    }

    private static Timestamp stamp(Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
