package org.zaklon.portal.explorer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.api.Malformed;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.portal.PublicPage;
import org.zaklon.portal.open.Addresses;
import org.zaklon.portal.open.Figures;
import org.zaklon.portal.open.Question;
import org.zaklon.portal.open.Shelf;
import org.zaklon.published.Edition;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/** The page on which anybody puts a free table together. A form without a script: it sends its fields, and is led to the address of its question. */
@Controller
class ExplorerPages extends PublicPage {
    private static final List<String> PLACES = List.of("first", "second", "third");

    private final Explore explore;
    private final Shelf shelf;

    ExplorerPages(Explore explore, Shelf shelf) {
        this.explore = explore;
        this.shelf = shelf;
    }

    @GetMapping("/figures/{dataset}/{number}/explore")
    ModelAndView explore(@PathVariable String dataset, @PathVariable int number, @RequestParam MultiValueMap<String, String> query, Screen screen,
            HttpServletRequest request, HttpServletResponse response) {
        var edition = shelf.edition(dataset, number).orElseThrow(NotFound::new);
        var dimensions = explore.dimensions(edition).orElseThrow(NotFound::new);
        if (query.containsKey(PLACES.getFirst())) {
            return new ModelAndView("redirect:" + Addresses.page(edition) + "/explore" + typed(query).query());
        }
        return kept(new ModelAndView("explorer/explore", "view", view(edition, question(query), screen, dimensions.getFirst().name())), request, response);
    }

    private ExplorerView view(Edition edition, Question asked, Screen screen, String usual) {
        var question = asked.by().isEmpty() && !asked.where().containsKey(usual) ? new Question(List.of(usual), asked.where(), null) : asked;
        var dimensions = explore.dimensions(edition).orElseThrow(NotFound::new);
        var official = explore.official(edition, question).orElse(null);
        try {
            return switch (explore.ask(edition, question)) {
                case Done<Figures>(var figures) ->
                    ExplorerView.of(edition, dimensions, question, FreeTableView.of(figures, screen.t()), null, official, screen.t());
                case Refused<Figures>(Reason reason) -> ExplorerView.of(edition, dimensions, question, null, reason, official, screen.t());
            };
        } catch (Malformed meansNothing) {
            throw new NotFound();
        }
    }

    private static Question question(MultiValueMap<String, String> query) {
        var asked = new LinkedMultiValueMap<>(query);
        asked.remove("lang");
        try {
            return Question.of(asked);
        } catch (Malformed meansNothing) {
            throw new NotFound();
        }
    }

    /** What the form sends: three places to divide by, and a code for every dimension, mostly none. */
    private static Question typed(MultiValueMap<String, String> query) {
        var by = new LinkedHashSet<String>();
        PLACES.stream().map(query::getFirst).filter(name -> name != null && !name.isBlank()).forEach(by::add);
        var where = new TreeMap<String, String>();
        var own = Set.of("first", "second", "third", "lang", "by");
        query.forEach((name, values) -> {
            if (!own.contains(name) && !by.contains(name) && !values.getFirst().isBlank()) {
                where.put(name, values.getFirst());
            }
        });
        return new Question(List.copyOf(by), where, query.getFirst("lang"));
    }
}
