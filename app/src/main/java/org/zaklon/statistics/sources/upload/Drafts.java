package org.zaklon.statistics.sources.upload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.statistics.sources.ImportDataset;
import org.zaklon.statistics.sources.Imported;
import org.zaklon.statistics.sources.Understood;
import org.zaklon.statistics.sources.mapping.Format;
import org.zaklon.statistics.sources.mapping.Mapping;

/** From the arrival of a file to its import. Whoever imports has one file in hand at a time. */
@Component
class Drafts {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Work work;
    private final Access access;
    private final DraftStore store;
    private final ImportDataset imports;
    private final InstantSource clock;

    Drafts(Work work, Access access, DraftStore store, ImportDataset imports, InstantSource clock) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.imports = imports;
        this.clock = clock;
    }

    Outcome<Actor> may(Actor actor) {
        return work.read(actor, () -> access.require(actor, Act.DATASET_IMPORT));
    }

    /** Reads the file before any transaction is opened: a slow connection holds no lock. */
    Outcome<Draft> begin(Actor actor, InputStream in, Format format, Charset encoding) throws IOException {
        if (may(actor) instanceof Outcome.Refused<Actor>(var reason)) {
            return Outcome.refused(reason);
        }
        var read = Understood.read(in, format, encoding, Optional.empty());
        var draft = new Draft(UUID.randomUUID(), format, read.raw(), read.mapping());
        return work.read(actor, () -> access.require(actor, Act.DATASET_IMPORT).then(may -> {
            store.removeOf(actor.account().value());
            store.add(draft, actor.account().value(), clock.instant());
            return Outcome.done(draft);
        }));
    }

    Outcome<Draft> find(Actor actor, UUID id) {
        return work.read(actor, () -> access.require(actor, Act.DATASET_IMPORT)
                .then(may -> store.find(id).map(Outcome::done).orElse(Outcome.refused(Reason.absent()))));
    }

    Outcome<Draft> map(Actor actor, UUID id, Mapping mapping) {
        return find(actor, id).then(draft -> work.read(actor, () -> {
            store.map(id, mapping);
            return Outcome.done(new Draft(id, draft.format(), draft.raw(), Optional.of(mapping)));
        }));
    }

    /** Imports what the dry run found to be without a flaw; one that has any is refused. */
    Outcome<Imported> confirm(Actor actor, UUID id) {
        return find(actor, id).then(draft -> {
            var understood = draft.understood();
            if (!understood.flaws().isEmpty() || understood.applied().isEmpty()) {
                return Outcome.refused("refused.import-flaws");
            }
            return work.read(actor, () -> imports.by(actor, draft.mapping().orElseThrow(), draft.raw().digest(), understood.applied().get().rows())
                    .then(imported -> {
                        store.remove(id);
                        return Outcome.done(imported);
                    }));
        });
    }

    Outcome<Actor> discard(Actor actor, UUID id) {
        return work.read(actor, () -> access.require(actor, Act.DATASET_IMPORT).then(may -> {
            store.remove(id);
            return Outcome.done(may);
        }));
    }

    int forget() {
        return work.system("statistics.import-drafts", () -> store.removeBefore(clock.instant().minus(KEPT)));
    }

    /** Forgets what nobody confirmed. */
    @Configuration(proxyBeanMethods = false)
    static class Forgetting {

        @Bean
        RecurringTask<Void> forgetImportDrafts(Drafts drafts) {
            return Tasks.recurring("statistics.import-drafts", FixedDelay.ofHours(1)).execute((instance, context) -> drafts.forget());
        }
    }
}
