package org.zaklon.cases.signal;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.access.Work;
import org.zaklon.cases.draft.Draft;
import org.zaklon.cases.draft.Drafts;
import org.zaklon.cases.draft.Filling;
import org.zaklon.cases.draft.Steps;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Section;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;

/** The signal on a phone: what allows it and how the person stays safe come first, then what was seen, then a check, then sent. */
@Controller
@RequestMapping("/signal")
class SignalPages {
    private final Work work;
    private final Access access;
    private final Country country;
    private final Drafts drafts;
    private final Filling filling;
    private final SendSignal sendSignal;
    private final SentSignals sent;

    SignalPages(Work work, Access access, Country country, Drafts drafts, Filling filling, SendSignal sendSignal, SentSignals sent) {
        this.work = work;
        this.access = access;
        this.country = country;
        this.drafts = drafts;
        this.filling = filling;
        this.sendSignal = sendSignal;
        this.sent = sent;
    }

    @GetMapping
    ModelAndView start(Actor actor, Screen screen) {
        return permitted(actor, screen, () -> new ModelAndView("cases/signal",
                Map.of("drafts", drafts.list(actor, SignalForm.ID))));
    }

    @PostMapping
    ModelAndView begin(Actor actor, Screen screen) {
        return permitted(actor, screen, () -> {
            var draft = drafts.begin(actor, country.form(SignalForm.ID), null);
            return redirect(base(draft) + "/" + new Steps(filling.form(draft)).first());
        });
    }

    /** Goes on where something is still to be answered. */
    @GetMapping("/{draftId}")
    ModelAndView goOn(Actor actor, Screen screen, @PathVariable UUID draftId) {
        return with(actor, screen, draftId, draft -> redirect(base(draft) + "/"
                + filling.incomplete(draft, screen.t()).findFirst().map(Section::id).orElse("check")));
    }

    @GetMapping("/{draftId}/{sectionId}")
    ModelAndView section(Actor actor, Screen screen, @PathVariable UUID draftId, @PathVariable String sectionId) {
        return with(actor, screen, draftId, draft -> sectionId.equals("check") ? check(screen, draft, null)
                : filling.page(screen, draft, new Steps(filling.form(draft)).find(sectionId).orElseThrow(NotFound::new),
                        base(draft), "/signal", false));
    }

    @PostMapping("/{draftId}/{sectionId}")
    ModelAndView keep(Actor actor, Screen screen, @PathVariable UUID draftId, @PathVariable String sectionId,
            @RequestParam MultiValueMap<String, String> typed) {
        return with(actor, screen, draftId, draft -> {
            var steps = new Steps(filling.form(draft));
            var section = steps.find(sectionId).orElseThrow(NotFound::new);
            var kept = filling.keep(actor, draft, section, typed);
            return filling.complete(kept, section, screen.t())
                    ? redirect(base(draft) + "/" + steps.after(section).orElse("check"))
                    : wrong(filling.page(screen, kept, section, base(draft), "/signal", true));
        });
    }

    @PostMapping("/{draftId}/{sectionId}/saved")
    ResponseEntity<Void> autosave(Actor actor, @PathVariable UUID draftId, @PathVariable String sectionId,
            @RequestParam MultiValueMap<String, String> typed) {
        return drafts.find(actor, draftId)
                .flatMap(draft -> new Steps(filling.form(draft)).find(sectionId).map(section -> {
                    filling.keep(actor, draft, section, typed);
                    return ResponseEntity.noContent().<Void>build();
                }))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @PostMapping("/{draftId}/send")
    ModelAndView send(Actor actor, Screen screen, RequestId request, @PathVariable UUID draftId,
            @RequestParam(defaultValue = "") String to) {
        return with(actor, screen, draftId, draft -> {
            var unfinished = filling.incomplete(draft, screen.t()).findFirst();
            if (unfinished.isPresent()) {
                return wrong(filling.page(screen, draft, unfinished.get(), base(draft), "/signal", true));
            }
            var outcome = sendSignal.send(actor, request, filling.form(draft), filling.filled(draft, screen.t()).answers(),
                    to.isEmpty() ? null : new UnitCode(to));
            return switch (outcome) {
                case Outcome.Refused<CaseId>(var reason) -> wrong(check(screen, draft, reason));
                case Outcome.Done<CaseId>(var id) -> {
                    drafts.delete(actor, draftId);
                    yield redirect("/signal/sent/" + id.value());
                }
            };
        });
    }

    @PostMapping("/{draftId}/discard")
    ModelAndView discard(Actor actor, Screen screen, @PathVariable UUID draftId) {
        drafts.delete(actor, draftId);
        screen.say("cases.draft.discarded");
        return redirect("/signal");
    }

    @GetMapping("/sent/{caseId}")
    ModelAndView sent(Actor actor, Screen screen, @PathVariable UUID caseId) {
        return switch (sent.of(actor, new CaseId(caseId))) {
            case Outcome.Refused<SentSignals.Sent>(var reason) -> screen.refused(reason);
            case Outcome.Done<SentSignals.Sent>(var signal) ->
                    new ModelAndView("cases/signalSent", Map.of("signal", SentView.of(signal, country, screen.t())));
        };
    }

    private ModelAndView check(Screen screen, Draft draft, Reason refusal) {
        var unfinished = filling.incomplete(draft, screen.t()).findFirst();
        if (unfinished.isPresent()) {
            return wrong(filling.page(screen, draft, unfinished.get(), base(draft), "/signal", true));
        }
        var answers = filling.filled(draft, screen.t()).answers();
        var route = Route.of(country, SignalForm.age(answers), SignalForm.area(answers).orElseThrow());
        var view = new ModelAndView("cases/signalCheck");
        view.addObject("lines", filling.toCheck(draft, base(draft), screen.t()));
        view.addObject("base", base(draft));
        view.addObject("child", route.age().child());
        view.addObject("receivers", route.choices().stream().map(country::unit)
                .map(u -> Choice.of(u.code().value(), screen.t().say(u.name()))).toList());
        view.addObject("refusal", refusal);
        return view;
    }

    private ModelAndView with(Actor actor, Screen screen, UUID draftId, Function<Draft, ModelAndView> page) {
        return permitted(actor, screen, () -> page.apply(drafts.find(actor, draftId)
                .filter(d -> d.form().equals(SignalForm.ID) && d.caseId() == null).orElseThrow(NotFound::new)));
    }

    private ModelAndView permitted(Actor actor, Screen screen, Supplier<ModelAndView> page) {
        return switch (work.read(actor, () -> access.require(actor, Act.SIGNAL_SEND))) {
            case Outcome.Refused<Actor>(var reason) -> screen.refused(reason);
            case Outcome.Done<Actor> _ -> page.get();
        };
    }

    private static String base(Draft draft) {
        return "/signal/" + draft.id();
    }

    private static ModelAndView redirect(String to) {
        return new ModelAndView("redirect:" + to, Map.of());
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
