package org.zaklon.statistics.sources;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.statistics.sources.table.Column;

/** Which datasets there are, and what stands in a column of one. */
@Component
class ReadDatasets {
    private final Work work;
    private final Access access;
    private final Datasets datasets;

    ReadDatasets(Work work, Access access, Datasets datasets) {
        this.work = work;
        this.access = access;
        this.datasets = datasets;
    }

    Outcome<List<Vintage>> list(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.STATISTICS_READ).then(may -> Outcome.done(datasets.current())));
    }

    /**
     * A dataset with its vintages, the newest first.
     *
     * @param column of the newest vintage; empty where none was asked for or there is none of that name
     */
    record Detail(List<Vintage> vintages, Optional<Column> column) {
        Vintage current() {
            return vintages.getFirst();
        }
    }

    Outcome<Detail> find(Actor actor, String dataset, String column) {
        return work.read(actor, () -> access.require(actor, Act.STATISTICS_READ).then(may -> {
            var vintages = datasets.vintages(dataset);
            if (vintages.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            return Outcome.done(new Detail(vintages, column.isEmpty() ? Optional.empty()
                    : datasets.rows(vintages.getFirst(), List.of(column)).find(column)));
        }));
    }
}
