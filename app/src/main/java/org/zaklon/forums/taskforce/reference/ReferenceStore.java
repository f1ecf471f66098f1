package org.zaklon.forums.taskforce.reference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.kernel.AccountId;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.SeatId;
import org.zaklon.people.Vault;

/** Entries and matches under row security. A reference goes in here and never comes out: what is kept is its keyed hash, within one body. */
@Component
class ReferenceStore {
    private static final String MATCHES = """
            select m.id, m.found_at, m.due, m.answer, m.answered_at,
                   a.id as a_id, a.agency as a_agency, a.seat_id as a_seat_id, a.purpose as a_purpose, a.entered_at as a_entered_at, a.withdrawn_at as a_withdrawn_at,
                   b.id as b_id, b.agency as b_agency, b.seat_id as b_seat_id, b.purpose as b_purpose, b.entered_at as b_entered_at, b.withdrawn_at as b_withdrawn_at
            from forums.reference_match m
            join forums.case_reference a on a.id = m.first_id
            join forums.case_reference b on b.id = m.second_id
            """;

    private final JdbcClient sql;
    private final Vault vault;
    private final InstantSource clock;

    ReferenceStore(JdbcClient sql, Vault vault, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.clock = clock;
    }

    /** One after the other for each agency, so that two at once do not both find room for the last entry of a day. */
    void inTurn(Actor actor, BodyId body) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 14))").param(actor.agency().value() + body.value()).query().singleRow();
    }

    int enteredOn(Actor actor, BodyId body, LocalDate day) {
        return sql.sql("select count(*) from forums.case_reference where body_id = ? and agency = ? and entered_on = ?")
                .params(body.value(), actor.agency().value(), day).query(Integer.class).single();
    }

    boolean has(Actor actor, BodyId body, CaseNumber number) {
        return sql.sql("select exists (select from forums.case_reference where body_id = ? and agency = ? and token = ? and withdrawn_at is null)")
                .params(body.value(), actor.agency().value(), token(body, number)).query(Boolean.class).single();
    }

    void add(ReferenceId id, BodyId body, SeatId seat, CaseNumber number, String purpose, LocalDate day) {
        sql.sql("insert into forums.case_reference (id, body_id, seat_id, token, purpose, entered_on, entered_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(id.value(), body.value(), seat.value(), token(body, number), purpose, day, now()).update();
    }

    boolean withdraw(Actor actor, BodyId body, ReferenceId id) {
        return sql.sql("update forums.case_reference set withdrawn_at = ? where id = ? and body_id = ? and agency = ? and withdrawn_at is null")
                .params(now(), id.value(), body.value(), actor.agency().value()).update() == 1;
    }

    /** The agency's own, newest first. */
    List<Reference> own(Actor actor, BodyId body, int page) {
        return sql.sql("""
                select id, agency, seat_id, purpose, entered_at, withdrawn_at from forums.case_reference
                where body_id = ? and agency = ? order by entered_at desc, id limit ? offset ?
                """)
                .params(body.value(), actor.agency().value(), Paged.SIZE + 1, Paged.offset(page))
                .query((row, n) -> reference(row, "")).list();
    }

    /** What the agency was told of: where it had the reference first, or where the other one answered that both speak. Newest first. */
    List<Match> told(BodyId body) {
        return sql.sql(MATCHES + "where m.body_id = ? order by m.answer is not null, m.found_at desc, m.id limit 200").param(body.value())
                .query(ReferenceStore::match).list();
    }

    Optional<Match> find(BodyId body, MatchId id) {
        return sql.sql(MATCHES + "where m.body_id = ? and m.id = ?").params(body.value(), id.value()).query(ReferenceStore::match).optional();
    }

    boolean answer(Actor actor, MatchId id, Match.Answer answer) {
        return sql.sql("update forums.reference_match set answer = ?, answered_at = ?, answered_by = ? where id = ? and answer is null")
                .params(answer.name(), now(), actor.account().value(), id.value()).update() == 1;
    }

    /** Who entered it, to be told that something is new. */
    Optional<AccountId> author(ReferenceId id) {
        return sql.sql("select account from forums.case_reference where id = ?").param(id.value())
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class))).optional();
    }

    /**
     * Compares one entry with those of other agencies in its body, and writes down what is new. For the platform alone.
     *
     * @return who entered the earlier one of each new pair
     */
    List<AccountId> compare(UUID entered, Instant due) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(encode(token, 'hex'), 15)) from forums.case_reference where id = ?").param(entered).query().listOfRows();
        return sql.sql("""
                with pair as (
                    select case when o.entered_at <= n.entered_at then o.id else n.id end as first_id,
                           case when o.entered_at <= n.entered_at then n.id else o.id end as second_id, n.body_id
                    from forums.case_reference n join forums.case_reference o
                      on o.body_id = n.body_id and o.token = n.token and o.agency <> n.agency and o.withdrawn_at is null
                    where n.id = :entered and n.withdrawn_at is null),
                found as (
                    insert into forums.reference_match (id, body_id, first_id, first_agency, second_id, second_agency, found_at, due)
                    select gen_random_uuid(), p.body_id, p.first_id, a.agency, p.second_id, b.agency, :now, :due
                    from pair p join forums.case_reference a on a.id = p.first_id join forums.case_reference b on b.id = p.second_id
                    where not exists (select from forums.reference_match m where m.first_id = p.first_id and m.second_id = p.second_id)
                    returning first_id)
                select r.account from found join forums.case_reference r on r.id = found.first_id
                """)
                .param("entered", entered).param("now", now()).param("due", Timestamp.from(due))
                .query((row, n) -> new AccountId(row.getObject(1, UUID.class))).list();
    }

    private byte[] token(BodyId body, CaseNumber number) {
        return vault.token("TASK_FORCE " + body.value(), number.text());
    }

    private static Match match(ResultSet row, int n) throws SQLException {
        var answer = row.getString("answer");
        return new Match(new MatchId(row.getObject("id", UUID.class)), reference(row, "a_"), reference(row, "b_"), row.getTimestamp("found_at").toInstant(),
                row.getTimestamp("due").toInstant(), answer == null ? null : Match.Answer.valueOf(answer), instant(row.getTimestamp("answered_at")));
    }

    /** @param of what the names of its columns begin with */
    private static Reference reference(ResultSet row, String of) throws SQLException {
        return new Reference(new ReferenceId(row.getObject(of + "id", UUID.class)), new AgencyCode(row.getString(of + "agency")),
                new SeatId(row.getObject(of + "seat_id", UUID.class)), row.getString(of + "purpose"), row.getTimestamp(of + "entered_at").toInstant(),
                instant(row.getTimestamp(of + "withdrawn_at")));
    }

    private static Instant instant(Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
