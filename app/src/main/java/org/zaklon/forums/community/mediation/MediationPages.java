package org.zaklon.forums.community.mediation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
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
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.community.IssueId;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.community.RecordId;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.community.issue.IssueState;
import org.zaklon.forums.community.issue.pages.IssueWords;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;

/** What stands between an issue and mediation: the gate, the questions before it, and where to turn instead. */
@Controller
@RequestMapping("/bodies/{id}/issues/{issueId}/mediation")
class MediationPages {
    static final String SCREENING = "community.screening";

    private final MediationDesk desk;
    private final ScreenMediation screen;
    private final MediationWords words;

    MediationPages(MediationDesk desk, ScreenMediation screen, MediationWords words) {
        this.desk = desk;
        this.screen = screen;
        this.words = words;
    }

    @GetMapping
    ModelAndView page(Actor actor, Screen on, @PathVariable UUID id, @PathVariable UUID issueId) {
        return desk.with(actor, on, Act.MEDIATION_READ, id, issueId, opened -> {
            var t = on.t();
            var issue = opened.issue();
            var page = new ModelAndView("community/mediation", Map.of("path", IssueWords.path(issue), "reference", issue.reference(),
                    "answers", words.answers(opened.screenings(), t), "routes", words.routes(opened, t),
                    "mediations", opened.mediations().stream().map(m -> words.view(actor, issue, m, t)).toList(),
                    "mayOpen", opened.closed().isEmpty() && issue.state().canBecome(IssueState.MEDIATION),
                    "mayScreen", !opened.issue().neverMediated() && opened.screenings().stream().noneMatch(Screening::positive)
                            && issue.state().phase() == IssueState.Phase.OPEN && issue.state() != IssueState.MEDIATION,
                    "mayRefer", issue.state().canBecome(IssueState.REFERRED)));
            return page.addObject("closed", opened.closed().orElse(null));
        });
    }

    @GetMapping("/screening")
    ModelAndView blank(Actor actor, Screen on, @PathVariable UUID id, @PathVariable UUID issueId) {
        return desk.with(actor, on, Act.MEDIATION_SCREEN, id, issueId,
                opened -> form(on, opened, Sent.blank(on.t(), SCREENING), null));
    }

    @PostMapping("/screening")
    ModelAndView screen(Actor actor, Screen on, RequestId request, @PathVariable UUID id, @PathVariable UUID issueId,
            @RequestParam MultiValueMap<String, String> all) {
        return desk.with(actor, on, Act.MEDIATION_SCREEN, id, issueId, opened -> {
            var sent = new Sent(all, on.t(), SCREENING);
            var answers = new EnumMap<Sign, Screening.Answer>(Sign.class);
            for (var sign : Sign.values()) {
                answers.put(sign, sent.choice(sign.name().toLowerCase(Locale.ROOT), Screening.Answer.values()));
            }
            if (!sent.good()) {
                return form(on, opened, sent, null);
            }
            return switch (screen.screen(actor, request, opened.issue().body(), new IssueId(issueId), new Screening(answers))) {
                case Refused<RecordId>(var reason) -> form(on, opened, sent, reason);
                case Done<RecordId> _ -> {
                    on.say("community.said.screened");
                    yield new ModelAndView("redirect:" + IssueWords.path(opened.issue()) + "/mediation");
                }
            };
        });
    }

    private static ModelAndView form(Screen on, ReadMediation.Opened opened, Sent sent, Reason refusal) {
        var ask = new Question.Asking(on.t(), SCREENING);
        var choices = FormView.of(on.t(), "community.screening-answer", Screening.Answer.values());
        var questions = new ArrayList<Question>();
        for (var sign : Sign.values()) {
            questions.add(ask.radios(sign.name().toLowerCase(Locale.ROOT), choices));
        }
        var path = IssueWords.path(opened.issue()) + "/mediation";
        return new FormView(SCREENING, path, path + "/screening", questions, sent, List.of(on.t().get("community.screening.why"))).page(refusal);
    }
}
