package org.zaklon.migration.bulletin;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.disclosure.FrozenTable;
import org.zaklon.disclosure.ProtectedTable;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.migration.BulletinId;
import org.zaklon.published.About;
import tools.jackson.databind.json.JsonMapper;

/** Bulletins that are published, and one that waits with every word that would leave with it. */
@Component
public class ReadBulletins {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final BulletinStore store;
    private final JsonMapper json = JsonMapper.shared();

    ReadBulletins(Work work, Access access, Audit audit, BulletinStore store) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
    }

    /** @param tables by their names */
    public record Found(Bulletin one, About about, SortedMap<String, ProtectedTable> tables) {}

    public Outcome<List<Bulletin>> all(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.BULLETIN_READ).then(may -> Outcome.done(store.all())));
    }

    public Outcome<Found> find(Actor actor, BulletinId id) {
        return work.read(actor, () -> access.require(actor, Act.BULLETIN_READ).then(may -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            audit.append(actor.entry(Act.BULLETIN_READ).about(id).read());
            var frozen = store.frozen(id);
            var tables = new TreeMap<String, ProtectedTable>();
            frozen.tables().forEach((name, bytes) -> tables.put(name, FrozenTable.read(bytes)));
            return Outcome.done(new Found(found.get(), json.readValue(frozen.about(), About.class), tables));
        }));
    }
}
