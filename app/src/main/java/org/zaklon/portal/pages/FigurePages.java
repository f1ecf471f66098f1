package org.zaklon.portal.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.api.Malformed;
import org.zaklon.country.Country;
import org.zaklon.disclosure.table.Dimension;
import org.zaklon.portal.PublicPage;
import org.zaklon.portal.open.Question;
import org.zaklon.portal.open.Shelf;
import org.zaklon.published.Edition;
import org.zaklon.published.Published;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/** The front page, editions and tables. */
@Controller
class FigurePages extends PublicPage {
    private final Front front;
    private final Views views;
    private final Shelf shelf;
    private final Published published;
    private final Country country;

    FigurePages(Front front, Views views, Shelf shelf, Published published, Country country) {
        this.front = front;
        this.views = views;
        this.shelf = shelf;
        this.published = published;
        this.country = country;
    }

    @GetMapping("/figures")
    ModelAndView front(Screen screen, HttpServletRequest request, HttpServletResponse response) {
        var editions = front.editions();
        return kept(new ModelAndView("portal/front", Map.of("place", country.profile().name(), "editions", editions,
                "answers", front.answers(editions, screen.t()), "planned", country.findCodes("figures-tables").isPresent())), request, response);
    }

    @GetMapping("/figures/{dataset}")
    ModelAndView current(@PathVariable String dataset, Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return edition(published.current(dataset).orElseThrow(NotFound::new), screen, request, response);
    }

    @GetMapping("/figures/{dataset}/{number}")
    ModelAndView edition(@PathVariable String dataset, @PathVariable int number, Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return edition(shelf.edition(dataset, number).orElseThrow(NotFound::new), screen, request, response);
    }

    @GetMapping("/figures/{dataset}/{number}/{table}")
    ModelAndView table(@PathVariable String dataset, @PathVariable int number, @PathVariable String table,
            @RequestParam MultiValueMap<String, String> query, Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return table("portal/table", dataset, number, table, query, screen, request, response);
    }

    @GetMapping("/figures/{dataset}/{number}/{table}/embed")
    ModelAndView embed(@PathVariable String dataset, @PathVariable int number, @PathVariable String table,
            @RequestParam MultiValueMap<String, String> query, Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return table("portal/embed", dataset, number, table, query, screen, request, response);
    }

    private ModelAndView edition(Edition edition, Screen screen, HttpServletRequest request, HttpServletResponse response) {
        return kept(new ModelAndView("portal/edition", "view", views.edition(edition, screen.t())), request, response);
    }

    private ModelAndView table(String template, String dataset, int number, String table, MultiValueMap<String, String> query, Screen screen,
            HttpServletRequest request, HttpServletResponse response) {
        var edition = shelf.edition(dataset, number).orElseThrow(NotFound::new);
        var view = views.table(edition, table, question(query), screen.t()).orElseThrow(NotFound::new);
        return kept(new ModelAndView(template, "view", view), request, response);
    }

    /** A form sends every field; what is left at the total is not part of the question. */
    private static Question question(MultiValueMap<String, String> query) {
        try {
            var asked = new LinkedMultiValueMap<>(query);
            asked.remove("lang");
            var question = Question.of(asked);
            var where = new TreeMap<>(question.where());
            where.values().removeIf(code -> code.isEmpty() || code.equals(Dimension.TOTAL));
            return new Question(question.by(), where, null);
        } catch (Malformed meansNothing) {
            throw new NotFound();
        }
    }
}
