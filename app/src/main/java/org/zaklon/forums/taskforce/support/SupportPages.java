package org.zaklon.forums.taskforce.support;

import static org.zaklon.forums.taskforce.ForceWords.path;

import java.util.HashMap;
import java.util.List;
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
import org.zaklon.bodies.pages.BodyWords;
import org.zaklon.forums.page.FormView;
import org.zaklon.forums.page.Sent;
import org.zaklon.forums.taskforce.ForceWords;
import org.zaklon.forums.taskforce.Seated;
import org.zaklon.forums.taskforce.TaskForces;
import org.zaklon.kernel.BodyId;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;

/** Requests for support: the list, one of them, asking, taking back. */
@Controller
@RequestMapping("/bodies/{forceId}/support")
class SupportPages {
    private final ReadSupport read;
    private final AskSupport ask;
    private final WithdrawSupport withdraw;
    private final TaskForces forces;
    private final ForceWords words;
    private final SupportWords rows;
    private final BodyWords frames;

    SupportPages(ReadSupport read, AskSupport ask, WithdrawSupport withdraw, TaskForces forces, ForceWords words, SupportWords rows,
            BodyWords frames) {
        this.read = read;
        this.ask = ask;
        this.withdraw = withdraw;
        this.forces = forces;
        this.words = words;
        this.rows = rows;
        this.frames = frames;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @PathVariable UUID forceId, @RequestParam(defaultValue = "1") int page) {
        return switch (read.of(actor, new BodyId(forceId), page)) {
            case Refused<ReadSupport.Listed>(var reason) -> screen.refused(reason);
            case Done<ReadSupport.Listed>(var listed) -> {
                var found = listed.requests();
                yield new ModelAndView("taskforce/supports", Map.of("frame", frames.around(actor, listed.seated().body(), screen.t(), "support"),
                        "mayAsk", listed.seated().investigates().isPresent() && !listed.seated().services().isEmpty(),
                        "rows", new Paged<>(found.items().stream().map(s -> rows.row(s, forceId, screen.t())).toList(), found.number(), found.more())));
            }
        };
    }

    @GetMapping("/new")
    ModelAndView blank(Actor actor, Screen screen, @PathVariable UUID forceId) {
        return switch (forces.mayInvestigate(actor, Act.SUPPORT_ASK, new BodyId(forceId))) {
            case Refused<Seated>(var reason) -> screen.refused(reason);
            case Done<Seated>(var seated) -> form(forceId, new SupportForm(screen.t(), words, seated),
                    Sent.blank(screen.t(), SupportForm.NAME, "from", forces.today()), null);
        };
    }

    @PostMapping
    ModelAndView ask(Actor actor, Screen screen, RequestId request, @PathVariable UUID forceId, @RequestParam MultiValueMap<String, String> all) {
        return switch (forces.mayInvestigate(actor, Act.SUPPORT_ASK, new BodyId(forceId))) {
            case Refused<Seated>(var reason) -> screen.refused(reason);
            case Done<Seated>(var seated) -> {
                var form = new SupportForm(screen.t(), words, seated);
                var sent = new Sent(all, screen.t(), SupportForm.NAME);
                var needed = form.read(sent);
                yield needed == null ? form(forceId, form, sent, null) : switch (ask.ask(actor, request, new BodyId(forceId), needed, form.to(sent))) {
                    case Refused<SupportId>(var reason) when reason.code().equals("refused.taskforce-days") ->
                        form(forceId, form, sent.wrong("by", screen.t().reason(reason)), null);
                    case Refused<SupportId>(var reason) -> form(forceId, form, sent, reason);
                    case Done<SupportId>(var id) -> {
                        screen.say("taskforce.said.asked");
                        yield new ModelAndView("redirect:" + path(forceId, "support/" + id.value()));
                    }
                };
            }
        };
    }

    private static ModelAndView form(UUID forceId, SupportForm form, Sent sent, Reason refusal) {
        return new FormView(SupportForm.NAME, path(forceId, "support"), path(forceId, "support"), form.questions(), sent, List.of()).page(refusal);
    }

    @GetMapping("/{supportId}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID forceId, @PathVariable UUID supportId) {
        return switch (read.one(actor, new BodyId(forceId), new SupportId(supportId))) {
            case Refused<Support>(var reason) -> screen.refused(reason);
            case Done<Support>(var one) -> {
                var t = screen.t();
                var model = new HashMap<String, Object>(Map.of("force", forceId.toString(), "path", path(forceId, "support/" + supportId),
                        "state", rows.state(one, t), "lines", rows.lines(one, t), "answers", rows.answers(one, t)));
                model.put("mayAnswer", one.waitsFor(actor.agency()));
                model.put("mayWithdraw", one.withdrawn() == null && one.by().equals(actor.agency()));
                yield new ModelAndView("taskforce/support", model);
            }
        };
    }

    @PostMapping("/{supportId}/withdraw")
    ModelAndView withdraw(Actor actor, Screen screen, RequestId request, @PathVariable UUID forceId, @PathVariable UUID supportId) {
        return screen.after(withdraw.withdraw(actor, request, new BodyId(forceId), new SupportId(supportId)), "taskforce.said.withdrawn",
                id -> path(forceId, "support/" + id.value()));
    }
}
