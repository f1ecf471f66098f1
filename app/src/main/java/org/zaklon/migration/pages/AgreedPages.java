package org.zaklon.migration.pages;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.zaklon.migration.FigureId;
import org.zaklon.migration.SubmissionId;
import org.zaklon.migration.figure.AgreedFigure;
import org.zaklon.migration.figure.DecideFigure;
import org.zaklon.migration.figure.ProposeFigure;
import org.zaklon.migration.figure.ReadFigure;
import org.zaklon.migration.submission.Submission;
import org.zaklon.ui.Screen;
import org.zaklon.ui.Words;
import org.zaklon.ui.forms.Parameters;
import org.zaklon.ui.parts.Choice;
import org.zaklon.ui.parts.Problem;

/** Agreed figures of a month: from which files, by which method, decided by a second person. */
@Controller
@RequestMapping("/migration/figures")
class AgreedPages {
    private static final Map<String, String> FIELDS = Map.of("refused.figure-files", "from", "refused.figure-mix", "from", "refused.figure-missing", "from",
            "refused.figure-words", "words");

    private final ReadFigure read;
    private final ProposeFigure propose;
    private final DecideFigure decide;
    private final MigrationWords words;
    private final DifferenceWords differences;

    AgreedPages(ReadFigure read, ProposeFigure propose, DecideFigure decide, MigrationWords words, DifferenceWords differences) {
        this.read = read;
        this.propose = propose;
        this.decide = decide;
        this.words = words;
        this.differences = differences;
    }

    @GetMapping
    ModelAndView month(Actor actor, Screen screen, @RequestParam(defaultValue = "") String month) {
        return month(actor, screen, month, new LinkedMultiValueMap<>(), List.of());
    }

    private ModelAndView month(Actor actor, Screen screen, String month, MultiValueMap<String, String> typed, List<Problem> problems) {
        var asked = words.month(month);
        return switch (read.ofMonth(actor, asked)) {
            case Refused<ReadFigure.Found>(var reason) -> screen.refused(reason);
            case Done<ReadFigure.Found>(var found) -> {
                var t = screen.t();
                yield Asked.page("migration/figures", problems, Map.of("tabs", words.tabs(t, "/figures", asked), "months", words.months(t),
                        "month", asked.toString(), "rows", found.figures().stream().map(f -> row(actor, t, f, found.files())).toList(),
                        "files", found.files().stream().map(f -> file(t, f)).toList(), "chosen", Set.copyOf(Parameters.many(typed, "from")),
                        "words", Parameters.one(typed, "words"), "proposes", Act.FIGURE_PROPOSE.allows(actor.role()),
                        "open", found.standing().stream().filter(d -> d.state() != org.zaklon.migration.compare.DiscrepancyState.ACCEPTED)
                                .map(d -> differences.row(t, d)).toList()));
            }
        };
    }

    private Choice file(Words t, Submission file) {
        return new Choice(file.id().value().toString(), t.get("migration.figure.file", words.dataset(t, file.dataset()), words.agency(t, file.agency()), file.vintage()),
                null, null);
    }

    private FigureRow row(Actor actor, Words t, AgreedFigure one, List<Submission> files) {
        var from = one.basis().stream().map(id -> files.stream().filter(f -> f.id().equals(id)).findFirst()
                .map(f -> t.get("migration.file.short", words.agency(t, f.agency()), f.vintage())).orElse(t.get("migration.file.earlier"))).distinct()
                .collect(Collectors.joining(", "));
        var decides = Act.FIGURE_DECIDE.allows(actor.role()) && one.waits() && !one.proposedBy().equals(actor.account());
        return new FigureRow(words.dataset(t, one.dataset()), t.number(one.total()), t.of("migration.method", one.method()), from, one.words(),
                one.agreed() ? t.number(one.vintage()) : "–", t.get(one.waits() ? decides ? "migration.figure.waits" : "migration.figure.second"
                        : one.agreed() ? "migration.figure.agreed" : "migration.figure.declined"),
                decides ? "/migration/figures/" + one.id().value() + "/decide" : null);
    }

    @PostMapping
    ModelAndView propose(Actor actor, Screen screen, RequestId request, @RequestParam MultiValueMap<String, String> all) {
        var month = words.month(Parameters.one(all, "month"));
        var from = new HashSet<SubmissionId>();
        for (var typed : Parameters.many(all, "from")) {
            if (typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
                from.add(new SubmissionId(UUID.fromString(typed)));
            }
        }
        var outcome = propose.propose(actor, request, month, from, Parameters.one(all, "words"));
        return after(actor, screen, month.toString(), all, outcome, "migration.figure.proposed");
    }

    @PostMapping("/{figureId}/decide")
    ModelAndView decide(Actor actor, Screen screen, RequestId request, @PathVariable UUID figureId, @RequestParam MultiValueMap<String, String> all) {
        return screen.after(decide.decide(actor, request, new FigureId(figureId), Parameters.one(all, "decision").equals("agree")), "migration.figure.done",
                id -> "/migration/figures?month=" + words.month(Parameters.one(all, "month")));
    }

    private ModelAndView after(Actor actor, Screen screen, String month, MultiValueMap<String, String> all, Outcome<FigureId> outcome, String said) {
        return outcome instanceof Refused<FigureId>(var reason) && FIELDS.containsKey(reason.code())
                ? month(actor, screen, month, all, List.of(new Problem(FIELDS.get(reason.code()), screen.t().reason(reason))))
                : screen.after(outcome, said, id -> "/migration/figures?month=" + month);
    }
}
