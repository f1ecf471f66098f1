package org.zaklon.forums.taskforce.support;

import static org.zaklon.forums.taskforce.ForceWords.path;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.page.Question;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.taskforce.ForceWords;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;

/** A service answers a request for support. */
@Controller
@RequestMapping("/bodies/{forceId}/support/{supportId}/answer")
class SupportAnswerPages {
    private static final String ANSWER = "taskforce.support-answer";

    private final ReadSupport read;
    private final AnswerSupport answer;
    private final ForceWords words;

    SupportAnswerPages(ReadSupport read, AnswerSupport answer, ForceWords words) {
        this.read = read;
        this.answer = answer;
        this.words = words;
    }

    @GetMapping
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID forceId, @PathVariable UUID supportId) {
        return switch (read.one(actor, new BodyId(forceId), new SupportId(supportId))) {
            case Refused<Support>(var reason) -> screen.refused(reason);
            case Done<Support>(var one) when !one.waitsFor(actor.agency()) -> screen.refused(Reason.of("refused.taskforce-answered"));
            case Done<Support> _ -> form(forceId, supportId, screen.t(), Sent.blank(screen.t(), ANSWER));
        };
    }

    @PostMapping
    ModelAndView answer(Actor actor, Screen screen, RequestId request, @PathVariable UUID forceId, @PathVariable UUID supportId,
            @RequestParam MultiValueMap<String, String> all) {
        if (read.one(actor, new BodyId(forceId), new SupportId(supportId)) instanceof Refused<Support>(var reason)) {
            return screen.refused(reason);
        }
        var sent = new Sent(all, screen.t(), ANSWER);
        var said = sent.choice("said", Support.Said.values());
        var why = said == Support.Said.DECLINED ? sent.choice("reason", words.codes("support-declines", screen.t())) : null;
        if (!sent.good()) {
            return form(forceId, supportId, screen.t(), sent);
        }
        return screen.after(answer.answer(actor, request, new BodyId(forceId), new SupportId(supportId), said, why), "taskforce.said.answered",
                id -> path(forceId, "support/" + id.value()));
    }

    private ModelAndView form(UUID forceId, UUID supportId, Words t, Sent sent) {
        var path = path(forceId, "support/" + supportId);
        var ask = new Question.Asking(t, ANSWER);
        return new FormView(ANSWER, path, path + "/answer", List.of(ask.radios("said", FormView.of(t, "taskforce.said-support", Support.Said.values())),
                ask.radios("reason", words.codes("support-declines", t)).askIf("said:DECLINED")), sent, List.of()).page();
    }
}
