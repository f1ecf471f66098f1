package org.zaklon.people.deposited;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Id;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.Alike;
import org.zaklon.people.PersonId;

/**
 * Leaves in the enclave whom the agency wrote down before there was one. No job of the platform could do it, because none may open the vault: a supervisor
 * does, some at a time, and whoever was left once is not left again. It may be broken off and taken up at any time.
 */
@Component
public class LeaveEarlier {
    /** In one request, so that nobody waits for it and nobody else is held up. */
    static final int MOST = 100;
    private static final String EARLIER = """
            from people.person p where p.agency = ? and not exists (select from people.deposit d where d.person_id = p.id)
            and exists (select from people.person_case c where c.person_id = p.id and sec.manages(c.case_id))
            """;

    private final Work work;
    private final Access access;
    private final Alike alike;
    private final JdbcClient sql;
    private final Audit audit;

    LeaveEarlier(Work work, Access access, Alike alike, JdbcClient sql, Audit audit) {
        this.work = work;
        this.access = access;
        this.alike = alike;
        this.sql = sql;
        this.audit = audit;
    }

    /** What one request left. */
    public record Batch(UUID value) implements Id {}

    /** How many wait, as far as the actor may see them; 0 for whom it does not concern. */
    public int waiting(Actor actor) {
        return !Act.EARLIER_LEAVE.allows(actor.role()) ? 0
                : work.read(actor, () -> sql.sql("select count(*) " + EARLIER).param(actor.agency().value()).query(Integer.class).single());
    }

    public Outcome<Batch> leave(Actor actor, RequestId request) {
        return work.once(actor, request, Batch::new, () -> access.require(actor, Act.EARLIER_LEAVE).then(may -> {
            var ids = sql.sql("select p.id " + EARLIER + " order by p.id limit ?").params(List.of(actor.agency().value(), MOST)).query(UUID.class).list();
            ids.forEach(id -> alike.own(actor, new PersonId(id)).ifPresent(person -> alike.leave(actor, person)));
            audit.append(actor.entry(Act.EARLIER_LEAVE).with("count", "" + ids.size()));
            return Outcome.done(new Batch(UUID.randomUUID()));
        }));
    }
}
