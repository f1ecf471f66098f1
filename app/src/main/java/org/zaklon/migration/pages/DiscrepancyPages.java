package org.zaklon.migration.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Act;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.DiscrepancyId;
import org.zaklon.migration.compare.Cause;
import org.zaklon.migration.compare.Discrepancy;
import org.zaklon.migration.compare.DiscrepancyState;
import org.zaklon.migration.compare.DiscrepancyStep;
import org.zaklon.migration.compare.ExplainDiscrepancy;
import org.zaklon.migration.compare.Explanation;
import org.zaklon.migration.compare.FindDiscrepancy;
import org.zaklon.migration.compare.ReadDiscrepancies;
import org.zaklon.migration.compare.SettleDiscrepancy;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.parts.Problem;
import org.zaklon.ui.parts.Step;

/** Where sources differ: the list of a month, comparing it, and one difference with its explanation. */
@Controller
@RequestMapping("/migration/discrepancies")
class DiscrepancyPages {
    private final ReadDiscrepancies read;
    private final FindDiscrepancy find;
    private final ExplainDiscrepancy explain;
    private final SettleDiscrepancy settle;
    private final Definitions definitions;
    private final MigrationWords words;
    private final DifferenceWords differences;

    DiscrepancyPages(ReadDiscrepancies read, FindDiscrepancy find, ExplainDiscrepancy explain, SettleDiscrepancy settle, Definitions definitions,
            MigrationWords words, DifferenceWords differences) {
        this.read = read;
        this.find = find;
        this.explain = explain;
        this.settle = settle;
        this.definitions = definitions;
        this.words = words;
        this.differences = differences;
    }

    @GetMapping
    ModelAndView month(Actor actor, Screen screen, @RequestParam(defaultValue = "") String month) {
        var asked = words.month(month);
        return switch (read.ofMonth(actor, asked)) {
            case Refused<List<Discrepancy>>(var reason) -> screen.refused(reason);
            case Done<List<Discrepancy>>(var found) -> {
                var t = screen.t();
                yield new ModelAndView("migration/discrepancies", Map.of("tabs", words.tabs(t, "/discrepancies", asked), "months", words.months(t),
                        "month", asked.toString(), "rows", found.stream().map(d -> differences.row(t, d)).toList(),
                        "compares", Act.DISCREPANCY_FIND.allows(actor.role())));
            }
        };
    }

    @PostMapping
    ModelAndView compare(Actor actor, Screen screen, @RequestParam(defaultValue = "") String month) {
        var asked = words.month(month);
        return switch (find.compare(actor, asked)) {
            case Refused<FindDiscrepancy.Result>(var reason) -> screen.refused(reason);
            case Done<FindDiscrepancy.Result>(var result) -> {
                var t = screen.t();
                var waiting = result.waiting().stream().flatMap(code -> definitions.rule(code).stream()).map(rule -> t.say(rule.label())).toList();
                screen.say(waiting.isEmpty() ? "migration.compared" : "migration.compared.waiting", t.number(result.found()), t.number(result.corrected()),
                        String.join("; ", waiting));
                yield new ModelAndView("redirect:/migration/discrepancies?month=" + asked);
            }
        };
    }

    @GetMapping("/{discrepancyId}")
    ModelAndView one(Actor actor, Screen screen, @PathVariable UUID discrepancyId) {
        return one(actor, screen, discrepancyId, new LinkedMultiValueMap<>(), List.of());
    }

    private ModelAndView one(Actor actor, Screen screen, UUID id, MultiValueMap<String, String> typed, List<Problem> problems) {
        return switch (read.find(actor, new DiscrepancyId(id))) {
            case Refused<ReadDiscrepancies.Found>(var reason) -> screen.refused(reason);
            case Done<ReadDiscrepancies.Found>(var found) -> {
                var t = screen.t();
                var one = found.one();
                var model = new HashMap<String, Object>(Map.of("path", "/migration/discrepancies/" + id, "month", one.month().toString(),
                        "heading", differences.heading(t, one), "state", words.state(t, one.state()), "facts", differences.facts(t, one, found.files()),
                        "parts", differences.parts(t, one.explanation()), "steps", found.steps().stream().map(step -> step(t, step)).toList(),
                        "form", form(t, typed, problems), "text", Parameters.one(typed, "text")));
                model.put("size", t.number(one.gap().size()));
                model.put("explains", Act.DISCREPANCY_EXPLAIN.allows(actor.role()) && one.owner().equals(actor.agency())
                        && one.state().mayBecome(DiscrepancyState.ANSWERED));
                model.put("settles", Act.DISCREPANCY_SETTLE.allows(actor.role()) && one.state() == DiscrepancyState.ANSWERED);
                yield Asked.page("migration/discrepancy", problems, model);
            }
        };
    }

    private Step step(Words t, DiscrepancyStep step) {
        var parts = differences.parts(t, step.explanation()).stream().map(line -> line.label() + ": " + line.value()).collect(Collectors.joining("; "));
        var said = step.text().isEmpty() ? parts : step.text();
        return new Step(step.at().toString(), t.moment(step.at()), t.of("migration.discrepancy.step", step.state()), words.agency(t, step.agency()),
                said.isEmpty() ? null : said, null);
    }

    private static List<PartRow> form(Words t, MultiValueMap<String, String> typed, List<Problem> problems) {
        return Arrays.stream(Cause.values()).map(cause -> new PartRow(cause.name(), t.of("migration.cause", cause), t.of("migration.cause.hint", cause),
                Parameters.one(typed, "amount." + cause), Parameters.one(typed, "text." + cause), Problem.of("amount." + cause, problems))).toList();
    }

    @PostMapping("/{discrepancyId}/explain")
    ModelAndView explain(Actor actor, Screen screen, RequestId request, @PathVariable UUID discrepancyId, @RequestParam MultiValueMap<String, String> all) {
        var t = screen.t();
        var problems = new ArrayList<Problem>();
        var parts = new ArrayList<Explanation.Part>();
        for (var cause : Cause.values()) {
            var amount = Parameters.one(all, "amount." + cause).replaceAll("[\\s\\u00a0\\u202f]", "");
            if (amount.matches("0*[1-9]\\d{0,8}")) {
                parts.add(new Explanation.Part(cause, Long.parseLong(amount), Parameters.one(all, "text." + cause)));
            } else if (!amount.matches("0*") || !Parameters.one(all, "text." + cause).isEmpty()) {
                problems.add(new Problem("amount." + cause, t.get("migration.part.number")));
            }
        }
        if (!problems.isEmpty()) {
            return one(actor, screen, discrepancyId, all, problems);
        }
        return after(actor, screen, discrepancyId, all, "amount." + Cause.TIMING, explain.explain(actor, request, new DiscrepancyId(discrepancyId),
                new Explanation(parts)), "migration.explained");
    }

    @PostMapping("/{discrepancyId}/settle")
    ModelAndView settle(Actor actor, Screen screen, RequestId request, @PathVariable UUID discrepancyId, @RequestParam MultiValueMap<String, String> all) {
        return after(actor, screen, discrepancyId, all, "text", settle.settle(actor, request, new DiscrepancyId(discrepancyId),
                Parameters.one(all, "decision").equals("accept"), Parameters.one(all, "text")), "migration.settled");
    }

    private ModelAndView after(Actor actor, Screen screen, UUID id, MultiValueMap<String, String> all, String field, Outcome<DiscrepancyId> outcome, String said) {
        return outcome instanceof Refused<DiscrepancyId>(var reason) && List.of("refused.discrepancy-parts", "refused.discrepancy-text").contains(reason.code())
                ? one(actor, screen, id, all, List.of(new Problem(field, screen.t().reason(reason))))
                : screen.after(outcome, said, one -> "/migration/discrepancies/" + one.value());
    }
}
