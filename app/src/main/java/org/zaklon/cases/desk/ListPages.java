package org.zaklon.cases.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.cases.CaseFile;
import org.zaklon.cases.CaseFilter;
import org.zaklon.cases.CaseFilter.Tab;
import org.zaklon.cases.CaseState;
import org.zaklon.cases.Cases;
import org.zaklon.cases.clock.Clock;
import org.zaklon.cases.clock.Clocks;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Paged;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** The cases that somebody may know of, by pseudonym. */
@Controller
class ListPages {
    private final Cases cases;
    private final Clocks clocks;
    private final Work work;
    private final Country country;
    private final InstantSource clock;

    ListPages(Cases cases, Clocks clocks, Work work, Country country, InstantSource clock) {
        this.cases = cases;
        this.clocks = clocks;
        this.work = work;
        this.country = country;
        this.clock = clock;
    }

    private record Found(Paged<CaseFile> page, Map<UUID, Clock> next) {}

    @GetMapping("/cases")
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "queue") String tab,
            @RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page) {
        var filter = new CaseFilter(tab(tab), state(state), q);
        var outcome = work.read(actor, () -> cases.list(actor, filter, Math.max(1, page)).then(found -> Outcome.done(new Found(found,
                clocks.next(found.items().stream().map(CaseFile::id).toList())))));
        return switch (outcome) {
            case Outcome.Refused<Found>(var reason) -> screen.refused(reason);
            case Outcome.Done<Found>(var found) -> {
                var t = screen.t();
                var view = new ModelAndView("cases/list");
                view.addObject("rows", found.page().items().stream()
                        .map(file -> CaseRow.of(file, found.next().get(file.id().value()), clock.instant(), country, t)).toList());
                view.addObject("page", found.page());
                view.addObject("filter", filter);
                view.addObject("states", states(t));
                view.addObject("tabs", Arrays.stream(Tab.values()).map(one -> org.zaklon.ui.parts.Tab.of(t.of("cases.tab", one),
                        "/cases?tab=" + one.name().toLowerCase(Locale.ROOT), one == filter.tab())).toList());
                view.addObject("href", "/cases?tab=" + tab(tab).name().toLowerCase(Locale.ROOT) + "&state="
                        + (filter.state() == null ? "" : filter.state().name()) + "&q="
                        + URLEncoder.encode(filter.text(), StandardCharsets.UTF_8) + "&page=");
                yield view;
            }
        };
    }

    private static List<Choice> states(Words t) {
        return Arrays.stream(CaseState.values()).map(s -> Choice.of(s.name(), t.of("cases.state", s))).collect(Collectors.toList());
    }

    private static Tab tab(String name) {
        return Arrays.stream(Tab.values()).filter(t -> t.name().equalsIgnoreCase(name)).findFirst().orElse(Tab.QUEUE);
    }

    private static CaseState state(String name) {
        return Arrays.stream(CaseState.values()).filter(s -> s.name().equals(name)).findFirst().orElse(null);
    }
}
