package org.zaklon.incidents.desk;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.incidents.Channel;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.Receipt;
import org.zaklon.incidents.Told;
import org.zaklon.incidents.routing.Recipient;
import org.zaklon.incidents.routing.Wish;
import org.zaklon.incidents.tell.Questions;
import org.zaklon.incidents.tell.TellForm;
import org.zaklon.incidents.tell.Telling;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.parts.Choice;

/** The same questions, typed in by a recipient for somebody who told it. */
@Controller
@RequestMapping(TypePages.HERE)
class TypePages {
    static final String HERE = "/incidents/new";

    private final TypeIncident type;
    private final Questions questions;
    private final IncidentRules rules;
    private final Desk desk;
    private final Work work;
    private final InstantSource clock;

    TypePages(TypeIncident type, Questions questions, IncidentRules rules, Desk desk, Work work, InstantSource clock) {
        this.type = type;
        this.questions = questions;
        this.rules = rules;
        this.desk = desk;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(Actor actor, Screen screen) {
        return form(actor, screen, new TellForm(new LinkedMultiValueMap<>(), screen.t()));
    }

    @PostMapping("/change")
    ModelAndView change(Actor actor, Screen screen, @RequestParam MultiValueMap<String, String> all) {
        return form(actor, screen, new TellForm(all, screen.t()));
    }

    @PostMapping("/check")
    ModelAndView check(Actor actor, Screen screen, @RequestParam MultiValueMap<String, String> all) {
        var form = new TellForm(all, screen.t());
        var told = told(form, screen.t());
        return told == null ? form(actor, screen, form) : may(actor, screen, () -> check(actor, screen, form, told));
    }

    @PostMapping("/send")
    ModelAndView send(Actor actor, Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        var form = new TellForm(all, screen.t());
        var told = told(form, screen.t());
        if (told == null) {
            return form(actor, screen, form);
        }
        var offered = rules.routing(told.accused()).eligible().stream().map(Recipient::unit).collect(Collectors.toSet());
        var wishes = form.wishes(offered);
        if (offered.contains(actor.unit())) {
            wishes.put(actor.unit(), Wish.SEND);
        }
        var channel = Parameters.find(Channel.values(), form.one("channel")).orElseThrow();
        return switch (type.type(actor, request, new Telling(channel, told, form.words(), wishes, form.counted()))) {
            case Refused<Receipt>(var reason) when !Act.INCIDENT_TYPE.allows(actor.role()) -> screen.refused(reason);
            case Refused<Receipt>(var reason) -> check(actor, screen, form.wrong("recipients", screen.t().reason(reason)), told);
            case Done<Receipt>(var receipt) -> new ModelAndView("incidents/receipt", Map.of("code", receipt.written(), "back", "/incidents"));
        };
    }

    private Told told(TellForm form, Words t) {
        if (Parameters.find(Channel.values(), form.one("channel")).filter(c -> c != Channel.SELF).isEmpty()) {
            form.wrong("channel", t.get("incidents.problem.channel"));
        }
        return form.told(rules, rules.today(clock.instant()));
    }

    private ModelAndView form(Actor actor, Screen screen, TellForm form) {
        return may(actor, screen, () -> questions.form(screen, form, HERE, channels(screen.t())));
    }

    private ModelAndView check(Actor actor, Screen screen, TellForm form, Told told) {
        return questions.check(screen, form, told, HERE, actor.unit());
    }

    private static List<Choice> channels(Words t) {
        return EnumSet.complementOf(EnumSet.of(Channel.SELF)).stream().map(c -> Choice.of(c.name(), t.of("incidents.channel", c))).toList();
    }

    private ModelAndView may(Actor actor, Screen screen, Supplier<ModelAndView> page) {
        return switch (work.read(actor, () -> desk.may(actor, Act.INCIDENT_TYPE))) {
            case Refused<Actor>(var reason) -> screen.refused(reason);
            case Done<Actor> _ -> page.get();
        };
    }
}
