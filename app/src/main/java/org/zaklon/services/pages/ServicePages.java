package org.zaklon.services.pages;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.cases.Cases;
import org.zaklon.country.Code;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.services.Help;
import org.zaklon.services.Line;
import org.zaklon.services.LineId;
import org.zaklon.services.LineState;
import org.zaklon.services.Services;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Dates;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** The lines of help of a case: what is owed, what was offered, what the person answered. */
@Controller
@RequestMapping("/cases/{caseId}/services")
class ServicePages {
    private final Services services;
    private final Cases cases;
    private final Work work;
    private final Country country;
    private final InstantSource clock;

    ServicePages(Services services, Cases cases, Work work, Country country, InstantSource clock) {
        this.services = services;
        this.cases = cases;
        this.work = work;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView all(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return with(actor, screen, caseId, help -> {
            var view = view(actor, "services/all", caseId);
            view.addObject("minimum", help.minimum().stream().sorted(Comparator.comparing(this::place))
                    .map(l -> line(actor, screen, caseId, l)).toList());
            view.addObject("further", help.further().stream().map(l -> line(actor, screen, caseId, l)).toList());
            view.addObject("given", help.deliveries().stream().map(d -> GivenView.of(d, actor, caseId, screen.t(), country)).toList());
            view.addObject("mayOffer", Act.SERVICE_OFFER.allows(actor.role()));
            view.addObject("mayDeliver", Act.SERVICE_DELIVER.allows(actor.role()));
            return view;
        });
    }

    private ServiceLineView line(Actor actor, Screen screen, UUID caseId, Line line) {
        var t = screen.t();
        return new ServiceLineView(label(screen, line), article(line), new Tag(t.of("services.state", line.state()), tone(line.state())),
                Act.SERVICE_OFFER.allows(actor.role()) ? "/cases/" + caseId + "/services/" + line.id().value() : null,
                line.answers().reversed().stream().map(a -> t.get("services.said", t.of("services.state", a.state()), t.date(a.on()),
                        t.say(country.unit(a.by()).name()))).toList());
    }

    /** The order of the article, (a) to (f). */
    private int place(Line line) {
        return country.minimumAssistance().stream().map(Code::code).toList().indexOf(line.code());
    }

    private String label(Screen screen, Line line) {
        return country.label(line.minimum() ? "minimum-assistance" : "services", line.code(), screen.language().tag());
    }

    private String article(Line line) {
        return line.minimum() ? country.codes("minimum-assistance").get(line.code()).in("article").orElse(null) : null;
    }

    private static Tone tone(LineState state) {
        return switch (state) {
            case PENDING, OFFERED -> Tone.SAND;
            case ACCEPTED -> Tone.MOSS;
            case DECLINED, NOT_APPLICABLE -> Tone.STONE;
            case UNAVAILABLE -> Tone.PLUM;
        };
    }

    @GetMapping("/{lineId}")
    ModelAndView line(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable UUID lineId) {
        return answer(actor, screen, caseId, lineId, Map.of(), List.of(), null);
    }

    @PostMapping("/{lineId}")
    ModelAndView line(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @PathVariable UUID lineId,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = sent.toSingleValueMap();
        var t = screen.t();
        var state = Arrays.stream(LineState.values()).filter(s -> s.name().equals(typed.get("state"))).findFirst();
        if (state.isEmpty()) {
            return answer(actor, screen, caseId, lineId, typed, List.of(new Problem("state", t.get("services.problem.state"))), null);
        }
        var on = date(screen, typed, "on");
        if (on.isEmpty()) {
            return answer(actor, screen, caseId, lineId, typed, List.of(new Problem("on", t.get("services.problem.on"))), null);
        }
        return switch (services.answer(actor, request, new CaseId(caseId), new LineId(lineId), state.get(), on.get())) {
            case Outcome.Refused<LineId>(var reason) -> answer(actor, screen, caseId, lineId, typed, List.of(), reason);
            case Outcome.Done<LineId> _ -> done(screen, caseId, "services.said.answer");
        };
    }

    private ModelAndView answer(Actor actor, Screen screen, UUID caseId, UUID lineId, Map<String, String> typed, List<Problem> problems,
            Reason refusal) {
        return with(actor, screen, caseId, help -> {
            var t = screen.t();
            var line = help.lines().stream().filter(l -> l.id().value().equals(lineId)).findFirst().orElseThrow(NotFound::new);
            var view = asked(view(actor, "services/line", caseId), typed, problems, refusal);
            view.addObject("line", line(actor, screen, caseId, line));
            view.addObject("action", "/cases/" + caseId + "/services/" + lineId);
            view.addObject("states", line.state().offered(line.minimum()).stream()
                    .map(s -> Choice.of(s.name(), t.get("services.answer." + s))).toList());
            view.addObject("on", typed.isEmpty() ? DateText.of(LocalDate.ofInstant(clock.instant(), country.zone())) : text(typed, "on"));
            return view;
        });
    }

    @GetMapping("/new")
    ModelAndView further(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return further(actor, screen, caseId, Map.of(), List.of(), null);
    }

    @PostMapping("/new")
    ModelAndView further(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = sent.toSingleValueMap();
        if (typed.getOrDefault("service", "").isEmpty()) {
            return further(actor, screen, caseId, typed,
                    List.of(new Problem("service", screen.t().get("services.problem.service"))), null);
        }
        return switch (services.open(actor, request, new CaseId(caseId), typed.get("service"))) {
            case Outcome.Refused<LineId>(var reason) -> further(actor, screen, caseId, typed, List.of(), reason);
            case Outcome.Done<LineId>(var line) -> {
                screen.say("services.said.new");
                yield new ModelAndView("redirect:/cases/" + caseId + "/services/" + line.value());
            }
        };
    }

    private ModelAndView further(Actor actor, Screen screen, UUID caseId, Map<String, String> typed, List<Problem> problems, Reason refusal) {
        return with(actor, screen, caseId, help -> {
            var view = asked(view(actor, "services/further", caseId), typed, problems, refusal);
            view.addObject("action", "/cases/" + caseId + "/services/new");
            view.addObject("offered", country.services().stream()
                    .filter(s -> help.further().stream().noneMatch(l -> l.code().equals(s.code().code())))
                    .map(s -> Choice.of(s.code().code(), screen.t().say(s.code().label()))).toList());
            return view;
        });
    }

    private ModelAndView with(Actor actor, Screen screen, UUID caseId, java.util.function.Function<Help, ModelAndView> page) {
        return switch (services.of(actor, new CaseId(caseId))) {
            case Outcome.Refused<Help>(var reason) -> screen.refused(reason);
            case Outcome.Done<Help>(var help) -> page.apply(help);
        };
    }

    private ModelAndView view(Actor actor, String template, UUID caseId) {
        var view = new ModelAndView(template);
        view.addObject("caseId", caseId.toString());
        view.addObject("pseudonym", work.read(actor, () -> cases.pseudonym(new CaseId(caseId))));
        return view;
    }

    /** Everything typed comes back with the page, whatever was wrong with it. */
    static ModelAndView asked(ModelAndView view, Map<String, String> typed, List<Problem> problems, Reason refusal) {
        if (refusal != null) {
            NotFound.orElse(refusal);
        }
        view.addObject("typed", typed);
        view.addObject("problems", problems);
        view.addObject("refusal", refusal);
        if (!problems.isEmpty() || refusal != null) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    static ModelAndView done(Screen screen, UUID caseId, String key) {
        screen.say(key);
        return new ModelAndView("redirect:/cases/" + caseId + "/services");
    }

    static Optional<LocalDate> date(Screen screen, Map<String, String> typed, String field) {
        return Dates.date(text(typed, field), screen.language().locale());
    }

    static DateText text(Map<String, String> typed, String field) {
        return new DateText(typed.getOrDefault(field + ".day", ""), typed.getOrDefault(field + ".month", ""),
                typed.getOrDefault(field + ".year", ""), "");
    }
}
