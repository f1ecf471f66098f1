package org.zaklon.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.audit.Entry.Result;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log as far as its reader may see it: the scope stands in the SQL and once more in row security. Call it inside work;
 * that the log was read belongs into the log too.
 */
@Component
public class Log {
    private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

    private final JdbcClient sql;
    private final JsonMapper json;

    Log(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /**
     * A line that was written.
     *
     * @param agency of the one who acted
     * @param caseId null where the act names no case, and where the reader must not learn that there is one
     */
    public record Line(Instant at, UUID account, String agency, String unit, String role, String act, Result result,
            String reason, UUID caseId, String subject, String purpose, Map<String, String> detail) {
        public Line {
            detail = Map.copyOf(detail);
        }
    }

    /**
     * Which lines; null where it does not matter.
     *
     * @param ofAgency lines of what this agency did and of what anybody did in its cases
     * @param by lines of what this agency did
     */
    public record Filter(String ofAgency, UUID caseId, Instant from, Instant to, String act, String by, Result result) {

        public static Filter ofCase(UUID caseId) {
            return new Filter(null, caseId, null, null, null, null, null);
        }
    }

    /** Newest first. */
    public List<Line> lines(Filter filter, int offset, int limit) {
        return sql.sql("""
                select at, account, agency, unit, role, act, outcome, reason, subject, purpose, detail::text as detail,
                       -- whoever asked in vain must not learn from the own log that there is something
                       case when :agency::text is null or case_agency = :agency
                                 or not (outcome = 'REFUSED' and reason in ('unknown', 'conflict', 'firewall'))
                            then case_id end as case_id
                from audit.entry
                where (:agency::text is null or agency = :agency or case_agency = :agency)
                  and (:case::uuid is null or (case_id = :case
                       and (:agency::text is null or case_agency = :agency
                            or not (outcome = 'REFUSED' and reason in ('unknown', 'conflict', 'firewall')))))
                  and (:from::timestamptz is null or at >= :from) and (:to::timestamptz is null or at < :to)
                  and (:act::text is null or act = :act) and (:by::text is null or agency = :by)
                  and (:result::text is null or outcome = :result)
                order by at desc, id limit :limit offset :offset
                """)
                .param("agency", filter.ofAgency()).param("case", filter.caseId())
                .param("from", filter.from() == null ? null : Timestamp.from(filter.from()))
                .param("to", filter.to() == null ? null : Timestamp.from(filter.to()))
                .param("act", filter.act()).param("by", filter.by())
                .param("result", filter.result() == null ? null : filter.result().name())
                .param("limit", limit).param("offset", offset)
                .query(this::line).list();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getTimestamp("at").toInstant(), row.getObject("account", UUID.class), row.getString("agency"),
                row.getString("unit"), row.getString("role"), row.getString("act"), Result.valueOf(row.getString("outcome")),
                row.getString("reason"), row.getObject("case_id", UUID.class), row.getString("subject"), row.getString("purpose"),
                json.readValue(row.getString("detail"), CODES));
    }
}
