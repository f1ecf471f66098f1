package org.zaklon.agreements;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Actor;
import org.zaklon.access.Role;
import org.zaklon.agreements.ClauseSearch.Standing;
import org.zaklon.country.Localised;
import org.zaklon.kernel.AgencyCode;
import org.zaklon.kernel.DataClass;
import org.zaklon.kernel.Purpose;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the register, already under row security; ask inside {@code Work}. */
@Component
public class Register {
    private static final String AGREEMENT =
            "a.id, a.lineage, a.version, a.reference, a.kind, a.state, a.title::text as title, a.parties, a.drafted_by, "
                    + "a.valid_from, a.valid_to, a.ended_on, a.languages, a.authoritative, a.parent, a.ends_with_parent, a.amends, a.replaces, a.renewal_days, "
                    + "array(select d.agency || ' ' || d.last_day from agreements.departure d where d.agreement_id = a.id) as leaving";

    private static final Set<Role> OVERSIGHT = Set.of(Role.TEAM_COORDINATOR, Role.STATE_COORDINATOR, Role.DPO, Role.AUDITOR);

    private final JdbcClient sql;
    private final JsonMapper json;

    Register(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    public Optional<Agreement> find(AgreementId id) {
        return sql.sql("select %s from agreements.agreement a where a.id = ?".formatted(AGREEMENT))
                .param(id.value()).query((row, n) -> agreement(row)).optional();
    }

    /** @param states which states; one row more than a page is read, so that the caller knows whether there is a further page */
    public List<Agreement> list(AgencyCode party, Set<AgreementState> states, int offset, int limit) {
        return sql.sql("""
                select %s from agreements.agreement a
                where (cast(:party as text) is null or :party = any (a.parties)) and a.state = any (string_to_array(:states, ','))
                order by a.drafted_at desc, a.id offset :offset limit :limit
                """.formatted(AGREEMENT))
                .param("party", party == null ? null : party.value())
                .param("states", joined(states))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> agreement(row)).list();
    }

    /**
     * What a search of the register asks for; null means any.
     *
     * @param text part of the reference or of the title in some language, in any case of letters
     */
    public record Search(AgencyCode party, Set<AgreementState> states, AgreementKind kind, String text) {}

    /** The one whose last day comes first stands first. */
    public List<Agreement> search(Search asked, int offset, int limit) {
        return sql.sql("""
                select %s from agreements.agreement a
                where (cast(:party as text) is null or :party = any (a.parties)) and a.state = any (string_to_array(:states, ','))
                  and (cast(:kind as text) is null or a.kind = :kind)
                  and (cast(:text as text) is null or position(lower(:text) in lower(a.reference)) > 0 or exists (
                      select 1 from jsonb_each_text(a.title) t where position(lower(:text) in lower(t.value)) > 0))
                order by a.valid_to, a.reference, a.version, a.id offset :offset limit :limit
                """.formatted(AGREEMENT))
                .param("party", asked.party() == null ? null : asked.party().value())
                .param("states", joined(asked.states()))
                .param("kind", asked.kind() == null ? null : asked.kind().name())
                .param("text", asked.text())
                .param("offset", offset).param("limit", limit)
                .query((row, n) -> agreement(row)).list();
    }

    public List<Agreement> versions(UUID lineage) {
        return sql.sql("select %s from agreements.agreement a where a.lineage = ? order by a.version".formatted(AGREEMENT))
                .param(lineage).query((row, n) -> agreement(row)).list();
    }

    /** Agreements under an agreement, whatever became of them, and amendments of one of its versions. */
    public List<Agreement> under(Agreement above) {
        return sql.sql("""
                select %s from agreements.agreement a
                where a.parent = :lineage or a.amends in (select v.id from agreements.agreement v where v.lineage = :lineage)
                order by a.valid_from, a.reference, a.version
                """.formatted(AGREEMENT)).param("lineage", above.lineage()).query((row, n) -> agreement(row)).list();
    }

    /** Rules of agreements that all parties signed and that name a purpose and a class; null means any. */
    List<Standing> standing(Purpose purpose, DataClass dataClass) {
        var signed = sql.sql("""
                select %s from agreements.agreement a
                where a.state in ('SIGNED', 'IN_FORCE', 'EXPIRING', 'SUSPENDED', 'EXPIRED', 'TERMINATED', 'SUPERSEDED')
                """.formatted(AGREEMENT)).query((row, n) -> agreement(row)).list();
        var agreements = signed.stream().collect(Collectors.toMap(Agreement::id, Function.identity()));
        var bonds = new Bonds(signed);
        var asked = new HashMap<String, Object>(); // not Map.of: null means any
        asked.put("purpose", purpose == null ? null : purpose.name());
        asked.put("class", dataClass == null ? null : dataClass.code());
        return rules("""
                (cast(:purpose as text) is null or :purpose = any (r.purposes))
                and (cast(:class as text) is null or :class = any (r.classes))
                """, asked)
                .entrySet().stream().filter(e -> agreements.containsKey(e.getKey()))
                .flatMap(e -> e.getValue().stream().map(rule -> bonds.standing(agreements.get(e.getKey()), rule))).toList();
    }

    public List<Rule> rules(AgreementId id) {
        return rules("r.agreement_id = :agreement", Map.of("agreement", id.value())).getOrDefault(id, List.of());
    }

    /** The wording, as far as the asker may read it. */
    public List<Terms.Wording> clauses(AgreementId id) {
        return sql.sql("select number, wording, texts from agreements.clause where agreement_id = ? order by position, number")
                .param(id.value()).query((row, n) -> new Terms.Wording(row.getString(1), row.getString(2),
                        json.readValue(row.getString(3), new TypeReference<Map<String, String>>() {}))).list();
    }

    /** Whether somebody reads the wording: the policies of the tables say the same, since an empty list looks like a closed one. */
    public boolean worded(Agreement agreement, Actor actor) {
        return agreement.party(actor.agency()) || OVERSIGHT.contains(actor.role());
    }

    /** Everything the parties agree to; whole only for those who may read the wording. */
    public Terms terms(Agreement agreement) {
        return new Terms(agreement.reference(), agreement.version(), agreement.kind(), agreement.title(), agreement.parties(),
                agreement.since(), agreement.until(), clauses(agreement.id()), rules(agreement.id()), agreement.frame());
    }

    private Map<AgreementId, List<Rule>> rules(String where, Map<String, ?> params) {
        record Line(UUID rule, AgreementId agreement, Rule bare, String side, Holder holder) {}
        var lines = sql.sql("""
                select r.id, r.agreement_id, r.position, r.clause, r.purposes, r.classes, r.conditions, r.valid_from, r.valid_to, r.retention,
                       h.side, h.agency, h.unit
                from agreements.rule r join agreements.holder h on h.rule_id = r.id and h.agreement_id = r.agreement_id
                where %s order by r.agreement_id, r.position
                """.formatted(where)).params(params)
                .query((row, n) -> new Line(row.getObject("id", UUID.class), new AgreementId(row.getObject("agreement_id", UUID.class)),
                        bare(row), row.getString("side"), Holder.stored(row.getString("agency"), row.getString("unit"))))
                .list();
        var byRule = lines.stream().collect(Collectors.groupingBy(Line::rule, LinkedHashMap::new, Collectors.toList()));
        return byRule.values().stream().collect(Collectors.groupingBy(l -> l.getFirst().agreement(), LinkedHashMap::new,
                Collectors.mapping(l -> whole(l.getFirst().bare(), side(l, "FROM", Line::side, Line::holder),
                        side(l, "TO", Line::side, Line::holder)), Collectors.toList())));
    }

    private static <L> Set<Holder> side(Collection<L> lines, String side, Function<L, String> of, Function<L, Holder> holder) {
        return lines.stream().filter(l -> of.apply(l).equals(side)).map(holder).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Rule whole(Rule bare, Set<Holder> from, Set<Holder> to) {
        return new Rule(bare.position(), bare.clause(), from, to, bare.purposes(), bare.classes(), bare.conditions(), bare.since(), bare.until(),
                bare.retention());
    }

    private static Rule bare(ResultSet row) throws SQLException {
        return new Rule(row.getInt("position"), row.getString("clause"), Set.of(), Set.of(), words(row.getArray("purposes"), Purpose::valueOf),
                words(row.getArray("classes"), DataClass::of), words(row.getArray("conditions"), Condition::valueOf),
                day(row, "valid_from"), day(row, "valid_to"), Period.parse(row.getString("retention")));
    }

    private Agreement agreement(ResultSet row) throws SQLException {
        return new Agreement(new AgreementId(row.getObject("id", UUID.class)), row.getObject("lineage", UUID.class),
                row.getInt("version"), row.getString("reference"), AgreementKind.valueOf(row.getString("kind")),
                AgreementState.valueOf(row.getString("state")),
                new Localised(json.readValue(row.getString("title"), new TypeReference<Map<String, String>>() {})),
                Arrays.stream((String[]) row.getArray("parties").getArray()).map(AgencyCode::new).toList(),
                new AgencyCode(row.getString("drafted_by")), day(row, "valid_from"), day(row, "valid_to"), day(row, "ended_on"), frame(row),
                leaving((String[]) row.getArray("leaving").getArray()));
    }

    private static Frame frame(ResultSet row) throws SQLException {
        var amends = row.getObject("amends", UUID.class);
        return new Frame(List.of((String[]) row.getArray("languages").getArray()), row.getString("authoritative"),
                row.getObject("parent", UUID.class), row.getBoolean("ends_with_parent"), amends == null ? null : new AgreementId(amends),
                List.of((String[]) row.getArray("replaces").getArray()), row.getObject("renewal_days", Integer.class));
    }

    private static Map<AgencyCode, LocalDate> leaving(String[] lines) {
        return Arrays.stream(lines).map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> new AgencyCode(words[0]), words -> LocalDate.parse(words[1])));
    }

    private static <T> Set<T> words(Array array, Function<String, T> read) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(read).collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        var date = row.getObject(column, Date.class);
        return date == null ? null : date.toLocalDate();
    }

    static String joined(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }
}
