package org.zaklon.programmes.pages;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.deed.AttributeDeed;
import org.zaklon.programmes.deed.ListDeeds;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** What was done and not yet paid for: claimed for a project, in parts of a hundred. */
@Controller
@RequestMapping("/programmes/{id}/deeds")
class DeedPages {
    private final ListDeeds list;
    private final AttributeDeed attribute;
    private final Country country;

    DeedPages(ListDeeds list, AttributeDeed attribute, Country country) {
        this.list = list;
        this.attribute = attribute;
        this.country = country;
    }

    @GetMapping
    ModelAndView free(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return free(actor, screen, id, page, Map.of(), List.of());
    }

    private ModelAndView free(Actor actor, Screen screen, UUID id, int page, Map<String, String> typed, List<Problem> problems) {
        return switch (list.free(actor, new ProjectId(id), Math.max(1, page))) {
            case Refused<ListDeeds.Found>(var reason) -> screen.refused(reason);
            case Done<ListDeeds.Found>(var found) -> {
                var words = new ProgrammeWords(screen.t(), country);
                var free = found.free();
                yield Typed.page("programmes/deeds", problems, Map.of("projectId", id.toString(), "title", screen.t().say(found.project().title()),
                        "typed", typed, "rows", new Paged<>(free.items().stream().map(p -> DeedRow.of(p, words)).toList(), free.number(), free.more())));
            }
        };
    }

    @PostMapping
    ModelAndView attribute(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(required = false) UUID deed,
            @RequestParam(defaultValue = "") String percent) {
        var which = deed == null ? UUID.randomUUID() : deed;
        var typed = Map.of("deed", which.toString(), "percent", percent);
        var number = percent.strip().matches("\\d{1,3}") ? Integer.parseInt(percent.strip()) : 0;
        return switch (attribute.attribute(actor, request, new ProjectId(id), which, number)) {
            case Refused<ProjectId>(var reason) when Typed.ofText(reason) ->
                    free(actor, screen, id, 1, typed, List.of(new Problem("percent." + which, screen.t().reason(reason))));
            case Refused<ProjectId>(var reason) -> screen.refused(reason);
            case Done<ProjectId> _ -> {
                screen.say("programmes.saved");
                yield new ModelAndView("redirect:/programmes/" + id + "/deeds");
            }
        };
    }
}
