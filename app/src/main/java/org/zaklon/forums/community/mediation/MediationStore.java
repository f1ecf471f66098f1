package org.zaklon.forums.community.mediation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.bodies.HolderId;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.community.RecordId;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.PersonalText;
import org.zaklon.people.Vault;

/** Screenings, mediations, their sessions and follow-ups. Rows are seen by those who keep the forum. */
@Component
class MediationStore {
    private static final DataClass WORDS = DataClass.C3_NARRATIVE;

    private final JdbcClient sql;
    private final Vault vault;
    private final InstantSource clock;

    MediationStore(JdbcClient sql, Vault vault, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    RecordId screen(BodyId body, IssueId issue, Screening screening, LocalDate on) {
        var id = RecordId.fresh();
        sql.sql("""
                insert into forums.screening (id, issue_id, body_id, place, violence, coercion, child, trafficking, on_day, at)
                values (:id, :issue, :body, (select count(*) from forums.screening where issue_id = :issue), :violence, :coercion, :child,
                        :trafficking, :on, :at)
                """)
                .param("id", id.value()).param("issue", issue.value()).param("body", body.value())
                .param("violence", screening.answers().get(Sign.VIOLENCE).name())
                .param("coercion", screening.answers().get(Sign.COERCION).name())
                .param("child", screening.answers().get(Sign.CHILD).name())
                .param("trafficking", screening.answers().get(Sign.TRAFFICKING).name())
                .param("on", Date.valueOf(on)).param("at", now()).update();
        return id;
    }

    /** Oldest first. */
    List<Screening> screenings(IssueId issue) {
        return sql.sql("select violence, coercion, child, trafficking from forums.screening where issue_id = ? order by place")
                .param(issue.value())
                .query((row, n) -> {
                    var answers = new EnumMap<Sign, Screening.Answer>(Sign.class);
                    for (var sign : Sign.values()) {
                        answers.put(sign, Screening.Answer.valueOf(row.getString(sign.name().toLowerCase(Locale.ROOT))));
                    }
                    return new Screening(answers);
                }).list();
    }

    RecordId open(BodyId body, IssueId issue, Offered offered, Led led) {
        var id = RecordId.fresh();
        sql.sql("""
                insert into forums.mediation (id, issue_id, body_id, kind, voluntary, mediators, women, men, alike_reason, certified,
                        exception, opened_on, at)
                values (:id, :issue, :body, :kind, :voluntary, cast(string_to_array(:mediators, ',') as uuid[]), :women, :men, :alike,
                        :certified, :exception, :on, :at)
                """)
                .param("id", id.value()).param("issue", issue.value()).param("body", body.value()).param("kind", offered.kind().name())
                .param("voluntary", offered.voluntary())
                .param("mediators", offered.mediators().stream().map(h -> h.value().toString()).collect(Collectors.joining(",")))
                .param("women", led.women()).param("men", led.men()).param("alike", seal(id, offered.alikeReason()), Types.BINARY)
                .param("certified", led.certified()).param("exception", seal(id, offered.exception()), Types.BINARY)
                .param("on", Date.valueOf(offered.on())).param("at", now()).update();
        return id;
    }

    /** Who leads: how many women and men, and whether each holds a certificate. */
    record Led(int women, int men, boolean certified) {
        boolean mixed() {
            return women > 0 && men > 0;
        }
    }

    void session(BodyId body, RecordId mediation, LocalDate on, PersonalText words) {
        var id = RecordId.fresh();
        sql.sql("insert into forums.mediation_session (id, mediation_id, body_id, held_on, words, at) values (:id, :of, :body, :on, :words, :at)")
                .param("id", id.value()).param("of", mediation.value()).param("body", body.value()).param("on", Date.valueOf(on))
                .param("words", seal(id, words), Types.BINARY).param("at", now()).update();
    }

    /** @return whether it was still going on */
    boolean end(RecordId mediation, Mediation.Outcome outcome, LocalDate on, PersonalText terms) {
        return sql.sql("update forums.mediation set outcome = :outcome, ended_on = :on, terms = :terms where id = :id and outcome is null")
                .param("outcome", outcome.name()).param("on", Date.valueOf(on)).param("terms", seal(mediation, terms), Types.BINARY)
                .param("id", mediation.value()).update() == 1;
    }

    void plan(BodyId body, RecordId mediation, String unit, int months, LocalDate due) {
        sql.sql("""
                insert into forums.mediation_follow_up (id, mediation_id, body_id, unit, months, due) values (?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(UUID.randomUUID(), mediation.value(), body.value(), unit, months, Date.valueOf(due))).update();
    }

    /** @return whether nobody had asked yet */
    boolean asked(RecordId followUp, LocalDate on, Mediation.Result result) {
        return sql.sql("update forums.mediation_follow_up set asked_on = ?, result = ? where id = ? and result is null")
                .params(List.of(Date.valueOf(on), result.name(), followUp.value())).update() == 1;
    }

    /** Oldest first. */
    List<Mediation> of(IssueId issue) {
        return sql.sql("select * from forums.mediation where issue_id = ? order by opened_on, at").param(issue.value())
                .query((row, n) -> mediation(row)).list();
    }

    Optional<Mediation> find(IssueId issue, RecordId id) {
        return of(issue).stream().filter(m -> m.id().equals(id)).findFirst();
    }

    private Mediation mediation(ResultSet row) throws SQLException {
        var id = new RecordId(row.getObject("id", UUID.class));
        var outcome = row.getString("outcome");
        return new Mediation(id, new IssueId(row.getObject("issue_id", UUID.class)), Mediation.Kind.valueOf(row.getString("kind")),
                Arrays.stream((UUID[]) row.getArray("mediators").getArray()).map(HolderId::new).toList(), row.getBoolean("certified"),
                row.getObject("opened_on", LocalDate.class),
                outcome == null ? null : Mediation.Outcome.valueOf(outcome), row.getObject("ended_on", LocalDate.class),
                opened(id.value(), row.getBytes("terms")), sessions(id), followUps(id));
    }

    private List<Mediation.Session> sessions(RecordId mediation) {
        return sql.sql("select id, held_on, words from forums.mediation_session where mediation_id = ? order by held_on, at")
                .param(mediation.value())
                .query((row, n) -> new Mediation.Session(row.getObject(2, LocalDate.class), opened(row.getObject(1, UUID.class), row.getBytes(3))))
                .list();
    }

    private List<Mediation.FollowUp> followUps(RecordId mediation) {
        return sql.sql("select id, months, due, asked_on, result from forums.mediation_follow_up where mediation_id = ? order by months")
                .param(mediation.value())
                .query((row, n) -> new Mediation.FollowUp(new RecordId(row.getObject(1, UUID.class)), row.getInt(2),
                        row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class),
                        row.getString(5) == null ? null : Mediation.Result.valueOf(row.getString(5))))
                .list();
    }

    /** A follow-up that is due and of which nobody was reminded. */
    record Due(UUID id, String unit) {}

    List<Due> due(LocalDate today) {
        return sql.sql("""
                select id, unit from forums.mediation_follow_up where result is null and reminded_at is null and due <= ? order by due limit 500
                """)
                .param(Date.valueOf(today)).query((row, n) -> new Due(row.getObject(1, UUID.class), row.getString(2))).list();
    }

    void reminded(UUID followUp) {
        sql.sql("update forums.mediation_follow_up set reminded_at = ? where id = ? and result is null").params(List.of(now(), followUp)).update();
    }

    private byte[] seal(RecordId record, PersonalText text) {
        return text == null ? null : vault.seal(record.value(), WORDS, text);
    }

    private PersonalText opened(UUID record, byte[] sealed) {
        return sealed == null ? null : vault.open(record, WORDS, sealed);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
