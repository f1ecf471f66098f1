package org.zaklon.migration.pages;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.zaklon.access.Actor;
import org.zaklon.kernel.Outcome.Done;
import org.zaklon.kernel.Outcome.Refused;
import org.zaklon.kernel.RequestId;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.submission.CheckFile;
import org.zaklon.migration.submission.Flaw;
import org.zaklon.migration.submission.SendSubmission;
import org.zaklon.migration.terms.Definitions;
import org.zaklon.migration.terms.Months;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.forms.UploadPlace;
import org.zaklon.ui.parts.Problem;

/** Sending in: a file or typed lines, then what was understood of them line by line, and only then the sending. Nothing is stored before. */
@Controller
class SendPages {
    private static final String CHECK = "/migration/submissions/check";
    private static final long MOST_BYTES = 2L << 20;
    private static final List<String> ABOUT_THE_FILE = List.of("refused.submission-source", "refused.submission-month", "refused.submission-long",
            "refused.submission-flaws", "refused.submission-note");

    private final CheckFile check;
    private final SendSubmission send;
    private final Definitions definitions;
    private final MigrationWords words;

    SendPages(CheckFile check, SendSubmission send, Definitions definitions, MigrationWords words) {
        this.check = check;
        this.send = send;
        this.definitions = definitions;
        this.words = words;
    }

    @Bean
    static UploadPlace migrationFilesPlace() {
        return new UploadPlace(Pattern.compile(Pattern.quote(CHECK)), MOST_BYTES, address -> "/migration/submissions/new?large=yes");
    }

    @GetMapping("/migration/submissions/new")
    ModelAndView blank(Actor actor, Screen screen, @RequestParam MultiValueMap<String, String> all) {
        return switch (check.may(actor)) {
            case Refused<Actor>(var reason) -> screen.refused(reason);
            case Done<Actor> _ -> form(actor, screen.t(), all, "", Parameters.one(all, "large").isEmpty() ? List.of()
                    : List.of(new Problem("file", screen.t().get("refused.submission-long"))));
        };
    }

    @PostMapping(CHECK)
    ModelAndView check(Actor actor, Screen screen, @RequestParam MultiValueMap<String, String> all, @RequestParam(required = false) MultipartFile file)
            throws IOException {
        if (check.may(actor) instanceof Refused<Actor>(var reason)) { // before anything typed is judged
            return screen.refused(reason);
        }
        var t = screen.t();
        var text = file == null || file.isEmpty() ? Parameters.one(all, "lines") : CheckFile.text(file.getBytes());
        var problems = new ArrayList<Problem>();
        if (definitions.find(Parameters.one(all, "dataset")).isEmpty()) {
            problems.add(new Problem("dataset", t.get("ui.form.required")));
        }
        if (Months.read(Parameters.one(all, "month")).isEmpty()) {
            problems.add(new Problem("month", t.get("ui.form.required")));
        }
        if (text.isBlank()) {
            problems.add(new Problem("file", t.get("migration.send.nothing")));
        }
        if (!problems.isEmpty()) {
            return form(actor, t, all, text, problems);
        }
        return switch (check.check(actor, file(all, text))) {
            case Refused<CheckFile.Checked>(var reason) when ABOUT_THE_FILE.contains(reason.code()) ->
                    form(actor, t, all, text, List.of(new Problem(reason.code().endsWith("month") ? "month" : "dataset", t.reason(reason))));
            case Refused<CheckFile.Checked>(var reason) -> screen.refused(reason);
            case Done<CheckFile.Checked>(var checked) when !checked.flaws().isEmpty() ->
                    form(actor, t, all, text, checked.flaws().stream().map(flaw -> new Problem("lines", say(t, flaw))).toList());
            case Done<CheckFile.Checked>(var checked) -> new ModelAndView("migration/check", Map.of(
                    "dataset", Parameters.one(all, "dataset"), "month", Parameters.one(all, "month"), "text", text, "note", Parameters.one(all, "note"),
                    "title", words.dataset(t, Parameters.one(all, "dataset")) + ", " + Months.say(t, Months.read(Parameters.one(all, "month")).orElseThrow()),
                    "lines", t.number(checked.lines()), "sum", t.number(checked.sum()), "missing", t.number(checked.missing()),
                    "grids", new Grids(words, definitions.dataset(Parameters.one(all, "dataset"))).of(t, checked.figures())));
        };
    }

    @PostMapping("/migration/submissions")
    ModelAndView send(Actor actor, Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        if (check.may(actor) instanceof Refused<Actor>(var reason)) {
            return screen.refused(reason);
        }
        var text = Parameters.one(all, "lines");
        if (Months.read(Parameters.one(all, "month")).isEmpty()) {
            return form(actor, screen.t(), all, text, List.of(new Problem("month", screen.t().get("ui.form.required"))));
        }
        return switch (send.send(actor, request, file(all, text))) {
            case Refused<SubmissionId>(var reason) when ABOUT_THE_FILE.contains(reason.code()) ->
                    form(actor, screen.t(), all, text, List.of(new Problem("lines", screen.t().reason(reason))));
            case Refused<SubmissionId>(var reason) -> screen.refused(reason);
            case Done<SubmissionId>(var id) -> {
                screen.say("migration.sent");
                yield new ModelAndView("redirect:/migration/submissions/" + id.value());
            }
        };
    }

    private static SendSubmission.File file(MultiValueMap<String, String> all, String text) {
        return new SendSubmission.File(Parameters.one(all, "dataset"), Months.read(Parameters.one(all, "month")).orElseThrow(), text, Parameters.one(all, "note"));
    }

    private ModelAndView form(Actor actor, Words t, MultiValueMap<String, String> all, String text, List<Problem> problems) {
        var chosen = definitions.find(Parameters.one(all, "dataset"));
        return Asked.page("migration/send", problems, Map.of("datasets", words.datasets(t, actor.agency()), "months", words.months(t),
                "dataset", Parameters.one(all, "dataset"), "month", Parameters.one(all, "month").isEmpty() ? words.last().toString() : Parameters.one(all, "month"),
                "text", text, "note", Parameters.one(all, "note"),
                "head", chosen.map(d -> String.join(";", d.names()) + ";value").orElse(""),
                "codes", chosen.map(d -> d.dimensions().stream().map(one -> t.say(one.label()) + ": " + String.join(", ", one.codes())).toList()).orElse(List.of())));
    }

    private String say(Words t, Flaw flaw) {
        return t.get("migration.flaw." + flaw.kind().name(), String.valueOf(flaw.line()), flaw.column(), flaw.found());
    }
}
