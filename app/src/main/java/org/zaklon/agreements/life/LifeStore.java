package org.zaklon.agreements.life;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.Holder;
import org.zaklon.agreements.PartyLeft;
import org.zaklon.agreements.Rule;
import org.zaklon.agreements.Terms;
import org.zaklon.country.Country;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Deed;
import tools.jackson.databind.json.JsonMapper;

/** Writes the register. What may be written when is said once more by its policies. */
@Component
public class LifeStore {
    private final JdbcClient sql;
    private final JsonMapper json;
    private final Country country;
    private final InstantSource clock;

    LifeStore(JdbcClient sql, JsonMapper json, Country country, InstantSource clock) {
        this.sql = sql;
        this.json = json;
        this.country = country;
        this.clock = clock;
    }

    /** What happened, by which agency; null for the platform itself. */
    record Step(Instant at, AgencyCode agency, AgreementState state, String note) {}

    /** Who signed for an agency, and when. */
    record Signature(AgencyCode agency, Instant at) {}

    /** That an agreement holds, as projects hear it: for the whole country, by the agency that drafted it; between whom stays in the register. */
    Deed inForce(Agreement agreement) {
        return Deed.of(Deed.Kind.AGREEMENT_IN_FORCE, today(), country.whole().code(), agreement.draftedBy());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), country.zone());
    }

    void add(AgreementId id, UUID lineage, AgencyCode by, Terms terms) {
        sql.sql("""
                insert into agreements.agreement (id, lineage, version, reference, kind, state, title, parties, drafted_by,
                        valid_from, valid_to, drafted_at, languages, authoritative, parent, ends_with_parent, amends, replaces, renewal_days)
                values (:id, :lineage, :version, :reference, :kind, 'DRAFT', :title::jsonb, string_to_array(:parties, ','), :by,
                        :since, :until, :now, string_to_array(:languages, ','), :authoritative, :parent, :ends, :amends,
                        string_to_array(:replaces, ','), :renewal)
                """)
                .params(framed(terms))
                .param("id", id.value()).param("lineage", lineage).param("version", terms.version())
                .param("reference", terms.reference()).param("kind", terms.kind().name())
                .param("title", json.writeValueAsString(terms.title().byLanguage())).param("parties", parties(terms.parties()))
                .param("by", by.value()).param("since", Date.valueOf(terms.since())).param("until", Date.valueOf(terms.until()))
                .param("now", Timestamp.from(clock.instant())).update();
        terms.clauses().forEach(c -> addClause(id, c));
        terms.rules().forEach(r -> addRule(id, r));
    }

    void change(AgreementId id, Terms terms) {
        sql.sql("""
                update agreements.agreement set reference = :reference, kind = :kind, title = :title::jsonb,
                       parties = string_to_array(:parties, ','), valid_from = :since, valid_to = :until,
                       languages = string_to_array(:languages, ','), authoritative = :authoritative, parent = :parent,
                       ends_with_parent = :ends, amends = :amends, replaces = string_to_array(:replaces, ','),
                       renewal_days = :renewal where id = :id
                """)
                .params(framed(terms))
                .param("reference", terms.reference()).param("kind", terms.kind().name())
                .param("title", json.writeValueAsString(terms.title().byLanguage())).param("parties", parties(terms.parties()))
                .param("since", Date.valueOf(terms.since())).param("until", Date.valueOf(terms.until()))
                .param("id", id.value()).update();
    }

    private static Map<String, Object> framed(Terms terms) {
        var frame = terms.frame();
        var values = new HashMap<String, Object>(); // not Map.of: most of it may be absent
        values.put("languages", String.join(",", frame.languages()));
        values.put("authoritative", new SqlParameterValue(Types.VARCHAR, frame.authoritative()));
        values.put("parent", new SqlParameterValue(Types.OTHER, frame.parent()));
        values.put("ends", frame.endsWithParent());
        values.put("amends", new SqlParameterValue(Types.OTHER, frame.amendment() ? frame.amends().value() : null));
        values.put("replaces", String.join(",", frame.replaces()));
        values.put("renewal", new SqlParameterValue(Types.INTEGER, frame.renewal()));
        return values;
    }

    void addClause(AgreementId id, Terms.Wording clause) {
        sql.sql("""
                insert into agreements.clause (agreement_id, number, position, wording, texts)
                select :id, :number, coalesce(max(c.position), 0) + 1, :text, :texts::jsonb from agreements.clause c where c.agreement_id = :id
                """)
                .param("id", id.value()).param("number", clause.number()).param("text", clause.text())
                .param("texts", json.writeValueAsString(clause.texts())).update();
    }

    void removeClause(AgreementId id, String number) {
        sql.sql("delete from agreements.clause where agreement_id = ? and number = ?")
                .params(List.of(id.value(), number)).update();
    }

    void addRule(AgreementId id, Rule rule) {
        var key = UUID.randomUUID();
        sql.sql("""
                insert into agreements.rule (id, agreement_id, clause, position, purposes, classes, conditions, valid_from,
                        valid_to, retention)
                select :key, :id, :clause, coalesce(max(r.position), 0) + 1, string_to_array(:purposes, ','),
                       string_to_array(:classes, ','), string_to_array(:conditions, ','), :since, :until, :retention
                from agreements.rule r where r.agreement_id = :id
                """)
                .param("key", key).param("id", id.value()).param("clause", rule.clause())
                .param("purposes", names(rule.purposes()))
                .param("classes", rule.classes().stream().sorted().map(DataClass::code).collect(Collectors.joining(",")))
                .param("conditions", names(rule.conditions()))
                .param("since", rule.since() == null ? null : Date.valueOf(rule.since()), Types.DATE)
                .param("until", rule.until() == null ? null : Date.valueOf(rule.until()), Types.DATE)
                .param("retention", rule.retention().toString()).update();
        rule.from().forEach(h -> addHolder(id, key, "FROM", h));
        rule.to().forEach(h -> addHolder(id, key, "TO", h));
    }

    private void addHolder(AgreementId id, UUID rule, String side, Holder holder) {
        sql.sql("""
                insert into agreements.holder (agreement_id, rule_id, side, agency, unit, function)
                values (:id, :rule, :side, :agency, :unit, :function)
                """)
                .param("id", id.value()).param("rule", rule).param("side", side).param("agency", holder.agency().value())
                .param("unit", holder.unit().map(u -> u.value()).orElse(null))
                .param("function", holder.unit().map(u -> country.unit(u).function().name()).orElse(null)).update();
    }

    void removeRule(AgreementId id, int position) {
        sql.sql("delete from agreements.rule where agreement_id = ? and position = ?").params(List.of(id.value(), position)).update();
    }

    /** @return whether it was in a state from which it may go there; otherwise somebody else was faster */
    public boolean move(Agreement agreement, AgreementState to) {
        return agreement.state().mayBecome(to) && sql.sql("""
                update agreements.agreement set state = :to,
                       proposed_at = case when :to = 'PROPOSED' then :now else proposed_at end,
                       negotiated_at = case when :to = 'IN_NEGOTIATION' then :now else negotiated_at end,
                       in_force_at = case when :to = 'IN_FORCE' then coalesce(in_force_at, :now) else in_force_at end,
                       ended_on = case when :to in ('TERMINATED', 'SUPERSEDED', 'SUSPENDED') then :today when :to = 'IN_FORCE' then null
                                       else ended_on end
                where id = :id and state = :from
                """)
                .param("to", to.name()).param("now", Timestamp.from(clock.instant())).param("today", Date.valueOf(today()))
                .param("id", agreement.id().value()).param("from", agreement.state().name()).update() == 1;
    }

    /** Fixes the text that is signed. */
    void fix(AgreementId id, byte[] hash) {
        sql.sql("update agreements.agreement set text_hash = ? where id = ?").params(List.of(hash, id.value())).update();
    }

    byte[] fixed(AgreementId id) {
        return sql.sql("select text_hash from agreements.agreement where id = ?").param(id.value())
                .query((row, n) -> row.getBytes(1)).optional().orElse(null);
    }

    void sign(AgreementId id, Actor actor, byte[] hash) {
        sql.sql("insert into agreements.signature (agreement_id, agency, account, signed_at, text_hash) values (?, ?, ?, ?, ?)")
                .params(List.of(id.value(), actor.agency().value(), actor.account().value(),
                        Timestamp.from(clock.instant()), hash)).update();
    }

    List<Signature> signatures(AgreementId id) {
        return sql.sql("select agency, signed_at from agreements.signature where agreement_id = ? order by signed_at")
                .param(id.value())
                .query((row, n) -> new Signature(new AgencyCode(row.getString(1)), row.getTimestamp(2).toInstant())).list();
    }

    /** The next day on which each of them is looked at again, as far as the asker may know. */
    Map<AgreementId, LocalDate> nextReviews(List<AgreementId> ids) {
        var next = new HashMap<AgreementId, LocalDate>();
        if (!ids.isEmpty()) {
            sql.sql("select agreement_id, min(due) from agreements.review where held_on is null and agreement_id in (:ids) group by agreement_id")
                    .param("ids", ids.stream().map(AgreementId::value).toList())
                    .query(row -> {
                        next.put(new AgreementId(row.getObject(1, UUID.class)), row.getDate(2).toLocalDate());
                    });
        }
        return next;
    }

    /** How many proposed agreements an agency has not signed. */
    int toSign(AgencyCode agency) {
        return sql.sql("""
                select count(*) from agreements.agreement a
                where :agency = any (a.parties) and a.state in ('PROPOSED', 'SIGNED_BY_ONE')
                    and not exists (select 1 from agreements.signature s where s.agreement_id = a.id and s.agency = :agency)
                """)
                .param("agency", agency.value()).query(Integer.class).single();
    }

    int ending(AgencyCode agency) {
        return sql.sql("select count(*) from agreements.agreement a where ? = any (a.parties) and a.state = 'EXPIRING'")
                .param(agency.value()).query(Integer.class).single();
    }

    public void note(AgreementId id, AgencyCode by, AgreementState state, String text) {
        sql.sql("insert into agreements.step (id, agreement_id, at, agency, state, note) values (:key, :id, :at, :by, :state, :text)")
                .param("key", UUID.randomUUID()).param("id", id.value()).param("at", Timestamp.from(clock.instant()))
                .param("by", by == null ? null : by.value()).param("state", state.name()).param("text", text).update();
    }

    /** Who suspended it last. */
    public Optional<AgencyCode> suspendedBy(AgreementId id) {
        return sql.sql("select agency from agreements.step where agreement_id = ? and state = 'SUSPENDED' order by at desc limit 1")
                .param(id.value()).query((row, n) -> new AgencyCode(row.getString(1))).optional();
    }

    List<Step> history(AgreementId id) {
        return sql.sql("select at, agency, state, note from agreements.step where agreement_id = ? order by at, id")
                .param(id.value())
                .query((row, n) -> new Step(row.getTimestamp(1).toInstant(),
                        row.getString(2) == null ? null : new AgencyCode(row.getString(2)),
                        AgreementState.valueOf(row.getString(3)), row.getString(4)))
                .list();
    }

    /** Agreements in force that end on a day or before it. */
    List<AgreementId> endingBy(LocalDate day, Set<AgreementState> states) {
        return sql.sql("""
                select id from agreements.agreement where state = any (string_to_array(:states, ',')) and valid_to <= :day
                """)
                .param("states", names(states)).param("day", Date.valueOf(day))
                .query((row, n) -> new AgreementId(row.getObject(1, UUID.class))).list();
    }

    /** Signed agreements whose first day has come. */
    List<AgreementId> startingBy(LocalDate day) {
        return sql.sql("select id from agreements.agreement where state = 'SIGNED' and valid_from <= ? order by version")
                .param(Date.valueOf(day)).query((row, n) -> new AgreementId(row.getObject(1, UUID.class))).list();
    }

    /** Parties whose last day was before a day and whose leaving nobody has closed yet. */
    List<PartyLeft> leftBefore(LocalDate day) {
        return sql.sql("select agreement_id, agency from agreements.departure where last_day < ? and closed_at is null")
                .param(Date.valueOf(day)).query((row, n) -> new PartyLeft(row.getObject(1, UUID.class), row.getString(2))).list();
    }

    void closed(PartyLeft left) {
        sql.sql("update agreements.departure set closed_at = ? where agreement_id = ? and agency = ?")
                .params(List.of(Timestamp.from(clock.instant()), left.agreement(), left.agency())).update();
    }

    private static String parties(List<AgencyCode> parties) {
        return parties.stream().map(AgencyCode::value).sorted().distinct().collect(Collectors.joining(","));
    }

    private static String names(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
