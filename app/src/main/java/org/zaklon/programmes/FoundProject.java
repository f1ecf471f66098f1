package org.zaklon.programmes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.audit.Audit;
import org.zaklon.country.Country;
import org.zaklon.country.Localised;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.Project.Partner;
import org.zaklon.programmes.Project.Share;

/** Writes down a project of the own agency: where, with whom, for how much. */
@Component
public class FoundProject {
    private final Work work;
    private final Access access;
    private final ProjectStore store;
    private final Country country;
    private final Audit audit;

    FoundProject(Work work, Access access, ProjectStore store, Country country, Audit audit) {
        this.work = work;
        this.access = access;
        this.store = store;
        this.country = country;
        this.audit = audit;
    }

    /** @param areas percents that make a hundred; @param currency ISO 4217 */
    public record Founding(String code, Localised title, String description, ProjectStatus status, String currency, LocalDate start, LocalDate end,
            LocalDate actualStart, LocalDate actualEnd, List<Share> areas, List<Partner> partners) {}

    public Outcome<ProjectId> found(Actor actor, RequestId request, Founding f) {
        return work.once(actor, request, ProjectId::new, () -> access.require(actor, Act.PROJECT_FOUND).then(may -> {
            var broken = broken(f);
            if (broken.isPresent()) {
                return Outcome.refused(broken.get());
            }
            if (store.taken(actor.agency(), f.code())) {
                return Outcome.refused("refused.project-code-taken");
            }
            var project = new Project(ProjectId.fresh(), f.code(), actor.agency(), f.title(), f.description(), f.status(), f.currency(), f.start(),
                    f.end(), f.actualStart(), f.actualEnd(), f.areas(), f.partners());
            store.add(project);
            audit.append(actor.entry(Act.PROJECT_FOUND).about(project.id()));
            return Outcome.done(project.id());
        }));
    }

    private Optional<Reason> broken(Founding f) {
        if (f.code().isBlank() || f.code().length() > 40) {
            return Optional.of(Reason.of("refused.project-code"));
        }
        if (f.title().byLanguage().values().stream().allMatch(String::isBlank)) {
            return Optional.of(Reason.of("refused.project-title"));
        }
        if (!f.end().isAfter(f.start())) {
            return Optional.of(Reason.of("refused.project-dates"));
        }
        if (Currency.getAvailableCurrencies().stream().noneMatch(c -> c.getCurrencyCode().equals(f.currency()))) {
            return Optional.of(Reason.of("refused.project-currency"));
        }
        if (f.areas().isEmpty() || f.areas().stream().mapToInt(Share::percent).sum() != 100
                || f.areas().stream().anyMatch(a -> a.percent() < 1 || country.findArea(a.area()).isEmpty())
                || new HashSet<>(f.areas().stream().map(Share::area).toList()).size() < f.areas().size()) {
            return Optional.of(Reason.of("refused.project-areas"));
        }
        if (f.partners().stream().noneMatch(p -> p.role() == PartnerRole.FUNDING)) {
            return Optional.of(Reason.of("refused.project-funder"));
        }
        var wrong = f.partners().stream().anyMatch(p -> p.name().isBlank() || p.agency() != null && country.findAgency(p.agency()).isEmpty()
                || p.budget() != null && p.budget().compareTo(BigDecimal.ZERO) <= 0);
        return wrong ? Optional.of(Reason.of("refused.project-partner")) : Optional.empty();
    }
}
