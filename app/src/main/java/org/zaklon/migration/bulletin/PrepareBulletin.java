package org.zaklon.migration.bulletin;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.zaklon.disclosure.SideBySide;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.BulletinId;
import org.zaklon.migration.Cell;
import org.zaklon.migration.FigureId;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.compare.Discrepancies;
import org.zaklon.migration.figure.Agreed;
import org.zaklon.migration.figure.AgreedFigure;
import org.zaklon.migration.submission.Submission;
import org.zaklon.migration.submission.Submissions;
import org.zaklon.migration.terms.Definitions;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Freezes a bulletin: the agreed figures of twelve months, protected, with every word beside them. A second person decides about these bytes. */
@Component
public class PrepareBulletin {
    /** How many months a bulletin holds. */
    static final int MONTHS = 12;

    private final Work work;
    private final Access access;
    private final Audit audit;
    private final Definitions definitions;
    private final Agreed agreed;
    private final Submissions submissions;
    private final Discrepancies discrepancies;
    private final BulletinAbout about;
    private final BulletinStore store;
    /** Maps in the order of their keys, so that the same words are the same bytes. */
    private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    PrepareBulletin(Work work, Access access, Audit audit, Definitions definitions, Agreed agreed, Submissions submissions, Discrepancies discrepancies,
            BulletinAbout about, BulletinStore store) {
        this.work = work;
        this.access = access;
        this.audit = audit;
        this.definitions = definitions;
        this.agreed = agreed;
        this.submissions = submissions;
        this.discrepancies = discrepancies;
        this.about = about;
        this.store = store;
    }

    /** @param asked the last month; of one that is published already the bulletin of the newest month is prepared anew */
    public Outcome<BulletinId> prepare(Actor actor, RequestId request, YearMonth asked) {
        return switch (work.read(actor, () -> access.require(actor, Act.BULLETIN_PREPARE).then(may -> contents(asked)))) {
            case Refused<Contents>(var reason) -> Outcome.refused(reason);
            case Done<Contents>(var contents) -> switch (freeze(contents)) {
                case Refused<Frozen>(var reason) -> Outcome.refused(reason);
                case Done<Frozen>(var frozen) -> work.once(actor, request, BulletinId::new, () -> access.require(actor, Act.BULLETIN_PREPARE).then(may -> {
                    var id = BulletinId.fresh();
                    store.add(actor, id, contents.month(), frozen, contents.builtOn(), contents.figures().stream().map(AgreedFigure::id).toList());
                    audit.append(actor.entry(Act.BULLETIN_PREPARE).about(id).with("month", contents.month().toString()).with("digest", frozen.digest()));
                    return Outcome.done(id);
                }));
            };
        };
    }

    private Outcome<Contents> contents(YearMonth asked) {
        var current = store.current();
        var month = current.map(Bulletin::month).filter(asked::isBefore).orElse(asked);
        var figures = agreed.inForce(month.minusMonths(MONTHS - 1), month);
        if (figures.stream().noneMatch(f -> f.month().equals(month))) {
            return Outcome.refused("refused.bulletin-empty");
        }
        var before = current.map(c -> store.basis(c.id())).orElse(List.of());
        if (figures.stream().allMatch(f -> before.contains(f.id()))) {
            return Outcome.refused("refused.bulletin-unchanged");
        }
        var cells = new HashMap<FigureId, SortedMap<Cell, Long>>();
        figures.forEach(f -> cells.put(f.id(), agreed.cells(f.id())));
        var files = new HashMap<SubmissionId, Submission>();
        figures.stream().flatMap(f -> f.basis().stream()).forEach(id -> submissions.find(id).ifPresent(file -> files.put(id, file)));
        return Outcome.done(new Contents(month, figures, cells, files, discrepancies.standing(month), before, current.map(Bulletin::number).orElse(0)));
    }

    /** Outside of any transaction: the engine may take a while. */
    private Outcome<Frozen> freeze(Contents contents) {
        var tables = new TreeMap<String, byte[]>();
        var datasets = definitions.datasets().stream().filter(d -> !contents.of(d.code()).isEmpty()).toList();
        for (var dataset : datasets) {
            var parts = new ArrayList<SideBySide.Part>();
            for (var figure : contents.of(dataset.code())) {
                var table = ProtectFigures.of(dataset, dataset.code() + " " + figure.month(), contents.cells().get(figure.id()));
                if (table.isEmpty()) {
                    return Outcome.refused("refused.bulletin-unsafe", dataset.code(), figure.month().toString());
                }
                parts.add(new SideBySide.Part(figure.month().toString(), table.get()));
            }
            tables.put(dataset.code(), FrozenTable.bytes(SideBySide.of(dataset.code(), PublishBulletin.MONTH, parts)));
        }
        return Outcome.done(new Frozen(tables, json.writeValueAsString(about.of(contents, datasets))));
    }
}
