package org.zaklon.incidents;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Sealing;
import org.zaklon.kernel.UnitCode;

/** What reporters and recipients say to each other, and why a recipient thinks what it thinks; sealed, each text bound to its own line. */
@Component
public class Threads {
    private final JdbcClient sql;
    private final Sealing sealing;

    Threads(JdbcClient sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    public void say(ReportId report, Said said) {
        sql.sql("insert into incidents.message (id, report_id, unit, writer, kind, words, at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(said.id(), report.value(), said.unit().value(), said.writer().name(), said.kind().name(),
                        sealing.seal(said.id(), DataClass.C3_NARRATIVE, said.words()), Timestamp.from(said.at())).update();
    }

    public boolean knows(UUID message) {
        return sql.sql("select count(*) from incidents.message where id = ?").param(message).query(Integer.class).single() > 0;
    }

    /** All that was said about a report and that the reader may see, in the order of time. */
    public List<Said> of(ReportId report) {
        return sql.sql("select * from incidents.message where report_id = ? order by at, id").param(report.value()).query((row, n) -> {
            var id = row.getObject("id", UUID.class);
            return new Said(id, new UnitCode(row.getString("unit")), Said.Writer.valueOf(row.getString("writer")), Said.Kind.valueOf(row.getString("kind")),
                    sealing.open(id, DataClass.C3_NARRATIVE, row.getBytes("words")), row.getTimestamp("at").toInstant());
        }).list();
    }

    /** @param reason may be null */
    public void verify(ReportId report, UnitCode unit, Verification value, PersonalText reason, Instant at) {
        var id = UUID.randomUUID();
        sql.sql("""
                insert into incidents.verification (id, report_id, unit, place, value, reason, at)
                select :id, :report, :unit, coalesce(max(place) + 1, 0), :value, :reason, :at
                from incidents.verification where report_id = :report and unit = :unit
                """)
                .param("id", id).param("report", report.value()).param("unit", unit.value()).param("value", value.name())
                .param("reason", reason == null ? null : sealing.seal(id, DataClass.C3_NARRATIVE, reason), Types.BINARY)
                .param("at", Timestamp.from(at)).update();
    }

    /** Why the recipient thinks so, the last; empty where it gave no reason. */
    public Optional<PersonalText> reason(ReportId report, UnitCode unit) {
        record Kept(UUID id, byte[] reason) {}
        return sql.sql("select id, reason from incidents.verification where report_id = ? and unit = ? order by place desc limit 1")
                .params(report.value(), unit.value()).query((row, n) -> new Kept(row.getObject(1, UUID.class), row.getBytes(2))).optional()
                .filter(kept -> kept.reason() != null).map(kept -> sealing.open(kept.id(), DataClass.C3_NARRATIVE, kept.reason()));
    }
}
