package org.zaklon.statistics.facts;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Works out which cases are one person: those that hang together over records of the vault, and over what people said of records. She is counted under the
 * pseudonym of the case by which she was known first. What comes apart again is counted apart from that day on; days before keep their figures.
 */
@Component
class OnePerson {
    private final JdbcClient sql;

    OnePerson(JdbcClient sql) {
        this.sql = sql;
    }

    private record Edge(UUID one, UUID other) {}

    private record Known(UUID person, String area, LocalDate on, UUID who, int said) {}

    /** Two that work out the same people at once would each miss what the other adds. */
    void alone() {
        sql.sql("select pg_advisory_xact_lock(hashtext('statistics.counted_as'))::text").query(String.class).single();
    }

    /** @param touched cases or records about which something was just told */
    void around(List<UUID> touched, LocalDate day) {
        alone();
        var near = near(touched);
        var cases = cases(near);
        var neighbours = neighbours(near);
        var left = new HashSet<>(cases.keySet());
        while (!left.isEmpty()) {
            var together = together(left.iterator().next(), neighbours).stream().filter(cases::containsKey).map(cases::get)
                    .sorted(Comparator.comparing(Known::on).thenComparing(known -> known.person().toString())).toList();
            together.forEach(known -> {
                left.remove(known.person());
                countAs(known, together.getFirst().person(), day);
            });
        }
    }

    /** Everything that hangs together with them, also over words that count no longer. */
    private UUID[] near(List<UUID> touched) {
        return sql.sql("""
                with recursive near (node) as (
                    select unnest(:touched::uuid[])
                    union
                    select next.node from near, lateral (
                        select human as node from statistics.same_person where person = near.node
                        union all select person from statistics.same_person where human = near.node
                        union all select other from statistics.joined where one = near.node
                        union all select one from statistics.joined where other = near.node) as next)
                select node from near
                """)
                .param("touched", touched.toArray(UUID[]::new)).query(UUID.class).list().toArray(UUID[]::new);
    }

    private Map<UUID, Known> cases(UUID[] near) {
        var cases = new HashMap<UUID, Known>();
        sql.sql("""
                select s.person, min(s.area) as area, min(s.known_on) as known_on, coalesce(c.who, s.person) as who, coalesce(c.said, 0) as said
                from statistics.same_person s left join lateral (
                    select who, said from statistics.counted_as c where c.person = s.person order by said desc limit 1) c on true
                where s.person = any (:near::uuid[]) group by s.person, c.who, c.said
                """)
                .param("near", near).query(row -> {
                    var person = row.getObject("person", UUID.class);
                    cases.put(person, new Known(person, row.getString("area"), row.getObject("known_on", LocalDate.class), row.getObject("who", UUID.class),
                            row.getInt("said")));
                });
        return cases;
    }

    private Map<UUID, List<UUID>> neighbours(UUID[] near) {
        var neighbours = new HashMap<UUID, List<UUID>>();
        sql.sql("""
                select person as one, human as other from statistics.same_person where person = any (:near::uuid[])
                union
                select one, other from (
                    select distinct on (one, other) one, other, same from statistics.joined where one = any (:near::uuid[])
                    order by one, other, said desc) as latest where same
                """)
                .param("near", near).query((row, n) -> new Edge(row.getObject("one", UUID.class), row.getObject("other", UUID.class))).list()
                .forEach(edge -> {
                    neighbours.computeIfAbsent(edge.one(), node -> new ArrayList<>()).add(edge.other());
                    neighbours.computeIfAbsent(edge.other(), node -> new ArrayList<>()).add(edge.one());
                });
        return neighbours;
    }

    private static Set<UUID> together(UUID from, Map<UUID, List<UUID>> neighbours) {
        var found = new HashSet<>(Set.of(from));
        var open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            neighbours.getOrDefault(open.poll(), List.of()).stream().filter(found::add).forEach(open::add);
        }
        return found;
    }

    private void countAs(Known known, UUID who, LocalDate day) {
        if (!known.who().equals(who)) {
            sql.sql("insert into statistics.counted_as (person, said, who, area, known_on) values (?, ?, ?, ?, ?)")
                    .params(known.person(), known.said() + 1, who, known.area(), day).update();
        }
    }
}
