package org.zaklon.statistics.facts;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door to the persons of a period, for whoever makes tables, releases and estimates of them. It decides nothing: the caller has
 * asked {@code access} and calls it inside {@link org.zaklon.access.Work}, as a reader of statistics or as the system; in any other
 * context row security leaves the answers empty.
 *
 * <p>Every answer is as known by a day: a fact counts if the platform had learned of it by the end of that day, by the calendar of
 * the country. Of a day that is over the answer no longer changes, except by an event that a node which died had not delivered
 * yet; a cutoff is therefore best a day that is over.
 *
 * <p>A person is one pseudonym: where people said that cases are one person's, in one agency or across two, the cases stand under the pseudonym of the
 * first, from the day on which it was said, and no longer from the day on which it was taken back.
 */
@Component
public class Persons {
    /** The order of what was decided on one day: a formal identification follows a presumption. */
    public static final String STEP = "array_position(array['PRESUMED', 'FORMAL', 'DECLINED', 'NOT_CONFIRMED'], level)";

    private final JdbcClient sql;

    Persons(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The people who were first counted in a period: each once, in the period of her first decision of the asked kind that was known
     * by the cutoff, also where a later decision did not confirm it (that is {@link Person#standing}). Ordered by pseudonym, so that
     * the same facts give the same list.
     *
     * @param from first day of the period
     * @param to last day of the period
     * @param knownBy the cutoff
     */
    public List<Person> identified(Counted counted, LocalDate from, LocalDate to, LocalDate knownBy) {
        return sql.sql("""
                with decided as (
                    select k.*, first_value(level) over (
                        partition by person order by decided_on desc, known_on desc, %1$s desc, fact_id) as standing
                    from statistics.known(:known) k where level in ('PRESUMED', 'FORMAL', 'NOT_CONFIRMED', 'DECLINED')),
                first as (
                    select distinct on (person) * from decided where level = any (:levels::text[])
                    order by person, decided_on, known_on, %1$s, fact_id)
                select f.*, case when f.main_form = any (f.forms) then f.main_form else
                    case cardinality(f.forms) when 0 then 'UNKNOWN' when 1 then f.forms[1] else 'SEVERAL' end end as form
                from first f where f.decided_on between :from and :to order by f.person
                """.formatted(STEP))
                .param("levels", counted.levels().toArray(String[]::new))
                .param("known", knownBy).param("from", from).param("to", to).query(Persons::person).list();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        return new Person(row.getObject("person", UUID.class), YearMonth.from(row.getObject("decided_on", LocalDate.class)),
                row.getString("level"), row.getString("standing"), row.getString("sex"), row.getString("age"), row.getString("form"),
                texts(row.getArray("forms")), row.getString("citizenship"), row.getString("body"), row.getString("area"),
                row.getString("reach"));
    }

    /** Whom a list of a kind of body holds. */
    public enum Listed {
        /** Whom a competent body presumed or identified. That body is on every list, so that it overlaps with all others. */
        DECIDED,
        /** Also whom a body signalled and about whom nobody has decided yet: possible victims. */
        SIGNALLED
    }

    /**
     * Which kinds of body listed the people of a period, and how many share each list of kinds: the capture histories of an estimate
     * of the undetected. A kind of body lists somebody when one of its units asserted a signal, a presumption or an identification
     * in the period. Nobody counts whose latest decision known by the cutoff says that it was not confirmed, or whose signal was
     * declined or whose case was closed before any decision.
     *
     * <p>People who came to two agencies in two cases are one person here once an agency that was asked has told that they are; before that they are two, so that
     * overlaps are seen less often than they happen and an estimate comes out too high; the limit belongs beside it.
     *
     * @return the most frequent first, then in the order of the names of the kinds
     */
    public List<Overlap> overlaps(Listed listed, LocalDate from, LocalDate to, LocalDate knownBy) {
        return sql.sql("""
                with told as (
                    select person, level, body, decided_on, known_on, fact_id from statistics.known(:known)
                    union all
                    select person, 'GIVEN_UP', null, null, null, null from statistics.case_step
                    where step in ('DECLINED', 'CLOSED') and on_day <= :known),
                people as (
                    select array_agg(distinct body order by body) filter (
                            where level in ('SIGNAL', 'PRESUMED', 'FORMAL') and decided_on between :from and :to) as bodies,
                        bool_or(level in ('PRESUMED', 'FORMAL')) as decided, bool_or(level = 'GIVEN_UP') as given_up,
                        (array_agg(level order by decided_on desc, known_on desc, %1$s desc, fact_id)
                            filter (where level in ('PRESUMED', 'FORMAL', 'NOT_CONFIRMED', 'DECLINED')))[1] as standing
                    from told group by person)
                select bodies, count(*) as people from people
                where bodies is not null and standing is distinct from 'NOT_CONFIRMED' and (decided or :signalled and not given_up)
                group by bodies order by people desc, bodies
                """.formatted(STEP))
                .param("signalled", listed == Listed.SIGNALLED)
                .param("known", knownBy).param("from", from).param("to", to)
                .query((row, n) -> new Overlap(texts(row.getArray("bodies")), row.getInt("people"))).list();
    }

    /** Of cases that are known to be one person's the pseudonym under which she is counted, by the pseudonym of each. */
    public Map<UUID, UUID> joined(LocalDate knownBy) {
        return sql.sql("""
                select distinct on (person) person, who from statistics.counted_as where known_on <= :known order by person, said desc
                """)
                .param("known", knownBy).query((row, n) -> Map.entry(row.getObject("person", UUID.class), row.getObject("who", UUID.class))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The months of a period of which the platform heard anything at all; the others have no report, which differs from zero. */
    public Set<YearMonth> monthsReported(LocalDate from, LocalDate to, LocalDate knownBy) {
        return sql.sql("""
                select distinct date_trunc('month', decided_on)::date from statistics.assertion
                where known_on <= :known and decided_on between :from and :to
                """)
                .param("known", knownBy).param("from", from.withDayOfMonth(1)).param("to", YearMonth.from(to).atEndOfMonth())
                .query((row, n) -> YearMonth.from(row.getObject(1, LocalDate.class))).stream().collect(Collectors.toSet());
    }

    private static Set<String> texts(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
