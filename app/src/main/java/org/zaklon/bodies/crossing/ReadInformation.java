package org.zaklon.bodies.crossing;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.bodies.minutes.ItemId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome;

/** What was told under an item of the agenda and what crossed, as far as the asker's seats are a side of it. */
@Component
public class ReadInformation {
    private final Access access;
    private final Work work;
    private final CrossingStore store;
    private final Audit audit;

    ReadInformation(Access access, Work work, CrossingStore store, Audit audit) {
        this.access = access;
        this.work = work;
        this.store = store;
        this.audit = audit;
    }

    public record View(List<Information> told, List<Crossing> crossings) {}

    public Outcome<View> of(Actor actor, BodyId body, ItemId item) {
        return work.read(actor, () -> access.require(actor, Act.INFORMATION_READ, body).then(facts -> {
            var told = store.of(item).stream().filter(i -> i.body().equals(body)).toList();
            audit.append(actor.entry(Act.INFORMATION_READ).about(item).with("items", String.valueOf(told.size())).read());
            return Outcome.done(new View(told, store.crossings(item)));
        }));
    }
}
