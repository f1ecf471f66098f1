package org.zaklon.statistics.sources;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.audit.Entry;
import org.zaklon.kernel.Outcome;
import org.zaklon.statistics.sources.mapping.Mapping;
import org.zaklon.statistics.sources.table.Rows;

/**
 * Stores a file that was read without a flaw as the next vintage of its dataset, in one transaction: whole or not at all. The same file
 * under the same mapping is stored once.
 */
@Component
public class ImportDataset {
    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Datasets datasets;

    ImportDataset(Work work, Access access, Audit audit, Datasets datasets) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.datasets = datasets;
    }

    public Outcome<Imported> by(Actor actor, Mapping mapping, String digest, Rows rows) {
        return work.read(actor, () -> access.require(actor, Act.DATASET_IMPORT).then(may ->
                Outcome.done(store(mapping, digest, rows, actor.account().value(), actor.entry(Act.DATASET_IMPORT)))));
    }

    /** By the command on the server, which whoever runs the server may use. */
    public Imported byCommand(Mapping mapping, String digest, Rows rows) {
        return work.system("statistics.import", () -> store(mapping, digest, rows, null, Entry.bySystem(Act.DATASET_IMPORT.name())));
    }

    private Imported store(Mapping mapping, String digest, Rows rows, UUID account, Entry entry) {
        var before = datasets.same(mapping, digest);
        if (before.isPresent()) {
            return new Imported(before.get(), false);
        }
        var vintage = datasets.add(mapping, digest, rows, account);
        audit.append(entry.about(vintage.dataset()).with("vintage", Integer.toString(vintage.number())).with("digest", digest)
                .with("rows", Integer.toString(vintage.rows())));
        return new Imported(vintage, true);
    }
}
