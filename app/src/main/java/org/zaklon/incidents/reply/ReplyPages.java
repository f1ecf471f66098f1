package org.zaklon.incidents.reply;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.incidents.IncidentRules;
import org.zaklon.incidents.Receipt;
import org.zaklon.incidents.Report;
import org.zaklon.incidents.tell.Rush;
import org.zaklon.kernel.Outcome;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.PersonalText;
import org.zaklon.kernel.RequestId;
import org.zaklon.kernel.UnitCode;
import org.zaklon.ui.NotFound;
import org.zaklon.ui.Screen;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.parts.Problem;

/**
 * The page of a reporter. The receipt travels in the body of each request and stands in no address; a wrong one, one that never was and one whose
 * time is over are answered alike.
 */
@Controller
@RequestMapping("/tell/receipt")
class ReplyPages {
    private final AsReporter reporter;
    private final ReplyWords words;
    private final IncidentRules rules;
    private final Rush rush;
    private final InstantSource clock;

    ReplyPages(AsReporter reporter, ReplyWords words, IncidentRules rules, Rush rush, InstantSource clock) {
        this.reporter = reporter;
        this.words = words;
        this.rules = rules;
        this.rush = rush;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(Screen screen) {
        return ask(screen, List.of(), HttpStatus.OK);
    }

    /** A link that changes the language leads here; the receipt is asked for anew. */
    @GetMapping({"/write", "/add", "/withdraw"})
    ModelAndView again(Screen screen) {
        return ask(screen, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView open(Screen screen, @RequestParam(defaultValue = "") String code) {
        return with(screen, code, receipt -> page(screen, receipt, null, null, ""));
    }

    @PostMapping("/write")
    ModelAndView write(Screen screen, RequestId request, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String to,
            @RequestParam MultiValueMap<String, String> all) {
        var text = Parameters.one(all, "text." + to);
        return with(screen, code, receipt -> page(screen, receipt, reporter.write(receipt, request, new UnitCode(to), new PersonalText(text.replace("\r\n", "\n"))),
                to, text));
    }

    @PostMapping("/add")
    ModelAndView add(Screen screen, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String to) {
        return with(screen, code, receipt -> page(screen, receipt, reporter.add(receipt, new UnitCode(to)), to, ""));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(Screen screen, @RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String sure) {
        return with(screen, code, receipt -> {
            if (sure.equals("YES")) {
                return reporter.withdraw(receipt).isDone() ? new ModelAndView("incidents/withdrawn") : null;
            }
            var page = page(screen, receipt, null, null, "");
            if (page != null) {
                page.addObject("unsure", screen.t().get("incidents.withdraw.unsure"));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            return page;
        });
    }

    private ModelAndView with(Screen screen, String code, Function<Receipt, ModelAndView> then) {
        var t = screen.t();
        var receipt = Receipt.read(code);
        if (receipt.isEmpty()) {
            return ask(screen, List.of(new Problem("code", t.get("incidents.problem.code"))), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!rush.letsTry(receipt.get().firstGroup())) {
            return ask(screen, List.of(new Problem("code", t.get("incidents.problem.often"))), HttpStatus.TOO_MANY_REQUESTS);
        }
        screen.withQuickExit();
        var page = then.apply(receipt.get());
        if (page == null) {
            rush.wasWrong(receipt.get().firstGroup());
            return ask(screen, List.of(new Problem("code", t.get("incidents.problem.unknown"))), HttpStatus.NOT_FOUND);
        }
        return page;
    }

    /** Null where nothing belongs to the receipt. */
    private ModelAndView page(Screen screen, Receipt receipt, Outcome<Report> done, String to, String typed) {
        var seen = reporter.read(receipt);
        if (seen.isEmpty()) {
            return null;
        }
        var t = screen.t();
        var problem = done instanceof Refused<Report>(var reason) ? t.reason(reason) : null;
        var model = new HashMap<String, Object>(Map.of("code", receipt.written(), "lines", words.told(seen.get(), t), "story", words.story(seen.get()),
                "recipients", words.recipients(seen.get(), clock.instant(), to, problem, typed, t), "others", words.others(seen.get(), t),
                "kept", words.kept(seen.get(), t), "said", done != null && problem == null));
        model.put("unsure", null);
        var page = new ModelAndView("incidents/reply", model);
        page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView ask(Screen screen, List<Problem> problems, HttpStatus status) {
        if (!rules.open()) {
            throw new NotFound();
        }
        screen.withQuickExit();
        var page = new ModelAndView("incidents/code", Map.of("problems", problems));
        page.setStatus(status);
        return page;
    }
}
