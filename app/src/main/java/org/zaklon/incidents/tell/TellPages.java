package org.zaklon.incidents.tell;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.incidents.Channel;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.Receipt;
import org.zaklon.incidents.Told;
import org.zaklon.incidents.routing.Recipient;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/**
 * The pages of somebody who tells: what to do in danger, the questions, who will read it, the receipt. They keep nothing between them; the next
 * page carries what was typed. Title and address say nothing, and the way out stands on each.
 */
@Controller
@RequestMapping(TellPages.HERE)
class TellPages {
    static final String HERE = "/tell";

    private final SendReport send;
    private final IncidentRules rules;
    private final Questions questions;
    private final Rush rush;
    private final InstantSource clock;

    TellPages(SendReport send, IncidentRules rules, Questions questions, Rush rush, InstantSource clock) {
        this.send = send;
        this.rules = rules;
        this.questions = questions;
        this.rush = rush;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView start(Screen screen) {
        open(screen);
        var t = screen.t();
        var calls = rules.emergency().stream().map(code -> new Call(t.say(code.label()), code.in("phone").orElse(""))).toList();
        return new ModelAndView("incidents/start", Map.of("calls", calls));
    }

    @GetMapping("/signed-in")
    ModelAndView signedIn(Screen screen) {
        open(screen);
        return new ModelAndView("incidents/signedIn");
    }

    @GetMapping("/new")
    ModelAndView ask(Screen screen) {
        open(screen);
        return form(screen, new TellForm(new LinkedMultiValueMap<>(), screen.t()));
    }

    /** Whoever comes here by a link, as to change the language, begins again. */
    @GetMapping({"/check", "/change", "/send"})
    ModelAndView again(Screen screen) {
        open(screen);
        return form(screen, new TellForm(new LinkedMultiValueMap<>(), screen.t()));
    }

    @PostMapping("/change")
    ModelAndView change(Screen screen, @RequestParam MultiValueMap<String, String> all) {
        open(screen);
        return form(screen, new TellForm(all, screen.t()));
    }

    @PostMapping("/check")
    ModelAndView check(Screen screen, @RequestParam MultiValueMap<String, String> all) {
        open(screen);
        var form = new TellForm(all, screen.t());
        var told = form.told(rules, rules.today(clock.instant()));
        return told == null ? form(screen, form) : check(screen, form, told);
    }

    @PostMapping("/send")
    ModelAndView send(Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        open(screen);
        var form = new TellForm(all, screen.t());
        var told = form.told(rules, rules.today(clock.instant()));
        if (told == null) {
            return form(screen, form);
        }
        if (!rush.lets()) {
            var page = check(screen, form.wrong("counted", screen.t().get("incidents.problem.rush")), told);
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        var offered = rules.routing(told.accused()).eligible().stream().map(Recipient::unit).collect(Collectors.toSet());
        var telling = new Telling(Channel.SELF, told, form.words(), form.wishes(offered), form.counted());
        return switch (send.send(request, telling)) {
            case Refused<Receipt>(var reason) -> check(screen, form.wrong("recipients", screen.t().reason(reason)), told);
            case Done<Receipt>(var receipt) -> new ModelAndView("incidents/receipt", Map.of("code", receipt.written(), "back", ""));
        };
    }

    private ModelAndView form(Screen screen, TellForm form) {
        return questions.form(screen, form, HERE, List.of());
    }

    private ModelAndView check(Screen screen, TellForm form, Told told) {
        return questions.check(screen, form, told, HERE, null);
    }

    /** A country without recipients has no such pages. */
    private void open(Screen screen) {
        if (!rules.open()) {
            throw new NotFound();
        }
        screen.withQuickExit();
    }
}
