package org.zaklon.incidents.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.incidents.ReportId;
import org.zaklon.incidents.ReportState;
import org.zaklon.incidents.Said;
import org.zaklon.incidents.Verification;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Paged;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.parts.Problem;

/** The desk of a recipient: what came, one report, and what is done about it. */
@Controller
@RequestMapping("/incidents")
class DeskPages {
    private final ListIncidents list;
    private final ReadIncident read;
    private final AcknowledgeIncident acknowledge;
    private final MoveIncident move;
    private final AnswerIncident answer;
    private final VerifyIncident verify;
    private final PassIncident pass;
    private final DeskWords words;

    DeskPages(ListIncidents list, ReadIncident read, AcknowledgeIncident acknowledge, MoveIncident move, AnswerIncident answer, VerifyIncident verify,
            PassIncident pass, DeskWords words) {
        this.list = list;
        this.read = read;
        this.acknowledge = acknowledge;
        this.move = move;
        this.answer = answer;
        this.verify = verify;
        this.pass = pass;
        this.words = words;
    }

    @GetMapping
    ModelAndView list(Actor actor, Screen screen, @RequestParam(defaultValue = "1") int page) {
        return switch (list.list(actor, page)) {
            case Refused<Paged<ListIncidents.Listed>>(var reason) -> screen.refused(reason);
            case Done<Paged<ListIncidents.Listed>>(var found) -> new ModelAndView("incidents/list", Map.of("rows",
                    new Paged<>(found.items().stream().map(one -> words.row(one, screen.t())).toList(), found.number(), found.more())));
        };
    }

    @GetMapping("/{id}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID id) {
        return one(actor, screen, id, Typed.NOTHING, List.of());
    }

    @PostMapping("/{id}/acknowledge")
    ModelAndView acknowledge(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return screen.after(acknowledge.acknowledge(actor, request, new ReportId(id)), "incidents.done.acknowledged", DeskPages::path);
    }

    @PostMapping("/{id}/move")
    ModelAndView move(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String outcome) {
        var to = Parameters.find(ReportState.values(), state);
        var typed = new Typed("", "", state, outcome, "", "", "");
        return to.isEmpty() ? one(actor, screen, id, typed, List.of(new Problem("state", screen.t().get("incidents.problem.choose"))))
                : after(actor, screen, id, move.move(actor, request, new ReportId(id), to.get(), outcome), "incidents.done.moved", typed,
                        to.get() == ReportState.CLOSED ? "outcome" : "state");
    }

    @PostMapping("/{id}/answer")
    ModelAndView answer(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String text) {
        var chosen = Parameters.find(Said.Kind.values(), kind);
        var typed = new Typed(kind, text, "", "", "", "", "");
        return chosen.isEmpty() ? one(actor, screen, id, typed, List.of(new Problem("kind", screen.t().get("incidents.problem.choose"))))
                : after(actor, screen, id, answer.answer(actor, request, new ReportId(id), chosen.get(), text(text)), "incidents.done.answered", typed, "text");
    }

    @PostMapping("/{id}/verify")
    ModelAndView verify(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String reason) {
        var chosen = Parameters.find(Verification.values(), value);
        var typed = new Typed("", "", "", "", value, reason, "");
        return chosen.isEmpty() ? one(actor, screen, id, typed, List.of(new Problem("value", screen.t().get("incidents.problem.choose"))))
                : after(actor, screen, id, verify.verify(actor, request, new ReportId(id), chosen.get(), reason.isBlank() ? null : text(reason)),
                        "incidents.done.verified", typed, "reason");
    }

    @PostMapping("/{id}/pass")
    ModelAndView pass(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String to) {
        var typed = new Typed("", "", "", "", "", "", to);
        return after(actor, screen, id, pass.pass(actor, request, new ReportId(id), new UnitCode(to.isBlank() ? "-" : to)), "incidents.done.passed", typed, "to");
    }

    private ModelAndView after(Actor actor, Screen screen, UUID id, Outcome<ReportId> outcome, String said, Typed typed, String field) {
        return outcome instanceof Refused<ReportId>(var reason) && DeskWords.ofTheForm(reason)
                ? one(actor, screen, id, typed, List.of(new Problem(field, screen.t().reason(reason)))) : screen.after(outcome, said, DeskPages::path);
    }

    private ModelAndView one(Actor actor, Screen screen, UUID id, Typed typed, List<Problem> problems) {
        return switch (read.read(actor, new ReportId(id))) {
            case Refused<ReadIncident.Opened>(var reason) -> screen.refused(reason);
            case Done<ReadIncident.Opened>(var opened) -> {
                var model = new HashMap<String, Object>(Map.of("view", words.view(opened, actor, screen.t()), "typed", typed, "problems", problems));
                var page = new ModelAndView("incidents/one", model);
                page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
        };
    }

    private static PersonalText text(String typed) {
        return new PersonalText(typed.strip().replace("\r\n", "\n"));
    }

    static String path(ReportId id) {
        return "/incidents/" + id.value();
    }
}
