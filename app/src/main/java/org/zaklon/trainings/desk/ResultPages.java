package org.zaklon.trainings.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Access;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.trainings.EnrolmentId;
import org.zaklon.trainings.SessionId;
import org.zaklon.trainings.TestForm;
import org.zaklon.trainings.TestKind;
import org.zaklon.trainings.Today;
import org.zaklon.trainings.TrainingWords;
import org.zaklon.trainings.desk.ReadSession.Detail;
import org.zaklon.trainings.test.Attempt;
import org.zaklon.trainings.test.RecordResult;
import org.zaklon.ui.Screen;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Results of a test on paper: a table of people and objectives, with how many were right; empty where somebody did not take it. */
@Controller
class ResultPages {
    private final ReadSession read;
    private final RecordResult record;
    private final Access access;
    private final Country country;
    private final Today today;

    ResultPages(ReadSession read, RecordResult record, Access access, Country country, Today today) {
        this.read = read;
        this.record = record;
        this.access = access;
        this.country = country;
        this.today = today;
    }

    @GetMapping("/trainings/sessions/{id}/results")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page) {
        return switch (own(actor, id, page)) {
            case Refused<Detail>(var reason) -> screen.refused(reason);
            case Done<Detail>(var detail) -> page(screen, detail, Map.of(), List.of());
        };
    }

    @PostMapping("/trainings/sessions/{id}/results")
    ModelAndView record(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "1") int page,
            @RequestParam MultiValueMap<String, String> all) {
        return switch (own(actor, id, page)) {
            case Refused<Detail>(var reason) -> screen.refused(reason);
            case Done<Detail>(var detail) -> {
                var problems = new ArrayList<Problem>();
                var sheet = sheet(screen, detail, all, problems);
                if (!problems.isEmpty()) {
                    yield page(screen, detail, all.toSingleValueMap(), problems);
                }
                yield switch (record.record(actor, request, new SessionId(id), sheet)) {
                    case Refused<SessionId>(var reason) when reason.code().startsWith("refused.training-") -> page(screen, detail,
                            all.toSingleValueMap(), List.of(new Problem("kind", screen.t().reason(reason))));
                    case Refused<SessionId>(var reason) -> screen.refused(reason);
                    case Done<SessionId> _ -> {
                        screen.say("trainings.results.saved");
                        yield new ModelAndView("redirect:/trainings/sessions/" + id);
                    }
                };
            }
        };
    }

    private RecordResult.Sheet sheet(Screen screen, Detail detail, MultiValueMap<String, String> all, List<Problem> problems) {
        var t = screen.t();
        var typed = all.toSingleValueMap();
        var totals = new HashMap<String, Integer>();
        detail.course().objectives().forEach(o -> {
            var total = typed.getOrDefault("total." + o.code(), "").strip();
            if (total.matches("[1-9]\\d{0,2}")) {
                totals.put(o.code(), Integer.valueOf(total));
            } else {
                problems.add(new Problem("total." + o.code(), t.get("trainings.number", 1, 999)));
            }
        });
        var scores = new HashMap<EnrolmentId, List<Attempt.Score>>();
        for (var line : detail.people().items()) {
            var id = line.enrolment().id();
            var own = new ArrayList<Attempt.Score>();
            int empty = 0;
            for (var objective : detail.course().objectives()) {
                var field = "r." + id.value() + "." + objective.code();
                var right = typed.getOrDefault(field, "").strip();
                int most = totals.getOrDefault(objective.code(), 999);
                if (right.isEmpty()) {
                    empty++;
                } else if (right.matches("\\d{1,3}") && Integer.parseInt(right) <= most) {
                    own.add(new Attempt.Score(objective.code(), Integer.parseInt(right), most));
                } else {
                    problems.add(new Problem(field, t.get("trainings.number", 0, most)));
                }
            }
            if (empty > 0 && !own.isEmpty()) {
                problems.add(new Problem("r." + id.value() + "." + detail.course().objectives().getFirst().code(), t.get("trainings.results.half")));
            } else if (!own.isEmpty()) {
                scores.put(id, own);
            }
        }
        var kind = Arrays.stream(TestKind.values()).filter(k -> k.name().equals(typed.get("kind"))).findFirst();
        if (kind.isEmpty()) {
            problems.add(new Problem("kind", t.get("trainings.results.kind.choose")));
        }
        return new RecordResult.Sheet(kind.orElse(TestKind.POST), "B".equals(typed.get("form")) ? TestForm.B : TestForm.A, today.day(), scores);
    }

    private Outcome<Detail> own(Actor actor, UUID id, int page) {
        return !access.allows(actor, Act.RESULT_RECORD) ? Outcome.refused("refused.role")
                : read.one(actor, new SessionId(id), page).then(d -> d.own() ? Outcome.done(d) : Outcome.refused("refused.training-other-agency"));
    }

    private ModelAndView page(Screen screen, Detail detail, Map<String, String> typed, List<Problem> problems) {
        var t = screen.t();
        var page = new ModelAndView("trainings/results", Map.of("detail", detail, "typed", typed, "problems", problems,
                "words", new TrainingWords(t, country),
                "kinds", Arrays.stream(TestKind.values()).map(k -> Choice.of(k.name(), t.of("trainings.test", k))).toList(),
                "forms", List.of(Choice.of("A", "A"), Choice.of("B", "B"))));
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
