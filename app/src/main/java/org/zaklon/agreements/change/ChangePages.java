package org.zaklon.agreements.change;

import java.util.List;
import java.util.Map;
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
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.agreements.Agreement;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.AgreementState;
import org.zaklon.agreements.change.ReadNegotiation.Table;
import org.zaklon.agreements.life.AgreementWords;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Step;

/** Negotiating, suspending and leaving an agreement. */
@Controller
@RequestMapping("/agreements/{id}")
class ChangePages {
    private final ReadNegotiation read;
    private final NegotiateAgreement negotiate;
    private final SuspendAgreement suspend;
    private final LeaveAgreement leave;
    private final Country country;

    ChangePages(ReadNegotiation read, NegotiateAgreement negotiate, SuspendAgreement suspend, LeaveAgreement leave, Country country) {
        this.read = read;
        this.negotiate = negotiate;
        this.suspend = suspend;
        this.leave = leave;
        this.country = country;
    }

    @GetMapping("/negotiation")
    ModelAndView table(Actor actor, Screen screen, @PathVariable UUID id) {
        return table(actor, screen, id, "", "", List.of());
    }

    @PostMapping("/negotiate")
    ModelAndView open(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return after(screen, id, "", negotiate.open(actor, request, new AgreementId(id)), "agreements.done.negotiated");
    }

    @PostMapping("/take-back")
    ModelAndView takeBack(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return after(screen, id, "/negotiation", negotiate.takeBack(actor, request, new AgreementId(id)), "agreements.done.taken-back");
    }

    @PostMapping("/remarks")
    ModelAndView remark(Actor actor, Screen screen, RequestId request, @PathVariable UUID id,
            @RequestParam(defaultValue = "") String clause, @RequestParam(defaultValue = "") String remark) {
        var outcome = negotiate.remark(actor, request, new AgreementId(id), clause, remark.strip().replace("\r\n", "\n"));
        return outcome instanceof Refused<AgreementId>(var reason) && reason.code().equals("refused.agreement-remark")
                ? table(actor, screen, id, clause, remark, List.of(new Problem("remark", screen.t().reason(reason))))
                : after(screen, id, "/negotiation", outcome, "agreements.done.remark");
    }

    private ModelAndView table(Actor actor, Screen screen, UUID id, String clause, String remark, List<Problem> problems) {
        return switch (read.table(actor, new AgreementId(id))) {
            case Refused<Table>(var reason) -> screen.refused(reason);
            case Done<Table>(var table) -> {
                var t = screen.t();
                var words = new AgreementWords(t, country);
                var state = table.agreement().state();
                yield page("agreements/negotiation", problems, Map.of("id", id.toString(), "reference", table.agreement().reference(),
                        "state", words.state(state), "clause", clause, "remark", remark,
                        "speaks", Act.AGREEMENT_NEGOTIATE.allows(actor.role())
                                && (state == AgreementState.IN_NEGOTIATION || state == AgreementState.PROPOSED),
                        "clauses", table.clauses().stream().map(c -> Choice.of(c, c)).toList(),
                        "remarks", table.remarks().stream().map(r -> new Step(r.at().toString(), t.moment(r.at()), r.clause().isEmpty()
                                ? t.get("agreements.remark.whole") : t.get("agreements.rule.by", r.clause()), words.agency(r.agency()),
                                r.text(), null)).toList()));
            }
        };
    }

    @GetMapping("/suspend")
    ModelAndView suspending(Actor actor, Screen screen, @PathVariable UUID id) {
        return suspending(actor, screen, id, "", List.of());
    }

    @PostMapping("/suspend")
    ModelAndView suspend(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        var outcome = suspend.suspend(actor, request, new AgreementId(id), why);
        return outcome instanceof Refused<AgreementId>(var reason) && reason.code().equals("refused.agreement-why")
                ? suspending(actor, screen, id, why, List.of(new Problem("why", screen.t().reason(reason))))
                : after(screen, id, "", outcome, "agreements.done.suspended");
    }

    private ModelAndView suspending(Actor actor, Screen screen, UUID id, String why, List<Problem> problems) {
        return switch (read.of(actor, Act.AGREEMENT_SUSPEND, new AgreementId(id))) {
            case Refused<Agreement>(var reason) -> screen.refused(reason);
            case Done<Agreement>(var agreement) -> page("agreements/suspend", problems,
                    Map.of("id", id.toString(), "reference", agreement.reference(), "why", why));
        };
    }

    @PostMapping("/resume")
    ModelAndView resume(Actor actor, Screen screen, RequestId request, @PathVariable UUID id) {
        return after(screen, id, "", suspend.resume(actor, request, new AgreementId(id)), "agreements.done.resumed");
    }

    @GetMapping("/leave")
    ModelAndView leaving(Actor actor, Screen screen, @PathVariable UUID id) {
        return leaving(actor, screen, id, DateText.EMPTY, "", List.of());
    }

    @PostMapping("/leave")
    ModelAndView leave(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var typed = TypedDate.typed(all, "day");
        var why = all.getOrDefault("why", List.of("")).getFirst();
        var day = TypedDate.read(typed, screen.t());
        if (day.isEmpty()) {
            return leaving(actor, screen, id, typed, why, List.of(new Problem("day", screen.t().get("ui.form.date"))));
        }
        var outcome = leave.leave(actor, request, new AgreementId(id), day.get(), why);
        return switch (outcome) {
            case Refused<AgreementId>(var reason) when reason.code().equals("refused.agreement-why") ->
                    leaving(actor, screen, id, typed, why, List.of(new Problem("why", screen.t().reason(reason))));
            case Refused<AgreementId>(var reason) when reason.code().equals("refused.agreement-leave-day") ->
                    leaving(actor, screen, id, typed, why, List.of(new Problem("day", screen.t().reason(reason))));
            default -> after(screen, id, "", outcome, "agreements.done.left");
        };
    }

    private ModelAndView leaving(Actor actor, Screen screen, UUID id, DateText day, String why, List<Problem> problems) {
        return switch (read.of(actor, Act.AGREEMENT_LEAVE, new AgreementId(id))) {
            case Refused<Agreement>(var reason) -> screen.refused(reason);
            case Done<Agreement>(var agreement) -> page("agreements/leave", problems,
                    Map.of("id", id.toString(), "reference", agreement.reference(), "day", day, "why", why));
        };
    }

    private static ModelAndView page(String view, List<Problem> problems, Map<String, ?> model) {
        var page = new ModelAndView(view, model).addObject("problems", problems);
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView after(Screen screen, UUID id, String where, Outcome<AgreementId> outcome, String done) {
        return screen.after(outcome, done, _ -> "/agreements/" + id + where);
    }
}
