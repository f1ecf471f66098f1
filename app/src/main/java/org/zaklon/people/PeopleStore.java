package org.zaklon.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.enclave.Deposits;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import org.zaklon.people.keys.BlindIndex;
import org.zaklon.people.likeness.Likenesses;

/** Persons, their names and their tokens; row security shows only what the reader's own reach or a share opens. */
@Component
class PeopleStore {
    /** Who shares keys. The nested reading stops at the last that is answered, so that nobody after is looked at. */
    private static final String ALIKE = """
            select i.person_id, i.id, i.agency, i.at, i.sealed from people.alike(cast(:keys as int[])) as a(person_id)
            cross join lateral (select * from people.identity where person_id = a.person_id order by at desc limit 1) i limit 50
            """;

    private final JdbcClient sql;
    private final Vault vault;
    private final BlindIndex index;
    private final Likenesses likenesses;
    private final Deposits deposits;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    PeopleStore(JdbcClient sql, Vault vault, BlindIndex index, Likenesses likenesses, Deposits deposits,
            ApplicationEventPublisher events, InstantSource clock) {
        this.sql = sql;
        this.vault = vault;
        this.index = index;
        this.likenesses = likenesses;
        this.deposits = deposits;
        this.events = events;
        this.clock = clock;
    }

    void add(Actor actor, PersonId id) {
        sql.sql("insert into people.person (id, agency, unit, author, at) values (?, ?, ?, ?, ?)")
                .params(List.of(id.value(), actor.agency().value(), actor.unit().value(), actor.account().value(), now()))
                .update();
    }

    void link(Actor actor, PersonId id, CaseId caseId) {
        sql.sql("""
                insert into people.person_case (id, person_id, case_id, agency, unit, author, at) values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(List.of(UUID.randomUUID(), id.value(), caseId.value(), actor.agency().value(), actor.unit().value(),
                        actor.account().value(), now()))
                .update();
    }

    /** A new version of the identity, and the tokens by which it is found from now on. */
    void describe(Actor actor, PersonId id, Identity identity) {
        var version = UUID.randomUUID();
        sql.sql("insert into people.identity (id, person_id, agency, author, at, sealed) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(version, id.value(), actor.agency().value(), actor.account().value(), now(),
                        vault.seal(version, DataClass.C1_IDENTITY, IdentityText.write(identity))))
                .update();
        sql.sql("delete from people.token where person_id = ?").param(id.value()).update();
        identity.names().forEach(name -> token(actor, id, "NAME", index.name(actor.agency(), name.reveal())));
        identity.documents().stream().filter(d -> !d.number().reveal().isBlank())
                .forEach(d -> token(actor, id, "DOCUMENT", index.document(actor.agency(), d.number().reveal())));
        sql.sql("delete from people.link_key where agency = ? and person_id = ?").params(actor.agency().value(), id.value()).update();
        sql.sql("insert into people.link_key (agency, key, person_id) select ?, unnest(?::int[]), ?")
                .params(List.of(actor.agency().value(), keys(actor, IdentityRows.of(identity)), id.value())).update();
        deposit(actor, id, identity);
    }

    /**
     * Leaves the encoded person where agencies are compared, under a reference that means this person to the own agency alone. Only where the own
     * agency manages the case: it is the one that could answer for it.
     */
    void deposit(Actor actor, PersonId id, Identity identity) {
        var reference = vault.pseudonym(id.value(), "enclave|" + actor.agency());
        sql.sql("""
                insert into people.deposit (person_id, agency, reference) select :person, :agency, :reference
                where not exists (select from people.deposit where person_id = :person)
                and exists (select from people.person_case c where c.person_id = :person and sec.manages(c.case_id))
                """)
                .param("person", id.value()).param("agency", actor.agency().value()).param("reference", reference).update();
        if (sql.sql("select count(*) from people.deposit where person_id = ?").param(id.value()).query(Integer.class).single() > 0) {
            deposits.deposit(actor.agency(), actor.unit(), reference, IdentityRows.of(identity));
            events.publishEvent(new People.Left(id, reference));
        }
    }

    private Integer[] keys(Actor actor, List<List<String>> rows) {
        return likenesses.keys(rows, (tag, key) -> index.likeness(actor.agency(), tag, key)).toArray(Integer[]::new);
    }

    private void token(Actor actor, PersonId id, String kind, byte[] token) {
        sql.sql("insert into people.token (id, person_id, agency, kind, token) values (?, ?, ?, ?, ?)")
                .params(List.of(UUID.randomUUID(), id.value(), actor.agency().value(), kind, token))
                .update();
    }

    List<KnownPerson> ofCase(CaseId id) {
        return sql.sql("""
                select distinct on (i.person_id) i.person_id, i.id, i.agency, i.at, i.sealed
                from people.person_case c join people.identity i on i.person_id = c.person_id
                where c.case_id = ? order by i.person_id, i.at desc
                """)
                .param(id.value()).query(this::person).list();
    }

    /**
     * Who may be meant, as far as the actor may see them; more than match, and somebody may be answered twice. By a document; by the whole name, of which the
     * kept token is cut so short that among a million a hundred strangers share it: few of them are looked at where there are keys, which who bears the
     * name shares as well; by keys, the rarest first.
     */
    List<KnownPerson> candidates(Actor actor, Wanted wanted) {
        var keys = keys(actor, IdentityRows.of(wanted));
        return sql.sql("""
                (select i.person_id, i.id, i.agency, i.at, i.sealed from (
                    select distinct person_id from people.token where agency = :agency and kind = 'DOCUMENT' and token = :document) as a
                cross join lateral (select * from people.identity where person_id = a.person_id order by at desc limit 1) i)
                union all
                (select i.person_id, i.id, i.agency, i.at, i.sealed from (
                    select person_id from people.token where agency = :agency and kind = 'NAME' and token = :name limit :strangers) as a
                cross join lateral (select * from people.identity where person_id = a.person_id order by at desc limit 1) i)
                union all
                (""" + ALIKE + ")")
                .param("agency", actor.agency().value())
                .param("name", index.name(actor.agency(), wanted.name().reveal()))
                .param("document", index.document(actor.agency(), wanted.document().reveal()))
                .param("strangers", keys.length == 0 ? 200 : 10).param("keys", keys)
                .query(this::person).list();
    }

    /** Who may be the same as a known person, in the same way. */
    List<KnownPerson> candidates(Actor actor, Identity identity) {
        return sql.sql(ALIKE).param("keys", keys(actor, IdentityRows.of(identity))).query(this::person).list();
    }

    /** The newest identity of each. */
    List<KnownPerson> persons(List<UUID> ids) {
        return sql.sql("""
                select distinct on (i.person_id) i.person_id, i.id, i.agency, i.at, i.sealed
                from people.identity i where i.person_id = any (?::uuid[]) order by i.person_id, i.at desc
                """)
                .params(List.of((Object) ids.toArray(UUID[]::new))).query(this::person).list();
    }

    boolean isLinked(PersonId id, CaseId caseId) {
        return sql.sql("select count(*) from people.person_case where person_id = ? and case_id = ?")
                .params(id.value(), caseId.value()).query(Integer.class).single() > 0;
    }

    boolean isOwn(Actor actor, PersonId id) {
        return sql.sql("select count(*) from people.person where id = ? and agency = ?")
                .params(id.value(), actor.agency().value()).query(Integer.class).single() > 0;
    }

    void noteSearch(Actor actor, CaseId caseId, Purpose purpose) {
        sql.sql("insert into people.search (id, account, agency, case_id, purpose, at) values (?, ?, ?, ?, ?, ?)")
                .params(List.of(UUID.randomUUID(), actor.account().value(), actor.agency().value(), caseId.value(),
                        purpose.name(), now()))
                .update();
    }

    boolean searchedWithin(Actor actor, CaseId caseId, Duration time) {
        return sql.sql("select count(*) from people.search where account = ? and case_id = ? and at > ?")
                .params(actor.account().value(), caseId.value(), Timestamp.from(clock.instant().minus(time)))
                .query(Integer.class).single() > 0;
    }

    private KnownPerson person(ResultSet row, int n) throws SQLException {
        var version = row.getObject("id", UUID.class);
        return new KnownPerson(new PersonId(row.getObject("person_id", UUID.class)), new AgencyCode(row.getString("agency")),
                IdentityText.read(vault.open(version, DataClass.C1_IDENTITY, row.getBytes("sealed"))),
                row.getTimestamp("at").toInstant());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

}
