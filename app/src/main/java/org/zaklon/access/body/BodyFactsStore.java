package org.zaklon.access.body;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;

/** Reads the facts of the decision under row security: a body that the asker may not know of is not found. */
@Component
public class BodyFactsStore {
    private final JdbcClient sql;

    BodyFactsStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The facts as the bound asker stands to the body now. */
    public Optional<BodyFacts> find(BodyId id) {
        return sql.sql("""
                select agency, body_id = any ((select sec.seated())::uuid[]) as sits, body_id = any ((select sec.kept())::uuid[]) as keeps
                from access.body where body_id = ?
                """)
                .param(id.value())
                .query((row, n) -> new BodyFacts(id, new AgencyCode(row.getString(1)), row.getBoolean(2), row.getBoolean(3)))
                .optional();
    }
}
