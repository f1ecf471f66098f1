package org.zaklon.referrals.desk;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.referrals.desk.ReferralStore.Waiting;
import org.zaklon.ui.StartPart;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Task;
import org.zaklon.ui.parts.Tone;

/** Referrals that wait for one's unit: those it received, and those it sent and was asked about. Numbers alone leave no line in the log. */
@Component
class ReferralStart implements StartPart {
    private final ReferralStore store;
    private final Work work;
    private final InstantSource clock;

    ReferralStart(ReferralStore store, Work work, InstantSource clock) {
        this.store = store;
        this.work = work;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public List<Task> waiting(Actor actor, Words t) {
        if (!Act.REFERRAL_LIST.allows(actor.role())) {
            return List.of();
        }
        return work.read(actor, () -> Stream.concat(
                task("referrals.start.received", "/referrals", store.toAnswer(actor.unit()), t),
                task("referrals.start.asked", "/referrals/sent", store.toReply(actor.unit()), t)).toList());
    }

    private Stream<Task> task(String key, String href, Waiting found, Words t) {
        if (found.count() == 0) {
            return Stream.empty();
        }
        var late = !clock.instant().isBefore(found.due());
        return Stream.of(new Task(t.get(key, found.count()), href,
                t.get(late ? "referrals.start.late" : "referrals.start.due", t.relative(found.due())),
                late ? new Tag(t.get("referrals.late"), Tone.CLAY) : new Tag(t.get("referrals.start.waits"), Tone.SAND)));
    }
}
