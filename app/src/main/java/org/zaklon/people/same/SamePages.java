package org.zaklon.people.same;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.Match;
import org.zaklon.people.PersonId;
import org.zaklon.people.PersonWords;
import org.zaklon.people.UsualPurpose;
import org.zaklon.people.same.ReadOthers.Others;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Choice;

/** Other records that are, or may be, the person of a case: listed, laid side by side, decided. */
@Controller
@RequestMapping("/cases/{caseId}/person/{personId}/others")
class SamePages {
    private final ReadOthers reading;
    private final DecideSame deciding;
    private final PersonWords words;

    SamePages(ReadOthers reading, DecideSame deciding, PersonWords words) {
        this.reading = reading;
        this.deciding = deciding;
        this.words = words;
    }

    @GetMapping
    ModelAndView others(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable UUID personId,
            @RequestParam(name = "as-of", defaultValue = "") String asOf) {
        var t = screen.t();
        return switch (reading.read(actor, new CaseId(caseId), new PersonId(personId), endOf(asOf, t), UsualPurpose.of(actor))) {
            case Outcome.Refused<Others>(var reason) -> screen.refused(reason);
            case Outcome.Done<Others>(var others) -> {
                var view = page("people/others", caseId, personId);
                view.addObject("asOf", endOf(asOf, t) == null ? "" : asOf);
                view.addObject("lines", words.lines(others.person(), t));
                view.addObject("together", shown(others.together(), t));
                view.addObject("open", shown(others.open(), t));
                view.addObject("apart", shown(others.apart(), t));
                view.addObject("history", others.history().stream().map(said -> said(actor, said, others, t)).toList());
                yield view;
            }
        };
    }

    @GetMapping("/{otherId}")
    ModelAndView compare(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable UUID personId, @PathVariable UUID otherId) {
        var t = screen.t();
        return switch (reading.compare(actor, new CaseId(caseId), new PersonId(personId), new PersonId(otherId), UsualPurpose.of(actor))) {
            case Outcome.Refused<ReadOthers.Pair>(var reason) -> screen.refused(reason);
            case Outcome.Done<ReadOthers.Pair>(var pair) -> {
                var view = page("people/beside", caseId, personId);
                view.addObject("otherId", otherId.toString());
                view.addObject("left", words.lines(pair.person(), t));
                view.addObject("right", words.lines(pair.match().person(), t));
                view.addObject("reasons", words.reasons(pair.match(), t));
                view.addObject("byTwo", pair.byTwo());
                view.addObject("verdicts", Arrays.stream(Verdict.values()).map(v -> Choice.of(v.name(), t.of("people.verdict", v))).toList());
                yield view;
            }
        };
    }

    @PostMapping("/{otherId}")
    ModelAndView decide(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @PathVariable UUID personId,
            @PathVariable UUID otherId, @RequestParam Verdict verdict) {
        return switch (deciding.decide(actor, request, new CaseId(caseId), new PersonId(personId), new PersonId(otherId), verdict)) {
            case Outcome.Refused<DecideSame.DecisionId>(var reason) -> screen.refused(reason);
            case Outcome.Done<DecideSame.DecisionId> _ -> {
                screen.say("people.written");
                yield new ModelAndView("redirect:/cases/" + caseId + "/person/" + personId + "/others");
            }
        };
    }

    private List<OtherShown> shown(List<Match> matches, Words t) {
        return matches.stream().map(match -> words.found(match, t))
                .map(found -> new OtherShown(found.id(), found.name(), found.born(), found.reasons())).toList();
    }

    private SaidShown said(Actor actor, Decision said, Others others, Words t) {
        var other = said.one().equals(others.person().id()) ? said.other() : said.one();
        return new SaidShown(other.value().toString(), t.of("people.verdict", said.verdict()),
                t.get(said.author().equals(actor.account()) ? "people.said.you" : "people.said.colleague", said.at()));
    }

    /** The end of a day; null for now, also where what was typed is no day. */
    private static Instant endOf(String day, Words t) {
        try {
            return day.isBlank() ? null : LocalDate.parse(day.strip()).plusDays(1).atStartOfDay(t.zone()).toInstant().minusMillis(1);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static ModelAndView page(String name, UUID caseId, UUID personId) {
        var view = new ModelAndView(name);
        view.addObject("caseId", caseId.toString());
        view.addObject("personId", personId.toString());
        return view;
    }
}
