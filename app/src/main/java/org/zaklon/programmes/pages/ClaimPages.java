package org.zaklon.programmes.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.AreaCode;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.deed.ClaimDeeds;
import org.zaklon.programmes.deed.ClaimDeeds.Chosen;
import org.zaklon.programmes.deed.Deeds.Count;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Problem;

/** Many deeds claimed at once: chosen, counted before one's eyes, claimed. What was chosen stands in the address and names nobody. */
@Controller
@RequestMapping("/programmes/{id}/deeds/many")
class ClaimPages {
    private static final List<String> FIELDS = List.of("kind", "since.day", "since.month", "since.year", "until.day", "until.month", "until.year", "area", "percent");

    private final ClaimDeeds claim;
    private final Country country;

    ClaimPages(ClaimDeeds claim, Country country) {
        this.claim = claim;
        this.country = country;
    }

    @GetMapping
    ModelAndView choose(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        return page(actor, screen, id, all, null);
    }

    /** @param told what a claim was refused for; null where none was tried */
    private ModelAndView page(Actor actor, Screen screen, UUID id, MultiValueMap<String, String> all, Reason told) {
        var problems = new ArrayList<Problem>();
        var chosen = all.containsKey("kind") ? read(screen, all, problems) : Optional.<Chosen>empty();
        Count count = null;
        if (chosen.isEmpty()) {
            if (claim.open(actor, new ProjectId(id)) instanceof Refused<?> refused) {
                return screen.refused(refused.reason());
            }
        } else {
            switch (claim.preview(actor, new ProjectId(id), chosen.get())) {
                case Refused<Count>(var reason) when Typed.ofText(reason) ->
                    problems.add(new Problem(reason.code().equals("refused.deed-percent") ? "percent" : "since", screen.t().reason(reason)));
                case Refused<Count>(var reason) -> {
                    return screen.refused(reason);
                }
                case Done<Count>(var counted) -> count = counted;
            }
        }
        if (told != null) {
            problems.add(new Problem("kind", screen.t().reason(told)));
        }
        var words = new ProgrammeWords(screen.t(), country);
        var typed = new HashMap<String, String>(Map.of("percent", "100"));
        FIELDS.stream().filter(all::containsKey).forEach(f -> typed.put(f, Parameters.one(all, f)));
        var view = Typed.page("programmes/many", problems, Map.of("projectId", id.toString(), "typed", typed,
                "since", TypedDate.typed(all, "since"), "until", TypedDate.typed(all, "until"),
                "kinds", words.choices("programmes.deed", Deed.Kind.values()), "areas", words.areas()));
        view.addObject("count", count);
        return view;
    }

    @PostMapping
    ModelAndView claim(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var problems = new ArrayList<Problem>();
        var chosen = read(screen, all, problems);
        var seen = Parameters.one(all, "seen");
        if (chosen.isEmpty() || !seen.matches("\\d{1,7}")) {
            return page(actor, screen, id, all, null);
        }
        return switch (claim.claim(actor, request, new ProjectId(id), chosen.get(), Integer.parseInt(seen))) {
            case Refused<ProjectId>(var reason) when Typed.ofText(reason) -> page(actor, screen, id, all, reason);
            case Refused<ProjectId>(var reason) -> screen.refused(reason);
            case Done<ProjectId> _ -> {
                screen.say("programmes.many.done", seen);
                yield new ModelAndView("redirect:/programmes/" + id + "/deeds");
            }
        };
    }

    private Optional<Chosen> read(Screen screen, MultiValueMap<String, String> all, List<Problem> problems) {
        var t = screen.t();
        var kind = Parameters.find(Deed.Kind.values(), Parameters.one(all, "kind"));
        var since = TypedDate.read(TypedDate.typed(all, "since"), t);
        var until = TypedDate.read(TypedDate.typed(all, "until"), t);
        var area = country.findArea(new AreaCode(Parameters.one(all, "area").isEmpty() ? "-" : Parameters.one(all, "area")));
        var percent = Parameters.one(all, "percent").matches("\\d{1,3}") ? Integer.parseInt(Parameters.one(all, "percent")) : 0;
        if (kind.isEmpty()) {
            problems.add(new Problem("kind", t.get("programmes.many.choose")));
        }
        if (since.isEmpty()) {
            problems.add(new Problem("since", t.get("programmes.many.no-day")));
        }
        if (until.isEmpty()) {
            problems.add(new Problem("until", t.get("programmes.many.no-day")));
        }
        if (area.isEmpty()) {
            problems.add(new Problem("area", t.get("programmes.many.choose")));
        }
        return problems.isEmpty() ? Optional.of(new Chosen(kind.get(), since.get(), until.get(), area.get().code(), percent)) : Optional.empty();
    }
}
