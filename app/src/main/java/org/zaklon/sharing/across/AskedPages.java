package org.zaklon.sharing.across;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.enclave.Question.Answer;
import org.zaklon.enclave.Question.QuestionId;
import org.zaklon.kernel.CaseId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.RequestId;
import org.zaklon.people.PersonWords;
import org.zaklon.sharing.Weighing;
import org.zaklon.sharing.across.ReadAsked.Sheet;
import org.zaklon.sharing.across.ReadAsked.Waiting;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Line;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Tag;
import org.zaklon.ui.parts.Tone;

/** Questions of other agencies about people of the own cases, and the answer to each. */
@Controller
class AskedPages {
    private final ReadAsked read;
    private final AnswerAsked answering;
    private final PersonWords people;
    private final Country country;

    AskedPages(ReadAsked read, AnswerAsked answering, PersonWords people, Country country) {
        this.read = read;
        this.answering = answering;
        this.people = people;
        this.country = country;
    }

    @GetMapping("/asked")
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        return switch (read.list(actor, page)) {
            case Refused<Paged<Waiting>>(var reason) -> screen.refused(reason);
            case Done<Paged<Waiting>>(var found) -> new ModelAndView("sharing/asked").addObject("lines", new Paged<>(
                    found.items().stream().map(w -> line(w, screen)).toList(), found.number(), found.more()));
        };
    }

    private AskedLine line(Waiting waiting, Screen screen) {
        var words = new AcrossWords(screen.t(), country);
        var t = screen.t();
        return new AskedLine("/cases/" + waiting.caseId().value() + "/asked/" + waiting.question().id().value(), waiting.pseudonym(),
                words.agency(waiting.comparison().asking()), t.of("ui.purpose", waiting.comparison().purpose()), t.moment(waiting.question().askedAt()),
                new Tag(t.get(waiting.teller() == null ? "sharing.asked.waits" : "sharing.asked.waits-second"), Tone.SAND));
    }

    @GetMapping("/cases/{caseId}/asked/{questionId}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID caseId, @PathVariable UUID questionId) {
        return one(actor, screen, caseId, questionId, "", "", List.of());
    }

    private ModelAndView one(Actor actor, Screen screen, UUID caseId, UUID questionId, String answer, String why, List<Problem> problems) {
        return switch (read.one(actor, new CaseId(caseId), new QuestionId(questionId))) {
            case Refused<Sheet>(var reason) -> screen.refused(reason);
            case Done<Sheet>(var sheet) -> page(actor, screen, caseId, sheet).addObject("answer", answer).addObject("why", why)
                    .addObject("problems", problems);
        };
    }

    private ModelAndView page(Actor actor, Screen screen, UUID caseId, Sheet sheet) {
        var t = screen.t();
        var words = new AcrossWords(t, country);
        var comparison = sheet.comparison();
        return new ModelAndView("sharing/asked-one").addObject("caseId", caseId.toString()).addObject("questionId", sheet.question().id().value().toString())
                .addObject("pseudonym", sheet.pseudonym()).addObject("person", people.lines(sheet.person(), t))
                .addObject("reasons", words.reasons(sheet.question(), people))
                .addObject("about", List.of(Line.of(t.get("sharing.comparison.asking"), words.agency(comparison.asking())),
                        Line.of(t.get("sharing.purpose"), t.of("ui.purpose", comparison.purpose())),
                        Line.of(t.get("sharing.comparison.basis"), words.basis(comparison)),
                        Line.of(t.get("sharing.asked.since"), t.moment(sheet.question().askedAt()))))
                .addObject("opens", t.get("sharing.asked.opens", words.unit(comparison.unit()), words.classes(comparison.classes())))
                .addObject("mayOpen", sheet.opens() instanceof Done<Weighing>(var weighing) && weighing.complete())
                .addObject("second", sheet.teller() != null && !sheet.teller().equals(actor.account()))
                .addObject("said", actor.account().equals(sheet.teller()))
                .addObject("answers", words.of("sharing.asked.answer", Answer.values()))
                .addObject("whys", words.of("sharing.refused", AnswerAsked.Withheld.values()));
    }

    @PostMapping("/cases/{caseId}/asked/{questionId}")
    ModelAndView answer(Actor actor, Screen screen, RequestId request, @PathVariable UUID caseId, @PathVariable UUID questionId,
            @RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "") String why) {
        var chosen = Arrays.stream(Answer.values()).filter(a -> a.name().equals(answer)).findFirst();
        var reason = Arrays.stream(AnswerAsked.Withheld.values()).filter(w -> w.name().equals(why)).findFirst();
        var problem = problem(chosen, reason, screen);
        if (problem.isPresent()) {
            var page = one(actor, screen, caseId, questionId, answer, why, List.of(problem.get()));
            if (page.getStatus() == null) {
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return page;
        }
        return switch (answering.answer(actor, request, new CaseId(caseId), new QuestionId(questionId), chosen.orElseThrow(), reason.orElse(null))) {
            case Refused<QuestionId>(var refused) -> screen.refused(refused);
            case Done<QuestionId> _ -> {
                screen.say("sharing.asked.done");
                yield new ModelAndView("redirect:/asked");
            }
        };
    }

    private static Optional<Problem> problem(Optional<Answer> answer, Optional<AnswerAsked.Withheld> why, Screen screen) {
        if (answer.isEmpty()) {
            return Optional.of(new Problem("answer", screen.t().get("sharing.asked.choose")));
        }
        return answer.get() == Answer.WITHHELD && why.isEmpty() ? Optional.of(new Problem("why", screen.t().get("sharing.refusal.why.choose"))) : Optional.empty();
    }
}
