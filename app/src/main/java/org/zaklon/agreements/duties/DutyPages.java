package org.zaklon.agreements.duties;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.agreements.AgreementId;
import org.zaklon.agreements.duties.ReadDuties.Sheet;
import org.zaklon.agreements.life.AgreementWords;
import org.zaklon.country.Country;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.Reason;
import org.zaklon.kernel.RequestId;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.TypedDate;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.DateText;
import org.zaklon.ui.parts.Problem;

/** What the parties owe each other by an agreement. */
@Controller
@RequestMapping("/agreements/{id}/duties")
class DutyPages {
    private final ReadDuties read;
    private final RecordObligation record;
    private final ProveObligation prove;
    private final Country country;

    DutyPages(ReadDuties read, RecordObligation record, ProveObligation prove, Country country) {
        this.read = read;
        this.record = record;
        this.prove = prove;
        this.country = country;
    }

    @GetMapping
    ModelAndView sheet(Actor actor, Screen screen, @PathVariable UUID id) {
        return sheet(actor, screen, id, DutyForm.BLANK, List.of());
    }

    @GetMapping("/file")
    Object file(Actor actor, Screen screen, @PathVariable UUID id) {
        return switch (read.sheet(actor, new AgreementId(id))) {
            case Refused<Sheet>(var reason) -> screen.refused(reason);
            case Done<Sheet>(var sheet) -> DutyLines.csv(sheet, new AgreementWords(screen.t(), country), screen.t())
                    .download("table-" + sheet.today());
        };
    }

    @PostMapping
    ModelAndView record(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all) {
        if (read.mine(actor, new AgreementId(id)) instanceof Refused<Sheet>(var reason)) { // before anything typed is judged
            return screen.refused(reason);
        }
        var form = DutyForm.typed(all);
        var problems = form.problems(screen.t());
        if (!problems.isEmpty()) {
            return sheet(actor, screen, id, form, problems);
        }
        return switch (record.record(actor, request, new AgreementId(id), form.owed(screen.t()))) {
            case Refused<DutyId>(var reason) when reason.code().startsWith("refused.duty-") ->
                    sheet(actor, screen, id, form, List.of(new Problem(DutyForm.field(reason.code()), screen.t().reason(reason))));
            case Refused<DutyId>(var reason) -> screen.refused(reason);
            case Done<DutyId> _ -> said(screen, id, "agreements.done.duty");
        };
    }

    @PostMapping("/{dutyId}/lift")
    ModelAndView lift(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID dutyId) {
        return switch (record.lift(actor, request, new AgreementId(id), new DutyId(dutyId))) {
            case Refused<DutyId>(var reason) -> screen.refused(reason);
            case Done<DutyId> _ -> said(screen, id, "agreements.done.duty-lifted");
        };
    }

    @GetMapping("/{dutyId}")
    ModelAndView proving(Actor actor, Screen screen, @PathVariable UUID id, @PathVariable UUID dutyId) {
        return proving(actor, screen, id, dutyId, DateText.EMPTY, "", List.of());
    }

    @PostMapping("/{dutyId}/prove")
    ModelAndView prove(Actor actor, Screen screen, RequestId request, @PathVariable UUID id, @PathVariable UUID dutyId,
            @RequestParam MultiValueMap<String, String> all) {
        var typed = TypedDate.typed(all, "done");
        var evidence = all.getOrDefault("evidence", List.of("")).getFirst();
        var day = TypedDate.read(typed, screen.t());
        if (day.isEmpty()) {
            return proving(actor, screen, id, dutyId, typed, evidence, List.of(new Problem("done", screen.t().get("ui.form.date"))));
        }
        return switch (prove.prove(actor, request, new AgreementId(id), new DutyId(dutyId), day.get(), evidence)) {
            case Refused<DutyId>(var reason) when reason.code().equals("refused.duty-done") || reason.code().equals("refused.duty-evidence") ->
                    proving(actor, screen, id, dutyId, typed, evidence,
                            List.of(new Problem(DutyForm.field(reason.code()), screen.t().reason(reason))));
            case Refused<DutyId>(var reason) -> screen.refused(reason);
            case Done<DutyId> _ -> said(screen, id, "agreements.done.proof");
        };
    }

    private ModelAndView proving(Actor actor, Screen screen, UUID id, UUID duty, DateText done, String evidence, List<Problem> problems) {
        Outcome<ModelAndView> page = read.sheet(actor, new AgreementId(id)).then(sheet -> {
            var words = new AgreementWords(screen.t(), country);
            return DutyLines.of(sheet, actor.agency(), words, screen.t()).owes().stream()
                    .filter(o -> o.id().equals(duty.toString()) && o.proves()).findFirst()
                    .map(line -> Outcome.done(status(new ModelAndView("agreements/prove", Map.of("id", id.toString(), "line", line,
                            "reference", sheet.agreement().reference(), "done", done, "evidence", evidence, "problems", problems)), problems)))
                    .orElseGet(() -> Outcome.refused(Reason.absent()));
        });
        return shown(screen, page);
    }

    private ModelAndView sheet(Actor actor, Screen screen, UUID id, DutyForm form, List<Problem> problems) {
        return shown(screen, read.sheet(actor, new AgreementId(id)).then(sheet -> {
            var t = screen.t();
            var words = new AgreementWords(t, country);
            var model = new HashMap<String, Object>(Map.of("id", id.toString(), "reference", sheet.agreement().reference(),
                    "lines", DutyLines.of(sheet, actor.agency(), words, t), "form", form, "problems", problems,
                    "writes", sheet.writes() && sheet.agreement().state().alive()));
            model.put("clauses", sheet.clauses().stream().map(c -> Choice.of(c, c)).toList());
            model.put("parties", sheet.agreement().staying().stream().map(p -> Choice.of(p.value(), words.agency(p))).toList());
            return Outcome.done(status(new ModelAndView("agreements/duties", model), problems));
        }));
    }

    private static ModelAndView status(ModelAndView page, List<Problem> problems) {
        page.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static ModelAndView said(Screen screen, UUID id, String key) {
        screen.say(key);
        return new ModelAndView("redirect:/agreements/" + id + "/duties");
    }

    private static ModelAndView shown(Screen screen, Outcome<ModelAndView> page) {
        return switch (page) {
            case Done<ModelAndView>(var view) -> view;
            case Refused<ModelAndView>(var reason) -> screen.refused(reason);
        };
    }
}
