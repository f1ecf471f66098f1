package org.zaklon.migration.bulletin;

import java.time.YearMonth;
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
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.BulletinId;
import org.zaklon.migration.figure.Agreed;
import org.zaklon.migration.submission.Submissions;
import org.zaklon.published.About;
import org.zaklon.published.Kind;
import org.zaklon.published.NewEdition;
import org.zaklon.published.Publish;
import tools.jackson.databind.json.JsonMapper;

/** A second person of the coordinating office puts exactly the bytes on the shelf that were frozen, named by their digest, or declines them. */
@Component
public class PublishBulletin {
    /** The dataset of the shelf in which each bulletin is an edition. */
    public static final String DATASET = "migration";
    /** The dimension of time in its tables. */
    public static final String MONTH = "month";

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final BulletinStore store;
    private final Agreed agreed;
    private final Submissions submissions;
    private final Publish publish;
    private final JsonMapper json = JsonMapper.shared();

    PublishBulletin(Work work, Access access, Audit audit, BulletinStore store, Agreed agreed, Submissions submissions, Publish publish) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.store = store;
        this.agreed = agreed;
        this.submissions = submissions;
        this.publish = publish;
    }

    /** @param digest of what the decider has before her @param published whether it is published; declined where not */
    public Outcome<BulletinId> decide(Actor actor, RequestId request, BulletinId id, String digest, boolean published) {
        return work.once(actor, request, BulletinId::new, () -> access.require(actor, Act.BULLETIN_PUBLISH).then(may -> {
            var found = store.find(id);
            if (found.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            var one = found.get();
            if (!one.waits()) {
                return refuse(actor, id, "refused.bulletin-decided");
            }
            if (one.preparedBy().equals(actor.account())) {
                return refuse(actor, id, "refused.bulletin-second");
            }
            int number = 0;
            if (published) {
                if (!one.digest().equals(digest)) {
                    return refuse(actor, id, "refused.bulletin-digest");
                }
                if (store.current().map(Bulletin::number).orElse(0) != one.builtOn()) {
                    return refuse(actor, id, "refused.bulletin-overtaken");
                }
                number = publish.edition(edition(one, store.frozen(id)));
                if (number != one.builtOn() + 1) {
                    return refuse(actor, id, "refused.bulletin-unchanged");
                }
                tellFiles(actor, id, one.month());
            }
            store.decide(actor, id, number);
            audit.append(actor.entry(Act.BULLETIN_PUBLISH).about(id).with("month", one.month().toString()).with("digest", one.digest())
                    .with("edition", String.valueOf(number)));
            return Outcome.done(id);
        }));
    }

    private NewEdition edition(Bulletin one, Frozen frozen) {
        if (!frozen.digest().equals(one.digest())) {
            throw new IllegalStateException("what was frozen is no longer what its digest says");
        }
        var tables = new TreeMap<String, ProtectedTable>();
        frozen.tables().forEach((name, bytes) -> tables.put(name, FrozenTable.read(bytes)));
        return new NewEdition(DATASET, Kind.OFFICIAL, one.month().atEndOfMonth(), json.readValue(frozen.about(), About.class), tables, null);
    }

    private void tellFiles(Actor actor, BulletinId id, YearMonth month) {
        var inIt = store.basis(id);
        agreed.inForce(month.minusMonths(PrepareBulletin.MONTHS - 1), month).stream().filter(f -> inIt.contains(f.id())).flatMap(f -> f.basis().stream()).distinct()
                .forEach(file -> submissions.published(actor, file));
    }

    private Outcome<BulletinId> refuse(Actor actor, BulletinId id, String reason) {
        audit.append(actor.entry(Act.BULLETIN_PUBLISH).about(id).refused(reason));
        return Outcome.refused(reason);
    }
}
