package org.zaklon.incidents.tell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.IncidentWords;
import org.zaklon.incidents.Teller;
import org.zaklon.incidents.Told;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** The two pages of questions, the same for a reporter and for whoever types in what a reporter said. */
@Component
public class Questions {
    private final IncidentRules rules;
    private final IncidentWords words;

    Questions(IncidentRules rules, IncidentWords words) {
        this.rules = rules;
        this.words = words;
    }

    /**
     * @param base where the pages lie
     * @param channels how it came in, to choose from; empty where the reporter types
     */
    public ModelAndView form(Screen screen, TellForm form, String base, List<Choice> channels) {
        var t = screen.t();
        var page = new ModelAndView("incidents/tell", new HashMap<String, Object>(Map.of("form", form, "base", base, "channels", channels,
                "acts", words.in(t).codes("incident-acts"), "grounds", words.in(t).codes("incident-grounds"), "areas", words.in(t).smallestAreas(),
                "perpetrators", words.perpetrators(t), "tellers", words.in(t).choices("incidents.teller", Teller.values()),
                "agencies", Stream.concat(words.nameable(rules, t).stream(), Stream.of(Choice.of(TellForm.OTHERS, t.get("incidents.agencies.unknown")))).toList())));
        page.setStatus(form.good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** @param own the unit that types it in and knows it already; null where the reporter does */
    public ModelAndView check(Screen screen, TellForm form, Told told, String base, UnitCode own) {
        var t = screen.t();
        var offers = rules.routing(told.accused()).eligible().stream().filter(r -> !r.unit().equals(own))
                .map(r -> Offer.of(r, form.one("to." + r.unit().value()), words, t)).toList();
        var page = new ModelAndView("incidents/check", Map.of("form", form, "base", base, "lines", words.lines(told, t), "offers", offers,
                "own", own == null ? "" : words.in(t).unit(own), "carried", form.carried(Set.of("counted")), "problems", form.problems()));
        page.setStatus(form.good() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
