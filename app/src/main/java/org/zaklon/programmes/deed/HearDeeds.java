package org.zaklon.programmes.deed;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.zaklon.access.Work;
import org.zaklon.kernel.Deed;

/** Hears of deeds after they are committed, in a transaction of its own, once each. */
@Component
class HearDeeds {
    private final Work work;
    private final JdbcClient sql;

    HearDeeds(Work work, JdbcClient sql) {
        this.work = work;
        this.sql = sql;
    }

    // Not @ApplicationModuleListener: it would open its transaction before the context of the system is bound to it.
    @Async
    @TransactionalEventListener
    void hear(Deed deed) {
        try {
            work.system("programmes", () -> sql.sql("select exists (select from programmes.deed where id = ?)").param(deed.id())
                    .query(Boolean.class).single() ? 0
                    : sql.sql("insert into programmes.deed (id, kind, on_day, area, agency) values (?, ?, ?, ?, ?)")
                            .params(deed.id(), deed.kind().name(), deed.day(), deed.area().value(), deed.agency().value()).update());
        } catch (DuplicateKeyException twin) {
            // Another node heard the same at the same moment; the line is there.
        }
    }
}
