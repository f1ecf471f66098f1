package org.zaklon.people;

import java.time.InstantSource;
import java.util.List;
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
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.Purpose;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Problem;

/** Who a case is about: read for a purpose, looked for before anything new is written down. Names travel in bodies, never in URLs. */
@Controller
@RequestMapping("/cases/{caseId}/person")
class PersonPages {
    private final People people;
    private final PersonWords words;
    private final Country country;
    private final InstantSource clock;

    PersonPages(People people, PersonWords words, Country country, InstantSource clock) {
        this.people = people;
        this.words = words;
        this.country = country;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen screen, @PathVariable UUID caseId) {
        var purpose = UsualPurpose.of(actor);
        return switch (people.ofCase(actor, new CaseId(caseId), purpose)) {
            case Outcome.Refused<List<KnownPerson>>(var reason) -> screen.refused(reason);
            case Outcome.Done<List<KnownPerson>>(var known) -> {
                var view = page("people/person", caseId);
                view.addObject("persons", known.stream().map(p -> new PersonShown(p.id().value().toString(),
                        p.agency().equals(actor.agency()), words.lines(p, screen.t()))).toList());
                view.addObject("purpose", purpose);
                view.addObject("purposes", UsualPurpose.choices(screen.t()));
                view.addObject("refusal", null);
                yield view;
            }
        };
    }

    @PostMapping("/search")
    ModelAndView search(Actor actor, Screen screen, @PathVariable UUID caseId, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String year, @RequestParam(defaultValue = "") String document,
            @RequestParam Purpose purpose) {
        var wanted = new Wanted(new PersonalText(name), year.matches("\\d{4}") ? Integer.valueOf(year) : null,
                new PersonalText(document));
        return switch (people.search(actor, new CaseId(caseId), wanted, purpose)) {
            case Outcome.Refused<List<Match>>(var reason) -> refusedHere(screen, caseId, purpose, reason);
            case Outcome.Done<List<Match>>(var found) -> {
                var view = page("people/found", caseId);
                view.addObject("found", found.stream().map(m -> words.found(m, screen.t())).toList());
                yield form(view, screen.t(), "/cases/" + caseId + "/person", IdentityForm.named(name), List.of());
            }
        };
    }

    private ModelAndView refusedHere(Screen screen, UUID caseId, Purpose purpose, Reason reason) {
        NotFound.orElse(reason);
        var view = page("people/person", caseId);
        view.addObject("persons", List.of());
        view.addObject("purpose", purpose);
        view.addObject("purposes", UsualPurpose.choices(screen.t()));
        view.addObject("refusal", reason);
        view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return view;
    }

    @PostMapping
    ModelAndView register(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = IdentityForm.of(sent);
        var problems = problems(typed, screen.t());
        return problems.isEmpty()
                ? done(screen, people.register(actor, request, new CaseId(caseId), typed.identity()), caseId)
                : form(page("people/identity", caseId), screen.t(), "/cases/" + caseId + "/person", typed, problems);
    }

    @PostMapping("/recognised")
    ModelAndView recognise(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @RequestParam UUID person) {
        return done(screen, people.recognise(actor, request, new CaseId(caseId), new PersonId(person)), caseId);
    }

    @GetMapping("/{personId}")
    ModelAndView correct(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable UUID personId) {
        return switch (people.ofCase(actor, new CaseId(caseId), UsualPurpose.of(actor))) {
            case Outcome.Refused<List<KnownPerson>>(var reason) -> screen.refused(reason);
            case Outcome.Done<List<KnownPerson>>(var known) -> {
                var person = known.stream().filter(p -> p.id().value().equals(personId) && p.agency().equals(actor.agency()))
                        .findFirst().orElseThrow(NotFound::new);
                yield form(page("people/identity", caseId), screen.t(), "/cases/" + caseId + "/person/" + personId,
                        IdentityForm.of(person.identity()), List.of());
            }
        };
    }

    @PostMapping("/{personId}")
    ModelAndView corrected(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @PathVariable UUID personId,
            @RequestParam MultiValueMap<String, String> sent) {
        var typed = IdentityForm.of(sent);
        var problems = problems(typed, screen.t());
        return problems.isEmpty()
                ? done(screen, people.correct(actor, request, new CaseId(caseId), new PersonId(personId), typed.identity()), caseId)
                : form(page("people/identity", caseId), screen.t(), "/cases/" + caseId + "/person/" + personId, typed, problems);
    }

    private List<Problem> problems(IdentityForm typed, Words t) {
        return typed.problems(t, clock.instant().atZone(country.zone()).getYear());
    }

    private ModelAndView form(ModelAndView view, Words t, String action, IdentityForm typed, List<Problem> problems) {
        view.addObject("action", action);
        view.addObject("typed", typed);
        view.addObject("problems", problems);
        view.addObject("sexes", words.sexes(t));
        view.addObject("countries", words.countries(t));
        if (!problems.isEmpty()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return view;
    }

    private static ModelAndView done(Screen screen, Outcome<PersonId> outcome, UUID caseId) {
        return switch (outcome) {
            case Outcome.Refused<PersonId>(var reason) -> screen.refused(reason);
            case Outcome.Done<PersonId> _ -> {
                screen.say("people.written");
                yield new ModelAndView("redirect:/cases/" + caseId + "/person");
            }
        };
    }

    private static ModelAndView page(String name, UUID caseId) {
        var view = new ModelAndView(name);
        view.addObject("caseId", caseId.toString());
        return view;
    }
}
