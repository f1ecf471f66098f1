package org.zaklon.audit;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** The door to the log. No audit, no commit: an entry is part of the transaction of the act, or there is no act (law 8). */
@Component
public class Audit {
    private final JdbcClient sql;
    private final InstantSource clock;
    private final JsonMapper json;

    Audit(JdbcClient sql, InstantSource clock, JsonMapper json) {
        this.sql = sql;
        this.clock = clock;
        this.json = json;
    }

    /** @throws IllegalStateException outside of a transaction */
    public void append(Entry entry) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a log entry belongs into the transaction of its act");
        }
        sql.sql("""
                insert into audit.entry
                    (id, at, account, agency, unit, role, act, outcome, reason, case_id, subject, purpose, detail)
                values (:id, :at, :account, :agency, :unit, :role, :act, :outcome, :reason, :case, :subject,
                        :purpose, :detail::jsonb)
                """)
                .param("id", UUID.randomUUID())
                .param("at", Timestamp.from(clock.instant()))
                .param("account", entry.account())
                .param("agency", entry.agency())
                .param("unit", entry.unit())
                .param("role", entry.role())
                .param("act", entry.act())
                .param("outcome", entry.result().name())
                .param("reason", entry.reason())
                .param("case", entry.caseId())
                .param("subject", entry.subject())
                .param("purpose", entry.purpose())
                .param("detail", json.writeValueAsString(entry.detail()))
                .update();
    }
}
