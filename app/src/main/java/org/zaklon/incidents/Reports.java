package org.zaklon.incidents;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.incidents.routing.Accused;
import org.zaklon.incidents.routing.Perpetrator;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Sealing;
import org.zaklon.kernel.UnitCode;

/** Reports under row security. Words are sealed before they reach the database and bound to their report. */
@Component
public class Reports {
    private final JdbcClient sql;
    private final Sealing sealing;

    Reports(JdbcClient sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    /** A report without recipients; {@link #send} gives it some. */
    public void add(Report report, PersonalText words, byte[] receipt, byte[] request, UUID typedBy) {
        var told = report.told();
        sql.sql("""
                insert into incidents.report (id, receipt, request, channel, language, received_at, teller, happened, happened_on, area, least, most,
                    acts, grounds, perpetrator, agencies, others_too, barred, counted, recipients, words, keep_until, typed_by)
                values (:id, :receipt, :request, :channel, :language, :at, :teller, :happened, :day, :area, :least, :most,
                    :acts, :grounds, :perpetrator, :agencies, :others, :barred, :counted, '{}', :words, :until, :typed)
                """)
                .param("id", report.id().value()).param("receipt", receipt).param("request", request).param("channel", report.channel().name())
                .param("language", told.language()).param("at", Timestamp.from(report.received())).param("teller", told.teller().name())
                .param("happened", told.when().precision().name()).param("day", told.when().day(), Types.DATE)
                .param("area", told.area() == null ? null : told.area().value(), Types.VARCHAR).param("least", told.least(), Types.INTEGER)
                .param("most", told.most(), Types.INTEGER).param("acts", array(told.acts())).param("grounds", array(told.grounds()))
                .param("perpetrator", told.accused().kind().name())
                .param("agencies", array(told.accused().agencies().stream().map(AgencyCode::value).toList()))
                .param("others", told.accused().othersToo()).param("barred", array(report.barred())).param("counted", report.counted())
                .param("words", words == null ? null : sealing.seal(report.id().value(), DataClass.C3_NARRATIVE, words), Types.BINARY)
                .param("until", Date.valueOf(report.keepUntil())).param("typed", typedBy, Types.OTHER).update();
    }

    /** A keyed hash of what is sent, by which it can be shown later that nothing of it was changed. */
    public byte[] sealOf(Report report, PersonalText words) {
        return sealing.token("incident-package", new PersonalText(report.id().value() + "|" + report.told().spelled() + "|" + (words == null ? "" : words.reveal())));
    }

    /** Who reads it from now on. The database asks for the reporter's consent for each. */
    public void send(ReportId id, Collection<UnitCode> recipients) {
        sql.sql("update incidents.report set recipients = ? where id = ?").params(array(recipients.stream().map(UnitCode::value).toList()), id.value())
                .update();
    }

    public Optional<Report> find(ReportId id) {
        return sql.sql("select * from incidents.report where id = ?").param(id.value()).query(Reports::report).optional();
    }

    /** @param receipt its token; only the platform finds a report by it */
    public Optional<Report> byReceipt(byte[] receipt) {
        return sql.sql("select * from incidents.report where receipt = ? and ended is null").param(receipt).query(Reports::report).optional();
    }

    public Optional<Report> byRequest(byte[] request) {
        return sql.sql("select * from incidents.report where request = ?").param(request).query(Reports::report).optional();
    }

    /** What the reporter wrote in own words; empty where nothing was, or it is gone. */
    public Optional<PersonalText> words(ReportId id) {
        return sql.sql("select words from incidents.report where id = ? and words is not null").param(id.value())
                .query((row, n) -> sealing.open(id.value(), DataClass.C3_NARRATIVE, row.getBytes(1))).optional();
    }

    /** Takes words, receipt and what was said away for good; codes and dates stay. */
    public void end(ReportId id, Report.Ending how, Instant at) {
        sql.sql("delete from incidents.message where report_id = ?").param(id.value()).update();
        sql.sql("delete from incidents.verification where report_id = ?").param(id.value()).update();
        sql.sql("update incidents.report set words = null, receipt = null, request = null, ended = ?, ended_at = ? where id = ?")
                .params(how.name(), Timestamp.from(at), id.value()).update();
    }

    /** Living reports whose time is over. */
    public List<ReportId> over(LocalDate today) {
        return sql.sql("select id from incidents.report where ended is null and keep_until < ?").param(Date.valueOf(today))
                .query((row, n) -> new ReportId(row.getObject(1, UUID.class))).list();
    }

    private static Report report(ResultSet row, int n) throws SQLException {
        var day = row.getObject("happened_on", LocalDate.class);
        var area = row.getString("area");
        var told = new Told(Set.copyOf(texts(row, "acts")), new When(When.Precision.valueOf(row.getString("happened")), day),
                area == null ? null : new AreaCode(area), row.getObject("least", Integer.class), row.getObject("most", Integer.class),
                new Accused(Perpetrator.valueOf(row.getString("perpetrator")),
                        texts(row, "agencies").stream().map(AgencyCode::new).collect(Collectors.toSet()), row.getBoolean("others_too")),
                Set.copyOf(texts(row, "grounds")), Teller.valueOf(row.getString("teller")), row.getString("language"));
        var ended = row.getString("ended");
        return new Report(new ReportId(row.getObject("id", UUID.class)), Channel.valueOf(row.getString("channel")),
                row.getTimestamp("received_at").toInstant(), told, texts(row, "recipients").stream().map(UnitCode::new).toList(), texts(row, "barred"),
                row.getBoolean("counted"), row.getObject("keep_until", LocalDate.class), ended == null ? null : Report.Ending.valueOf(ended));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return new ArrayList<>(Arrays.asList((String[]) row.getArray(column).getArray()));
    }

    private static String[] array(Collection<String> texts) {
        return new TreeSet<>(texts).toArray(String[]::new);
    }
}
