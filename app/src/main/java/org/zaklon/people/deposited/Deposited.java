package org.zaklon.people.deposited;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.kernel.CaseId;
import org.zaklon.people.PersonId;

/** Whom a reference of the enclave means, for whoever may see the person. Ask inside the work of somebody of the agency. */
@Component
public class Deposited {
    private final JdbcClient sql;

    Deposited(JdbcClient sql) {
        this.sql = sql;
    }

    /** A person of the own agency, and the newest case of the person's that the agency manages. */
    public record Owned(UUID reference, PersonId person, CaseId caseId) {}

    /** In no order; who may not be seen is left out. */
    public List<Owned> find(Collection<UUID> references) {
        return sql.sql("""
                select d.reference, d.person_id, c.case_id from people.deposit d cross join lateral (
                    select case_id from people.person_case where person_id = d.person_id and agency = d.agency and sec.manages(case_id)
                    order by at desc, case_id limit 1) c
                where d.reference = any (?::uuid[])
                """)
                .params(List.of((Object) references.toArray(UUID[]::new)))
                .query((row, n) -> new Owned(row.getObject("reference", UUID.class), new PersonId(row.getObject("person_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class))))
                .list();
    }

    /** The references of persons whom the asker may see. */
    public Map<PersonId, UUID> references(Collection<PersonId> persons) {
        return sql.sql("select person_id, reference from people.deposit where person_id = any (?::uuid[])")
                .params(List.of((Object) persons.stream().map(PersonId::value).toArray(UUID[]::new)))
                .query((row, n) -> Map.entry(new PersonId(row.getObject("person_id", UUID.class)), row.getObject("reference", UUID.class))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
