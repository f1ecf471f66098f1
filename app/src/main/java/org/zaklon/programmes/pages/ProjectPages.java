package org.zaklon.programmes.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.FoundProject;
import org.zaklon.programmes.ListProjects;
import org.zaklon.programmes.MoveProject;
import org.zaklon.programmes.PartnerRole;
import org.zaklon.programmes.Project;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.ProjectStatus;
import org.zaklon.programmes.Projects;
import org.zaklon.ui.NavigationEntry;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Problem;

/** The projects of an agency: list, a new one, where one stands. */
@Controller
@RequestMapping("/programmes")
class ProjectPages {
    private final ListProjects list;
    private final FoundProject found;
    private final MoveProject move;
    private final ProjectPage page;
    private final Projects projects;
    private final Access access;
    private final Country country;

    ProjectPages(ListProjects list, FoundProject found, MoveProject move, ProjectPage page, Projects projects, Access access, Country country) {
        this.list = list;
        this.found = found;
        this.move = move;
        this.page = page;
        this.projects = projects;
        this.access = access;
        this.country = country;
    }

    @Bean
    static NavigationEntry programmesEntry() {
        return new NavigationEntry("programmes.nav", "/programmes", 68, actor -> Act.PROJECT_LIST.allows(actor.role()));
    }

    @GetMapping
    ModelAndView all(Actor actor, Screen screen, @RequestParam(name = "page", defaultValue = "1") int number) {
        return switch (list.list(actor, Math.max(1, number))) {
            case Refused<Paged<Project>>(var reason) -> screen.refused(reason);
            case Done<Paged<Project>>(var found) -> {
                var words = new ProgrammeWords(screen.t(), country);
                yield new ModelAndView("programmes/list", Map.of("rows", new Paged<>(found.items().stream().map(p -> ProjectRow.of(p, words)).toList(),
                        found.number(), found.more())));
            }
        };
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Screen screen) {
        return access.allows(actor, Act.PROJECT_FOUND) ? form(screen, ProjectForm.blank(), List.of()) : screen.refused(Reason.of("refused.role"));
    }

    @PostMapping("/new")
    ModelAndView begin(Actor actor, Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        if (!access.allows(actor, Act.PROJECT_FOUND)) { // before anything typed is judged
            return screen.refused(Reason.of("refused.role"));
        }
        var form = ProjectForm.typed(all);
        var problems = form.problems(screen.t());
        if (!problems.isEmpty()) {
            return form(screen, form, problems);
        }
        var words = new ProgrammeWords(screen.t(), country);
        return switch (found.found(actor, request, form.founding(screen.t(), words, projects.today()))) {
            case Refused<ProjectId>(var reason) when Typed.ofText(reason) ->
                    form(screen, form, List.of(new Problem(ProjectForm.field(reason), screen.t().reason(reason))));
            case Refused<ProjectId>(var reason) -> screen.refused(reason);
            case Done<ProjectId>(var id) -> new ModelAndView("redirect:/programmes/" + id.value());
        };
    }

    private ModelAndView form(Screen screen, ProjectForm form, List<Problem> problems) {
        var words = new ProgrammeWords(screen.t(), country);
        return Typed.page("programmes/new", problems, Map.of("form", form, "areas", words.areas(), "agencies", words.agencies(),
                "roles", words.choices("programmes.role", PartnerRole.values())));
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return page.of(actor, screen, new ProjectId(id), Map.of(), List.of());
    }

    @PostMapping("/{id}/status")
    ModelAndView move(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var to = Parameters.find(ProjectStatus.values(), Parameters.one(all, "status"));
        var on = TypedDate.read(TypedDate.typed(all, "on"), screen.t());
        if (to.isEmpty() || on.isEmpty()) {
            return page.of(actor, screen, new ProjectId(id), all.toSingleValueMap(), List.of(to.isEmpty()
                    ? new Problem("status", screen.t().get("ui.form.required")) : new Problem("on", screen.t().get("ui.form.date"))));
        }
        return page.after(actor, screen, new ProjectId(id), all.toSingleValueMap(), move.move(actor, request, new ProjectId(id), to.get(), on.get()),
                reason -> "on");
    }
}
