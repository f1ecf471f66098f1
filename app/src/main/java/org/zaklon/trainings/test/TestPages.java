package org.zaklon.trainings.test;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.Objective;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.TestKind;
import org.zaklon.trainings.VersionId;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Problem;

/** Where questions are taken over, and where a learner answers them. */
@Controller
class TestPages {
    private final ImportTest importing;
    private final TakeTest take;

    TestPages(ImportTest importing, TakeTest take) {
        this.importing = importing;
        this.take = take;
    }

    @GetMapping("/trainings/versions/{id}/questions")
    ModelAndView questions(Actor actor, Screen screen, @PathVariable UUID id) {
        return questions(actor, screen, id, "A", "", List.of());
    }

    @PostMapping("/trainings/versions/{id}/questions")
    ModelAndView importing(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "A") String form,
            @RequestParam(defaultValue = "") String text) {
        var version = new VersionId(id);
        return switch (importing.look(actor, version)) {
            case Refused<ImportTest.Bank>(var reason) -> screen.refused(reason);
            case Done<ImportTest.Bank>(var bank) -> {
                var read = Gift.read(text, bank.version().objectives().stream().map(Objective::code).collect(Collectors.toSet()));
                if (!read.flaws().isEmpty()) {
                    yield questions(actor, screen, id, form, text, read.flaws().stream().limit(50)
                            .map(f -> screen.t().get("trainings.enrol.line", f.line(), screen.t().reason(f.reason()))).toList());
                }
                yield switch (importing.take(actor, request, version, form.equals("B") ? TestForm.B : TestForm.A, read.questions())) {
                    case Refused<VersionId>(var reason) when reason.code().startsWith("refused.training-") ->
                        questions(actor, screen, id, form, text, List.of(screen.t().reason(reason)));
                    case Refused<VersionId>(var reason) -> screen.refused(reason);
                    case Done<VersionId> _ -> {
                        screen.say("trainings.questions.saved", "" + read.questions().size());
                        yield new ModelAndView("redirect:/trainings/versions/" + id + "/questions");
                    }
                };
            }
        };
    }

    private ModelAndView questions(Actor actor, Screen screen, UUID id, String form, String text, List<String> wrong) {
        return switch (importing.look(actor, new VersionId(id))) {
            case Refused<ImportTest.Bank>(var reason) -> screen.refused(reason);
            case Done<ImportTest.Bank>(var bank) -> status(new ModelAndView("trainings/questions", Map.of("bank", bank, "form", form, "text", text,
                    "problems", wrong.stream().map(w -> new Problem("text", w)).toList())), wrong.isEmpty());
        };
    }

    @GetMapping("/trainings/enrolments/{id}/test/{kind}")
    ModelAndView paper(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable String kind) {
        return switch (take.paper(actor, new EnrolmentId(id), kind(kind))) {
            case Refused<TakeTest.Paper>(var reason) -> screen.refused(reason);
            case Done<TakeTest.Paper>(var paper) -> page(paper, Map.of(), List.of());
        };
    }

    @PostMapping("/trainings/enrolments/{id}/test/{kind}")
    ModelAndView take(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> all) {
        var enrolment = new EnrolmentId(id);
        var form = "B".equals(all.getFirst("form")) ? TestForm.B : TestForm.A;
        return switch (take.paper(actor, enrolment, kind(kind))) {
            case Refused<TakeTest.Paper>(var reason) -> screen.refused(reason);
            case Done<TakeTest.Paper>(var paper) -> {
                var given = new HashMap<Integer, List<String>>();
                for (int i = 0; i < paper.questions().size(); i++) {
                    var answers = all.getOrDefault("q" + i, List.of()).stream().filter(a -> !a.isBlank()).toList();
                    if (!answers.isEmpty()) {
                        given.put(i, answers);
                    }
                }
                // an answer that was overlooked is no wrong answer: it is asked for once more, and may then stay open
                var open = paper.questions().size() - given.size();
                if (open > 0 && !all.containsKey("sure")) {
                    var first = java.util.stream.IntStream.range(0, paper.questions().size()).filter(i -> !given.containsKey(i)).findFirst().orElse(0);
                    yield status(page(paper, given, List.of(new Problem("q" + first, screen.t().get("trainings.test.open", open)))), false);
                }
                yield switch (take.take(actor, request, enrolment, paper.kind(), form, given)) {
                    case Refused<EnrolmentId>(var reason) -> screen.refused(reason);
                    case Done<EnrolmentId> _ -> {
                        screen.say("trainings.test.taken");
                        yield new ModelAndView("redirect:/trainings");
                    }
                };
            }
        };
    }

    private static ModelAndView page(TakeTest.Paper paper, Map<Integer, List<String>> given, List<Problem> problems) {
        return new ModelAndView("trainings/test", Map.of("paper", paper, "given", given, "problems", problems));
    }

    private static ModelAndView status(ModelAndView page, boolean good) {
        page.setStatus(good ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static TestKind kind(String path) {
        return Arrays.stream(TestKind.values()).filter(k -> k.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-').equals(path)).findFirst()
                .orElseThrow(NotFound::new);
    }
}
