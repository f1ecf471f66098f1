package org.zaklon.programmes.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Deed;
import org.zaklon.kernel.RequestId;
import org.zaklon.programmes.ProjectId;
import org.zaklon.programmes.money.RecordTransaction;
import org.zaklon.programmes.money.TransactionKind;
import org.zaklon.programmes.result.AddIndicator;
import org.zaklon.programmes.result.AddIndicator.Target;
import org.zaklon.programmes.result.AddIndicator.Wanted;
import org.zaklon.programmes.result.ApproveMeasurement;
import org.zaklon.programmes.result.MeasurementId;
import org.zaklon.programmes.result.PeriodId;
import org.zaklon.programmes.result.ProposeMeasurement;
import org.zaklon.programmes.result.ResultKind;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Problem;

/** What is written into a project: money, indicators, what was reached. */
@Controller
@RequestMapping("/programmes/{id}")
class WritePages {
    private final ProjectPage page;
    private final RecordTransaction money;
    private final AddIndicator indicators;
    private final ProposeMeasurement propose;
    private final ApproveMeasurement approve;

    WritePages(ProjectPage page, RecordTransaction money, AddIndicator indicators, ProposeMeasurement propose, ApproveMeasurement approve) {
        this.page = page;
        this.money = money;
        this.indicators = indicators;
        this.propose = propose;
        this.approve = approve;
    }

    @PostMapping("/transactions")
    ModelAndView money(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var t = screen.t();
        var kind = Parameters.find(TransactionKind.values(), Parameters.one(all, "transaction"));
        var day = TypedDate.read(TypedDate.typed(all, "day"), t);
        var amount = Typed.number(Parameters.one(all, "amount"));
        var problems = new ArrayList<Problem>();
        need(problems, kind, "transaction", t.get("ui.form.required"));
        need(problems, day, "day", t.get("ui.form.date"));
        need(problems, amount, "amount", t.get("programmes.amount.typed"));
        if (!problems.isEmpty()) {
            return page.of(actor, screen, new ProjectId(id), all.toSingleValueMap(), problems);
        }
        return page.after(actor, screen, new ProjectId(id), all.toSingleValueMap(), money.record(actor, request, new ProjectId(id), kind.get(),
                day.get(), amount.get(), Parameters.one(all, "other"), Parameters.one(all, "note")), reason -> switch (reason.code()) {
                    case "refused.transaction-day" -> "day";
                    case "refused.transaction-other" -> "other";
                    default -> "amount";
                });
    }

    @PostMapping("/indicators")
    ModelAndView indicator(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var t = screen.t();
        var result = Parameters.find(ResultKind.values(), Parameters.one(all, "result"));
        var since = TypedDate.read(TypedDate.typed(all, "since"), t);
        var until = TypedDate.read(TypedDate.typed(all, "until"), t);
        var target = Typed.number(Parameters.one(all, "target"));
        var problems = new ArrayList<Problem>();
        need(problems, result, "result", t.get("ui.form.required"));
        need(problems, since, "since", t.get("ui.form.date"));
        need(problems, until, "until", t.get("ui.form.date"));
        need(problems, target, "target", t.get("programmes.amount.typed"));
        if (!problems.isEmpty()) {
            return page.of(actor, screen, new ProjectId(id), all.toSingleValueMap(), problems);
        }
        var wanted = new Wanted(result.get(), Parameters.one(all, "indicator"), Parameters.find(Deed.Kind.values(), Parameters.one(all, "query")), null,
                List.of(new Target(since.get(), until.get(), target.get())));
        return page.after(actor, screen, new ProjectId(id), all.toSingleValueMap(), indicators.add(actor, request, new ProjectId(id), wanted),
                reason -> reason.code().equals("refused.indicator-title") ? "indicator" : "until");
    }

    @PostMapping("/measurements")
    ModelAndView propose(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        var period = uuid(Parameters.one(all, "period"));
        if (period.isEmpty()) {
            return page.of(actor, screen, new ProjectId(id), all.toSingleValueMap(), List.of(new Problem("period", screen.t().get("ui.form.required"))));
        }
        return page.after(actor, screen, new ProjectId(id), all.toSingleValueMap(), propose.propose(actor, request, new ProjectId(id),
                new PeriodId(period.get()), Typed.number(Parameters.one(all, "value")).orElse(null), Parameters.one(all, "remark")), reason -> "value");
    }

    @PostMapping("/measurements/decision")
    ModelAndView decide(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        return page.after(actor, screen, new ProjectId(id), all.toSingleValueMap(), approve.decide(actor, request, new ProjectId(id),
                new MeasurementId(uuid(Parameters.one(all, "measurement")).orElseGet(UUID::randomUUID)), Parameters.one(all, "decision").equals("approve")),
                reason -> "period");
    }

    private static void need(List<Problem> problems, Optional<?> value, String field, String text) {
        if (value.isEmpty()) {
            problems.add(new Problem(field, text));
        }
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
