package org.zaklon.referrals;

import static org.zaklon.referrals.Side.PLATFORM;
import static org.zaklon.referrals.Side.RECEIVER;
import static org.zaklon.referrals.Side.SENDER;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where a referral stands, and who may move it where. */
public enum ReferralState {
    /** It lies in the receiver's queue; nobody opened it. */
    SENT,
    /** Somebody of the receiving unit opened it, or the sender answered the receiver's question. */
    SEEN,
    /** The receiver asked before it decides; now the sender is waited for. */
    MORE_ASKED,
    ACCEPTED,
    /** At least one service was delivered. */
    PROVIDED,
    /** Not taken, with a reason in codes. */
    DECLINED,
    /** Over after it was taken, or because the share it rested on ended. */
    ENDED,
    /** Taken back by the sender before it was taken. The receiver learns nothing, not even that it existed. */
    WITHDRAWN;

    /** One arrow of the diagram. */
    record Move(ReferralState from, ReferralState to, Set<Side> by) {}

    static final List<Move> MOVES = List.of(
            move(SENT, SEEN, RECEIVER), move(SENT, WITHDRAWN, SENDER), move(SENT, ENDED, PLATFORM),
            move(SEEN, ACCEPTED, RECEIVER), move(SEEN, MORE_ASKED, RECEIVER), move(SEEN, DECLINED, RECEIVER),
            move(SEEN, WITHDRAWN, SENDER), move(SEEN, ENDED, PLATFORM),
            // What was asked may be settled on the telephone, so the receiver can decide without the written reply.
            move(MORE_ASKED, SEEN, SENDER), move(MORE_ASKED, ACCEPTED, RECEIVER), move(MORE_ASKED, DECLINED, RECEIVER),
            move(MORE_ASKED, WITHDRAWN, SENDER), move(MORE_ASKED, ENDED, PLATFORM),
            move(ACCEPTED, PROVIDED, RECEIVER), move(PROVIDED, PROVIDED, RECEIVER), move(ACCEPTED, ENDED, SENDER, RECEIVER, PLATFORM),
            move(PROVIDED, ENDED, SENDER, RECEIVER, PLATFORM));

    private static Move move(ReferralState from, ReferralState to, Side first, Side... more) {
        return new Move(from, to, EnumSet.of(first, more));
    }

    public boolean canBecome(ReferralState next, Side by) {
        return MOVES.stream().anyMatch(m -> m.from() == this && m.to() == next && m.by().contains(by));
    }

    /** Nothing follows. */
    public boolean over() {
        return MOVES.stream().noneMatch(m -> m.from() == this);
    }

    /** Whose turn it is while a clock runs; empty where no answer is waited for. */
    public Optional<Side> waitsFor() {
        return switch (this) {
            case SENT, SEEN -> Optional.of(RECEIVER);
            case MORE_ASKED -> Optional.of(SENDER);
            case ACCEPTED, PROVIDED, DECLINED, ENDED, WITHDRAWN -> Optional.empty();
        };
    }
}
