package org.zaklon.programmes.deed;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Area;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.Projects;
import org.zaklon.programmes.deed.Deeds.Count;
import org.zaklon.programmes.deed.Deeds.Many;

/**
 * Claims a part of many deeds for a project in one act: what was counted before one's eyes, or nothing. All parts of a deed stay at most a
 * whole; of which less is free is left out and said.
 */
@Component
public class ClaimDeeds {
    private final Work work;
    private final Projects projects;
    private final Deeds deeds;
    private final Country country;
    private final Audit audit;
    private final InstantSource clock;

    ClaimDeeds(Work work, Projects projects, Deeds deeds, Country country, Audit audit, InstantSource clock) {
        this.work = work;
        this.projects = projects;
        this.deeds = deeds;
        this.country = country;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which deeds, as an officer chooses them. @param percent the part of each */
    public record Chosen(Deed.Kind kind, LocalDate since, LocalDate until, AreaCode area, int percent) {}


    /** The project for which the asker may claim, before anything is chosen. */
    public Outcome<Project> open(Actor actor, ProjectId id) {
        return work.read(actor, () -> projects.requireOwn(actor, Act.DEED_CLAIM, id));
    }

    /** What a claim would take. */
    public Outcome<Count> preview(Actor actor, ProjectId id, Chosen chosen) {
        return work.read(actor, () -> projects.requireOwn(actor, Act.DEED_CLAIM, id).then(project -> {
            var broken = firstBroken(project, chosen);
            return broken.isPresent() ? Outcome.refused(broken.get()) : Outcome.done(deeds.count(id, many(chosen)));
        }));
    }

    /** @param seen how many the officer was shown; where others were told or claimed meanwhile, it is counted anew before anything is claimed */
    public Outcome<ProjectId> claim(Actor actor, RequestId request, ProjectId id, Chosen chosen, int seen) {
        return work.once(actor, request, ProjectId::new, () -> projects.requireOwn(actor, Act.DEED_CLAIM, id).then(project -> {
            var broken = firstBroken(project, chosen);
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            deeds.inTurn();
            var many = many(chosen);
            var count = deeds.count(id, many).claimed();
            if (count == 0 || count != seen) {
                return Outcome.refused(count == 0 ? "refused.deed-none" : "refused.deed-changed", String.valueOf(count));
            }
            deeds.claim(id, many, actor.agency(), clock.instant());
            audit.append(actor.entry(Act.DEED_CLAIM).about(id).with("kind", chosen.kind().name()).with("from", chosen.since().toString())
                    .with("until", chosen.until().toString()).with("percent", String.valueOf(chosen.percent()))
                    .with("count", String.valueOf(count)));
            return Outcome.done(id);
        }));
    }

    private Optional<String> firstBroken(Project project, Chosen chosen) {
        if (chosen.percent() < 1 || chosen.percent() > 100) {
            return Optional.of("refused.deed-percent");
        }
        var starts = project.actualStart() == null ? project.plannedStart() : project.actualStart();
        return chosen.until().isBefore(chosen.since()) || chosen.since().isBefore(starts)
                || project.actualEnd() != null && chosen.until().isAfter(project.actualEnd()) ? Optional.of("refused.deed-period") : Optional.empty();
    }

    private Many many(Chosen chosen) {
        var inside = country.areas().stream().map(Area::code).filter(a -> country.within(a, chosen.area())).toList();
        return new Many(chosen.kind(), chosen.since(), chosen.until(), inside, chosen.percent());
    }
}
