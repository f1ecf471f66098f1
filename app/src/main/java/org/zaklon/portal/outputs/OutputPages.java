package org.zaklon.portal.outputs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.portal.PublicPage;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** Ready outputs: choose who asks and a period, look, take the file. */
@Controller
class OutputPages extends PublicPage {
    private final FillOutput filling;

    OutputPages(FillOutput filling) {
        this.filling = filling;
    }

    @GetMapping("/figures/outputs")
    ModelAndView choose(Screen screen, @RequestParam(defaultValue = "") String output, @RequestParam(defaultValue = "") String period,
            HttpServletRequest request, HttpServletResponse response) {
        var chosen = Obligation.of(output).filter(filling.offered()::contains);
        var periods = filling.periods();
        if (chosen.isPresent() && periods.contains(period)) {
            return new ModelAndView("redirect:/figures/outputs/" + chosen.get().code() + "/" + period + "?lang=" + screen.language().tag());
        }
        var view = new ModelAndView("portal/outputs");
        view.addObject("outputs", filling.offered().stream().map(o -> new Choice(o.code(), screen.t().of("outputs.obligation", o),
                screen.t().of("outputs.about", o), null)).toList());
        view.addObject("periods", periods.stream().map(p -> Choice.of(p, p)).toList());
        return kept(view, request, response);
    }

    @GetMapping("/figures/outputs/{output}/{period}")
    ModelAndView filled(Screen screen, @PathVariable String output, @PathVariable String period, HttpServletRequest request,
            HttpServletResponse response) {
        var filled = Obligation.of(output).flatMap(o -> filling.fill(o, period)).orElseThrow(NotFound::new);
        var words = new OutputWords(filled, screen.t());
        var view = new ModelAndView("portal/output");
        view.addObject("title", words.title());
        view.addObject("lines", words.lines());
        view.addObject("notes", words.notes());
        view.addObject("files", "/open/v1/outputs/" + output + "/" + period);
        return kept(view, request, response);
    }
}
