package org.zaklon.forums.community.report;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.mediation.Mediation;
import org.zaklon.forums.community.safety.Equipment;
import org.zaklon.kernel.BodyId;

/**
 * Coded facts of the forums that the asker keeps, never a word of what was said. Row security would show a member the open issues of
 * her forum; figures are of whole forums only, so every statement asks for kept ones.
 */
@Component
class FigureStore {
    private static final String KEPT = " body_id = any ((select sec.kept())::uuid[]) and (cast(:body as uuid) is null or body_id = :body) ";

    private final JdbcClient sql;

    FigureStore(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * @param resolvedOn the day on which it was first held for solved; null while it was not
     * @param byCode whether the last word was said with the code of a receipt
     */
    record IssueFact(String category, String sex, LocalDate raisedOn, IssueState state, LocalDate resolvedOn, boolean byCode) {}

    /** @param outcome null while it goes on */
    record MediationFact(Mediation.Outcome outcome, boolean certified) {}

    /** @param result null until it is asked */
    record FollowUpFact(int months, LocalDate due, Mediation.Result result) {}

    record InitiativeFact(String ledBy, boolean womenOnly, int women, int men, int girls, int boys) {}

    /** @param condition null before the first check */
    record EquipmentFact(String kind, int quantity, Equipment.Condition condition) {}

    /** The forums that the asker keeps. */
    Set<BodyId> forums() {
        return sql.sql("select unnest(sec.kept())").query((row, n) -> new BodyId(row.getObject(1, UUID.class))).set();
    }

    List<IssueFact> issues(UUID body, LocalDate from, LocalDate to) {
        return sql.sql("""
                select i.category, i.raiser_sex, i.raised_on, u.state,
                       (select min(r.on_day) from forums.issue_update r where r.issue_id = i.id and r.state = 'RESOLVED') as resolved_on,
                       u.confirmed_by is not distinct from 'RAISER' as by_code
                from forums.issue i
                join lateral (select state, confirmed_by from forums.issue_update where issue_id = i.id order by place desc limit 1) u on true
                where i.raised_on between :from and :to and
                """ + KEPT.replace("body_id", "i.body_id"))
                .param("body", body, Types.OTHER).param("from", from).param("to", to)
                .query((row, n) -> new IssueFact(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class),
                        IssueState.valueOf(row.getString(4)), row.getObject(5, LocalDate.class), row.getBoolean(6)))
                .list();
    }

    /** Of the issues on agendas in the period, by the sex that was noted of who raised them. */
    Map<String, Integer> onAgendas(UUID body, LocalDate from, LocalDate to) {
        return sql.sql("""
                select i.raiser_sex, count(*) from forums.issue_agenda a join forums.issue i on i.id = a.issue_id
                where a.on_day between :from and :to and
                """ + KEPT.replace("body_id", "a.body_id") + "group by i.raiser_sex")
                .param("body", body, Types.OTHER).param("from", from).param("to", to)
                .query((row, n) -> Map.entry(row.getString(1), row.getInt(2))).stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many issues a screening kept from mediation. */
    int kept(UUID body, LocalDate from, LocalDate to) {
        return sql.sql("select count(distinct issue_id) from forums.screening where not clear and on_day between :from and :to and" + KEPT)
                .param("body", body, Types.OTHER).param("from", from).param("to", to).query(Integer.class).single();
    }

    List<MediationFact> mediations(UUID body, LocalDate from, LocalDate to) {
        return sql.sql("select outcome, certified from forums.mediation where opened_on between :from and :to and" + KEPT)
                .param("body", body, Types.OTHER).param("from", from).param("to", to)
                .query((row, n) -> new MediationFact(row.getString(1) == null ? null : Mediation.Outcome.valueOf(row.getString(1)), row.getBoolean(2)))
                .list();
    }

    List<FollowUpFact> followUps(UUID body, LocalDate from, LocalDate to) {
        return sql.sql("select months, due, result from forums.mediation_follow_up where due between :from and :to and" + KEPT)
                .param("body", body, Types.OTHER).param("from", from).param("to", to)
                .query((row, n) -> new FollowUpFact(row.getInt(1), row.getObject(2, LocalDate.class),
                        row.getString(3) == null ? null : Mediation.Result.valueOf(row.getString(3))))
                .list();
    }

    List<InitiativeFact> initiatives(UUID body, LocalDate from, LocalDate to) {
        return sql.sql("select led_by, women_only, women, men, girls, boys from forums.initiative where from_day between :from and :to and" + KEPT)
                .param("body", body, Types.OTHER).param("from", from).param("to", to)
                .query((row, n) -> new InitiativeFact(row.getString(1), row.getBoolean(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6)))
                .list();
    }

    List<EquipmentFact> equipment(UUID body, LocalDate to) {
        return sql.sql("""
                select kind, quantity, (select condition from forums.equipment_check c where c.equipment_id = e.id and c.on_day <= :to
                                        order by c.on_day desc, c.at desc limit 1)
                from forums.equipment e where on_day <= :to and
                """ + KEPT)
                .param("body", body, Types.OTHER).param("to", to)
                .query((row, n) -> new EquipmentFact(row.getString(1), row.getInt(2),
                        row.getString(3) == null ? null : Equipment.Condition.valueOf(row.getString(3))))
                .list();
    }
}
