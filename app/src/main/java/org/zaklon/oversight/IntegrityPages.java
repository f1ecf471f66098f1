package org.zaklon.oversight;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.audit.Chain;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.parts.Problem;

/** Whether no line of the log was changed. */
@Controller
class IntegrityPages {
    private final VerifyLog log;

    IntegrityPages(VerifyLog log) {
        this.log = log;
    }

    @GetMapping("/log/integrity")
    ModelAndView head(Actor actor, Screen screen) {
        return page(actor, screen, "", "", List.of(), null);
    }

    @PostMapping("/log/integrity")
    ModelAndView verify(Actor actor, Screen screen, @RequestParam(defaultValue = "") String seq,
            @RequestParam(defaultValue = "") String hash) {
        var number = seq.replaceAll("[\\s.,]", "");
        var value = hash.replaceAll("\\s", "");
        var problems = problems(screen.t(), number, value);
        if (!problems.isEmpty()) {
            return page(actor, screen, seq, hash, problems, null);
        }
        var noted = number.isEmpty() ? Optional.<VerifyLog.Noted>empty() : Optional.of(new VerifyLog.Noted(Long.parseLong(number), value));
        return switch (log.verify(actor, noted)) {
            case Refused<VerifyLog.Finding>(var reason) -> screen.refused(reason);
            case Done<VerifyLog.Finding>(var finding) -> page(actor, screen, seq, hash, List.of(), finding);
        };
    }

    private static List<Problem> problems(Words t, String number, String value) {
        var problems = new ArrayList<Problem>();
        if (number.isEmpty() && value.isEmpty()) {
            return problems;
        }
        if (!number.matches("\\d{1,15}")) {
            problems.add(new Problem("seq", t.get("oversight.integrity.problem.seq")));
        }
        if (!value.matches("[0-9a-fA-F]{64}")) {
            problems.add(new Problem("hash", t.get("oversight.integrity.problem.hash")));
        }
        return problems;
    }

    private ModelAndView page(Actor actor, Screen screen, String seq, String hash, List<Problem> problems, VerifyLog.Finding finding) {
        return switch (log.head(actor)) {
            case Refused<Chain.Head>(var reason) -> screen.refused(reason);
            case Done<Chain.Head>(var head) -> {
                var model = new HashMap<String, Object>();
                model.put("head", head);
                model.put("seq", seq);
                model.put("hash", hash);
                model.put("problems", problems);
                if (finding != null) {
                    model.put("intact", finding.intact());
                    model.put("sentences", sentences(screen.t(), finding));
                }
                yield new ModelAndView("oversight/integrity", model);
            }
        };
    }

    private static List<String> sentences(Words t, VerifyLog.Finding finding) {
        var sentences = new ArrayList<String>();
        var verdict = finding.verdict();
        sentences.add(t.get("oversight.integrity.checked", verdict.checked()));
        if (verdict.brokenAt() != null) {
            sentences.add(t.get("oversight.integrity.broken-at", t.number(verdict.brokenAt())));
        }
        if (verdict.missing() > 0) {
            sentences.add(t.get("oversight.integrity.missing", verdict.missing()));
        }
        finding.noted().ifPresent(found -> sentences.add(t.get(found ? "oversight.integrity.noted.found" : "oversight.integrity.noted.lost")));
        if (!finding.intact()) {
            sentences.add(t.get("oversight.integrity.what-now"));
        }
        return sentences;
    }
}
