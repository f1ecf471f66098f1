package org.zaklon.cases.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import org.zaklon.access.Actor;
import org.zaklon.access.CaseFacts;
import org.zaklon.access.Work;
import org.zaklon.cases.Cases;
import org.zaklon.country.Country;
import org.zaklon.country.forms.Form;
import org.zaklon.country.forms.Section;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;

/** The forms of a case: section by section, then all answers to check, then the use case that the form is for. */
@Controller
@RequestMapping("/cases/{caseId}/forms/{formId}")
class FormPages {
    private final Drafts drafts;
    private final Filling filling;
    private final Country country;
    private final Access access;
    private final Work work;
    private final Cases cases;
    private final List<FormEnd> ends;

    FormPages(Drafts drafts, Filling filling, Country country, Access access, Work work, Cases cases, List<FormEnd> ends) {
        this.drafts = drafts;
        this.filling = filling;
        this.country = country;
        this.access = access;
        this.work = work;
        this.cases = cases;
        this.ends = List.copyOf(ends);
    }

    /** What every request of these pages has to find first. */
    private record Asked(CaseId id, Form form, FormEnd end, String base) {
        String back() {
            return "/cases/" + id.value();
        }
    }

    @GetMapping
    ModelAndView start(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable String formId) {
        var asked = asked(caseId, formId);
        return refusedOr(actor, screen, asked, () -> redirect(asked.base() + "/" + new Steps(asked.form()).first()));
    }

    @GetMapping("/{sectionId}")
    ModelAndView section(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable String formId,
            @PathVariable String sectionId) {
        var asked = asked(caseId, formId);
        return refusedOr(actor, screen, asked, () -> {
            var draft = drafts.of(actor, asked.form(), asked.id());
            return sectionId.equals("check") ? check(actor, screen, asked, draft, null)
                    : filling.page(screen, draft, find(asked, sectionId), asked.base(), asked.back(), false);
        });
    }

    @PostMapping("/{sectionId}")
    ModelAndView keep(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable String formId,
            @PathVariable String sectionId, @RequestParam MultiValueMap<String, String> sent) {
        var asked = asked(caseId, formId);
        return refusedOr(actor, screen, asked, () -> {
            var section = find(asked, sectionId);
            var draft = filling.keep(actor, drafts.of(actor, asked.form(), asked.id()), section, sent);
            return filling.complete(draft, section, screen.t())
                    ? redirect(asked.base() + "/" + new Steps(asked.form()).after(section).orElse("check"))
                    : unprocessable(filling.page(screen, draft, section, asked.base(), asked.back(), true));
        });
    }

    @PostMapping("/{sectionId}/saved")
    ResponseEntity<Void> autosave(Actor actor, @PathVariable UUID caseId, @PathVariable String formId,
            @PathVariable String sectionId, @RequestParam MultiValueMap<String, String> sent) {
        var asked = asked(caseId, formId);
        if (may(actor, asked) instanceof Outcome.Done<CaseFacts>) {
            filling.keep(actor, drafts.of(actor, asked.form(), asked.id()), find(asked, sectionId), sent);
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.notFound().build();
    }

    @PostMapping("/check")
    ModelAndView submit(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @PathVariable String formId,
            @RequestParam(defaultValue = "") String chosen) {
        var asked = asked(caseId, formId);
        return refusedOr(actor, screen, asked, () -> {
            var found = drafts.find(actor, asked.form(), asked.id());
            if (found.isEmpty()) {
                return redirect(asked.end().next(asked.id())); // sent a moment ago, by the same button
            }
            var draft = found.get();
            var unfinished = filling.incomplete(draft, screen.t()).findFirst();
            if (unfinished.isPresent()) {
                return unprocessable(filling.page(screen, draft, unfinished.get(), asked.base(), asked.back(), true));
            }
            var answers = filling.filled(draft, screen.t()).answers();
            return switch (asked.end().submit(actor, request, asked.id(), asked.form(), answers, chosen)) {
                case Outcome.Refused<CaseId>(var reason) -> {
                    NotFound.orElse(reason);
                    yield unprocessable(check(actor, screen, asked, draft, reason));
                }
                case Outcome.Done<CaseId> _ -> {
                    drafts.delete(actor, draft.id());
                    screen.say(asked.end().saidKey());
                    yield redirect(asked.end().next(asked.id()));
                }
            };
        });
    }

    @PostMapping("/discarded")
    ModelAndView discard(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable String formId) {
        var asked = asked(caseId, formId);
        return refusedOr(actor, screen, asked, () -> {
            drafts.delete(actor, drafts.of(actor, asked.form(), asked.id()).id());
            screen.say("cases.draft.discarded");
            return redirect(asked.back());
        });
    }

    private ModelAndView check(Actor actor, Screen screen, Asked asked, Draft draft, Reason refusal) {
        var unfinished = filling.incomplete(draft, screen.t()).findFirst();
        if (unfinished.isPresent()) {
            return unprocessable(filling.page(screen, draft, unfinished.get(), asked.base(), asked.back(), true));
        }
        var answers = filling.filled(draft, screen.t()).answers();
        var view = new ModelAndView("cases/check");
        view.addObject("form", asked.form());
        view.addObject("lines", filling.toCheck(draft, asked.base(), screen.t()));
        view.addObject("action", asked.base() + "/check");
        view.addObject("back", asked.back());
        view.addObject("question", work.read(actor, () -> cases.file(asked.id())
                .flatMap(file -> asked.end().question(actor, file, asked.form(), answers, screen.t()))).orElse(null));
        view.addObject("refusal", refusal);
        return view;
    }

    private Asked asked(UUID caseId, String formId) {
        var form = country.findForm(formId).orElseThrow(NotFound::new);
        var end = ends.stream().filter(e -> e.takes(form)).findFirst().orElseThrow(NotFound::new);
        return new Asked(new CaseId(caseId), form, end, "/cases/" + caseId + "/forms/" + form.id());
    }

    private Outcome<CaseFacts> may(Actor actor, Asked asked) {
        return work.read(actor, () -> access.require(actor, asked.end().act(), asked.id()));
    }

    private ModelAndView refusedOr(Actor actor, Screen screen, Asked asked, Supplier<ModelAndView> page) {
        return switch (may(actor, asked)) {
            case Outcome.Refused<CaseFacts>(var reason) -> screen.refused(reason);
            case Outcome.Done<CaseFacts> _ -> page.get();
        };
    }

    private static Section find(Asked asked, String id) {
        return new Steps(asked.form()).find(id).orElseThrow(NotFound::new);
    }

    private static ModelAndView redirect(String to) {
        return new ModelAndView("redirect:" + to, Map.of());
    }

    /** What was typed comes back with what has to be mended. */
    private static ModelAndView unprocessable(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }
}
