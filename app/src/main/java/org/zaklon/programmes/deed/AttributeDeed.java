package org.zaklon.programmes.deed;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.Projects;

/** Says which part of a deed a project paid for. All parts together are at most a whole: no meeting is sold twice. */
@Component
public class AttributeDeed {
    private final Work work;
    private final Projects projects;
    private final Deeds deeds;
    private final JdbcClient sql;
    private final Audit audit;
    private final InstantSource clock;

    AttributeDeed(Work work, Projects projects, Deeds deeds, JdbcClient sql, Audit audit, InstantSource clock) {
        this.work = work;
        this.projects = projects;
        this.deeds = deeds;
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    public Outcome<ProjectId> attribute(Actor actor, RequestId request, ProjectId id, UUID deed, int percent) {
        return work.once(actor, request, ProjectId::new, () -> projects.requireOwn(actor, Act.DEED_ATTRIBUTE, id).then(project -> {
            deeds.inTurn();
            var free = deeds.free(deed);
            if (free.isEmpty()) {
                return Outcome.refused(Reason.absent());
            }
            if (percent < 1 || percent > free.get()) {
                return Outcome.refused("refused.deed-whole", String.valueOf(free.get()));
            }
            var already = sql.sql("select exists (select from programmes.attribution where deed_id = ? and project_id = ?)")
                    .params(deed, id.value()).query(Boolean.class).single();
            if (already) {
                return Outcome.refused("refused.deed-already");
            }
            sql.sql("insert into programmes.attribution (deed_id, project_id, percent, agency, at) values (?, ?, ?, ?, ?)")
                    .params(deed, id.value(), percent, actor.agency().value(), Timestamp.from(clock.instant())).update();
            audit.append(actor.entry(Act.DEED_ATTRIBUTE).about(id).with("deed", deed.toString()).with("percent", String.valueOf(percent)));
            return Outcome.done(id);
        }));
    }
}
