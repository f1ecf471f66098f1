package org.zaklon.forums.taskforce.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Paged;

/** Requests and answers under row security: the agency that asks sees all answers, a service sees what it was asked and its own. */
@Component
class SupportStore {
    private final JdbcClient sql;
    private final InstantSource clock;

    SupportStore(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void add(SupportId id, BodyId body, Needed needed, Instant answerBy, List<AgencyCode> services) {
        sql.sql("""
                insert into forums.support_request (id, body_id, kind, area, urgency, from_day, needed_by, people, sex, minors, language, asked_at, answer_by)
                values (:id, :body, :kind, :area, :urgency, :from, :by, :people, :sex, :minors, :language, :now, :until)
                """)
                .param("id", id.value()).param("body", body.value()).param("kind", needed.kind()).param("area", needed.area().value())
                .param("urgency", needed.urgency()).param("from", needed.from()).param("by", needed.by()).param("people", needed.people().name())
                .param("sex", needed.sex().name()).param("minors", needed.minors().name()).param("language", needed.language(), Types.VARCHAR)
                .param("now", now()).param("until", Timestamp.from(answerBy)).update();
        services.forEach(service -> sql.sql("insert into forums.support_answer (request_id, body_id, agency) values (?, ?, ?)")
                .params(id.value(), body.value(), service.value()).update());
    }

    boolean answer(Actor actor, SupportId id, Support.Said said, String reason) {
        return sql.sql("""
                update forums.support_answer set answer = :said, reason = :reason, answered_at = :now, answered_by = :account
                where request_id = :id and agency = :agency and answer is null
                """)
                .param("said", said.name()).param("reason", reason, Types.VARCHAR).param("now", now()).param("account", actor.account().value())
                .param("id", id.value()).param("agency", actor.agency().value()).update() == 1;
    }

    boolean withdraw(Actor actor, SupportId id) {
        return sql.sql("update forums.support_request set withdrawn_at = ? where id = ? and agency = ? and withdrawn_at is null")
                .params(now(), id.value(), actor.agency().value()).update() == 1;
    }

    /** An answer that is overdue. */
    record Late(BodyId body, AgencyCode service, AccountId asker) {}

    /** What became overdue since it was last asked. For the platform alone. */
    List<Late> newlyLate() {
        return sql.sql("""
                update forums.support_answer a set reminded_at = :now from forums.support_request r
                where r.id = a.request_id and a.answer is null and a.reminded_at is null and r.withdrawn_at is null and r.answer_by < :now
                returning a.body_id, a.agency, r.account
                """)
                .param("now", now()).query((row, n) -> new Late(new BodyId(row.getObject(1, UUID.class)), new AgencyCode(row.getString(2)),
                        new AccountId(row.getObject(3, UUID.class)))).list();
    }

    Optional<Support> find(BodyId body, SupportId id) {
        return with(body, id.value(), 1, 0).stream().findFirst();
    }

    /** The newest first; one more than a page holds. */
    List<Support> of(BodyId body, int page) {
        return with(body, null, Paged.SIZE + 1, Paged.offset(page));
    }

    /** @param id null for all */
    private List<Support> with(BodyId body, UUID id, int limit, int offset) {
        var found = sql.sql("""
                select * from forums.support_request where body_id = :body and (cast(:id as uuid) is null or id = cast(:id as uuid))
                order by asked_at desc, id limit :limit offset :offset
                """)
                .param("body", body.value()).param("id", id).param("limit", limit).param("offset", offset).query((row, n) -> support(row, List.of())).list();
        var answers = answers(found.stream().map(s -> s.id().value()).toArray(UUID[]::new));
        return found.stream().map(s -> new Support(s.id(), s.by(), s.needed(), s.asked(), s.answerBy(), s.withdrawn(),
                answers.getOrDefault(s.id().value(), List.of()))).toList();
    }

    private Map<UUID, List<Support.Answer>> answers(UUID[] requests) {
        record Line(UUID request, Support.Answer answer) {}
        return sql.sql("select * from forums.support_answer where request_id = any (?) order by answered_at, agency").param(requests)
                .query((row, n) -> new Line(row.getObject("request_id", UUID.class), new Support.Answer(new AgencyCode(row.getString("agency")),
                        row.getString("answer") == null ? null : Support.Said.valueOf(row.getString("answer")), row.getString("reason"),
                        instant(row.getTimestamp("answered_at")))))
                .stream().collect(Collectors.groupingBy(Line::request, Collectors.mapping(Line::answer, Collectors.toList())));
    }

    private static Support support(ResultSet row, List<Support.Answer> answers) throws SQLException {
        var needed = new Needed(row.getString("kind"), new AreaCode(row.getString("area")), row.getString("urgency"), row.getObject("from_day", LocalDate.class),
                row.getObject("needed_by", LocalDate.class), Needed.People.valueOf(row.getString("people")), Needed.Sex.valueOf(row.getString("sex")),
                Needed.Minors.valueOf(row.getString("minors")), row.getString("language"));
        return new Support(new SupportId(row.getObject("id", UUID.class)), new AgencyCode(row.getString("agency")), needed,
                row.getTimestamp("asked_at").toInstant(), row.getTimestamp("answer_by").toInstant(), instant(row.getTimestamp("withdrawn_at")), answers);
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
